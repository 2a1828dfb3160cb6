package io.github.mitform.answer.rule;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One option; an expression sees its id, and the text {@code other} for something of one's own, never the words. */
final class ChoiceRule extends AnswerRule {
    private final ChoiceType type;
    private final OptionIndex options;

    ChoiceRule(ChoiceType type) {
        super(type, ChoiceAnswer.class, new Sentence("the id of an option", "die Kennung einer Möglichkeit"));
        this.type = type;
        this.options = new OptionIndex(type.choices());
    }

    @Override
    @Nullable
    Answer take(Value value, Pointer at, Findings findings) {
        if (value instanceof TextValue text) {
            return options.check(text.text(), at, findings) ? ChoiceAnswer.of(text.text()) : null;
        }
        Optional<String> other = Other.words(value);
        return other.isPresent() ? ChoiceAnswer.other(other.get()) : wrongKind(value, at, findings);
    }

    @Override
    void checkGiven(Answer answer, Pointer at, Findings findings) {
        var choice = (ChoiceAnswer) answer;
        if (choice.other().isEmpty()) {
            options.check(choice.option(), at, findings);
        } else {
            Other.check(choice.other().get(), type.other(), at, at, findings);
        }
    }

    @Override
    public Type expressionType() {
        return Type.oneOf(Other.idsWith(options, type.other()));
    }

    @Override
    Object valueOfGiven(Answer answer) {
        var choice = (ChoiceAnswer) answer;
        return choice.other().isPresent() ? Other.NAME : choice.option();
    }

    @Override
    List<AnswerColumn> columnsOfGiven(String name) {
        var id = new AnswerColumn(name, AnswerColumn.Kind.ID);
        return type.other() ? List.of(id, Other.column(name)) : List.of(id);
    }

    @Override
    void addCells(Answer answer, List<Value> cells) {
        var choice = (ChoiceAnswer) answer;
        cells.add(choice.other().isPresent() ? Value.nothing() : Value.of(choice.option()));
        if (type.other()) {
            cells.add(Other.cell(choice.other()));
        }
    }

    /** What choices of one and of several share about answers in one's own words: {@code {"other": "…"}}. */
    static final class Other {
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

        static Set<String> idsWith(OptionIndex options, boolean offered) {
            var ids = new LinkedHashSet<>(options.ids());
            if (offered) {
                ids.add(NAME);
            }
            return ids;
        }

        static AnswerColumn column(String name) {
            return new AnswerColumn(name + "." + NAME, AnswerColumn.Kind.WORDS);
        }

        static Value cell(Optional<String> words) {
            return words.<Value>map(Value::of).orElse(Value.nothing());
        }
    }
}
