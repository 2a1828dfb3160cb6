package io.github.mitform.formats.statistics.weighting;

import java.util.List;

/**
 * People who are alike in everything that weights go by, and so get the same weight.
 *
 * @param categories for each margin the category they belong to, counted from 0
 * @param people 1 or more
 */
public record Group(List<Integer> categories, long people) {
    /** @throws IllegalArgumentException if there is nobody in it */
    public Group {
        categories = List.copyOf(categories);
        if (people < 1) throw new IllegalArgumentException("a group has 1 person or more, but has " + people);
    }
}
