package io.github.mitform.random;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupType.Field;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Sound answer types, all kinds alike often, the same for the same random numbers. */
public final class RandomTypes {
    private RandomTypes() {}

    /** Returns a type of any kind. */
    public static AnswerType next(Random random) {
        int kinds = AnswerType.class.getPermittedSubclasses().length;
        return ofKind(AnswerType.class.getPermittedSubclasses()[random.nextInt(kinds)], random);
    }

    /** Returns a type of this kind. */
    public static AnswerType ofKind(Class<?> kind, Random random) {
        if (kind == YesNoType.class) return new YesNoType();
        if (kind == NumberType.class) return number(random);
        if (kind == TextType.class) return TextType.upTo(1 + random.nextInt(200));
        if (kind == DateType.class) return date(random);
        if (kind == ChoiceType.class) return new ChoiceType(options(random, 2), random.nextBoolean());
        if (kind == ChoicesType.class) return choices(random);
        if (kind == ScaleType.class) return scale(random);
        if (kind == RankingType.class) return ranking(random);
        if (kind == AllocationType.class) return allocation(random);
        if (kind == GridType.class) return grid(random);
        if (kind == TaskOutcomeType.class)
            return new TaskOutcomeType(
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean() ? OptionalInt.of(4) : OptionalInt.empty());
        if (kind == DateTimeType.class) return dateTime(random);
        if (kind == PlaceType.class) return place(random);
        if (kind == FileType.class)
            return new FileType(List.of("image/*", "application/pdf"), 1 + random.nextInt(1000));
        if (kind == ComparisonType.class) return comparison(random);
        if (kind == GroupType.class) return group(random);
        if (kind == ListType.class) return list(random);
        if (kind == GroupingType.class) return grouping(random);
        if (kind == TreePathType.class) return tree(random);
        if (kind == ClickType.class) return click(random);
        if (kind == TextNoteType.class) return notes(random);
        throw new AssertionError("no random type for " + kind.getSimpleName());
    }

    private static AnswerType number(Random random) {
        var min = BigDecimal.valueOf(random.nextInt(20) - 10L, random.nextInt(3));
        var step = random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.25");
        return new NumberType(
                random.nextBoolean() ? Optional.of(min) : Optional.empty(),
                random.nextBoolean() ? Optional.of(min.add(BigDecimal.valueOf(50))) : Optional.empty(),
                step,
                Optional.empty());
    }

    private static AnswerType date(Random random) {
        var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
        return new DateType(
                random.nextBoolean() ? Optional.of(day) : Optional.empty(),
                random.nextBoolean() ? Optional.of(day.plusDays(random.nextInt(100))) : Optional.empty());
    }

    private static AnswerType dateTime(Random random) {
        var precision = DateTimeType.Precision.values()[random.nextInt(3)];
        var time = precision.floor(LocalDateTime.of(2000, 1, 1, 7, 31, 15).plusSeconds(random.nextInt(900_000_000)));
        return new DateTimeType(
                random.nextBoolean() ? Optional.of(time) : Optional.empty(),
                random.nextBoolean() ? Optional.of(time.plusHours(random.nextInt(100))) : Optional.empty(),
                precision);
    }

    private static AnswerType place(Random random) {
        Set<PlaceType.Kind> kinds = EnumSet.noneOf(PlaceType.Kind.class);
        while (kinds.size() < 2) {
            for (var kind : PlaceType.Kind.values()) {
                if (random.nextBoolean()) kinds.add(kind);
            }
        }
        return new PlaceType(
                kinds,
                random.nextBoolean() ? Optional.of(numbers(6, 51, 7, 52)) : Optional.empty(),
                random.nextBoolean()
                        ? Optional.of(
                                List.of(numbers(6, 51), numbers(7, 51), numbers(7, 52), numbers(6, 52), numbers(6, 51)))
                        : Optional.empty(),
                1 + random.nextInt(3),
                5 + random.nextInt(10));
    }

    private static List<BigDecimal> numbers(long... numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList();
    }

    private static AnswerType choices(Random random) {
        var options = options(random, 3);
        int min = random.nextInt(2);
        return new ChoicesType(
                options,
                min,
                random.nextBoolean() ? OptionalInt.of(min + 1) : OptionalInt.empty(),
                random.nextBoolean());
    }

    private static AnswerType scale(Random random) {
        int from = random.nextInt(3) - 1;
        return new ScaleType(
                from, from + 1 + random.nextInt(9), Optional.empty(), Optional.empty(), Map.of(), random.nextBoolean());
    }

    private static AnswerType ranking(Random random) {
        int min = 1 + random.nextInt(2);
        return new RankingType(
                options(random, 3),
                min,
                random.nextBoolean() ? OptionalInt.of(min + 1) : OptionalInt.empty(),
                random.nextBoolean());
    }

