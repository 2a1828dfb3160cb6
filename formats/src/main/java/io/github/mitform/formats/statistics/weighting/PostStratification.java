package io.github.mitform.formats.statistics.weighting;

import io.github.mitform.formats.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A mean of strata, such as the districts of a city, each counted by how many people live there and not by how many answered. Immutable.
 *
 * <p>Source: W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, chapter 5. Strata are taken as drawn one by one; no correction is
 * made for a finite population.
 *
 * @param strata 1 or more
 */
public record PostStratification(List<Stratum> strata) {
    /** @throws IllegalArgumentException if there is no stratum */
    public PostStratification {
        strata = List.copyOf(strata);
        if (strata.isEmpty()) throw new IllegalArgumentException("at least 1 stratum is needed");
    }

    /**
     * Those of one kind.
     *
     * @param population how many there are, above 0 and finite
     * @param answers what those who were asked said, at least one
     */
    public record Stratum(double population, Sample answers) {
        /** @throws IllegalArgumentException if a number is out of its bounds, or nobody answered */
        public Stratum {
            if (!(population > 0 && population < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a population is above 0 and finite");
            }
            if (answers.size() == 0) {
                throw new IllegalArgumentException("a stratum in which nobody answered cannot be weighted");
            }
        }

        /** Returns how many people each one who answered stands for: N / n. */
        public double weight() {
            return population / answers.size();
        }
    }

    /** Returns the mean in which every stratum counts by its population. */
    public double mean() {
        double total = total();
        double mean = 0;
        for (Stratum stratum : strata) {
            mean += stratum.population() / total * stratum.answers().mean().orElseThrow();
        }
        return mean;
    }

    /** Returns √Σ(W² · s² / n), from the spread within strata; empty where a stratum has a single answer, which shows no spread. */
    public OptionalDouble standardError() {
        double total = total();
        double variance = 0;
        for (Stratum stratum : strata) {
            var error = stratum.answers().standardError();
            if (error.isEmpty()) return OptionalDouble.empty();
            double part = stratum.population() / total * error.getAsDouble();
            variance += part * part;
        }
        return OptionalDouble.of(Math.sqrt(variance));
    }

    /** Returns what these weights cost. */
    public WeightSummary summary() {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < strata.size(); i++) {
            groups.add(new Group(List.of(i), strata.get(i).answers().size()));
        }
        return WeightSummary.of(groups, strata.stream().map(Stratum::weight).toList());
    }

    private double total() {
        return strata.stream().mapToDouble(Stratum::population).sum();
    }
}
