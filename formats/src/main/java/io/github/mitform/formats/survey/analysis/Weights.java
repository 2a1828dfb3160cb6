package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.weighting.Gap;
import io.github.mitform.formats.statistics.weighting.Group;
import io.github.mitform.formats.statistics.weighting.Raking;
import io.github.mitform.formats.statistics.weighting.WeightSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Weights of groups, 1 in the mean.
 *
 * @param byGroup of one person of each group that somebody belongs to
 * @param trimmed how many people's weights were cut
 * @param missed the greatest difference between a margin and what the weights make of it, as a share of everybody
 */
record Weights(Map<Integer, Double> byGroup, WeightSummary summary, Raking raking, long trimmed, double missed) {
    private static final int MOST_CUTS = 100;

    /** What weights were fitted to, or why there are none. */
    record Fit(Optional<Weights> weights, List<Gap> gaps) {}

    /**
     * Fits weights to margins, and cuts those that are too great: what is cut is given to all others alike, again and again until none is
     * too great.
     *
     * @param people how many belong to each group, 0 or more
     * @param greatest how many times the mean a weight may be; 0 for any
     */
    static Fit fit(Margins margins, long[] people, int greatest) {
        var groups = new ArrayList<Group>();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                groups.add(new Group(margins.categories(i), people[i]));
                numbers.add(i);
            }
        }
        if (groups.isEmpty()) return new Fit(Optional.empty(), List.of());
        long all = Arrays.stream(people).sum();
        var wanted = margins.shares().stream()
                .map(shares -> Arrays.stream(shares).map(share -> share * all).toArray())
                .toList();
        var gaps = Gap.of(groups, wanted);
        if (!gaps.isEmpty()) return new Fit(Optional.empty(), gaps);
        var raking = Raking.of(groups, wanted);
        var weights = raking.weights().stream().mapToDouble(Double::doubleValue).toArray();
        var isCut = new boolean[weights.length];
        if (greatest > 0) cut(weights, isCut, groups, greatest);
        long trimmed = 0;
        var byGroup = new TreeMap<Integer, Double>();
        for (int i = 0; i < weights.length; i++) {
            if (isCut[i]) trimmed += groups.get(i).people();
            byGroup.put(numbers.get(i), weights[i]);
        }
        var summary = WeightSummary.of(groups, Arrays.stream(weights).boxed().toList());
        return new Fit(
                Optional.of(new Weights(byGroup, summary, raking, trimmed, missed(groups, weights, wanted, all))),
                List.of());
    }

    private static void cut(double[] weights, boolean[] isCut, List<Group> groups, int greatest) {
        for (int round = 0; round < MOST_CUTS; round++) {
            double surplus = 0;
            double others = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > greatest) {
                    surplus += (weights[i] - greatest) * groups.get(i).people();
                    weights[i] = greatest;
                    isCut[i] = true;
                } else if (!isCut[i]) {
                    others += weights[i] * groups.get(i).people();
                }
            }
            if (surplus == 0 || others == 0) return;
            double factor = 1 + surplus / others;
            for (int i = 0; i < weights.length; i++) {
                if (!isCut[i]) weights[i] *= factor;
            }
        }
    }

    private static double missed(List<Group> groups, double[] weights, List<double[]> wanted, long all) {
        double missed = 0;
        for (int margin = 0; margin < wanted.size(); margin++) {
            var is = new double[wanted.get(margin).length];
            for (int i = 0; i < weights.length; i++) {
                is[groups.get(i).categories().get(margin)] +=
                        weights[i] * groups.get(i).people();
            }
            for (int i = 0; i < is.length; i++)
                missed = Math.max(missed, Math.abs(is[i] - wanted.get(margin)[i]) / all);
        }
        return missed;
    }
}
