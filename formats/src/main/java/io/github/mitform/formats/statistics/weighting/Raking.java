package io.github.mitform.formats.statistics.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * Weights by which several known margins are met at once, such as how many people of each age and of each district live in a city:
 * weights are fitted to one margin after the other until all hold (iterative proportional fitting). With a single margin this is
 * post-stratification, and done in one round.
 *
 * <p>Source: W. E. Deming and F. F. Stephan, "On a least squares adjustment of a sampled frequency table when the expected marginal totals
 * are known", Annals of Mathematical Statistics 11, 1940. Where weights exist that meet all margins, they are found whatever the order of
 * the margins; where none exist, because of combinations that nobody has, {@link #converged} says so.
 *
 * @param weights for each group, in the order given, the weight of one person
 * @param rounds how often all margins were gone through, at most {@value #MOST_ROUNDS}, and fewer where it is of no use any more
 * @param deviation the greatest difference between a category of a margin and what the weights make of it, as a share of the whole
 * @param converged whether that is at most {@value #TOLERANCE}
 */
public record Raking(List<Double> weights, int rounds, double deviation, boolean converged) {
    /** How near margins have to be met, as a share of the whole. */
    public static final double TOLERANCE = 1e-12;

    /** How often the margins are gone through at most. */
    public static final int MOST_ROUNDS = 10_000;

    /** By what share weights have to come nearer in a round, or it was of no use. */
    private static final double NEARER = 1e-9;

    /** After how many rounds of no use weights are as near as they get: where none meet all margins, some sink to 0 without an end. */
    private static final int MOST_USELESS_ROUNDS = 10;

    /** How much totals of margins may differ, as a share. */
    private static final double SAME_TOTAL = 1e-9;

    public Raking {
        weights = List.copyOf(weights);
    }

    /**
     * Fits weights.
     *
     * @param groups 1 or more, each with a category for each margin
     * @param margins for each margin, how many people the population has in each category, 0 or more; all of the same total; where totals
     *     differ by less than is refused, all are taken for shares of the first one's
     * @throws IllegalArgumentException if a group does not fit the margins, a margin is below 0 or not finite, totals differ by more than one in 10⁹, or
     *     there is a {@link Gap}
     */
    public static Raking of(List<Group> groups, List<double[]> margins) {
        double total = total(groups, margins);
        var alike = margins.stream()
                .map(margin -> scaled(margin, total / Arrays.stream(margin).sum()))
                .toList();
        return fitted(groups, alike, total);
    }

    private static double[] scaled(double[] margin, double by) {
        return Arrays.stream(margin).map(people -> people * by).toArray();
    }

    private static Raking fitted(List<Group> groups, List<double[]> margins, double total) {
        var weights = new double[groups.size()];
        Arrays.fill(weights, 1);
        double deviation = Double.POSITIVE_INFINITY;
        int rounds = 0;
        int useless = 0;
        while (deviation > TOLERANCE && rounds < MOST_ROUNDS && useless < MOST_USELESS_ROUNDS) {
            rounds++;
            for (int margin = 0; margin < margins.size(); margin++) {
                double[] is = sums(groups, weights, margin, margins.get(margin).length);
                for (int i = 0; i < weights.length; i++) {
                    int category = groups.get(i).categories().get(margin);
                    weights[i] *= margins.get(margin)[category] / is[category];
                }
            }
            double before = deviation;
            deviation = deviation(groups, weights, margins) / total;
            useless = deviation < before * (1 - NEARER) ? 0 : useless + 1;
        }
        return new Raking(Arrays.stream(weights).boxed().toList(), rounds, deviation, deviation <= TOLERANCE);
    }

    private static double total(List<Group> groups, List<double[]> margins) {
        if (groups.isEmpty() || margins.isEmpty())
            throw new IllegalArgumentException("weights need people and margins");
        for (double[] margin : margins) {
            if (!Arrays.stream(margin).allMatch(people -> people >= 0 && people < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a margin counts 0 people or more in each category");
            }
        }
        var gaps = Gap.of(groups, margins);
        if (!gaps.isEmpty()) throw new IllegalArgumentException("there are no weights because of " + gaps);
        double total = Arrays.stream(margins.get(0)).sum();
        for (double[] margin : margins) {
            if (Math.abs(Arrays.stream(margin).sum() - total) > SAME_TOTAL * total) {
                throw new IllegalArgumentException("all margins count the same people, but their totals differ");
            }
        }
        return total;
    }

    private static double[] sums(List<Group> groups, double[] weights, int margin, int categories) {
        var sums = new double[categories];
        for (int i = 0; i < weights.length; i++) {
            Group group = groups.get(i);
            sums[group.categories().get(margin)] += weights[i] * group.people();
        }
        return sums;
    }

    private static double deviation(List<Group> groups, double[] weights, List<double[]> margins) {
        double greatest = 0;
        for (int margin = 0; margin < margins.size(); margin++) {
            double[] wanted = margins.get(margin);
            double[] is = sums(groups, weights, margin, wanted.length);
            for (int i = 0; i < wanted.length; i++) greatest = Math.max(greatest, Math.abs(is[i] - wanted[i]));
        }
        return greatest;
    }

    /**
     * Returns what these weights cost, for the groups they were made for.
     *
     * @throws IllegalArgumentException if there are not as many groups as weights
     */
    public WeightSummary summary(List<Group> groups) {
        return WeightSummary.of(groups, weights);
    }
}
