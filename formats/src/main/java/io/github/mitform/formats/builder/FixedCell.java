package io.github.mitform.formats.builder;

import io.github.mitform.definition.type.AnswerType;
import java.util.Locale;
import java.util.function.Function;

/** A cell that nothing more can be said about. */
record FixedCell(Function<Locale, AnswerType> type) implements Cell {
    @Override
    public AnswerType build(Locale language) {
        return type.apply(language);
    }
}
