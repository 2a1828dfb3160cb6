package io.github.mitform.formats.statistics;

import org.apache.commons.statistics.distribution.DiscreteDistribution;

/** Two-sided exact tests whose probabilities rise to one outcome and fall after it. */
final class ExactTest {
    /** Two probabilities that differ by less are taken for equal, as R does. */
    static final double SLACK = 1 + 1e-7;

    private ExactTest() {}

    /**
     * Returns how likely outcomes are that are at most as likely as this one, on both sides: the usual two-sided value, as in R's {@code
     * binom.test}. The number of outcomes hardly matters for the time.
     *
     * @param peak an outcome that none is more likely than
     */
    static double twoSided(DiscreteDistribution chances, int outcome, int peak) {
        double bound = chances.probability(outcome) * SLACK;
        if (chances.probability(peak) <= bound) return 1;
        if (outcome < peak) {
            long end = chances.getSupportUpperBound() + 1L;
            long from = firstAtMost(chances, bound, peak, end, 1);
            double above = from == end ? 0 : chances.survivalProbability((int) (from - 1));
            return Math.min(1, chances.cumulativeProbability(outcome) + above);
        }
        long end = chances.getSupportLowerBound() - 1L;
        long to = firstAtMost(chances, bound, peak, end, -1);
        double below = to == end ? 0 : chances.cumulativeProbability((int) to);
        return Math.min(1, below + chances.survivalProbability(outcome - 1));
    }

    /** Away from the peak, probabilities only fall: halves the way to the first that is not above the bound. */
    private static long firstAtMost(DiscreteDistribution chances, double bound, int peak, long end, int direction) {
        long low = 0;
        long high = Math.abs(end - peak);
        while (low < high) {
            long middle = (low + high) / 2;
            if (chances.probability((int) (peak + direction * middle)) <= bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return peak + direction * low;
    }
}
