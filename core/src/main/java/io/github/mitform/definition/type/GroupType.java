package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;

/**
 * Several named fields that belong together, such as a name and an age.
 *
 * @param fields 1 to 50
 */
public record GroupType(
        @NotEmpty(message = "group.no-field") List<@Valid Field> fields) implements AnswerType {
    public GroupType {
        fields = List.copyOf(fields);
    }

    /** Returns a group of these fields. */
    public static GroupType of(Field... fields) {
        return new GroupType(List.of(fields));
    }

    /**
     * One field.
     *
     * @param label what people read
     * @param help a sentence more about it
     * @param answer what it may hold
     * @param required whether it has to be filled where the group is answered
     */
    public record Field(
            Id id,
            Text label,
            Optional<Text> help,
            @Valid AnswerType answer,
            @Default("true") boolean required) {
        public Field {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(help, "help");
            requireNonNull(answer, "answer");
        }

        /** Returns the same field with another type. */
        public Field withAnswer(AnswerType newAnswer) {
            return new Field(id, label, help, newAnswer, required);
        }

        /** Returns a field that has to be filled. */
        public static Field of(String id, Text label, AnswerType answer) {
            return new Field(Id.of(id), label, Optional.empty(), answer, true);
        }
    }
}
