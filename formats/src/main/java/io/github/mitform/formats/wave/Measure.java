package io.github.mitform.formats.wave;

import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.MeanDifference.Group;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.tally.result.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** A number that every wave has, by which waves are compared. */
sealed interface Measure {
    /** Returns what it is the same as in other waves by. */
    String key();

    Cell.Words label();

    /** Returns a copy that is called otherwise. */
    Measure called(Cell.Words newLabel);

    /** Returns how many people it stands on. */
    long people();

    /** Returns what the report on its wave shows of it. */
    Shown shown();

    /** How much of a number is shown. */
    enum Shown {
        /** It is withheld. */
        NOTHING,
        /** Its interval is withheld. */
        NUMBER,
        /** All of it; also where there is no interval. */
        WITH_INTERVAL
    }

    /**
     * Some of all.
     *
     * @param single whether everybody is in exactly one of the shares of this result
     */
    record Share(String key, Cell.Words label, Part part, boolean single, Shown shown) implements Measure {
        /** Makes one without weights. */
        Share(String key, Cell.Words label, Proportion of, boolean single, Shown shown) {
            this(key, label, new Part(of, Optional.empty()), single, shown);
        }

        @Override
        public Share called(Cell.Words newLabel) {
            return new Share(key, newLabel, part, single, shown);
        }

        @Override
        public long people() {
            return part.of().trials();
        }
    }

    /**
     * The least and the greatest that a mean can be.
     *
     * @param ends may be infinite
     * @param scale whether it is a scale, of which a picture shows all
     */
    record Bounds(Interval ends, boolean scale) {
        static Bounds of(ScaleType scale) {
            return new Bounds(new Interval(scale.from(), scale.to()), true);
        }

        static Bounds of(NumberType number) {
            return new Bounds(
                    new Interval(
                            number.min().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                            number.max().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY)),
                    false);
        }

        /** Returns those of something of which nothing is known. */
        static Bounds none() {
            return new Bounds(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), false);
        }

        Interval within(Interval interval) {
            return interval.within(ends.low(), ends.high());
        }

        /** Returns an interval of a difference between two means, cut off where no difference can be greater. */
        Interval withinDifference(Interval interval) {
            double most = ends.high() - ends.low();
            return interval.within(-most, most);
        }
    }

    /**
     * A mean, or a score.
     *
     * @param wording the id of the wording that was answered, of which a result may have several; empty for what has none
     * @param decimals how many decimal places are shown
     * @param own its interval at {@link Compared#CONFIDENCE}, where that is not Student's; empty where it is
     * @param fewest how many gave the answer that fewest gave: beside those that are shown, the mean tells how many they are
     */
    record Mean(
            String key,
            Cell.Words label,
            Optional<String> wording,
            Group of,
            Bounds bounds,
            int decimals,
            Optional<Interval> own,
            long fewest,
            Shown shown)
            implements Measure {
        /** Makes one whose interval is Student's. */
        Mean(
                String key,
                Cell.Words label,
                Optional<String> wording,
                Group of,
                Bounds bounds,
                int decimals,
                long fewest,
                Shown shown) {
            this(key, label, wording, of, bounds, decimals, Optional.empty(), fewest, shown);
        }

        @Override
        public Mean called(Cell.Words newLabel) {
            return new Mean(key, newLabel, wording, of, bounds, decimals, own, fewest, shown);
        }

        @Override
        public long people() {
            return of.people();
        }

        /** Returns the same of people who were drawn from so many. */
        Mean drawnFrom(OptionalLong population) {
            var drawn = new Group(of.people(), of.mean(), of.deviation(), population);
            return new Mean(key, label, wording, drawn, bounds, decimals, own, fewest, shown);
        }

        /** Returns where it would lie for more people, cut off at the bounds; empty where that cannot be said. */
        Optional<Interval> interval() {
            return whole().map(bounds::within);
        }

        private Optional<Interval> whole() {
            return own.or(() -> of.interval(Compared.CONFIDENCE));
        }

        boolean isCutOff() {
            return !whole().equals(interval());
        }
    }
}
