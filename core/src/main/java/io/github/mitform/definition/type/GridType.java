package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * The same question for several rows, such as statements to agree or disagree with.
 *
 * @param rows what is asked about, 1 or more
 * @param cell what each row's answer may be; something small: yes or no, a number, a text, a date, a file, a step of a scale, a choice, a ranking or
 *     points
 * @param everyRow whether each row has to be answered; otherwise one answered row makes the grid answered
 */
public record GridType(
        @Valid Options rows,
        @Valid AnswerType cell,
        @Default("true") boolean everyRow) implements AnswerType {
    public GridType {
        requireNonNull(rows, "rows");
        requireNonNull(cell, "cell");
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(rows);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new GridType(options, cell, everyRow);
    }
}
