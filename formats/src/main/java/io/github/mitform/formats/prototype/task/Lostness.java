package io.github.mitform.formats.prototype.task;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far somebody strayed on the way to a goal.
 *
 * <p>It is a measure of ways that led to the goal: whoever gives up on the first page has visited fewer pages than the shortest way has, and
 * would be the more lost for it. Source: P. A. Smith, "Towards a practical measure of hypertext usability", Interacting with Computers 8(4), 1996. As a rule of thumb
 * people below 0.4 were not lost and those above 0.5 were.
 *
 * @param different how many different pages were visited, 0 to {@code visited}
 * @param visited how many pages were visited, those visited again included
 * @param shortest how many pages the shortest way has, 1 or more, its start and its end included
 */
public record Lostness(int different, int visited, int shortest) {
    public Lostness {
        if (different < 0 || different > visited || visited > 0 && different == 0) {
            throw new IllegalArgumentException("somebody visits at least as many pages as different ones, but was "
                    + visited + " and " + different);
        }
        if (shortest < 1) {
            throw new IllegalArgumentException("the shortest way has 1 page or more, but was " + shortest);
        }
    }

    /**
     * Counts the pages of a way.
     *
     * @param path the pages in the order in which they were visited
     */
    public static Lostness of(List<String> path, int shortest) {
        return new Lostness(new HashSet<>(path).size(), path.size(), shortest);
    }

    /**
     * Returns √((N/S − 1)² + (R/N − 1)²), where N are the different pages, S all visits and R the shortest way: 0 for somebody who took the
     * shortest way; empty for somebody who visited nothing.
     */
    public OptionalDouble value() {
        if (visited == 0) return OptionalDouble.empty();
        return OptionalDouble.of(Math.hypot((double) different / visited - 1, (double) shortest / different - 1));
    }
}