    private static AnswerType allocation(Random random) {
        int total = 1 + random.nextInt(20);
        if (random.nextInt(3) == 0) {
            return AllocationType.quadratic(total, options(random, 2));
        }
        if (random.nextInt(3) == 0) {
            return AllocationType.of(
                    total,
                    new Options.Listed(options(random, 2).listed().stream()
                            .map(option ->
                                    Option.priced(option.id().value(), option.label(), 1 + random.nextInt(total)))
                            .toList()));
        }
        // Two options can always take everything.
        var most = random.nextBoolean() ? OptionalInt.of((total + 1) / 2) : OptionalInt.empty();
        return new AllocationType(options(random, 2), total, most, random.nextBoolean(), Optional.empty());
    }

    private static AnswerType grid(Random random) {
        return new GridType(options(random, 1), small(random), random.nextBoolean());
    }

    /** Returns a type that may be the cell of a grid. */
    private static AnswerType small(Random random) {
        var kinds = List.of(
                YesNoType.class,
                NumberType.class,
                TextType.class,
                DateType.class,
                DateTimeType.class,
                ChoiceType.class,
                ChoicesType.class,
                ScaleType.class,
                RankingType.class,
                AllocationType.class,
                FileType.class);
        return ofKind(kinds.get(random.nextInt(kinds.size())), random);
    }

    private static AnswerType comparison(Random random) {
        var options = options(random, 3);
        boolean pair = random.nextBoolean();
        return new ComparisonType(
                options,
                pair || random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(3),
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
                pair ? ComparisonType.Kind.PAIR : ComparisonType.Kind.BEST_WORST,
                random.nextBoolean());
    }

    private static AnswerType group(Random random) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            fields.add(new Field(
                    Id.of("f" + i),
                    Text.of("Feld " + i, "Field " + i),
                    Optional.empty(),
                    small(random),
                    random.nextBoolean()));
        }
        return new GroupType(fields);
    }

    private static AnswerType list(Random random) {
        return new ListType(
                random.nextBoolean() ? group(random) : small(random),
                Optional.of(Text.of("Kind", "Child")),
                random.nextInt(2),
                1 + random.nextInt(4));
    }

    private static AnswerType grouping(Random random) {
        var kind = GroupingType.Kind.values()[random.nextInt(3)];
        var groups = kind == GroupingType.Kind.OPEN
                ? List.<Option>of()
                : List.of(
                        Option.of("g0", Text.of("Gruppe 0", "Group 0")),
                        Option.of("g1", Text.of("Gruppe 1", "Group 1")));
        return new GroupingType(options(random, 2), kind, groups, 1 + random.nextInt(5), random.nextBoolean());
    }

    private static AnswerType tree(Random random) {
        var tree = new ArrayList<Heading>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tree.add(Heading.of(
                    "h" + i,
                    Text.of("Kapitel " + i, "Chapter " + i),
                    Heading.of("h" + i + "_0", Text.of("Unten", "Below")),
                    Heading.of("h" + i + "_1", Text.of("Daneben", "Beside"))));
        }
        return new TreePathType(tree, List.of(Id.of("h0_1"), Id.of("h0")), 2 + random.nextInt(20));
    }

    private static AnswerType click(Random random) {
        var corners = List.of(
                List.of(new BigDecimal("0.5"), new BigDecimal("0.1")),
                List.of(new BigDecimal("0.9"), new BigDecimal("0.1")),
                List.of(new BigDecimal("0.7"), new BigDecimal("0.8")));
        var outline = new ClickType.Region(
                Id.of("shop"), Optional.of(Text.of("Laden", "Shop")), Optional.empty(), Optional.of(corners));
        var menu = ClickType.Region.box("menu", Text.of("Menü", "Menu"), "0", "0", "1", "0.25");
        return new ClickType(
                new ClickType.Image("start.png", Text.of("Startseite", "Start page")),
                random.nextBoolean() ? List.of(menu, outline) : List.of(outline));
    }

    private static AnswerType notes(Random random) {
        var marks = random.nextBoolean()
                ? List.<Option>of()
                : List.of(
                        Option.of("unclear", Text.of("Unklar", "Unclear")), Option.of("good", Text.of("Gut", "Good")));
        return new TextNoteType(
                Text.of(
                        "Der Platz 🌳 wird umgebaut, sobald es taut.",
                        "The square is being rebuilt as soon as it thaws."),
                marks,
                1 + random.nextInt(5),
                20 + random.nextInt(30),
                random.nextBoolean());
    }

    private static Options options(Random random, int least) {
        int count = least + random.nextInt(5);
        var listed = IntStream.range(0, count)
                .mapToObj(i -> Option.of("o" + i, Text.of("Möglichkeit " + i, "Option " + i)))
                .toList();
        boolean isDrawn = count > 1 && random.nextInt(4) == 0;
        return Options.of(listed, isDrawn ? Options.Order.RANDOM : Options.Order.AS_LISTED);
    }
}
