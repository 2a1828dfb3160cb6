package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.DateAnswer;
import io.github.mitform.answer.DateTimeAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Spread;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** Counts how often each number, or each day, was given. */
final class ValueTally implements Tally<Values, KeptResult> {
    private static final StateOf OF = new StateOf(Frequencies.ID, Frequencies.VERSION);
    private static final Codec<Values> CODEC =
            Codec.of(MethodHandles.lookup(), Kept.class).map(Kept::read, Kept::write);

    private final Kind kind;
    private final Function<SortedMap<BigDecimal, Long>, Spread> spread;

    private ValueTally(Kind kind, Function<SortedMap<BigDecimal, Long>, Spread> spread) {
        this.kind = kind;
        this.spread = spread;
    }

    static ValueTally ofNumbers(NumberType type) {
        return new ValueTally(Kind.NUMBER, values -> Spread.ofNumbers(values, type.step(), type.min(), type.max()));
    }

    static ValueTally ofDays() {
        return new ValueTally(Kind.DATE, Spread::ofDays);
    }

    /** What is counted. A day is kept as its distance from 1 January 1970. */
    private enum Kind {
        NUMBER,
        DATE
    }

    @Override
    public Values empty() {
        return new Values(new TurnoutCount());
    }

    @Override
    public Values add(Values state, Row row) {
        CountsTally.requireNoWeight(row, Frequencies.ID);
        var answer = row.answer(0);
        state.turnout.add(row.missing(0), row.times());
        if (answer != null) {
            state.add(number(answer), row.times());
        }
        return state;
    }

    private static BigDecimal number(Answer answer) {
        if (answer instanceof DateAnswer date)
            return BigDecimal.valueOf(date.day().toEpochDay());
        if (answer instanceof DateTimeAnswer moment)
            return BigDecimal.valueOf(moment.time().toLocalDate().toEpochDay());
        return ((NumberAnswer) answer).number();
    }

    @Override
    public Values merge(Values left, Values right) {
        left.addAll(right);
        return left;
    }

    @Override
    public KeptResult finish(Values state, CountContext context) {
        var notes = new ArrayList<Note>();
        var figures = new ArrayList<Figure>();
        var values = state.values();
        if (values.isPresent()) {
            figures.add(figure(values.get(), state.people()));
        } else {
            notes.add(Note.caution(new Sentence(
                            "More than {most} different values were given; how often each one was given is not kept.",
                            "Es wurden mehr als {most} verschiedene Werte angegeben; wie oft jeder vorkam, ist nicht festgehalten.")
                    .with("most", Wording.count(Values.MOST_VALUES))));
        }
        notes.addAll(context.sampling());
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout.turnout(),
                figures,
                notes,
                List.of(),
                List.of(),
                values.<Value>map(this::data).orElseGet(Value::object));
    }

    private Figure figure(SortedMap<BigDecimal, Long> values, long answered) {
        var classes = kind == Kind.NUMBER ? ValueClass.ofNumbers(values) : ValueClass.ofDays(values);
        var lines = new ArrayList<List<Cell>>();
        for (ValueClass each : classes) {
            lines.add(List.of(
                    Cell.Words.of(each.label()),
                    new Cell.People(each.people()),
                    Columns.share(each.people(), answered)));
        }
        return new Figure(
                        "values",
                        new Sentence("How often each answer was given", "Wie oft jede Antwort gegeben wurde"),
                        List.of(Columns.GIVEN, Columns.people(Role.GROUP), Columns.SHARE),
                        lines,
                        Drawing.HISTOGRAM)
                .withSpread(spread.apply(values));
    }

    private Value data(SortedMap<BigDecimal, Long> values) {
        var items = new ArrayList<Value>();
        values.forEach((number, people) -> items.add(Value.list(
                kind == Kind.NUMBER
                        ? Value.of(number)
                        : Value.of(LocalDate.ofEpochDay(number.longValueExact()).toString()),
                Value.of(people))));
        return Value.object().with("values", Value.list(items));
    }

    @Override
    public Codec<Values> codec() {
        return CODEC;
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Values.Kept numbers) {
        private Values read() {
            of.require(OF);
            return numbers.read();
        }

        private static Kept write(Values state) {
            return new Kept(OF, Values.Kept.write(state));
        }
    }
}
