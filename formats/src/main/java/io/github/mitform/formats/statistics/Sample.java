package io.github.mitform.formats.statistics;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Values and how often each occurred. Immutable; the order in which they came makes no difference, not even in the last digit, because
 * sums run from the smallest value to the greatest.
 *
 * @param counts how often each value occurred, 1 or more times; values are finite, and -0.0 is 0
 */
public record Sample(SortedMap<Double, Long> counts) {
    /**
     * @throws IllegalArgumentException if a value is not finite, or occurred less than once
     * @throws ArithmeticException if there are more than {@link Long#MAX_VALUE} values
     */
    public Sample {
        var copy = new TreeMap<Double, Long>();
        counts.forEach((value, times) -> {
            if (times < 1 || !Double.isFinite(value)) {
                throw new IllegalArgumentException("a value of a sample is finite and occurred at least once");
            }
            // -0.0 + 0.0 is 0.0: else two zeros would be two values.
            copy.merge(value + 0.0, times, Math::addExact);
        });
        total(copy.values());
        counts = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Returns a sample of these values.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public static Sample of(double... values) {
        var counts = new TreeMap<Double, Long>();
        for (double value : values) {
            counts.merge(value, 1L, Long::sum);
        }
        return new Sample(counts);
    }

    /** Returns how many values there are. */
    public long size() {
        return total(counts.values());
    }

    private static long total(Collection<Long> times) {
        long total = 0;
        for (long each : times) total = Math.addExact(total, each);
        return total;
    }

    /** Returns the arithmetic mean; empty for no values. */
    public OptionalDouble mean() {
        long n = size();
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(middle(n));
    }

    /** Returns the standard deviation with n − 1; empty for fewer than 2 values. */
    public OptionalDouble deviation() {
        long n = size();
        if (n < 2) return OptionalDouble.empty();
        if (counts.size() == 1) return OptionalDouble.of(0); // exactly, whatever the rounding of the mean
        double mean = middle(n);
        double rounding = sum(value -> value - mean);
        double squares = sum(value -> (value - mean) * (value - mean)) - rounding * rounding / n;
        return OptionalDouble.of(Math.sqrt(Math.max(0, squares) / (n - 1)));
    }

    /** Returns the mean, mended by what its rounding leaves: of instants in milliseconds the digits that differ are the last ones. */
    private double middle(long n) {
        double mean = sum(value -> value) / n;
        return mean + sum(value -> value - mean) / n;
    }

    /** Returns the standard error of the mean, the deviation over √n; empty for fewer than 2 values. */
    public OptionalDouble standardError() {
        var deviation = deviation();
        return deviation.isEmpty()
                ? deviation
                : OptionalDouble.of(deviation.getAsDouble() / Math.sqrt((double) size()));
    }

    /** Returns the middle value, or the mean of the two in the middle; empty for no values. */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * Returns the value that a share of all lies below, between two neighbours in proportion: type 7 of R. J. Hyndman and Y. Fan, "Sample
     * Quantiles in Statistical Packages", The American Statistician 50(4), 1996. Empty for no values.
     *
     * @param share 0 (the least value) to 1 (the greatest)
     * @throws IllegalArgumentException if the share is none
     */
    public OptionalDouble quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile is of a share from 0 to 1, but was of " + share);
        }
        long n = size();
        if (n == 0) return OptionalDouble.empty();
        double place = (n - 1) * share;
        // A place such as 2.9999999999999996 is the third one: the share was written in decimals.
        long whole = (long) Math.floor(place + 4 * Math.ulp(place));
        double low = ordered(whole);
        double part = place - whole;
        return OptionalDouble.of(part <= 0 ? low : low + part * (ordered(whole + 1) - low));
    }

    private double ordered(long place) {
        long passed = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (place < passed) return entry.getKey();
        }
        return counts.lastKey();
    }

    /**
     * Returns how many standard errors a t interval reaches to each side of the mean; empty for fewer than 2 values.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @throws IllegalArgumentException if the confidence is none
     */
    public OptionalDouble criticalT(double confidence) {
        double tail = Confidence.tail(confidence);
        long n = size();
        return n < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantile.upper(TDistribution.of((double) n - 1), tail));
    }

    /**
     * Returns Student's t interval for the mean; empty for fewer than 2 values and where all are equal, since those say nothing about
     * how values differ; empty also where sums of values or squares pass what a {@code double} holds.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @throws IllegalArgumentException if the confidence is none
     */
    public Optional<Interval> meanInterval(double confidence) {
        double critical = criticalT(confidence).orElse(0);
        double error = standardError().orElse(0);
        if (error == 0) return Optional.empty();
        double mean = middle(size());
        double half = critical * error;
        return Double.isFinite(mean) && Double.isFinite(half)
                ? Optional.of(new Interval(mean - half, mean + half))
                : Optional.empty();
    }

    /**
     * Returns Student's t interval for the mean of a finite population, narrower by √((N − n) / (N − 1)), the factor that shares have, too; empty
     * where {@link #meanInterval(double)} is. With the deviation that divides by n − 1, √(1 − n / N) would do (W. G. Cochran, Sampling Techniques, 3rd
     * edition, 1977, theorem 2.2), so that this interval is too wide by √(N / (N − 1)): by a tenth of 6 people, by nothing one could see of 1,000.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @param population not fewer than the values; empty for so many that it makes no difference
     * @throws IllegalArgumentException if the population is smaller than what was drawn from it, or the confidence is none
     */
    public Optional<Interval> meanInterval(double confidence, OptionalLong population) {
        var interval = meanInterval(confidence);
        if (population.isEmpty()) return interval;
        long all = population.getAsLong();
        if (all < size()) throw new IllegalArgumentException("a population is not smaller than what was drawn from it");
        if (interval.isEmpty()) return interval;
        double factor = Math.sqrt((all - size()) / (all - 1.0));
        double middle = (interval.get().low() + interval.get().high()) / 2;
        double half = (interval.get().high() - interval.get().low()) / 2 * factor;
        return Optional.of(new Interval(middle - half, middle + half));
    }

    /**
     * Returns the geometric mean, which long times pull up less than the arithmetic one; empty for no values.
     *
     * <p>Source: J. Sauro and J. R. Lewis, "Average Task Times in Usability Tests: What to Report?", CHI 2010.
     *
     * @throws IllegalStateException if a value is not above 0
     */
    public OptionalDouble geometricMean() {
        var mean = logarithms().mean();
        return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
    }

    /**
     * Returns the t interval of the logarithms, turned back; empty where {@link #meanInterval} is.
     *
     * @param confidence above 0 and below 1, usually 0.95
     * @throws IllegalStateException if a value is not above 0
     */
    public Optional<Interval> geometricMeanInterval(double confidence) {
        return logarithms()
                .meanInterval(confidence)
                .map(interval -> new Interval(Math.exp(interval.low()), Math.exp(interval.high())));
    }

    /**
     * Returns the natural logarithms of the values.
     *
     * @throws IllegalStateException if a value is not above 0
     */
    public Sample logarithms() {
        var logarithms = new TreeMap<Double, Long>();
        counts.forEach((value, times) -> {
            if (value <= 0) {
                throw new IllegalStateException("a geometric mean needs values above 0");
            }
            logarithms.merge(Math.log(value), times, Long::sum);
        });
        return new Sample(logarithms);
    }

    private double sum(DoubleUnaryOperator of) {
        double sum = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            sum += of.applyAsDouble(entry.getKey()) * entry.getValue();
        }
        return sum;
    }
}
