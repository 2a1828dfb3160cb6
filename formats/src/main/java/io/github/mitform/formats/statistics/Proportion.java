package io.github.mitform.formats.statistics;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of how many, and what that says about more people of the same kind.
 *
 * <p>Sources: J. R. Lewis and J. Sauro, "When 100% Really Isn't 100%: Improving the Accuracy of Small-Sample Estimates of Completion
 * Rates", Journal of Usability Studies 1(3), 2006; A. Agresti and B. A. Coull, "Approximate Is Better than 'Exact' for Interval
 * Estimation of Binomial Proportions", The American Statistician 52(2), 1998; E. B. Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", Journal of the American Statistical Association 22, 1927; C. J. Clopper and E. S. Pearson, "The Use of
 * Confidence or Fiducial Limits Illustrated in the Case of the Binomial", Biometrika 26, 1934; L. D. Brown, T. T. Cai and A. DasGupta,
 * "Interval Estimation for a Binomial Proportion", Statistical Science 16(2), 2001; R. G. Newcombe, "Two-sided confidence intervals for
 * the single proportion", Statistics in Medicine 17, 1998.
 *
 * <p>Of nobody nothing is known: all intervals but the plain one then go from 0 to 1. Whatever takes a confidence throws an {@link
 * IllegalArgumentException} if it is not above 0 and below 1. Immutable.
 *
 * @param successes 0 to {@code trials}
 * @param trials 0 or more
 */
public record Proportion(long successes, long trials) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @throws IllegalArgumentException if a number is out of its bounds */
    public Proportion {
        if (trials < 0 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a proportion is some of 0 or more, but was " + successes + " of " + trials);
        }
    }

    /**
     * Returns the plain share, from 0 to 1.
     *
     * @throws IllegalStateException if there are no trials
     */
    public double share() {
        if (trials == 0) throw new IllegalStateException("no trials have no share");
        return (double) successes / trials;
    }

    /** Returns (x + 1) / (n + 2), Laplace's estimate: never 0 and never 1, which a few people cannot show. */
    public double laplace() {
        return (successes + 1.0) / (trials + 2.0);
    }

    /** Returns (x + ½) / (n + 1), the estimate that goes with {@link #jeffreys}. */
    public double jeffreysPoint() {
        return (successes + 0.5) / (trials + 1.0);
    }

    /** Returns the middle of {@link #wilson}, (x + z²/2) / (n + z²). */
    public double wilsonPoint(double confidence) {
        double z = z(confidence);
        return (successes + z * z / 2) / (trials + z * z);
    }

    /**
     * Returns the best guess after Lewis and Sauro: {@link #wilsonPoint} below one half, the plain share up to 0.9, above that {@link
     * #laplace}.
     *
     * @throws IllegalStateException if there are no trials
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
        Confidence.tail(confidence);
        return trials == 0 ? new Interval(0, 1) : wilson(share(), (double) trials, confidence);
    }

    /**
     * Returns Wilson's score interval for people drawn from a finite population: that of a sample from endlessly many which would tell as
     * much, n · (N − 1) / (N − n). Where all were asked, the share is known.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @param population not fewer than the trials; empty for so many that it makes no difference
     * @throws IllegalArgumentException if the population is smaller than what was drawn from it
     */
    public Interval wilson(double confidence, OptionalLong population) {
        if (population.isEmpty()) return wilson(confidence);
        long all = population.getAsLong();
        if (all < trials) throw new IllegalArgumentException("a population is not smaller than what was drawn from it");
        if (trials == 0) return wilson(confidence);
        if (all == trials) return new Interval(share(), share());
        return wilson(share(), trials * (all - 1.0) / (all - trials), confidence);
    }

    /**
     * Returns Wilson's score interval of a share that tells as much as that of so many people would, be they a whole number or not.
     *
     * @param share 0 to 1
     * @param size above 0
     */
    public static Interval wilson(double share, double size, double confidence) {
        if (!(share >= 0 && share <= 1) || !(size > 0)) {
            throw new IllegalArgumentException("a share lies from 0 to 1, and is one of more than 0 people");
        }
        double z = z(confidence);
        double middle = (size * share + z * z / 2) / (size + z * z);
        double half = z / (size + z * z) * Math.sqrt(size * share * (1 - share) + z * z / 4);
        // The ends are exact where everybody or nobody succeeded; rounding must not push them off.
        return new Interval(share == 0 ? 0 : middle - half, share == 1 ? 1 : middle + half).within(0, 1);
    }

    /**
     * Returns Wilson's score interval with a correction for continuity of ½, or of what x lies off n / 2 if that is less, as R's {@code
     * prop.test} makes it: wider than it need be.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Interval wilsonContinuity(double confidence) {
        if (trials == 0) return new Interval(0, 1);
        double correction = Math.min(0.5, Math.abs(successes - trials / 2.0)) / trials;
        double z = z(confidence);
        return new Interval(
                        share() - correction <= 0 ? 0 : score(share() - correction, -z),
                        share() + correction >= 1 ? 1 : score(share() + correction, z))
                .within(0, 1);
    }

    private double score(double p, double z) {
        double half = z * z / (2.0 * trials);
        return (p + half + z * Math.sqrt(p * (1 - p) / trials + half / (2.0 * trials))) / (1 + 2 * half);
    }

    /**
     * Returns the plain interval, p ± z · √(p(1 − p) / n), which reaches beyond 0 and 1, and which has no width where everybody or nobody
     * succeeded. It is here to be compared with; use another one.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @throws IllegalStateException if there are no trials
     */
    public Interval wald(double confidence) {
        double p = share();
        double half = z(confidence) * Math.sqrt(p * (1 - p) / trials);
        return new Interval(p - half, p + half);
    }

    /**
     * Returns the exact interval of Clopper and Pearson, which holds the true share at least as often as it says, and so is wide.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Interval clopperPearson(double confidence) {
        double tail = Confidence.tail(confidence);
        double failures = (double) trials - successes;
        return new Interval(
                successes == 0 ? 0 : Quantile.lower(BetaDistribution.of((double) successes, failures + 1.0), tail),
                failures == 0 ? 1 : Quantile.upper(BetaDistribution.of(successes + 1.0, failures), tail));
    }

    /**
     * Returns the interval of Jeffreys' prior, from 0 where nobody and to 1 where everybody succeeded.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Interval jeffreys(double confidence) {
        double tail = Confidence.tail(confidence);
        long failures = trials - successes;
        var beta = BetaDistribution.of(successes + 0.5, failures + 0.5);
        return new Interval(
                successes == 0 ? 0 : Quantile.lower(beta, tail), failures == 0 ? 1 : Quantile.upper(beta, tail));
    }

    /**
     * Returns the adjusted Wald interval of Agresti and Coull, cut off at 0 and 1: good coverage with few people.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Interval adjustedWald(double confidence) {
        return adjustedWaldUncut(confidence).within(0, 1);
    }

    /** Returns {@link #adjustedWald} before it is cut off at 0 and 1, for further reckoning. */
    public Interval adjustedWaldUncut(double confidence) {
        double z = z(confidence);
        double n = trials + z * z;
        double p = (successes + z * z / 2) / n;
        double half = z * Math.sqrt(p * (1 - p) / n);
        return new Interval(p - half, p + half);
    }

    private static double z(double confidence) {
        return NORMAL.inverseSurvivalProbability(Confidence.tail(confidence));
    }
}
