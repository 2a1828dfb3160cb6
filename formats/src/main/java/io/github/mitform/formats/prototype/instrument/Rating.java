package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers on one scale, and how many are at its good end: the top boxes. Immutable.
 *
 * @param answers how often each step was chosen
 * @param top the least step that counts as a top box
 */
public record Rating(Sample answers, int top) {

    /**
     * @param counts how often each step was chosen, from {@code low} on
     * @param boxes how many steps at the high end are top boxes
     */
    static Rating of(int low, long[] counts, int boxes) {
        var answers = new TreeMap<Double, Long>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) answers.put((double) low + i, counts[i]);
        }
        return new Rating(new Sample(answers), low + counts.length - boxes);
    }

    /** Returns how many chose a top box. */
    public long topCount() {
        return answers.counts().tailMap((double) top).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Returns the share that chose a top box; empty for nobody. */
    public Optional<Proportion> topShare() {
        long people = answers.size();
        return people == 0 ? Optional.empty() : Optional.of(new Proportion(topCount(), people));
    }
}
