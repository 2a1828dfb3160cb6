package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.TaskOutcomeType.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How somebody fared with a task.
 *
 * @param seconds time taken, 0 or more; two outcomes are equal when their times are, whatever the scale: 32 equals 32.0
 * @param errors number of errors observed, 0 or more
 * @param note what an observer wrote down
 * @param path the pages visited, in their order, those visited again included; empty where that was not recorded
 * @param version which version of the prototype this person tried, where it is another one than the definition says
 */
public record TaskOutcomeAnswer(
        Level level,
        Optional<BigDecimal> seconds,
        OptionalInt errors,
        Optional<String> note,
        List<String> path,
        Optional<String> version)
        implements Answer {
    public TaskOutcomeAnswer {
        requireNonNull(level, "level");
        seconds = seconds.map(time -> time.signum() == 0 ? BigDecimal.ZERO : time.stripTrailingZeros());
        requireNonNull(errors, "errors");
        requireNonNull(note, "note");
        path = List.copyOf(path);
        requireNonNull(version, "version");
    }

    /** Makes an outcome without a way, of the version that the definition says. */
    public TaskOutcomeAnswer(Level level, Optional<BigDecimal> seconds, OptionalInt errors, Optional<String> note) {
        this(level, seconds, errors, note, List.of(), Optional.empty());
    }

    /** Returns an outcome of which nothing but the level was recorded. */
    public static TaskOutcomeAnswer of(Level level) {
        return new TaskOutcomeAnswer(level, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }
}
