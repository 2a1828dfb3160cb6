package io.github.mitform.formats.wave;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.MeanDifference.Group;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What a result can be compared by. Methods that are not known here have nothing: their tables say no more than how they came about.
 *
 * @param all in the order of the result
 * @param ofTesters whether it speaks of testers, whose intervals stand for people like them however they came to take part
 */
record Measures(List<Measure> all, boolean ofTesters) {
    /** Counts which problems testers had; its list of problems may grow from round to round. */
    static final String PROBLEMS = "problems";

    /** Estimates what share of everybody gave each answer, by margins that every time and every city has its own of. */
    static final String WEIGHTED = "weighted_estimates";

    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(1_000_000_000_000L);

    private static final String RECOMMEND = "recommend";
    private static final Set<String> RATINGS = Set.of("seq", "csat", RECOMMEND);
    private static final Map<String, Interval> SCORES = Map.of(
            "sus", new Interval(0, 100),
            "umux", new Interval(0, 100),
            "umux_lite", new Interval(0, 100),
            "nasa_tlx", new Interval(0, 100),
            "nasa_tlx_weighted", new Interval(0, 100),
            "ueq", new Interval(-3, 3),
            "ueq_s", new Interval(-3, 3));

    Measures {
        all = List.copyOf(all);
    }

    /**
     * Reads a result.
     *
     * @param type of the only question that was counted; empty where there are several
     * @param title what people were asked
     */
    static Measures of(KeptResult result, Optional<AnswerType> type, Text title) {
        if (!(result.data() instanceof ObjectValue data)) return new Measures(List.of(), false);
        var range = SCORES.get(result.method());
        if (range != null) return new Measures(scores(result, data, range), true);
        return switch (result.method()) {
            case "frequencies", "estimates" -> new Measures(answers(result, type, title), false);
            case WEIGHTED -> new Measures(weighted(result, data), false);
            case "scale_set" -> new Measures(means(object(data, "questions"), result), false);
            case "summary" -> new Measures(summary(data, title), false);
            case TaskMeasures.METHOD ->
                new Measures(TaskMeasures.of(object(data, TaskMeasures.TASKS), labels(result, "outcomes")), true);
            case PROBLEMS -> new Measures(problems(data, type), true);
            case "seq", "csat" -> new Measures(rated(data, Measures::top), true);
            case RECOMMEND -> new Measures(rated(data, (key, rating) -> recommendation(key, rating, title)), true);
            default -> new Measures(List.of(), false);
        };
    }

    /** Returns the wordings that somebody answered, where the result tells them apart; {@code unknown} stands for those not known. */
    static Optional<List<String>> wordings(KeptResult result) {
        if (!haveWordings(result.method()) || !(result.data() instanceof ObjectValue data)) return Optional.empty();
        return Optional.of(object(data, "wordings").entrySet().stream()
                .filter(entry -> number(entry.getValue(), "people").orElse(0L) > 0)
                .map(Map.Entry::getKey)
                .toList());
    }

    private static boolean haveWordings(String method) {
        return SCORES.containsKey(method) || RATINGS.contains(method);
    }

    private static List<Measure> answers(KeptResult result, Optional<AnswerType> type, Text title) {
        var measures = new ArrayList<Measure>();
        var figure = result.figures().stream()
                .filter(table -> table.id().equals("answers"))
                .findFirst();
        if (figure.isEmpty() || type.isEmpty()) return measures;
        long whole = result.turnout().answered();
        boolean single =
                type.get() instanceof ChoiceType || type.get() instanceof YesNoType || type.get() instanceof ScaleType;
        var steps = new TreeMap<Double, Long>();
        for (int i = 0; i < figure.get().lines().size(); i++) {
            List<Cell> line = figure.get().lines().get(i);
            if (!(line.get(0) instanceof Cell.Words label) || !(line.get(1) instanceof Cell.People people)) continue;
            if (people.count() > whole) return List.of(); // of items, or of a method that counts otherwise
            measures.add(new Measure.Share(key(label), label, new Proportion(people.count(), whole), single));
            if (type.get() instanceof ScaleType scale && people.count() > 0) {
                steps.put((double) scale.from() + i, people.count());
            }
        }
        if (type.get() instanceof ScaleType scale && !steps.isEmpty()) {
            var range = new Interval(scale.from(), scale.to());
            measures.add(mean("mean", Cell.Words.of(title), new Sample(steps), Optional.of(range)));
        }
        return measures;
    }

