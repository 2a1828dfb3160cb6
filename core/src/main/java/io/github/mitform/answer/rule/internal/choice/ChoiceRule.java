package io.github.mitform.answer.rule.internal.choice;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One option; an expression sees its id, and the text {@code other} for something of one's own, never the words. */
public final class ChoiceRule extends TypeRule {
    private final ChoiceType type;
    private final OptionIndex options;

    public ChoiceRule(ChoiceType type) {
        super(type, ChoiceAnswer.class, new Sentence("the id of an option", "die Kennung einer Möglichkeit"));
        this.type = type;
        this.options = new OptionIndex(type.choices());
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (value instanceof TextValue text) {
            return options.check(text.text(), at, findings) ? ChoiceAnswer.of(text.text()) : null;
        }
        Optional<String> other = Other.words(value);
        return other.isPresent() ? ChoiceAnswer.other(other.get()) : wrongKind(value, at, findings);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var choice = (ChoiceAnswer) answer;
        if (choice.other().isEmpty()) {
            options.check(choice.option(), at, findings);
        } else {
            Other.check(choice.other().get(), type.other(), at, at, findings);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        return type.other() ? Schema.anyOf(options.schema(), Other.schema()) : options.schema();
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return type.other() ? Words.INEXPRESSIBLE : Map.of();
    }

    @Override
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        var choice = (ChoiceAnswer) answer;
        return choice.other().isPresent() || shown.contains(choice.option()) ? choice : null;
    }

    @Override
    public int fewestOptions() {
        return type.other() ? 1 : 2;
    }

    @Override
    public int fewestChosen(int shown) {
        return type.other() || options.hasExclusive() ? 0 : 1;
    }

    @Override
    public int mostChosen() {
        return 1;
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        var choice = (ChoiceAnswer) answer;
        return choice.other().or(() -> options.label(choice.option()).map(label));
    }

    @Override
    public Type expressionType() {
        return Type.oneOf(Other.idsWith(options, type.other()));
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var choice = (ChoiceAnswer) answer;
        return choice.other().isPresent() ? Other.NAME : choice.option();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        if (!type.other() || isEmpty(cells.get(1))) {
            return cells.get(0);
        }
        // Both an option and words are more than one answer.
        return isEmpty(cells.get(0)) ? Other.value(cells.get(1)) : Value.list(cells);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var id = new AnswerColumn(name, AnswerColumn.Kind.ID).withValues(options.labels());
        return type.other() ? List.of(id, Other.column(name)) : List.of(id);
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var choice = (ChoiceAnswer) answer;
        cells.add(choice.other().isPresent() ? Value.nothing() : Value.of(choice.option()));
        if (type.other()) {
            cells.add(Other.cell(choice.other()));
        }
    }
}
