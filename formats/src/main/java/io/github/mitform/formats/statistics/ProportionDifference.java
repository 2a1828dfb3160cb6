package io.github.mitform.formats.statistics;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * How much a share differs between two groups in which nobody is twice: the second one less the first one.
 *
 * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17, 1998, 873–890.
 *
 * @param first of whom
 * @param second of whom the first is taken away
 */
public record ProportionDifference(Proportion first, Proportion second) {
    public ProportionDifference {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /**
     * Returns the plain difference, from −1 to 1.
     *
     * @throws IllegalStateException if one of the groups is empty
     */
    public double value() {
        return second.share() - first.share();
    }

    /**
     * Returns Newcombe's interval from the two of Wilson, his method 10, without correction for continuity. It stays between −1 and 1, and
     * has a width also where everybody in one group did and nobody in the other.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @throws IllegalStateException if one of the groups is empty
     */
    public Interval newcombe(double confidence) {
        return newcombe(confidence, OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * Returns the same from Wilson's intervals for people drawn from finite populations: the difference itself where all were asked in both.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @param from the population of the first group, as {@link Proportion#wilson(double, OptionalLong)} takes it
     * @param to that of the second one
     * @throws IllegalStateException if one of the groups is empty
     * @throws IllegalArgumentException if a population is smaller than what was drawn from it
     */
    public Interval newcombe(double confidence, OptionalLong from, OptionalLong to) {
        return newcombe(first.share(), first.wilson(confidence, from), second.share(), second.wilson(confidence, to));
    }

    /**
     * Returns the interval of the difference of two shares, the second one less the first one, from an interval of each: such as of weighted ones.
     *
     * @param first 0 to 1, within its interval
     * @param second 0 to 1, within its interval
     */
    public static Interval newcombe(double first, Interval ofFirst, double second, Interval ofSecond) {
        double down = Math.hypot(second - ofSecond.low(), ofFirst.high() - first);
        double up = Math.hypot(ofSecond.high() - second, first - ofFirst.low());
        double value = second - first;
        return new Interval(value - down, value + up).within(-1, 1);
    }
}
