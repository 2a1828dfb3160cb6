package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * One of several options.
 *
 * @param choices at least 2, or 1 when {@code other} is offered
 * @param other whether people may write an answer of their own instead
 */
public record ChoiceType(
        @io.github.mitform.value.Named("options") @Valid Options choices,
        @Default("false") boolean other) implements AnswerType {
    public ChoiceType {
        requireNonNull(choices, "options");
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new ChoiceType(options, other);
    }
}