    /** Shares of which nobody knows how much they tell, because there were no weights, are none. */
    private static List<Measure> weighted(KeptResult result, ObjectValue data) {
        var figure = result.figures().stream()
                .filter(table -> table.id().equals("answers"))
                .findFirst();
        var answers = List.copyOf(object(data, "answers").values());
        var labels = labels(result, "answers");
        long whole = number(data, "answered").orElse(0L);
        var kish = Optional.ofNullable(data.fields().get("weights"))
                .filter(ObjectValue.class::isInstance)
                .map(weights -> decimal((ObjectValue) weights, "effective_size"))
                .orElseGet(OptionalDouble::empty);
        if (figure.isEmpty() || labels.size() != answers.size() || whole == 0 || kish.isEmpty()) return List.of();
        boolean single = figure.get().columns().get(1).role() == Figure.Role.GROUP;
        var measures = new ArrayList<Measure>();
        for (int i = 0; i < answers.size(); i++) {
            var share = decimal(answers.get(i), "weighted");
            if (share.isEmpty()) return List.of();
            double p = Math.min(1, share.getAsDouble());
            double error = decimal(answers.get(i), "standard_error").orElse(0);
            double size = error > 0 && p > 0 && p < 1 ? p * (1 - p) / (error * error) : kish.getAsDouble();
            var of = proportion(number(answers.get(i), "people").orElse(0L), whole);
            var part = new Part(of, Optional.of(new Part.Weighted(p, size)));
            measures.add(new Measure.Share(key(labels.get(i)), labels.get(i), part, single));
        }
        return measures;
    }

    private static String key(Cell.Words label) {
        return label.option()
                .map(Object::toString)
                .orElseGet(() -> "=" + label.text().byLanguage());
    }

    private static Measure mean(String key, Cell.Words label, Sample sample, Optional<Interval> range) {
        var group = new Group(
                sample.size(), sample.mean().orElseThrow(), sample.deviation().orElse(0));
        long fewest = sample.counts().values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
        return new Measure.Mean(key, label, Optional.empty(), group, range, 2, fewest);
    }

    private static List<Measure> means(Map<String, ObjectValue> questions, KeptResult result) {
        var labels = labels(result, "means");
        var measures = new ArrayList<Measure>();
        int line = 0;
        for (var entry : questions.entrySet()) {
            var label =
                    line < labels.size() ? labels.get(line) : Cell.Words.of(Text.of(entry.getKey(), entry.getKey()));
            long fewest = fewest(result, "means", line);
            line++;
            group(entry.getValue(), "deviation", false)
                    .ifPresent(group -> measures.add(new Measure.Mean(
                            entry.getKey(),
                            label,
                            Optional.empty(),
                            group,
                            Optional.empty(),
                            2,
                            Math.min(fewest, group.people()))));
        }
        return measures;
    }

    private static List<Measure> summary(ObjectValue data, Text title) {
        return group(data, "variance", true)
                .<List<Measure>>map(group -> List.of(new Measure.Mean(
                        "mean", Cell.Words.of(title), Optional.empty(), group, Optional.empty(), 2, group.people())))
                .orElse(List.of());
    }

    private static Optional<Group> group(ObjectValue data, String spread, boolean squared) {
        long people = number(data, "people").orElse(0L);
        var mean = decimal(data, "mean");
        if (people < 1 || mean.isEmpty()) return Optional.empty();
        double deviation = decimal(data, spread).orElse(0);
        return Optional.of(new Group(people, mean.getAsDouble(), squared ? Math.sqrt(deviation) : deviation));
    }

    private static List<Measure> scores(KeptResult result, ObjectValue data, Interval range) {
        var labels = labels(result, "scores");
        var measures = new ArrayList<Measure>();
        int line = 0;
        for (var wording : object(data, "wordings").entrySet()) {
            long people = number(wording.getValue(), "people").orElse(0L);
            if (people == 0) continue;
            for (var scale : object(wording.getValue(), "scales").entrySet()) {
                var label = line < labels.size()
                        ? labels.get(line)
                        : Cell.Words.of(Text.of(scale.getKey(), scale.getKey()));
                line++;
                group(scale.getValue().with("people", Value.of(people)), "deviation", false)
                        .ifPresent(group -> measures.add(new Measure.Mean(
                                wording.getKey() + "/" + scale.getKey(),
                                inWording(label, wording.getKey()),
                                Optional.of(wording.getKey()),
                                group,
                                Optional.of(range),
                                range.high() > 10 ? 1 : 2,
                                people)));
            }
        }
        return measures;
    }

    private static Cell.Words inWording(Cell.Words scale, String wording) {
        return Cell.Words.of(Wording.text(new Sentence("{scale} ({wording})", "{scale} ({wording})")
                .with("scale", Wording.label(scale.text()), "wording", wording)));
    }

