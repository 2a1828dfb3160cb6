package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days of the calendar; an expression sees a date. */
public final class DateRule extends TypeRule {
    private static final int LENGTH = "2026-01-31".length();

    private final DateType type;

    public DateRule(DateType type) {
        super(type, DateAnswer.class, new Sentence("a date", "ein Datum"));
        this.type = type;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof TextValue text)) {
            return wrongKind(value, at, findings);
        }
        try {
            if (text.text().length() == LENGTH) {
                return new DateAnswer(LocalDate.parse(text.text()));
            }
        } catch (DateTimeException e) {
            // said below: the exception would quote the answer
        }
        findings.add(AnswerProblem.NOT_A_DATE, at);
        return null;
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        LocalDate day = ((DateAnswer) answer).day();
        if (day.getYear() < 0 || day.getYear() > 9999) {
            findings.add(AnswerProblem.NOT_A_DATE, at);
            return;
        }
        type.min()
                .filter(day::isBefore)
                .ifPresent(min -> findings.add(AnswerProblem.TOO_EARLY, at, "min", written(min)));
        type.max().filter(day::isAfter).ifPresent(max -> findings.add(AnswerProblem.TOO_LATE, at, "max", written(max)));
    }

    private static Sentence written(LocalDate day) {
        return new Sentence(
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day),
                DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN).format(day));
    }

    @Override
    protected Schema schemaOfGiven() {
        return Schema.text()
                .with("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
                .with("format", "date");
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(AnswerProblem.class);
        problems.put(AnswerProblem.NOT_A_DATE, Inexpressible.DATE_CALENDAR);
        type.min().ifPresent(min -> problems.put(AnswerProblem.TOO_EARLY, Inexpressible.DATE_BOUNDS));
        type.max().ifPresent(max -> problems.put(AnswerProblem.TOO_LATE, Inexpressible.DATE_BOUNDS));
        return problems;
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        return Optional.of(InWords.date(((DateAnswer) answer).day(), language));
    }

    @Override
    public Type expressionType() {
        return Type.DATE;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((DateAnswer) answer).day();
    }

    @Override
    public Range expressionRange() {
        return new Range(type.min().map(day -> day), type.max().map(day -> day));
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return cells.get(0);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(new AnswerColumn(name, AnswerColumn.Kind.DATE)
                .between(type.min().map(Value::from), type.max().map(Value::from)));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        cells.add(AnswerWriter.write(answer));
    }
}
