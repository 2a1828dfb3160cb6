package io.github.mitform.formats.wave;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.statistics.MeanDifference.Group;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.formats.wave.Measure.Bounds;
import io.github.mitform.formats.wave.Measure.Shown;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    Measures {
        all = List.copyOf(all);
    }

    static Measures none() {
        return new Measures(List.of(), false);
    }

    /** Reads a result. */
    static Measures of(Source source) {
        var method = source.result().method();
        if (InstrumentMeasures.isOne(method)) return new Measures(InstrumentMeasures.of(source), true);
        return switch (method) {
            case "frequencies", "estimates" -> new Measures(AnswerMeasures.of(source), false);
            case WEIGHTED -> new Measures(AnswerMeasures.weighted(source), false);
            case "scale_set" -> new Measures(AnswerMeasures.means(source), false);
            case "summary" -> new Measures(AnswerMeasures.summary(source), false);
            case TaskMeasures.METHOD -> new Measures(TaskMeasures.of(source), true);
            case PROBLEMS -> new Measures(problems(source), true);
            default -> none();
        };
    }

    /** Returns the same with what stands for parameters put into the labels. */
    Measures filled(UnaryOperator<Text> fill) {
        return new Measures(
                all.stream()
                        .map(measure -> measure.called(new Cell.Words(
                                fill.apply(measure.label().text()),
                                measure.label().option())))
                        .toList(),
                ofTesters);
    }

    /** Returns what two waves have in common: the keys of the measures of both. */
    List<String> common(Measures other) {
        var keys = other.all.stream().map(Measure::key).collect(Collectors.toSet());
        return all.stream().map(Measure::key).filter(keys::contains).toList();
    }

    static Measure.Mean mean(String key, Cell.Words label, Sample sample, Bounds bounds, Shown shown) {
        var group = new Group(
                sample.size(), sample.mean().orElseThrow(), sample.deviation().orElse(0));
        long fewest = sample.counts().values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
        return new Measure.Mean(key, label, Optional.empty(), group, bounds, 2, fewest, shown);
    }

    static Optional<Group> group(ObjectValue data, String spread, boolean squared) {
        long people = number(data, "people").orElse(0L);
        var mean = decimal(data, "mean");
        if (people < 1 || mean.isEmpty()) return Optional.empty();
        double deviation = decimal(data, spread).orElse(0);
        return Optional.of(new Group(people, mean.getAsDouble(), squared ? Math.sqrt(deviation) : deviation));
    }

    /** Returns a measure for every problem on the list, also for those that nobody had, which no line names. */
    private static List<Measure> problems(Source source) {
        long testers = number(source.data(), "testers").orElse(0L);
        var found = object(source.data(), PROBLEMS);
        var lines = labels(source.result(), PROBLEMS).stream()
                .map(label -> label.option().map(Object::toString).orElse(""))
                .toList();
        var measures = new ArrayList<Measure>();
        for (Option problem : source.problemList()) {
            var id = problem.id().value();
            long people = Optional.ofNullable(found.get(id))
                    .flatMap(one -> number(one, "people"))
                    .orElse(0L);
            int line = lines.indexOf(id);
            var shown = people == 0 && line < 0
                    ? Shown.WITH_INTERVAL
                    : source.told().number(PROBLEMS, Math.max(0, line), "people");
            measures.add(new Measure.Share(id, Cell.Words.of(problem), proportion(people, testers), false, shown));
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

    /** Returns the fewest people that a number of a line stands on, as the result itself says. */
    static long fewest(KeptResult result, String figure, int line) {
        return result.figures().stream()
                .filter(table ->
                        table.id().equals(figure) && line < table.lines().size())
                .flatMap(table -> table.lines().get(line).stream())
                .filter(Cell.Number.class::isInstance)
                .mapToLong(cell -> ((Cell.Number) cell).people())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    static List<Cell.Words> labels(KeptResult result, String figure) {
        return figure(result, figure).stream()
                .map(Figure::lines)
                .flatMap(List::stream)
                .map(line -> line.get(0))
                .filter(Cell.Words.class::isInstance)
                .map(Cell.Words.class::cast)
                .toList();
    }

    static Optional<Figure> figure(KeptResult result, String id) {
        return result.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst();
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
    static OptionalDouble decimal(ObjectValue data, String name) {
        var written = data.fields().get(name);
        if (written instanceof NumberValue number)
            return OptionalDouble.of(number.number().doubleValue());
        if (written instanceof TextValue text) {
            return fraction(text.text());
        }
        return OptionalDouble.empty();
    }
}
