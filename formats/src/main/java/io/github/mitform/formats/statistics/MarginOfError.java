package io.github.mitform.formats.statistics;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far a share of people who were drawn by chance may lie from that of all: z · √(deff · p(1 − p) / n), for a finite population times
 * √((N − n) / (N − 1)). It means nothing where people chose themselves to take part.
 *
 * <p>Source: L. Kish, "Survey Sampling", 1965.
 *
 * @param share the share that was found or is expected, 0 to 1; 0.5 is the most cautious
 * @param confidence above 0 and below 1, usually 0.95
 * @param designEffect by how much weights and clusters raise the variance, above 0 and finite; 1 for a simple draw
 * @param population how many people could have been drawn, 1 or more; empty for so many that it makes no difference
 */
public record MarginOfError(double share, double confidence, double designEffect, OptionalLong population) {
    /** @throws IllegalArgumentException if a number is out of its bounds */
    public MarginOfError {
        requireNonNull(population, "population");
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("a share is 0 to 1, but was " + share);
        if (!(designEffect > 0 && designEffect < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("a design effect is above 0 and finite, but was " + designEffect);
        if (population.orElse(1) < 1) throw new IllegalArgumentException("a population is 1 person or more");
        Confidence.tail(confidence);
    }

    /** Returns the margin for so many people as if there were endlessly many; empty for nobody. */
    public OptionalDouble uncorrected(long people) {
        return people < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(z() * Math.sqrt(designEffect * share * (1 - share) / people));
    }

    /**
     * Returns the margin for so many people out of the population: 0 where all were asked; empty for nobody.
     *
     * @throws IllegalArgumentException if there are more people than the population has
     */
    public OptionalDouble of(long people) {
        var uncorrected = uncorrected(people);
        if (uncorrected.isEmpty() || population.isEmpty()) return uncorrected;
        long all = population.getAsLong();
        if (people > all) throw new IllegalArgumentException("no more than " + all + " people can have been asked");
        return OptionalDouble.of(
                people == all ? 0 : uncorrected.getAsDouble() * Math.sqrt((double) (all - people) / (all - 1)));
    }

    /**
     * Returns how many people a margin takes from endlessly many, before rounding up: z² · p(1 − p) · deff / e².
     *
     * @param margin above 0, as a share: 0.03 for three percentage points
     * @throws IllegalArgumentException if the margin is not above 0
     */
    public double neededUncorrected(double margin) {
        if (!(margin > 0)) throw new IllegalArgumentException("a margin is above 0, but was " + margin);
        double z = z();
        return z * z * share * (1 - share) * designEffect / (margin * margin);
    }

    /**
     * Returns how many people of the population have to answer for a margin, rounded up: all of them at most, and {@link Long#MAX_VALUE} at most where
     * there are endlessly many; 0 where the share is 0 or 1, which is then known.
     *
     * @param margin above 0, as a share: 0.03 for three percentage points
     * @throws IllegalArgumentException if the margin is not above 0
     */
    public long needed(double margin) {
        double endless = neededUncorrected(margin);
        if (population.isEmpty()) return (long) Math.ceil(endless);
        long all = population.getAsLong();
        // The margin may be so small that its square is 0.
        double needed = Double.isInfinite(endless) ? all : endless / (1 + (endless - 1) / all);
        return Math.min(all, (long) Math.ceil(needed));
    }

    private double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(Confidence.tail(confidence));
    }
}
