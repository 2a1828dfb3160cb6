package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One option, or something of one's own.
 *
 * @param option the id of the option; empty text when {@code other} is there
 * @param other what somebody wrote instead of choosing an option
 */
public record ChoiceAnswer(String option, Optional<String> other) implements Answer {
    public ChoiceAnswer {
        requireNonNull(option, "option");
        requireNonNull(other, "other");
        if (option.isEmpty() == other.isEmpty()) {
            throw new IllegalArgumentException("a choice is either an option or something of one's own");
        }
    }

    /**
     * Returns the choice of an option.
     *
     * @throws IllegalArgumentException if the id is empty
     */
    public static ChoiceAnswer of(String option) {
        return new ChoiceAnswer(option, Optional.empty());
    }

    /** Returns something of one's own. */
    public static ChoiceAnswer other(String words) {
        return new ChoiceAnswer("", Optional.of(words));
    }
}
