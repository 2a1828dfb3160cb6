package io.github.mitform.answer.rule.internal.choice;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import io.github.mitform.value.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What choices of one and of several share about answers in one's own words: {@code {"other": "…"}}. */
final class Other {
    static final String NAME = "other";

    private Other() {}

    static Optional<String> words(Value value) {
        return value instanceof Value.ObjectValue object && object.fields().size() == 1
                ? object.text(NAME)
                : Optional.empty();
    }

    /**
     * Checks words of one's own.
     *
     * @param at where the object stands
     */
    static void check(String words, boolean offered, Pointer whole, Pointer at, Findings findings) {
        if (offered) {
            Words.check(words, 0, Words.MOST_ASIDE, at.field(NAME), findings);
        } else {
            findings.add(AnswerProblem.OTHER_NOT_OFFERED, whole);
        }
    }

    static Schema schema() {
        return Schema.object(Map.of(NAME, Words.schema(0, Words.MOST_ASIDE)), List.of(NAME));
    }

    static Set<String> idsWith(OptionIndex options, boolean offered) {
        var ids = new LinkedHashSet<>(options.ids());
        if (offered) {
            ids.add(NAME);
        }
        return ids;
    }

    static AnswerColumn column(String name) {
        return new AnswerColumn(name + "." + NAME, AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words("in one's own words", "in eigenen Worten"));
    }

    static Value value(Value cell) {
        return Value.object().with(NAME, cell);
    }

    static Value cell(Optional<String> words) {
        return words.<Value>map(Value::of).orElse(Value.nothing());
    }
}
