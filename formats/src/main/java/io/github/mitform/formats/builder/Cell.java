package io.github.mitform.formats.builder;

import io.github.mitform.definition.type.AnswerType;
import java.util.Locale;

/** What may be answered in each row of a grid: a {@link ScaleBuilder}, or what {@code oneOf} and {@code yesOrNo} give. */
public sealed interface Cell permits ScaleBuilder, FixedCell {

    /** Returns the type, its first words being in this language. */
    AnswerType build(Locale language);
}
