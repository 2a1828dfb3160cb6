package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.text.Text;
import java.util.Optional;

/**
 * A question whose answers are counted.
 *
 * @param name as expressions and results name it: {@code wish}, or {@code usability.items} below an include
 * @param title what people were asked
 * @param type with its options known
 * @param version which version of a prototype a task was set for; empty for everything else, and while a definition is checked
 */
public record Subject(String name, Text title, AnswerType type, Optional<String> version) {
    public Subject {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(type, "type");
        requireNonNull(version, "version");
    }

    /** Makes a question that is no task with a prototype. */
    public Subject(String name, Text title, AnswerType type) {
        this(name, title, type, Optional.empty());
    }
}
