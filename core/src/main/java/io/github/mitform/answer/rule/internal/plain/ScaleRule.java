package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps of a scale; an expression sees a whole number. */
public final class ScaleRule extends TypeRule {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final ScaleType type;

    public ScaleRule(ScaleType type) {
        super(type, ScaleAnswer.class, new Sentence("a step of the scale", "eine Stufe der Skala"));
        this.type = type;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof NumberValue given)) {
            return wrongKind(value, at, findings);
        }
        BigDecimal number = given.number();
        if (!Numbers.checkSize(number, at, findings)) {
            return null;
        }
        if (!Numbers.isWhole(number) || number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) {
            return offScale(at, findings);
        }
        return new ScaleAnswer(number.intValue());
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        int step = ((ScaleAnswer) answer).step();
        if (step < type.from() || step > type.to()) {
            offScale(at, findings);
        }
    }

    private @Nullable Answer offScale(Pointer at, Findings findings) {
        findings.add(AnswerProblem.OFF_SCALE, at, "from", type.from(), "to", type.to());
        return null;
    }

    @Override
    public boolean offersDontKnow() {
        return type.dontKnow();
    }

    @Override
    protected Schema schemaOfGiven() {
        return Schema.whole().with("minimum", type.from()).with("maximum", type.to());
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return Numbers.INEXPRESSIBLE;
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        int step = ((ScaleAnswer) answer).step();
        var words = type.labels().get(step);
        return Optional.of(words == null ? InWords.number(BigDecimal.valueOf(step), language) : label.apply(words));
    }

    @Override
    public Type expressionType() {
        return Type.INT;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return (long) ((ScaleAnswer) answer).step();
    }

    @Override
    public Range expressionRange() {
        return Range.of((long) type.from(), (long) type.to());
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return cells.get(0);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var values = new TreeMap<Integer, Text>(type.labels());
        type.low().ifPresent(low -> values.putIfAbsent(type.from(), low));
        type.high().ifPresent(high -> values.putIfAbsent(type.to(), high));
        var written = new LinkedHashMap<String, Text>();
        values.forEach((step, label) -> written.put(step.toString(), label));
        return List.of(new AnswerColumn(name, AnswerColumn.Kind.NUMBER)
                .withValues(written)
                .between(Optional.of(Value.of(type.from())), Optional.of(Value.of(type.to()))));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        cells.add(AnswerWriter.write(answer));
    }
}
