package io.github.mitform.formats.statistics.weighting;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What weighting costs.
 *
 * <p>Source: L. Kish, "Survey Sampling", 1965. Everything is empty for nobody.
 *
 * @param people how many people have a weight: the n that is always shown
 * @param sum of all weights
 * @param sumOfSquares of all weights
 * @param least the smallest weight; 0 for nobody
 * @param greatest the greatest weight; 0 for nobody
 */
public record WeightSummary(long people, double sum, double sumOfSquares, double least, double greatest) {
    /** Returns n · Σw² / (Σw)²: by how much weights raise the variance of a mean that has nothing to do with them; 1 for equal ones. */
    public OptionalDouble designEffect() {
        return sum > 0 ? OptionalDouble.of(people * sumOfSquares / (sum * sum)) : OptionalDouble.empty();
    }

    /** Returns n / {@link #designEffect}: as many people without weights would tell as much. */
    public OptionalDouble effectiveSize() {
        return sum > 0 ? OptionalDouble.of(sum * sum / sumOfSquares) : OptionalDouble.empty();
    }

    /**
     * Returns what the weights of groups cost, each that of one person of the group in the same place.
     *
     * @throws IllegalArgumentException if there are not as many groups as weights
     */
    public static WeightSummary of(List<Group> groups, List<Double> weights) {
        if (groups.size() != weights.size()) throw new IllegalArgumentException("each group has a weight");
        long people = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.size(); i++) {
            long times = groups.get(i).people();
            double weight = weights.get(i);
            people += times;
            sum += times * weight;
            squares += times * weight * weight;
        }
        return new WeightSummary(
                people,
                sum,
                squares,
                weights.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                weights.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }
}
