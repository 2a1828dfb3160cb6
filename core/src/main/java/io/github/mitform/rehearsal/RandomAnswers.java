package io.github.mitform.rehearsal;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.DateTimeAnswer;
import io.github.mitform.answer.FileAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.pattern.LinearPattern;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AllocationType.Cost;
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
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.session.View.Element;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Valid answers to questions of any type, the same for the same random numbers. Belongs to one thread.
 *
 * <p>The options of a type have to be listed, and its bounds have to leave an answer, as they do in every {@link
 * io.github.mitform.session.Round}.
 */
public final class RandomAnswers {
    /** Greatest length of words beside options, and of an observer's note. */
    private static final int MOST_ASIDE = 40;

    private static final int DAYS = 50;
    private static final long MOST_STEPS = 1_000_000_000;
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private final Taste taste;
    private final RandomSpots spots;
    private final RandomParts parts;

    RandomAnswers(Taste taste) {
        this.taste = taste;
        this.spots = new RandomSpots(taste);
        this.parts = new RandomParts(taste, this::to);
    }

    /**
     * Returns a valid answer to a question of this type, each as likely as the next, awkward letters in texts: what tests want.
     *
     * @throws IllegalArgumentException if a text has to match a pattern that no text within its bounds matches
     */
    public static Answer next(AnswerType type, RandomGenerator random) {
        return new RandomAnswers(new Taste.Any(random)).to(type);
    }

    /**
     * Returns answers as people usually give them, roughly: numbers crowd in the middle, the same options are liked by many, and so are the
     * same words.
     *
     * @param thought what all free words start with, so that everybody sees that they are made up
     */
    public static RandomAnswers usual(RandomGenerator random, String thought) {
        return new RandomAnswers(new Taste.Usual(random, thought));
    }

    /**
     * Returns a valid answer to a question as it is shown to somebody: with the sets that were drawn, and within the text as it is read.
     *
     * @throws IllegalArgumentException as {@link #next(AnswerType, RandomGenerator)}
     */
    public static Answer next(Element question, RandomGenerator random) {
        return new RandomAnswers(new Taste.Any(random)).to(question);
    }

    /**
     * Returns a valid answer to a question as it is shown, as {@link #next(Element, RandomGenerator)}.
     *
     * @throws IllegalArgumentException as {@link #next(AnswerType, RandomGenerator)}
     */
    public Answer to(Element question) {
        if (question.type() instanceof ComparisonType comparison) {
            return parts.comparison(comparison, sets(question));
        }
        if (question.type() instanceof TextNoteType notes) {
            return spots.notes(notes, length(question.typeValue().text("text").orElse("")));
        }
        return to(question.type());
    }

    /**
     * Returns an answer as it can be given to a question as it is shown: choices from sets are taken over to the sets that were drawn, each
     * with the option that was the best most often. Every other answer stays as it is.
     */
    public static Answer fitted(Answer answer, Element question) {
        return question.type() instanceof ComparisonType comparison && answer instanceof ComparisonAnswer given
                ? RandomParts.fitted(comparison, given, sets(question))
                : answer;
    }

