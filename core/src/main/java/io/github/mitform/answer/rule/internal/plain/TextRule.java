package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TextAnswer;
import io.github.mitform.answer.pattern.LinearPattern;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.TextType;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Free words; an expression sees them as a text. */
public final class TextRule extends TypeRule {
    private final TextType type;
    private final Optional<LinearPattern> pattern;

    public TextRule(TextType type) {
        super(type, TextAnswer.class, new Sentence("a text", "ein Text"));
        this.type = type;
        // A pattern that cannot be read is a finding of the check; a draft may hold it.
        this.pattern = type.pattern()
                .filter(source -> LinearPattern.check(source, Pointer.root()).isEmpty())
                .map(LinearPattern::of);
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        return value instanceof TextValue text ? new TextAnswer(text.text()) : wrongKind(value, at, findings);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        String words = ((TextAnswer) answer).words();
        if (Words.check(words, type.min(), type.max(), at, findings)
                && pattern.isPresent()
                && !pattern.get().matches(words)) {
            findings.add(AnswerProblem.PATTERN, at);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema schema = Words.schema(type.min(), type.max());
        return pattern.isEmpty()
                ? schema
                : schema.and(Schema.anything().with("pattern", pattern.get().ecmaScript()));
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return Words.INEXPRESSIBLE;
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        return Optional.of(((TextAnswer) answer).words());
    }

    @Override
    public Type expressionType() {
        return Type.TEXT;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((TextAnswer) answer).words();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return cells.get(0);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(new AnswerColumn(name, AnswerColumn.Kind.WORDS));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        cells.add(AnswerWriter.write(answer));
    }
}
