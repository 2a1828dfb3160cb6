package io.github.mitform.formats.statistics.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;

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
    private final double total;

    private KrippendorffAlpha(double[] values, double[][] pairs) {
        this.values = values;
        this.pairs = pairs;
        this.sums = new double[values.length];
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) sums[i] += pairs[i][j];
            all += sums[i];
        }
        this.total = all;
    }

    /**
     * Returns the agreement about things, each given as how many people judged it so: names as any numbers that differ, ranks and amounts
     * as what they are.
     */
    public static KrippendorffAlpha of(Collection<? extends Map<Double, Integer>> things) {
        double[] values = things.stream()
                .filter(thing -> ratings(thing) >= 2)
                .flatMap(thing -> thing.keySet().stream())
                .distinct()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .toArray();
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
        return thing.values().stream().mapToInt(Integer::intValue).sum();
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
        double sum = -(sums[low] + sums[high]) / 2;
        for (int g = low; g <= high; g++) sum += sums[g];
        return sum;
    }
}
