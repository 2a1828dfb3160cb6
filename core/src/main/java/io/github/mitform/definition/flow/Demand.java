package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;

/**
 * Something more that an answer has to keep to, together with earlier ones: that children are no more than people, or an end no earlier than
 * a start.
 *
 * @param condition what has to hold; it sees the answer itself and those before, and must be true or false once all of them are given
 * @param message what people read whose answer does not keep to it; parameters may stand in it, answers may not
 */
public record Demand(Id id, Condition condition, Text message) {
    public Demand {
        requireNonNull(id, "id");
        requireNonNull(condition, "condition");
        requireNonNull(message, "message");
    }

    public static Demand of(String id, String condition, Text message) {
        return new Demand(Id.of(id), Condition.of(condition), message);
    }
}
