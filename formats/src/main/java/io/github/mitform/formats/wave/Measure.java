package io.github.mitform.formats.wave;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.MeanDifference.Group;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.tally.result.Cell;
import java.util.Optional;
import java.util.OptionalLong;

/** A number that every wave has, by which waves are compared. */
sealed interface Measure {
    /** Returns what it is the same as in other waves by. */
    String key();

    Cell.Words label();

    /** Returns how many people it stands on. */
    long people();

    /**
     * Some of all.
     *
     * @param single whether everybody is in exactly one of the shares of this result
     */
    record Share(String key, Cell.Words label, Part part, boolean single) implements Measure {
        /** Makes one without weights. */
        Share(String key, Cell.Words label, Proportion of, boolean single) {
            this(key, label, new Part(of, Optional.empty()), single);
        }

        @Override
        public long people() {
            return part.of().trials();
        }
    }

    /**
     * A mean, or a score.
     *
     * @param wording the id of the wording that was answered, of which a result may have several; empty for what has none
     * @param range the least and the greatest that it can be
     * @param decimals how many decimal places are shown
     * @param fewest how many gave the answer that fewest gave: beside those that are shown, the mean tells how many they are
     */
    record Mean(
            String key,
            Cell.Words label,
            Optional<String> wording,
            Group of,
            Optional<Interval> range,
            int decimals,
            long fewest)
            implements Measure {
        @Override
        public long people() {
            return of.people();
        }

        /** Returns the same of people who were drawn from so many. */
        Mean drawnFrom(OptionalLong population) {
            var drawn = new Group(of.people(), of.mean(), of.deviation(), population);
            return new Mean(key, label, wording, drawn, range, decimals, fewest);
        }

        /** Returns where it would lie for more people; empty where that cannot be said. */
        Optional<Interval> interval(double confidence) {
            return of.interval(confidence)
                    .map(ends -> range.map(bounds -> ends.within(bounds.low(), bounds.high()))
                            .orElse(ends));
        }
    }
}
