package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The means of one or several scales or numbers, beside the people who gave each answer. Where so few gave one that it is withheld, a mean
 * would give it back, and so would a quartile or an interval: none is of more people than the answer that fewest gave.
 *
 * @param bounds the least and the greatest answer there may be, outside of which no mean can lie
 * @param inClasses whether answers are shown in classes only, from which no answer can be given back
 */
record Means(List<Cell.Words> labels, List<Sample> samples, Interval bounds, Drawn drawn, boolean inClasses) {
    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    /** Returns the steps of a scale that were counted, the counters starting at {@code offset}. */
    static Sample sample(Counts counts, int offset, ScaleType scale) {
        var steps = new TreeMap<Double, Long>();
        for (int step = scale.from(); step <= scale.to(); step++) {
            long people = counts.get(offset + step - scale.from());
            if (people > 0) steps.put((double) step, people);
        }
        return new Sample(steps);
    }

    static Interval bounds(ScaleType scale) {
        return new Interval(scale.from(), scale.to());
    }

    static Interval bounds(NumberType number) {
        return new Interval(
                number.min().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                number.max().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY));
    }

    /** Returns the interval of a mean as it is shown, cut off at the bounds; empty where it has none. */
    Optional<Interval> interval(Sample sample, CountContext context) {
        return drawn.ofMean(sample, context).map(ends -> ends.within(bounds.low(), bounds.high()));
    }

    Figure figure(CountContext context) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("question", new Sentence("Question", "Frage"), Role.LABEL));
        columns.add(new Column("people", new Sentence("People", "Personen"), Role.MEASURE));
        columns.add(Column.from("mean", new Sentence("Mean", "Mittel"), "people"));
        columns.addAll(drawn.columns(context, false, "people"));
        columns.add(Column.from("lower", new Sentence("Lower quartile", "Unteres Quartil"), "people"));
        columns.add(Column.from("median", new Sentence("Median", "Median"), "people"));
        columns.add(Column.from("upper", new Sentence("Upper quartile", "Oberes Quartil"), "people"));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            var line = new ArrayList<Cell>();
            line.add(labels.get(i));
            line.add(new Cell.People(sample.size()));
            line.add(number(sample.mean(), sample));
            line.addAll(drawn.cells(context, interval(sample, context), false, fewest(sample)));
            line.add(quantile(sample.quantile(LOWER), sample));
            line.add(quantile(sample.median(), sample));
            line.add(quantile(sample.quantile(UPPER), sample));
            lines.add(line);
        }
        return new Figure(
                "means",
                samples.size() == 1
                        ? new Sentence("The mean", "Das Mittel")
                        : new Sentence("The means", "Die Mittelwerte"),
                columns,
                lines,
                samples.size() == 1 && !drawn.tells(context) ? Drawing.NONE : Drawing.DOTS);
    }

    private Cell number(OptionalDouble number, Sample sample) {
        return number(number, fewest(sample));
    }

    private static Cell number(OptionalDouble number, long people) {
        return number.isEmpty()
                ? new Cell.Empty()
                : new Cell.Number(BigDecimal.valueOf(number.getAsDouble()), 2, people);
    }

    private Cell quantile(OptionalDouble quantile, Sample sample) {
        return number(quantile, quantile.isEmpty() ? 0 : fewestBeside(quantile.getAsDouble(), sample));
    }

    /** Returns how many gave a number or one to that side of it to which there are fewer: one of so few people's would be told otherwise. */
    long fewestBeside(double quantile, Sample sample) {
        long below = 0;
        long above = 0;
        for (var entry : sample.counts().entrySet()) {
            if (entry.getKey() <= quantile) below += entry.getValue();
            if (entry.getKey() >= quantile) above += entry.getValue();
        }
        return Math.min(inClasses ? sample.size() : fewest(sample), Math.min(below, above));
    }

    /**
     * Returns how many gave the answer that fewest gave, of those that somebody gave; in classes, how many a mean {@linkplain Dominance speaks of}; 0 for
     * nobody.
     */
    long fewest(Sample sample) {
        if (inClasses) return Dominance.people(sample.counts());
        return sample.counts().values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    ObjectValue data(int index, CountContext context) {
        var sample = samples.get(index);
        var data = Value.object().with("people", Value.of(sample.size()));
        data = with(data, "mean", sample.mean());
        data = with(data, "deviation", sample.deviation());
        data = with(data, "lower", sample.quantile(LOWER));
        data = with(data, "median", sample.median());
        data = with(data, "upper", sample.quantile(UPPER));
        var interval = drawn.ofMean(sample, context);
        return interval.isEmpty() ? data : data.with("interval", ends(interval.get()));
    }

    static ObjectValue with(ObjectValue data, String name, OptionalDouble number) {
        return number.isEmpty() ? data : data.with(name, Value.from(number.getAsDouble()));
    }

    static Value ends(Interval interval) {
        return Value.object().with("low", Value.from(interval.low())).with("high", Value.from(interval.high()));
    }
}
