package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Any number of several options. An option marked exclusive, such as "none of these", stands alone.
 *
 * @param min least number to choose, 0 or more; an exclusive option counts as enough
 * @param max greatest number to choose; absent means all of them
 * @param other whether people may add an answer of their own, which counts as one option
 */
public record ChoicesType(
        @Named("options") @Valid Options choices,

        @Default("0") @Min(value = 0, message = "choices.min-negative")
        int min,

        OptionalInt max,
        @Default("false") boolean other)
        implements AnswerType {
    public ChoicesType {
        requireNonNull(choices, "options");
        requireNonNull(max, "max");
    }

    /** Returns any number of these options. */
    public static ChoicesType of(Options options) {
        return new ChoicesType(options, 0, OptionalInt.empty(), false);
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new ChoicesType(options, min, max, other);
    }
}
