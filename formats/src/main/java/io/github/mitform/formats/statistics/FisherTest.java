package io.github.mitform.formats.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether two groups differ in how often something happened: exact, also for few people, such as those who tested version A and those who
 * tested B.
 *
 * <p>Source: R. A. Fisher, "Statistical Methods for Research Workers", 5th edition, 1934.
 *
 * @param a in the first group with, 0 or more, as all of them
 * @param b in the first group without
 * @param c in the second group with
 * @param d in the second group without; at most {@link Integer#MAX_VALUE} people in all
 */
public record FisherTest(int a, int b, int c, int d) {
    /** @throws IllegalArgumentException if a count is below 0, or there are too many people */
    public FisherTest {
        if (a < 0 || b < 0 || c < 0 || d < 0) throw new IllegalArgumentException("a count is 0 or more");
        if ((long) a + b + c + d > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an exact test counts at most " + Integer.MAX_VALUE + " people");
        }
    }

    /**
     * Returns how likely tables with these margins are that are at most as likely as this one: 1 where a margin is 0, since nothing can
     * differ there.
     */
    public double twoSided() {
        int people = a + b + c + d;
        if (people == 0) return 1;
        long first = (long) a + b;
        long with = (long) a + c;
        var chances = HypergeometricDistribution.of(people, (int) with, (int) first);
        // The most likely table: (first + 1)(with + 1) / (n + 2), rounded down.
        int peak = (int) Math.floor((first + 1.0) * (with + 1.0) / (people + 2.0));
        int inside = Math.min(chances.getSupportUpperBound(), Math.max(chances.getSupportLowerBound(), peak));
        return ExactTest.twoSided(chances, a, inside);
    }

    /** Returns ad / bc; empty where nobody stands in b or c. */
    public OptionalDouble oddsRatio() {
        double below = (double) b * c;
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) a * d / below);
    }
}
