package io.github.mitform.formats.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Quantiles to the last digits: a search stops at nine places, so that a step of Newton's follows. */
final class Quantile {
    private static final int STEPS = 3;

    private Quantile() {}

    /** Returns the value that a share of {@code below} lies below. */
    static double lower(ContinuousDistribution distribution, double below) {
        double x = distribution.inverseCumulativeProbability(below);
        for (int i = 0; i < STEPS; i++) {
            x = step(x, (distribution.cumulativeProbability(x) - below) / distribution.density(x), distribution);
        }
        return x;
    }

    /** Returns the value that a share of {@code above} lies above. */
    static double upper(ContinuousDistribution distribution, double above) {
        double x = distribution.inverseSurvivalProbability(above);
        for (int i = 0; i < STEPS; i++) {
            x = step(x, (above - distribution.survivalProbability(x)) / distribution.density(x), distribution);
        }
        return x;
    }

    /** A step that leaves the range, or that is not small, says that the density is no help here. */
    private static double step(double x, double by, ContinuousDistribution distribution) {
        double next = x - by;
        return Math.abs(by) <= 1e-6 * Math.max(1, Math.abs(x))
                        && next >= distribution.getSupportLowerBound()
                        && next <= distribution.getSupportUpperBound()
                ? next
                : x;
    }
}
