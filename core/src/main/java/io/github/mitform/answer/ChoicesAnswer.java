package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options somebody chose. None at all is an answer too.
 *
 * @param options ids of the options, in the order they were chosen; the order takes no part in equality
 * @param other what somebody added
 */
public record ChoicesAnswer(Set<String> options, Optional<String> other) implements Answer {
    public ChoicesAnswer {
        options = ImmutableSet.copyOf(options);
        requireNonNull(other, "other");
    }

    /**
     * Returns the choice of these options and nothing of one's own.
     *
     * @param options ids; one that is given twice counts once
     */
    public static ChoicesAnswer of(String... options) {
        return new ChoicesAnswer(new LinkedHashSet<>(List.of(options)), Optional.empty());
    }
}