    /** Every problem on the list, also those that nobody had. */
    private static List<Measure> problems(ObjectValue data, Optional<AnswerType> type) {
        long testers = number(data, "testers").orElse(0L);
        var found = object(data, "problems");
        var measures = new ArrayList<Measure>();
        for (Option problem :
                type.flatMap(AnswerType::options).map(Options::listed).orElse(List.of())) {
            long people = Optional.ofNullable(found.get(problem.id().value()))
                    .flatMap(one -> number(one, "people"))
                    .orElse(0L);
            measures.add(new Measure.Share(
                    problem.id().value(), Cell.Words.of(problem), proportion(people, testers), false));
        }
        return measures;
    }

    private static OptionalDouble fraction(String text) {
        try {
            return OptionalDouble.of(Fraction.parse(text).toDecimal(12).doubleValue());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return OptionalDouble.empty();
        }
    }

    /** Answers to a single question, each wording by itself. */
    private static List<Measure> rated(ObjectValue data, BiFunction<String, ObjectValue, Optional<Measure>> measure) {
        return object(data, "wordings").entrySet().stream()
                .flatMap(wording -> measure.apply(wording.getKey(), wording.getValue()).stream())
                .toList();
    }

    private static Optional<Measure> top(String wording, ObjectValue data) {
        var label = Cell.Words.of(Wording.text(new Sentence("The best steps", "Die besten Stufen")));
        return Optional.of(new Measure.Share(
                wording + "/top",
                inWording(label, wording),
                proportion(
                        number(data, "top").orElse(0L), number(data, "people").orElse(0L)),
                false));
    }

    /** The score is a mean in which promoters are 100, detractors −100. */
    private static Optional<Measure> recommendation(String wording, ObjectValue data, Text title) {
        var sample = new TreeMap<Double, Long>();
        number(data, "promoters").filter(people -> people > 0).ifPresent(people -> sample.put(100.0, people));
        number(data, "passives").filter(people -> people > 0).ifPresent(people -> sample.put(0.0, people));
        number(data, "detractors").filter(people -> people > 0).ifPresent(people -> sample.put(-100.0, people));
        if (sample.isEmpty()) return Optional.empty();
        var measured = (Measure.Mean) mean(
                wording + "/score",
                inWording(Cell.Words.of(title), wording),
                new Sample(sample),
                Optional.of(new Interval(-100, 100)));
        return Optional.of(new Measure.Mean(
                measured.key(),
                measured.label(),
                Optional.of(wording),
                measured.of(),
                measured.range(),
                0,
                measured.fewest()));
    }

    /** Returns the fewest people that a number of a line stands on, as the result itself says. */
    private static long fewest(KeptResult result, String figure, int line) {
        return result.figures().stream()
                .filter(table ->
                        table.id().equals(figure) && line < table.lines().size())
                .flatMap(table -> table.lines().get(line).stream())
                .filter(Cell.Number.class::isInstance)
                .mapToLong(cell -> ((Cell.Number) cell).people())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static List<Cell.Words> labels(KeptResult result, String figure) {
        return result.figures().stream()
                .filter(table -> table.id().equals(figure))
                .map(Figure::lines)
                .flatMap(List::stream)
                .map(line -> line.get(0))
                .filter(Cell.Words.class::isInstance)
                .map(Cell.Words.class::cast)
                .toList();
    }

    static Map<String, ObjectValue> object(ObjectValue data, String name) {
        var objects = new LinkedHashMap<String, ObjectValue>();
        if (data.fields().get(name) instanceof ObjectValue inside) {
            inside.fields().forEach((key, value) -> {
                if (value instanceof ObjectValue object) objects.put(key, object);
            });
        }
        return objects;
    }

    /** Returns a number of people; empty for what is none, since results may come from somebody else. */
    static Optional<Long> number(ObjectValue data, String name) {
        return data.number(name)
                .filter(number -> number.signum() >= 0
                        && number.compareTo(MOST_PEOPLE) <= 0
                        && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    /** Returns some of all; of nobody where these are no such numbers. */
    static Proportion proportion(long some, long all) {
        return some <= all ? new Proportion(some, all) : new Proportion(0, 0);
    }

    /** Returns a number that may be written as a fraction. */
    private static OptionalDouble decimal(ObjectValue data, String name) {
        var written = data.fields().get(name);
        if (written instanceof NumberValue number)
            return OptionalDouble.of(number.number().doubleValue());
        if (written instanceof TextValue text) {
            return fraction(text.text());
        }
        return OptionalDouble.empty();
    }
}
