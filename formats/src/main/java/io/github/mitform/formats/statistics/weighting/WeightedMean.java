package io.github.mitform.formats.statistics.weighting;

import java.util.OptionalDouble;

/**
 * A mean of weighted people and its standard error, the weights taken as given. Immutable; groups of people with the same weight and
 * value are added at once.
 *
 * <p>The standard error is that of Taylor linearisation, √(n / (n − 1) · Σ(w(y − ȳ))²) / Σw, as the package {@code survey} of R computes
 * it for people who were drawn with replacement.
 */
public final class WeightedMean {
    private final long people;
    /** Of the first person. Sums are of how far values lie from it, so that large values that differ little do not vanish in rounding. */
    private final double origin;

    private final double weights;
    private final double values;
    private final double unweighted;
    private final double squares;
    private final double squaresOfValues;
    private final double squaresOfBoth;

    private WeightedMean(
            long people,
            double origin,
            double weights,
            double values,
            double unweighted,
            double squares,
            double squaresOfValues,
            double squaresOfBoth) {
        this.people = people;
        this.origin = origin;
        this.weights = weights;
        this.values = values;
        this.unweighted = unweighted;
        this.squares = squares;
        this.squaresOfValues = squaresOfValues;
        this.squaresOfBoth = squaresOfBoth;
    }

    /** Returns the mean of nobody. */
    public static WeightedMean ofNobody() {
        return new WeightedMean(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * Returns a mean with so many more people. Another order of the same people may differ in the last digits.
     *
     * @param value of each, finite
     * @param weight of each, 0 or more and finite
     * @param times how many people, 0 or more
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public WeightedMean with(double value, double weight, long times) {
        if (times < 0 || !(weight >= 0 && weight < Double.POSITIVE_INFINITY) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a value is finite, with a weight of 0 or more, of 0 people or more");
        }
        if (times == 0) return this;
        double from = people == 0 ? value : origin;
        double away = value - from;
        double wy = weight * away;
        return new WeightedMean(
                Math.addExact(people, times),
                from,
                weights + times * weight,
                values + times * wy,
                unweighted + times * away,
                squares + times * weight * weight,
                squaresOfValues + times * weight * wy,
                squaresOfBoth + times * wy * wy);
    }

    /** Returns how many people there are. */
    public long people() {
        return people;
    }

    /** Returns Σwy / Σw; empty for nobody, and where nobody has a weight above 0. */
    public OptionalDouble mean() {
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(origin + values / weights);
    }

    /** Returns the plain mean; empty for nobody. */
    public OptionalDouble unweightedMean() {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(origin + unweighted / people);
    }

    /** Returns (Σw)² / Σw² (Kish 1965): as many people without weights would tell as much; empty where {@link #mean} is. */
    public OptionalDouble effectiveSize() {
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(weights * weights / squares);
    }

    /** Returns the standard error of {@link #mean}, the weights taken as given; empty for fewer than 2 people, 0 where all values are equal. */
    public OptionalDouble standardError() {
        if (people < 2 || weights == 0) return OptionalDouble.empty();
        double mean = values / weights;
        double sum = squaresOfBoth - 2 * mean * squaresOfValues + mean * mean * squares;
        return OptionalDouble.of(Math.sqrt(Math.max(0, sum) * people / (people - 1.0)) / weights);
    }
}
