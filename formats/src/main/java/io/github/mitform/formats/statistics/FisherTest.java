package io.github.mitform.formats.statistics;

import java.util.OptionalDouble;

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
    /** What is so much less likely than the table itself, and whatever lies behind it, no longer matters. */
    private static final double VANISHED = 1e-25;

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
     *
     * <p>It goes outwards from the most likely table, each time from one table to the next, and stops where what is left no longer matters. So the time
     * grows with the square root of the number of people.
     */
    public double twoSided() {
        long people = (long) a + b + c + d;
        long first = (long) a + b;
        long with = (long) a + c;
        long peak = (first + 1) * (with + 1) / (people + 2);
        double own = 1;
        for (long at = peak; at < a && own > 0; at++) own *= growth(at);
        for (long at = peak; at > a && own > 0; at--) own /= growth(at - 1);
        double bound = own * ExactTest.SLACK;
        if (bound >= 1) return 1;
        double all = 1;
        double unlikely = 0;
        double weight = 1;
        for (long at = peak; weight > own * VANISHED; at++) {
            weight *= growth(at);
            all += weight;
            if (weight <= bound) unlikely += weight;
        }
        weight = 1;
        for (long at = peak; at > 0 && weight > own * VANISHED; at--) {
            weight /= growth(at - 1);
            all += weight;
            if (weight <= bound) unlikely += weight;
        }
        return Math.min(1, unlikely / all);
    }

    /** Returns how many times as likely a table is that has one more in the first group with than this; 0 where there can be no more. */
    private double growth(long at) {
        long first = (long) a + b;
        long with = (long) a + c;
        long rest = (long) d - a; // in the second group without, if nobody were in the first group with
        return (double) (first - at) * (with - at) / ((at + 1.0) * (rest + at + 1.0));
    }

    /** Returns ad / bc; empty where nobody stands in b or c. */
    public OptionalDouble oddsRatio() {
        double below = (double) b * c;
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) a * d / below);
    }
}
