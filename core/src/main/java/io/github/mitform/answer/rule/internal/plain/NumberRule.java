package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.NumberType;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers; an expression sees a whole number where only whole ones are allowed, otherwise a decimal. */
public final class NumberRule extends TypeRule {
    private static final BigDecimal LONG_END = BigDecimal.valueOf(Long.MAX_VALUE);

    private final NumberType type;
    private final boolean whole;

    public NumberRule(NumberType type) {
        super(type, NumberAnswer.class, new Sentence("a number", "eine Zahl"));
        this.type = type;
        this.whole = type.isWhole();
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof NumberValue number)) {
            return wrongKind(value, at, findings);
        }
        return Numbers.checkSize(number.number(), at, findings) ? new NumberAnswer(number.number()) : null;
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        BigDecimal number = ((NumberAnswer) answer).number();
        if (!Numbers.checkSize(number, at, findings)) {
            return;
        }
        type.min()
                .filter(min -> number.compareTo(min) < 0)
                .ifPresent(min -> findings.add(AnswerProblem.BELOW_MIN, at, "min", Words.number(min)));
        type.max()
                .filter(max -> number.compareTo(max) > 0)
                .ifPresent(max -> findings.add(AnswerProblem.ABOVE_MAX, at, "max", Words.number(max)));
        if (isOffStep(number)) {
            if (whole && isOne(type.step())) {
                findings.add(AnswerProblem.NOT_WHOLE, at);
            } else {
                findings.add(
                        AnswerProblem.OFF_STEP,
                        at,
                        "base",
                        Words.number(type.min().orElse(BigDecimal.ZERO)),
                        "step",
                        Words.number(type.step()));
            }
        }
    }

    private boolean isOffStep(BigDecimal number) {
        if (type.step().signum() <= 0) {
            return false; // a finding of the check; a draft may hold it
        }
        if (whole && isOne(type.step())) {
            return !Numbers.isWhole(number);
        }
        var fromBase = type.min().map(number::subtract).orElse(number);
        return fromBase.remainder(type.step()).signum() != 0;
    }

    @Override
    protected Schema schemaOfGiven() {
        boolean steps = type.step().signum() > 0;
        Schema schema = steps && whole ? Schema.whole() : Schema.number();
        schema = Numbers.bounded(schema, type.min(), type.max());
        return steps && !isOne(type.step()) && isExpressibleStep() ? schema.with("multipleOf", type.step()) : schema;
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return isExpressibleStep()
                ? Numbers.INEXPRESSIBLE
                : Map.of(
                        AnswerProblem.NUMBER_TOO_LONG,
                        Inexpressible.NUMBER_DIGITS,
                        AnswerProblem.OFF_STEP,
                        Inexpressible.NUMBER_STEP);
    }

    private boolean isExpressibleStep() {
        return type.step().signum() <= 0
                || whole
                        && type.min()
                                .map(min -> min.remainder(type.step()).signum() == 0)
                                .orElse(true);
    }

    private static boolean isOne(BigDecimal step) {
        return step.compareTo(BigDecimal.ONE) == 0;
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        return Optional.of(InWords.number(((NumberAnswer) answer).number(), language));
    }

    @Override
    public Type expressionType() {
        return whole ? Type.INT : Type.DECIMAL;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        BigDecimal number = ((NumberAnswer) answer).number();
        if (whole) {
            return number.scale() == 0 ? number.longValue() : number.longValueExact(); // 15 digits fit
        }
        return number;
    }

    @Override
    public Range expressionRange() {
        return new Range(type.min().flatMap(this::bound), type.max().flatMap(this::bound));
    }

    private Optional<Object> bound(BigDecimal bound) {
        if (!whole) {
            return Optional.of(bound);
        }
        return bound.abs().compareTo(LONG_END) < 0 ? Optional.of(bound.longValue()) : Optional.empty();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return cells.get(0);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(new AnswerColumn(name, AnswerColumn.Kind.NUMBER)
                .withUnit(type.unit())
                .between(type.min().map(Value::of), type.max().map(Value::of)));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        cells.add(AnswerWriter.write(answer));
    }
}
