package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GroupAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupType.Field;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a group that is no group itself, however deep it lies; of an answer that is no group, that answer.
 *
 * @param path ids of the fields that lead to it; empty for an answer that is no group
 * @param label of the field, after those of the groups it lies in
 * @param categories its answers if those are few
 */
record Leaf(List<String> path, Text label, Optional<Categories> categories) {
    Leaf {
        path = List.copyOf(path);
    }

    /** Returns the leaves of a type, in order. */
    static List<Leaf> of(AnswerType type) {
        var leaves = new ArrayList<Leaf>();
        add(type, List.of(), Text.empty(), leaves);
        return leaves;
    }

    private static void add(AnswerType type, List<String> path, Text label, List<Leaf> leaves) {
        if (!(type instanceof GroupType group)) {
            leaves.add(new Leaf(path, label, Categories.of(type)));
            return;
        }
        for (Field field : group.fields()) {
            var longer = new ArrayList<>(path);
            longer.add(field.id().value());
            add(field.answer(), longer, path.isEmpty() ? field.label() : both(label, field.label()), leaves);
        }
    }

    private static Text both(Text group, Text field) {
        var joined = Text.empty();
        for (var language : field.languages()) {
            joined = joined.and(language, group.in(language) + ": " + field.in(language));
        }
        return joined;
    }

    /** Returns the id that figures and data call it by. */
    String id() {
        return path.isEmpty() ? "items" : "field." + String.join(".", path);
    }

    Cell.Words words() {
        return Cell.Words.of(label);
    }

    /** Returns how many counters it takes: how many answered, then each of its answers. */
    int width() {
        return 1 + categories.map(Categories::size).orElse(0);
    }

    /** Returns the answer at this leaf; null if there is none. */
    @Nullable
    Answer in(Answer whole) {
        Answer at = whole;
        for (String id : path) {
            at = at instanceof GroupAnswer group ? group.fields().get(id) : null;
            if (at == null) {
                return null;
            }
        }
        return at.isGiven() ? at : null;
    }
}
