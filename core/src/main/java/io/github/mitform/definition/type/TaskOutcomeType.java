package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;

/**
 * How somebody fared with a task: done, done in part, not done or given up, with what was measured.
 *
 * @param seconds whether the time taken has to be recorded
 * @param errors whether the number of errors has to be recorded
 * @param path whether the pages visited have to be recorded, in their order
 * @param shortest how many pages the shortest way to the goal has, its start and its end included; with it and the pages visited the
 *     report says how lost people were
 */
public record TaskOutcomeType(
        @Default("false") boolean seconds,
        @Default("false") boolean errors,
        @Default("false") boolean path,

        @Min(value = 1, message = "task.shortest-out-of-range")
        @Max(value = LONGEST, message = "task.shortest-out-of-range")
        OptionalInt shortest)
        implements AnswerType {
    /** Greatest number of pages in a way. */
    public static final int LONGEST = 500;

    public TaskOutcomeType {
        requireNonNull(shortest, "shortest");
    }

    /** Makes a type without ways. */
    public TaskOutcomeType(boolean seconds, boolean errors) {
        this(seconds, errors, false, OptionalInt.empty());
    }

    /** How somebody fared. */
    public enum Level {
        /** Reached the goal without help. */
        SUCCESS,
        /** Reached part of the goal, or all of it with help. */
        PARTIAL,
        /** Ended elsewhere. */
        FAILURE,
        /** Stopped trying. */
        GAVE_UP
    }
}