    private static List<List<String>> sets(Element question) {
        return question.typeValue().items("sets").stream()
                .map(set -> ((Value.ListValue) set)
                        .items().stream()
                                .map(id -> ((Value.TextValue) id).text())
                                .toList())
                .toList();
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    /**
     * Returns a valid answer to a question of this type.
     *
     * @throws IllegalArgumentException as {@link #next(AnswerType, RandomGenerator)}
     */
    public Answer to(AnswerType type) {
        if (type instanceof YesNoType) return new YesNoAnswer(taste.happens(0.5));
        if (type instanceof NumberType number) return number(number);
        if (type instanceof TextType text) return text(text);
        if (type instanceof DateType date) return date(date);
        if (type instanceof ChoiceType choice) return choice(choice);
        if (type instanceof ChoicesType choices) return choices(choices);
        if (type instanceof ScaleType scale) return scale(scale);
        if (type instanceof RankingType ranking) return ranking(ranking);
        if (type instanceof AllocationType allocation) return allocation(allocation);
        if (type instanceof GridType grid) return grid(grid);
        if (type instanceof TaskOutcomeType outcome) return outcome(outcome);
        if (type instanceof DateTimeType time) return dateTime(time);
        if (type instanceof PlaceType place) return spots.place(place);
        if (type instanceof FileType file) return file(file);
        if (type instanceof ComparisonType comparison) return parts.comparison(comparison);
        if (type instanceof GroupType group) return parts.group(group);
        if (type instanceof ListType list) return parts.list(list);
        if (type instanceof GroupingType sort) return parts.grouping(sort);
        if (type instanceof TreePathType search) return spots.path(search);
        if (type instanceof ClickType click) return spots.click(click);
        if (type instanceof TextNoteType notes) return spots.notes(notes, shortest(notes));
        throw new AssertionError("no random answer for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }

    private Answer number(NumberType type) {
        var base = type.min().orElse(BigDecimal.ZERO);
        var end = type.max().orElse(base.add(type.step().multiply(BigDecimal.TEN)));
        if (end.compareTo(base) < 0) { // without a least number, and the greatest one is negative
            return new NumberAnswer(
                    end.divide(type.step(), 0, RoundingMode.FLOOR).multiply(type.step()));
        }
        var steps = end.subtract(base).divide(type.step(), 0, RoundingMode.FLOOR);
        long drawn = taste.step(steps.min(BigDecimal.valueOf(MOST_STEPS)).longValueExact() + 1);
        return new NumberAnswer(base.add(type.step().multiply(BigDecimal.valueOf(drawn))));
    }

    private Answer text(TextType type) {
        int min = Math.max(1, type.min());
        if (type.pattern().isEmpty()) {
            return new TextAnswer(taste.words(min, type.max()));
        }
        var pattern = LinearPattern.of(type.pattern().get());
        var words = pattern.example(min, type.max(), taste.random).orElse("");
        for (int i = 0; i < MOST_ASIDE && words.isBlank(); i++) {
            words = pattern.example(min, type.max(), taste.random).orElse("");
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("no text within the bounds matches the pattern " + pattern);
        }
        return new TextAnswer(words);
    }

    private Answer date(DateType type) {
        var first = type.min().orElseGet(() -> type.max().orElse(SOME_DAY).minusDays(DAYS));
        var last = type.max().orElseGet(() -> first.plusDays(DAYS));
        return new DateAnswer(first.plusDays(taste.step(last.toEpochDay() - first.toEpochDay() + 1)));
    }

    private Answer dateTime(DateTimeType type) {
        var first = type.min()
                .orElseGet(() -> type.max().orElse(SOME_DAY.atStartOfDay()).minusDays(DAYS));
        var last = type.max().orElseGet(() -> first.plusDays(DAYS));
        var drawn = type.precision().floor(first.plusSeconds(taste.step(ChronoUnit.SECONDS.between(first, last) + 1)));
        return new DateTimeAnswer(drawn.isBefore(first) ? type.precision().floor(last) : drawn);
    }

    private Answer file(FileType type) {
        var mediaType = taste.order(type.mediaTypes()).get(0);
        return new FileAnswer(
                taste.happens(0.5) ? "plan.pdf" : "Foto 1.jpg",
                mediaType.endsWith("/*") ? mediaType.replace("*", "png") : mediaType,
                taste.step(Math.min(type.mostBytes(), MOST_STEPS) + 1),
                String.format(Locale.ROOT, "%064x", taste.random.nextLong() & Long.MAX_VALUE),
                "rehearsal/" + taste.between(1, 1_000));
    }

    private static int shortest(TextNoteType type) {
        return type.text().byLanguage().values().stream()
                .mapToInt(RandomAnswers::length)
                .min()
                .orElse(0);
    }

    private List<String> ids(List<Option> options) {
        return taste.order(options.stream().map(option -> option.id().value()).toList());
    }

    private List<String> ids(AnswerType type) {
        return ids(type.options().orElseThrow().listed());
    }

    private Answer choice(ChoiceType type) {
        var ids = ids(type);
        return ids.isEmpty() || type.other() && taste.happens(0.1)
                ? ChoiceAnswer.other(taste.words(1, MOST_ASIDE))
                : ChoiceAnswer.of(ids.get(0));
    }

    private Answer choices(ChoicesType type) {
        var options = type.choices().listed();
        var alone = ids(options.stream().filter(Option::exclusive).toList());
        if (!alone.isEmpty() && taste.happens(0.1)) {
            return new ChoicesAnswer(new LinkedHashSet<>(alone.subList(0, 1)), Optional.empty());
        }
        var ids = ids(options.stream().filter(option -> !option.exclusive()).toList());
        int count = taste.between(Math.min(type.min(), ids.size()), most(type.max(), ids.size()));
        boolean other = type.other() && count > 0 && taste.happens(0.1);
        return new ChoicesAnswer(
                new LinkedHashSet<>(ids.subList(0, other ? count - 1 : count)),
                other ? Optional.of(taste.words(1, MOST_ASIDE)) : Optional.empty());
    }

    private static int most(OptionalInt max, int options) {
        return Math.min(max.orElse(options), options);
    }

    private Answer scale(ScaleType type) {
        return type.dontKnow() && taste.happens(0.1)
                ? NoAnswer.DONT_KNOW
                : new ScaleAnswer(taste.between(type.from(), type.to()));
    }

    private Answer ranking(RankingType type) {
        var ids = ids(type);
        // Fewer may be offered than are asked for, where options depend on answers.
        int count = taste.between(Math.min(type.min(), ids.size()), most(type.max(), ids.size()));
        var ranks = new ArrayList<List<String>>();
        for (String id : ids.subList(0, count)) {
            if (type.ties() && !ranks.isEmpty() && taste.happens(0.3)) {
                ranks.get(ranks.size() - 1).add(id);
            } else {
                ranks.add(new ArrayList<>(List.of(id)));
            }
        }
        return new RankingAnswer(ranks);
    }

    private Answer allocation(AllocationType type) {
        var ids = ids(type);
        if (type.hasPrices() || type.cost() == Cost.QUADRATIC) {
            return paid(type, ids);
        }
        int most = type.mostForOne();
        int left = type.spendAll() ? type.total() : taste.between(0, type.total());
        var points = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < ids.size(); i++) {
            long others = (long) most * (ids.size() - 1 - i);
            int least = type.spendAll() ? (int) Math.max(0, left - others) : 0;
            int given = taste.between(least, Math.min(left, most));
            points.put(ids.get(i), given);
            left -= given;
        }
        return new AllocationAnswer(points);
    }

    /** Points that cost more than they are. */
    private Answer paid(AllocationType type, List<String> ids) {
        var prices = new LinkedHashMap<String, Integer>();
        type.choices()
                .listed()
                .forEach(
                        option -> prices.put(option.id().value(), option.price().orElse(1)));
        int left = taste.between(0, type.total());
        var points = new LinkedHashMap<String, Integer>();
        for (String id : ids) {
            boolean quadratic = type.cost() == Cost.QUADRATIC;
            int price = prices.getOrDefault(id, 1);
            int given = taste.between(0, Math.min(quadratic ? (int) Math.sqrt(left) : left / price, type.mostForOne()));
            points.put(id, given);
            left -= quadratic ? given * given : given * price;
        }
        return new AllocationAnswer(points);
    }

    private Answer grid(GridType type) {
        var rows = new LinkedHashMap<String, Answer>();
        for (Option row : type.rows().listed()) {
            if (type.everyRow() || rows.isEmpty() || taste.happens(0.8)) {
                rows.put(row.id().value(), to(type.cell()));
            }
        }
        return new GridAnswer(rows);
    }

    /** A way of the shortest length or somewhat longer, between few pages. */
    private List<String> path(TaskOutcomeType type) {
        int shortest = type.shortest().orElse(3);
        int length = Math.min(TaskOutcomeType.LONGEST, shortest + taste.between(0, shortest));
        return IntStream.range(0, Math.max(1, length))
                .mapToObj(i -> "page_" + (i == 0 ? 1 : taste.between(2, shortest + 3)))
                .toList();
    }

    private Answer outcome(TaskOutcomeType type) {
        var levels = Arrays.stream(Level.values()).map(Level::name).toList();
        var level = Level.valueOf(taste.order(levels).get(0));
        return new TaskOutcomeAnswer(
                level,
                type.seconds() || taste.happens(0.3)
                        ? Optional.of(BigDecimal.valueOf(taste.between(50, 5_000), 1))
                        : Optional.empty(),
                type.errors() || taste.happens(0.3) ? OptionalInt.of(taste.between(0, 5)) : OptionalInt.empty(),
                taste.happens(0.1) ? Optional.of(taste.words(1, MOST_ASIDE)) : Optional.empty(),
                type.path() || taste.happens(0.1) ? path(type) : List.of(),
                Optional.empty());
    }
}
