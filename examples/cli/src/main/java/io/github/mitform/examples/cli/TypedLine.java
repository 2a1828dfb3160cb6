package io.github.mitform.examples.cli;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody types in a terminal, turned into the value of an answer: {@code 2} for the second option, {@code 3,1} for a ranking,
 * {@code 1:4 2:6} for points. What cannot be understood is handed on as text, so that the refusal says what is needed.
 */
final class TypedLine {
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[,;\\s]+");
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final List<String> YES = List.of("y", "yes", "j", "ja");
    private static final List<String> NO = List.of("n", "no", "nein");

    private TypedLine() {}

    /** Returns the value for one line, which is not blank. */
    static Value read(AnswerType type, String typed) {
        String line = typed.strip();
        if (type instanceof YesNoType) return yesOrNo(line);
        if (type instanceof NumberType) return number(line);
        if (type instanceof DateType) return date(line);
        if (type instanceof ScaleType scale) return step(scale, line);
        if (type instanceof ChoiceType choice) return choice(options(choice), choice.other(), line);
        if (type instanceof ChoicesType choices) return choices(choices, line);
        if (type instanceof RankingType ranking) return ranking(options(ranking), line);
        if (type instanceof AllocationType allocation) return allocation(options(allocation), line);
        if (type instanceof TaskOutcomeType) return outcome(line);
        if (type instanceof DateTimeType) return dateTime(line);
        if (type instanceof PlaceType) return point(line);
        if (type instanceof FileType) return file(line);
        if (type instanceof GroupingType sort) return TypedSpots.grouping(sort, line);
        if (type instanceof TreePathType search) return TypedSpots.path(search, line);
        if (type instanceof ClickType click) return TypedSpots.click(click, line);
        if (type instanceof TextNoteType notes) return TypedSpots.notes(notes, line);
        return Value.of(line);
    }

    /** Returns the choice from one set of a comparison: the number of the best option, then of the worst. */
    static Value choice(ComparisonType comparison, List<String> shown, String typed) {
        var parts = BETWEEN_ITEMS.split(typed.strip());
        var choice = new LinkedHashMap<String, Object>();
        choice.put("shown", shown);
        choice.put("best", named(shown, parts[0]));
        if (comparison.kind() == ComparisonType.Kind.BEST_WORST && parts.length > 1) {
            choice.put("worst", named(shown, parts[1]));
        }
        return Value.from(choice);
    }

    /** Returns the id that a number in a list means, or what was typed. */
    static String named(List<String> ids, String typed) {
        return byNumber(typed.strip(), ids.size()).map(ids::get).orElse(typed.strip());
    }

    private static Value yesOrNo(String line) {
        String word = line.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return Value.of(true);
        return NO.contains(word) ? Value.of(false) : Value.of(line);
    }

    static Value number(String line) {
        try {
            return Value.of(new BigDecimal(line.length() > 40 ? "" : line.replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            return Value.of(line);
        }
    }

    private static Value date(String line) {
        var german = GERMAN_DATE.matcher(line);
        if (!german.matches()) return Value.of(line);
        try {
            return Value.from(LocalDate.of(
                    Integer.parseInt(german.group(3)),
                    Integer.parseInt(german.group(2)),
                    Integer.parseInt(german.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Value.of(line);
        }
    }

    private static Value dateTime(String line) {
        var parts = line.split("\\s+", 2);
        var day = parts.length == 2 ? date(parts[0]) : Value.nothing();
        return day instanceof Value.TextValue text ? Value.of(text.text() + "T" + parts[1]) : Value.of(line);
    }

    /** A point, as longitude and latitude; lines and areas are for maps. */
    private static Value point(String line) {
        var parts = line.split("[;\\s]+");
        return parts.length == 2
                ? Value.from(Map.of("type", "Point", "coordinates", List.of(number(parts[0]), number(parts[1]))))
                : Value.of(line);
    }

    /** Name, media type, size, digest and reference of a file that is kept elsewhere. */
    private static Value file(String line) {
        var fields = List.of("name", "mediaType", "size", "sha256", "ref");
        var parts = line.split("\\s+");
        var file = new LinkedHashMap<String, Value>();
        for (int i = 0; i < Math.min(parts.length, fields.size()); i++) {
            file.put(fields.get(i), i == 2 ? number(parts[i]) : Value.of(parts[i]));
        }
        return Value.object(file);
    }

    private static Value step(ScaleType scale, String line) {
        return scale.dontKnow() && line.equals("?") ? Value.from(Map.of("missing", "dont_know")) : number(line);
    }

    private static Value choice(List<Option> options, boolean other, String line) {
        String id = id(options, line);
        boolean isOwn = other
                && options.stream().noneMatch(option -> option.id().value().equals(id));
        return isOwn ? Value.from(Map.of("other", line)) : Value.of(id);
    }

    private static Value choices(ChoicesType type, String line) {
        return Value.list(Arrays.stream(line.split(type.other() ? "[,;]" : BETWEEN_ITEMS.pattern()))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(item -> choice(options(type), type.other(), item))
                .toList());
    }

    private static Value ranking(List<Option> options, String line) {
        return Value.list(Arrays.stream(BETWEEN_ITEMS.split(line))
                .map(rank -> rank.contains("=")
                        ? Value.from(Arrays.stream(rank.split("="))
                                .map(item -> id(options, item))
                                .toList())
                        : Value.of(id(options, rank)))
                .toList());
    }

    private static Value allocation(List<Option> options, String line) {
        var points = new LinkedHashMap<String, Value>();
        for (String item : BETWEEN_ITEMS.split(line)) {
            var parts = item.split(":", 2);
            points.put(id(options, parts[0]), parts.length == 2 ? number(parts[1]) : Value.nothing());
        }
        return Value.object(points);
    }

    /** A level by its number or name, then seconds, then errors, then pages. */
    private static Value outcome(String line) {
        var parts = BETWEEN_ITEMS.split(line);
        var levels = TaskOutcomeType.Level.values();
        var outcome = new LinkedHashMap<String, Value>();
        outcome.put(
                "level",
                Value.of(byNumber(parts[0], levels.length)
                        .map(index -> levels[index].name().toLowerCase(Locale.ROOT))
                        .orElse(parts[0])));
        if (parts.length > 1) outcome.put("seconds", number(parts[1]));
        if (parts.length > 2) outcome.put("errors", number(parts[2]));
        if (parts.length > 3) {
            outcome.put(
                    "path", Value.list(Stream.of(parts).skip(3).map(Value::of).toList()));
        }
        return Value.object(outcome);
    }

    private static List<Option> options(AnswerType type) {
        return type.options().map(options -> options.listed()).orElse(List.of());
    }

    private static String id(List<Option> options, String typed) {
        return named(options.stream().map(option -> option.id().value()).toList(), typed);
    }

    private static Optional<Integer> byNumber(String typed, int count) {
        if (typed.length() > 6 || !typed.chars().allMatch(Character::isDigit) || typed.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        return number >= 1 && number <= count ? Optional.of(number - 1) : Optional.empty();
    }
}
