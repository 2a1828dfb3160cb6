package io.github.mitform.formats.prototype.instrument;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire: its items, which of them are turned round, and the scores they add up to.
 *
 * @param id the name of its counting method
 * @param version of the scoring
 * @param items how many there are
 * @param ranges the steps an item may be answered with, usual ones first
 * @param reversed the places of items, from 0, whose high end is the bad one
 * @param scales the most important first
 * @param outcome what is said of a main scale, with places for its name, the people, the mean, the ends of the scale, the wording and the
 *     verdict
 * @param reading how scores are to be read, with sources
 */
record Instrument(
        String id,
        String version,
        Sentence title,
        int items,
        List<Range> ranges,
        Set<Integer> reversed,
        List<Scale> scales,
        Sentence outcome,
        Optional<Sentence> reading) {
    Instrument {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        ranges = List.copyOf(ranges);
        reversed = Set.copyOf(reversed);
        scales = List.copyOf(scales);
        requireNonNull(outcome, "outcome");
        requireNonNull(reading, "reading");
    }

    /** The ends of the steps. */
    record Range(int low, int high) {
        int most() {
            return high - low;
        }

        boolean holds(int step) {
            return step >= low && step <= high;
        }

        @Override
        public String toString() {
            return low + "–" + high;
        }
    }

    /** Returns whether it needs a comparison of all pairs of its items. */
    boolean hasWeights() {
        return scales.stream().anyMatch(Scale::weighted);
    }

    /** Returns the points for a step, from 0 for the bad end. */
    int points(int item, int step, Range range) {
        if (!range.holds(step)) {
            throw new IllegalArgumentException("an answer is on no step of " + range);
        }
        return reversed.contains(item) ? range.high() - step : step - range.low();
    }

    /** Returns the points of a whole sheet of steps. */
    Sheet sheet(Range range, int... steps) {
        if (steps.length != items) {
            throw new IllegalArgumentException("a sheet of " + id + " has " + items + " items");
        }
        var points = new int[items];
        for (int i = 0; i < items; i++) {
            points[i] = points(i, steps[i], range);
        }
        return Sheet.of(points);
    }
}
