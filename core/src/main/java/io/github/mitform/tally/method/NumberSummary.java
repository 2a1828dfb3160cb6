package io.github.mitform.tally.method;

import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What many numbers come to; exact. The least and the greatest are single people's answers and stay out of tables; a quarter or a half stands on those to
 * its thinner side, since one of fewer people than may be shown is one of theirs.
 *
 * @param behindMean how many the mean and the deviation speak of: all, or one who {@linkplain Dominance dominates} them
 */
record NumberSummary(
        long people,
        long behindMean,
        BigDecimal sum,
        Optional<Fraction> mean,
        Optional<Fraction> variance,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<Quantile> lower,
        Optional<Quantile> median,
        Optional<Quantile> upper) {

    /**
     * A number that some lie at or below, and the others at or above.
     *
     * @param people how many lie at it or to its side with fewer people
     */
    record Quantile(Fraction number, long people) {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    static NumberSummary of(Values values) {
        long people = values.people();
        var quartiles = people == 0 ? Optional.<SortedMap<BigDecimal, Long>>empty() : values.values();
        return new NumberSummary(
                people,
                quartiles.map(Dominance::people).orElse(people),
                values.sum(),
                people == 0
                        ? Optional.empty()
                        : Optional.of(Fraction.of(values.sum()).dividedBy(Fraction.of(people))),
                variance(values),
                values.min(),
                values.max(),
                quartiles.map(sorted -> quantile(sorted, people, 1)),
                quartiles.map(sorted -> quantile(sorted, people, 2)),
                quartiles.map(sorted -> quantile(sorted, people, 3)));
    }

    private static Optional<Fraction> variance(Values values) {
        long people = values.people();
        if (people < 2) {
            return Optional.empty();
        }
        var sum = Fraction.of(values.sum());
        var squares = Fraction.of(values.sumOfSquares());
        return Optional.of(
                squares.minus(sum.times(sum).dividedBy(Fraction.of(people))).dividedBy(Fraction.of(people - 1)));
    }

    private static Quantile quantile(SortedMap<BigDecimal, Long> sorted, long people, int quarters) {
        var number = number(sorted, people, quarters);
        long below = 0;
        long above = 0;
        for (var entry : sorted.entrySet()) {
            int side = Fraction.of(entry.getKey()).compareTo(number);
            if (side <= 0) below += entry.getValue();
            if (side >= 0) above += entry.getValue();
        }
        return new Quantile(number, Math.min(below, above));
    }

    /** Returns where so many quarters of the way from the first to the last of all people lie, between two neighbours in proportion: type 7. */
    private static Fraction number(SortedMap<BigDecimal, Long> sorted, long people, int quarters) {
        long way = Math.multiplyExact(quarters, people - 1);
        long place = way / 4;
        long seen = 0;
        Optional<Fraction> before = Optional.empty();
        for (var entry : sorted.entrySet()) {
            var number = Fraction.of(entry.getKey());
            if (before.isPresent()) {
                var step = number.minus(before.get()).times(Fraction.of(way % 4, 4));
                return before.get().plus(step);
            }
            seen = Math.addExact(seen, entry.getValue());
            if (place >= seen) continue;
            if (place + 1 < seen || way % 4 == 0) return number;
            before = Optional.of(number);
        }
        throw new AssertionError("the last of all people is among them");
    }

    List<Cell> cells() {
        return List.of(
                new Cell.People(people),
                cell(mean, behindMean),
                quantile(lower),
                quantile(median),
                quantile(upper),
                variance.<Cell>map(v -> new Cell.Number(
                                v.toDecimal(20).sqrt(new MathContext(20, RoundingMode.HALF_UP)), 2, behindMean))
                        .orElseGet(Cell.Empty::new));
    }

    private static Cell quantile(Optional<Quantile> quantile) {
        return cell(
                quantile.map(Quantile::number), quantile.map(Quantile::people).orElse(0L));
    }

    private static Cell cell(Optional<Fraction> number, long people) {
        return number.<Cell>map(fraction -> new Cell.Number(fraction.toDecimal(10), 2, people))
                .orElseGet(Cell.Empty::new);
    }

    Value data() {
        ObjectValue data = Value.object().with("people", Value.of(people)).with("sum", Value.of(sum));
        data = with(data, "mean", mean);
        data = with(data, "variance", variance);
        data = with(data, "min", min);
        data = with(data, "lower", lower);
        data = with(data, "median", median);
        data = with(data, "upper", upper);
        return with(data, "max", max);
    }

    /** Adds an exact number as a text, {@code 2/3}: a decimal number could not carry it. */
    private static ObjectValue with(ObjectValue data, String name, Optional<?> number) {
        return number.map(some -> data.with(
                        name, some instanceof BigDecimal decimal ? Value.of(decimal) : Value.of(some.toString())))
                .orElse(data);
    }
}
