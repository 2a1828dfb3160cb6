package io.github.mitform.formats.statistics.weighting;

import java.util.ArrayList;
import java.util.List;

/**
 * A category for which there can be no weight: the population has such people and none of them answered, or the other way round.
 *
 * @param margin which margin, counted from 0
 * @param category which category of it, counted from 0
 * @param answered whether people of it answered, so that it is the population that has none
 */
public record Gap(int margin, int category, boolean answered) {
    /**
     * Returns all gaps, in the order of the margins.
     *
     * @param margins for each margin, how many people the population has in each category
     * @throws IllegalArgumentException if a group has no category in a margin, or one that it does not have
     */
    public static List<Gap> of(List<Group> groups, List<double[]> margins) {
        var gaps = new ArrayList<Gap>();
        for (int margin = 0; margin < margins.size(); margin++) {
            double[] wanted = margins.get(margin);
            var there = new boolean[wanted.length];
            for (Group group : groups) {
                if (group.categories().size() != margins.size()) {
                    throw new IllegalArgumentException("a group has a category for each margin");
                }
                int category = group.categories().get(margin);
                if (category < 0 || category >= wanted.length) {
                    throw new IllegalArgumentException("margin " + margin + " has no category " + category);
                }
                there[category] = true;
            }
            for (int category = 0; category < wanted.length; category++) {
                if (wanted[category] > 0 != there[category]) gaps.add(new Gap(margin, category, there[category]));
            }
        }
        return gaps;
    }
}
