package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.text.Text;

/**
 * A question whose answers are counted.
 *
 * @param name as expressions and results name it: {@code wish}, or {@code usability.items} below an include
 * @param title what people were asked
 * @param type with its options known
 */
public record Subject(String name, Text title, AnswerType type) {
    public Subject {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(type, "type");
    }
}
