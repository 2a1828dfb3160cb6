package io.github.mitform.formats.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a share differs from what chance alone would give, such as one half when two versions are compared: exact, also for few people.
 *
 * <p>Sources: M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods", 1973 (R's {@code binom.test}); for the mid-P value H. O.
 * Lancaster, "Significance Tests in Discrete Distributions", Journal of the American Statistical Association 56, 1961. All results are
 * probabilities from 0 to 1; of nobody all are 1, but for the mid-P value, which is ½.
 *
 * @param successes 0 to {@code trials}
 * @param trials 0 or more
 * @param chance the share that is doubted, 0 to 1
 */
public record BinomialTest(int successes, int trials, double chance) {
    /** @throws IllegalArgumentException if a number is out of its bounds */
    public BinomialTest {
        if (trials < 0 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "successes are some of 0 or more, but were " + successes + " of " + trials);
        }
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance is 0 to 1, but was " + chance);
        }
    }

    /** Returns how likely so many successes or more are by chance. */
    public double greater() {
        return successes == 0 ? 1 : chances().survivalProbability(successes - 1);
    }

    /** Returns how likely so few successes or fewer are by chance. */
    public double less() {
        return successes == trials ? 1 : chances().cumulativeProbability(successes);
    }

    /** Returns {@link #greater} less half the probability of just this result: less cautious, nearer to what it says on average. */
    public double midPGreater() {
        return greater() - chances().probability(successes) / 2;
    }

    /** Returns twice the lesser of {@link #less} and {@link #greater}, at most 1. */
    public double doubled() {
        return Math.min(1, 2 * Math.min(less(), greater()));
    }

    /**
     * Returns how likely results are that are at most as likely as this one, on both sides: the usual two-sided value. Probabilities that differ by less
     * than one ten-millionth part count as equal, as in R.
     */
    public double twoSided() {
        int peak = (int) Math.min(trials, Math.floor((trials + 1.0) * chance));
        return ExactTest.twoSided(chances(), successes, peak);
    }

    private BinomialDistribution chances() {
        return BinomialDistribution.of(trials, chance);
    }
}
