package io.github.mitform.formats.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of how many, and what that says about more people of the same kind.
 *
 * <p>Sources: J. R. Lewis and J. Sauro, "When 100% Really Isn't 100%: Improving the Accuracy of Small-Sample Estimates of Completion
 * Rates", Journal of Usability Studies 1(3), 2006; A. Agresti and B. A. Coull, "Approximate Is Better than 'Exact' for Interval
 * Estimation of Binomial Proportions", The American Statistician 52(2), 1998; E. B. Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", Journal of the American Statistical Association 22, 1927.
 *
 * @param successes 0 to {@code trials}
 * @param trials 1 or more
 */
public record Proportion(long successes, long trials) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a proportion is some of 1 or more, but was " + successes + " of " + trials);
        }
    }

    /** Returns the plain share, from 0 to 1. */
    public double share() {
        return (double) successes / trials;
    }

    /** Returns (x + 1) / (n + 2), Laplace's estimate: never 0 and never 1, which a few people cannot show. */
    public double laplace() {
        return (successes + 1.0) / (trials + 2.0);
    }

    /** Returns the middle of {@link #wilson}, (x + z²/2) / (n + z²). */
    public double wilsonPoint(double confidence) {
        double z = z(confidence);
        return (successes + z * z / 2) / (trials + z * z);
    }

    /**
     * Returns the best guess after Lewis and Sauro: {@link #wilsonPoint} below one half, the plain share up to 0.9, above that {@link
     * #laplace}.
     */
    public double bestEstimate(double confidence) {
        double share = share();
        if (share < 0.5) return wilsonPoint(confidence);
        return share <= 0.9 ? share : laplace();
    }

    /**
     * Returns Wilson's score interval, without correction for continuity.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Interval wilson(double confidence) {
        double z = z(confidence);
        double middle = wilsonPoint(confidence);
        double p = share();
        double half = z / (trials + z * z) * Math.sqrt(trials * p * (1 - p) + z * z / 4);
        // The ends are exact where everybody or nobody succeeded; rounding must not push them off.
        return new Interval(successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half).within(0, 1);
    }

    /**
     * Returns the adjusted Wald interval of Agresti and Coull, cut off at 0 and 1: good coverage with few people.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Interval adjustedWald(double confidence) {
        double z = z(confidence);
        double n = trials + z * z;
        double p = (successes + z * z / 2) / n;
        double half = z * Math.sqrt(p * (1 - p) / n);
        return new Interval(p - half, p + half).within(0, 1);
    }

    private static double z(double confidence) {
        return NORMAL.inverseSurvivalProbability(Confidence.tail(confidence));
    }
}
