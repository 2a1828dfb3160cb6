package io.github.mitform.formats.prototype.problem;

import java.util.OptionalInt;

/**
 * How many of the problems so many people find, if each finds each problem with the same probability.
 *
 * <p>Source: J. Nielsen and T. K. Landauer, "A mathematical model of the finding of usability problems", INTERCHI 1993.
 *
 * @param rate the probability that one person has a problem, 0 to 1
 */
public record DiscoveryCurve(double rate) {
    public DiscoveryCurve {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a rate goes from 0 to 1, but was " + rate);
        }
    }

    /** Returns 1 − (1 − p)ⁿ, the expected share of the problems that {@code people} find. */
    public double found(long people) {
        if (people < 0) {
            throw new IllegalArgumentException("a number of people is 0 or more, but was " + people);
        }
        return people == 0 ? 0 : -Math.expm1((double) people * Math.log1p(-rate));
    }

    /**
     * Returns the least number of people who find at least this share of the problems; empty where no number does, or only one beyond {@link Integer#MAX_VALUE}.
     *
     * @param goal 0 to 1
     */
    public OptionalInt needed(double goal) {
        if (!(goal >= 0 && goal <= 1)) {
            throw new IllegalArgumentException("a goal goes from 0 to 1, but was " + goal);
        }
        if (goal == 0) return OptionalInt.of(0);
        if (rate == 1) return OptionalInt.of(1);
        if (rate == 0 || goal == 1) return OptionalInt.empty();
        double people = Math.log1p(-goal) / Math.log1p(-rate);
        double whole = Math.rint(people);
        // A goal that is reached exactly must not need one more person because of the last digit.
        double needed = Math.abs(people - whole) < 1e-9 ? whole : Math.ceil(people);
        return needed > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) Math.max(1, needed));
    }
}
