package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A day of the calendar with a time of day, as clocks show it on the spot: without a time zone.
 *
 * @param min earliest time allowed, itself included
 * @param max latest time allowed, itself included
 * @param precision the smallest unit that is asked for; anything smaller is 0 in an answer
 */
public record DateTimeType(
        Optional<LocalDateTime> min,
        Optional<LocalDateTime> max,
        @Default("\"minute\"") Precision precision) implements AnswerType {
    public DateTimeType {
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        requireNonNull(precision, "precision");
    }

    /** The smallest unit of a time. */
    public enum Precision {
        HOUR(ChronoUnit.HOURS),
        MINUTE(ChronoUnit.MINUTES),
        SECOND(ChronoUnit.SECONDS);

        private final ChronoUnit unit;

        Precision(ChronoUnit unit) {
            this.unit = unit;
        }

        /** Returns the time with everything smaller left out. */
        public LocalDateTime floor(LocalDateTime time) {
            return time.truncatedTo(unit);
        }
    }
}
