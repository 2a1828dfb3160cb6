package io.github.mitform.formats.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much a mean differs between two groups in which nobody is twice: the second one less the first one. Neither need both groups be
 * equally large, nor their answers spread alike.
 *
 * <p>Source: B. L. Welch, "The generalization of 'Student's' problem when several different population variances are involved",
 * Biometrika 34, 1947, 28–35, with the degrees of freedom of F. E. Satterthwaite, "An approximate distribution of estimates of variance
 * components", Biometrics Bulletin 2, 1946, 110–114.
 *
 * @param first of whom
 * @param second of whom the first is taken away
 */
public record MeanDifference(Group first, Group second) {
    public MeanDifference {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /**
     * What is needed of one group.
     *
     * @param people 1 or more
     * @param mean of their answers
     * @param deviation the standard deviation with n − 1, 0 or more; of one person it says nothing, whatever it is
     * @param population out of how many they were drawn, which makes intervals narrower by √((N − n) / (N − 1)) as {@link
     *     Sample#meanInterval(double, OptionalLong)} does, not fewer than the people; empty for so many that it makes no difference
     */
    public record Group(long people, double mean, double deviation, OptionalLong population) {
        /** Describes people drawn from so many that it makes no difference. */
        public Group(long people, double mean, double deviation) {
            this(people, mean, deviation, OptionalLong.empty());
        }

        public Group {
            if (people < 1 || !Double.isFinite(mean) || !(deviation >= 0 && Double.isFinite(deviation))) {
                throw new IllegalArgumentException(
                        "a mean is of 1 person or more with a deviation of 0 or more, but was of " + people);
            }
            if (population.orElse(people) < people) {
                throw new IllegalArgumentException("a population is not smaller than what was drawn from it");
            }
        }

        private boolean isEverybody() {
            return population.isPresent() && population.getAsLong() == people;
        }

        private double errorSquared() {
            if (isEverybody()) return 0;
            double squared = deviation * deviation / people;
            return population.isEmpty()
                    ? squared
                    : squared * (population.getAsLong() - people) / (population.getAsLong() - 1.0);
        }

        /**
         * Returns Student's t interval for the mean; empty for fewer than 2 people and where all answered alike.
         *
         * @param confidence above 0 and below 1, usually 0.95
         */
        public Optional<Interval> interval(double confidence) {
            double tail = Confidence.tail(confidence);
            if (people < 2 || deviation == 0) return Optional.empty();
            double half = Quantile.upper(TDistribution.of(people - 1.0), tail) * Math.sqrt(errorSquared());
            return Optional.of(new Interval(mean - half, mean + half));
        }
    }

    /** Returns the plain difference. */
    public double value() {
        return second.mean - first.mean;
    }

    /**
     * Returns the degrees of freedom after Satterthwaite; empty where a group has fewer than 2 people, or there is nothing uncertain in either of
     * them, because nobody differs or everybody was asked.
     */
    public OptionalDouble freedom() {
        double one = first.errorSquared();
        double other = second.errorSquared();
        if (first.people < 2 || second.people < 2 || one + other == 0) return OptionalDouble.empty();
        return OptionalDouble.of((one + other)
                * (one + other)
                / (one * one / (first.people - 1.0) + other * other / (second.people - 1.0)));
    }

    /**
     * Returns Welch's t interval; the difference itself where everybody was asked in both, otherwise empty where {@link #freedom} is.
     *
     * @param confidence above 0 and below 1, usually 0.95
     */
    public Optional<Interval> welch(double confidence) {
        double tail = Confidence.tail(confidence);
        if (first.isEverybody() && second.isEverybody()) return Optional.of(new Interval(value(), value()));
        var freedom = freedom();
        if (freedom.isEmpty()) return Optional.empty();
        double half = Quantile.upper(TDistribution.of(freedom.getAsDouble()), tail)
                * Math.sqrt(first.errorSquared() + second.errorSquared());
        return Optional.of(new Interval(value() - half, value() + half));
    }
}
