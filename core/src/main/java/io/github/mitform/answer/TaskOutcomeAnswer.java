package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.TaskOutcomeType.Level;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How somebody fared with a task.
 *
 * @param seconds time taken, 0 or more; two outcomes are equal when their times are, whatever the scale: 32 equals 32.0
 * @param errors number of errors observed, 0 or more
 * @param note what an observer wrote down
 */
public record TaskOutcomeAnswer(Level level, Optional<BigDecimal> seconds, OptionalInt errors, Optional<String> note)
        implements Answer {
    public TaskOutcomeAnswer {
        requireNonNull(level, "level");
        seconds = seconds.map(time -> time.signum() == 0 ? BigDecimal.ZERO : time.stripTrailingZeros());
        requireNonNull(errors, "errors");
        requireNonNull(note, "note");
    }

    /** Returns an outcome of which nothing but the level was recorded. */
    public static TaskOutcomeAnswer of(Level level) {
        return new TaskOutcomeAnswer(level, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }
}
