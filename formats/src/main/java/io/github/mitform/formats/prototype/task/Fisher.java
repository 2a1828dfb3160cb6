package io.github.mitform.formats.prototype.task;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of two groups, which holds for few people, because it adds up probabilities instead of approximating them. Two-sided: every
 * table counts that is at most as probable as the one that was seen, as R does it.
 */
final class Fisher {
    /** What is equally probable must not differ by the last digits. */
    private static final double SAME = 1 + 1e-7;

    private Fisher() {}

    /**
     * Returns how probable a table at least as rare is, if success does not depend on the group.
     *
     * @param one successes and failures of one group
     * @param other successes and failures of the other group
     */
    static double twoSided(int[] one, int[] other) {
        int people = one[0] + one[1] + other[0] + other[1];
        int successes = one[0] + other[0];
        int drawn = one[0] + one[1];
        if (people == 0 || successes == 0 || successes == people || drawn == 0 || drawn == people) return 1;
        var tables = HypergeometricDistribution.of(people, successes, drawn);
        double seen = tables.probability(one[0]) * SAME;
        double sum = 0;
        for (int i = tables.getSupportLowerBound(); i <= tables.getSupportUpperBound(); i++) {
            double probability = tables.probability(i);
            if (probability <= seen) sum += probability;
        }
        return Math.min(1, sum);
    }
}
