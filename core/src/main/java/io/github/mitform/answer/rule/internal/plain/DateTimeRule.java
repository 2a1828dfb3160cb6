package io.github.mitform.answer.rule.internal.plain;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.DateTimeAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateTimeType.Precision;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days with a time; an expression sees a date with a time. */
public final class DateTimeRule extends TypeRule {
    private static final int DAY = "2026-01-31".length();
    private static final int TO_THE_MINUTE = "2026-01-31T18:30".length();
    private static final int TO_THE_SECOND = "2026-01-31T18:30:00".length();

    private final DateTimeType type;

    public DateTimeRule(DateTimeType type) {
        super(type, DateTimeAnswer.class, new Sentence("a date with a time", "ein Datum mit Uhrzeit"));
        this.type = type;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof TextValue text)) {
            return wrongKind(value, at, findings);
        }
        int length = text.text().length();
        try {
            if ((length == TO_THE_MINUTE || length == TO_THE_SECOND)
                    && text.text().charAt(DAY) == 'T') {
                return new DateTimeAnswer(LocalDateTime.parse(text.text()));
            }
        } catch (DateTimeException e) {
            // said below: the exception would quote the answer
        }
        findings.add(AnswerProblem.NOT_A_DATE_TIME, at);
        return null;
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        LocalDateTime time = ((DateTimeAnswer) answer).time();
        if (time.getYear() < 0 || time.getYear() > 9999) {
            findings.add(AnswerProblem.NOT_A_DATE_TIME, at);
            return;
        }
        if (!type.precision().floor(time).equals(time)) {
            findings.add(AnswerProblem.TOO_PRECISE, at, "unit", unit(type.precision()));
        }
        type.min()
                .filter(time::isBefore)
                .ifPresent(min -> findings.add(AnswerProblem.TIME_TOO_EARLY, at, "min", written(min)));
        type.max()
                .filter(time::isAfter)
                .ifPresent(max -> findings.add(AnswerProblem.TIME_TOO_LATE, at, "max", written(max)));
    }

    private static Sentence unit(Precision precision) {
        return switch (precision) {
            case HOUR -> new Sentence("hour", "volle Stunde");
            case MINUTE -> new Sentence("minute", "volle Minute");
            case SECOND -> new Sentence("second", "volle Sekunde");
        };
    }

    private static Sentence written(LocalDateTime time) {
        return new Sentence(
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                        .format(time),
                DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm 'Uhr'", Locale.GERMAN)
                        .format(time));
    }

    @Override
    protected Schema schemaOfGiven() {
        String day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):";
        String rest = switch (type.precision()) {
            case HOUR -> "00(:00)?";
            case MINUTE -> "[0-5][0-9](:00)?";
            case SECOND -> "[0-5][0-9](:[0-5][0-9])?";
        };
        return Schema.text().with("pattern", day + rest + "$");
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(AnswerProblem.class);
        problems.put(AnswerProblem.NOT_A_DATE_TIME, Inexpressible.DATE_CALENDAR);
        type.min().ifPresent(min -> problems.put(AnswerProblem.TIME_TOO_EARLY, Inexpressible.DATE_BOUNDS));
        type.max().ifPresent(max -> problems.put(AnswerProblem.TIME_TOO_LATE, Inexpressible.DATE_BOUNDS));
        return problems;
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        return Optional.of(InWords.time(((DateTimeAnswer) answer).time(), language));
    }

    @Override
    public Type expressionType() {
        return Type.DATE_TIME;
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((DateTimeAnswer) answer).time();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return cells.get(0);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(new AnswerColumn(name, AnswerColumn.Kind.DATE_TIME));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        cells.add(AnswerWriter.write(answer));
    }
}
