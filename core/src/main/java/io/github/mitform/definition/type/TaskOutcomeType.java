package io.github.mitform.definition.type;

import io.github.mitform.value.Default;

/**
 * How somebody fared with a task: done, done in part, not done or given up, with what was measured.
 *
 * @param seconds whether the time taken has to be recorded
 * @param errors whether the number of errors has to be recorded
 */
public record TaskOutcomeType(
        @Default("false") boolean seconds, @Default("false") boolean errors) implements AnswerType {

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
