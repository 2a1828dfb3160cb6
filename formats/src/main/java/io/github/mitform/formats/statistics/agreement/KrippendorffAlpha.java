package io.github.mitform.formats.statistics.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How well any number of people agree who judged the same things, some of which may not be judged by all: 1 for perfect agreement, 0 for
 * what chance gives, below 0 for less. Immutable.
 *
 * <p>Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011. A thing that fewer than two people judged says nothing
 * and is left out.
 */
public final class KrippendorffAlpha {
    private final double[] values;
    private final double[][] pairs;
    private final double[] sums;
    /** By value, the sum of its own sum and all before it. */
    private final double[] upTo;

    private final double total;

    private KrippendorffAlpha(double[] values, double[][] pairs) {
        this.values = values;
        this.pairs = pairs;
        this.sums = new double[values.length];
        this.upTo = new double[values.length];
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) sums[i] += pairs[i][j];
            all += sums[i];
            upTo[i] = all;
        }
        this.total = all;
    }

    /** Room and time grow with the square of the number of different values. */
    public static final int MOST_VALUES = 2_000;

    /**
     * Returns the agreement about things.
     *
     * @param things for each thing how many people, 0 or more, gave it each value: names as any numbers that differ, ranks and amounts as what they are;
     *     values are finite, and -0.0 is 0
     * @throws IllegalArgumentException if a value is not finite, a count is below 0, or there are more than {@value #MOST_VALUES} different values among
     *     things that two or more judged
     * @throws ArithmeticException if more than {@link Integer#MAX_VALUE} people judged one thing
     */
    public static KrippendorffAlpha of(Collection<? extends Map<Double, Integer>> things) {
        return ofPlain(things.stream().map(KrippendorffAlpha::plain).toList());
    }

    /** With one 0 only, and without values that nobody gave. */
    private static Map<Double, Integer> plain(Map<Double, Integer> thing) {
        var plain = new TreeMap<Double, Integer>();
        thing.forEach((value, times) -> {
            if (!Double.isFinite(value) || times < 0) {
                throw new IllegalArgumentException("values are finite and given by 0 people or more");
            }
            if (times > 0) plain.merge(value + 0.0, times, Math::addExact);
        });
        return plain;
    }

    private static KrippendorffAlpha ofPlain(List<Map<Double, Integer>> things) {
        double[] values = things.stream()
                .filter(thing -> ratings(thing) >= 2)
                .flatMap(thing -> thing.keySet().stream())
                .distinct()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (values.length > MOST_VALUES) {
            throw new IllegalArgumentException("agreement is about at most " + MOST_VALUES
                    + " different values, but there are " + values.length + "; group or round them");
        }
        var pairs = new double[values.length][values.length];
        for (var thing : things) {
            int ratings = ratings(thing);
            if (ratings < 2) continue;
            thing.forEach((one, times) -> thing.forEach((other, otherTimes) -> {
                double both = times * (double) (one.equals(other) ? otherTimes - 1 : otherTimes);
                pairs[Arrays.binarySearch(values, one)][Arrays.binarySearch(values, other)] += both / (ratings - 1);
            }));
        }
        return new KrippendorffAlpha(values, pairs);
    }

    private static int ratings(Map<Double, Integer> thing) {
        return thing.values().stream().reduce(0, Math::addExact);
    }

    /**
     * Returns alpha; empty where nothing was judged twice, where all judged everything alike with one value, so that nothing shows that
     * they could tell things apart, and for ratios of values below 0.
     */
    public OptionalDouble value(Level level) {
        if (level == Level.RATIO && values.length > 0 && values[0] < 0) return OptionalDouble.empty();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if (i == j) continue;
                double distance = distance(level, i, j);
                observed += pairs[i][j] * distance;
                expected += sums[i] * sums[j] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (total - 1) * observed / expected);
    }

    private double distance(Level level, int i, int j) {
        double difference = switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> between(Math.min(i, j), Math.max(i, j));
            case INTERVAL -> values[i] - values[j];
            case RATIO -> (values[i] - values[j]) / (values[i] + values[j]);
        };
        return difference * difference;
    }

    private double between(int low, int high) {
        return upTo[high] - upTo[low] + (sums[low] - sums[high]) / 2;
    }
}
