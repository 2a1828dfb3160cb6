package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes or no; an expression sees a boolean. */
public final class YesNoRule extends TypeRule {
    public YesNoRule(YesNoType type) {
        super(type, YesNoAnswer.class, new Sentence("true or false", "wahr oder falsch (true oder false)"));
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        return value instanceof BooleanValue truth ? new YesNoAnswer(truth.truth()) : wrongKind(value, at, findings);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        // both are fine
    }

    @Override
    protected Schema schemaOfGiven() {
        return Schema.truth();
    }

    @Override
    public Type expressionType() {
        return Type.BOOL;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((YesNoAnswer) answer).yes();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return cells.get(0);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(AnswerColumn.truth(name, AnswerColumn.words("yes", "ja"), AnswerColumn.words("no", "nein")));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        cells.add(AnswerWriter.write(answer));
    }
}
