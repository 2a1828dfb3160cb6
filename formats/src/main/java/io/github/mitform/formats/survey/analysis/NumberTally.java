package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts how often each number was given, as long as there are not too many different ones. */
final class NumberTally implements Tally<NumberTally.Numbers, KeptResult> {
    /** Beyond so many different numbers nothing is estimated. */
    static final int MOST_NUMBERS = 100_000;

    private static final StateOf OF = new StateOf(Estimates.ID, Estimates.VERSION);
    private static final Codec<Numbers> CODEC =
            Codec.of(MethodHandles.lookup(), Kept.class).map(Kept::read, Numbers::write);

    private final Subject subject;
    private final NumberType type;
    private final Drawn drawn;

    NumberTally(Subject subject, NumberType type, Drawn drawn) {
        this.subject = subject;
        this.type = type;
        this.drawn = drawn;
    }

    /** Numbers so far. Mutable; belongs to one thread. */
    static final class Numbers {
        private final TurnoutCount turnout;
        private final SortedMap<BigDecimal, Long> counts = new TreeMap<>();
        private boolean tooMany;

        private Numbers(TurnoutCount turnout) {
            this.turnout = turnout;
        }

        private void add(BigDecimal number, long times) {
            if (tooMany) return;
            counts.merge(number, times, Math::addExact);
            if (counts.size() > MOST_NUMBERS) forget();
        }

        private void forget() {
            tooMany = true;
            counts.clear();
        }

        private Optional<Sample> sample() {
            if (tooMany) return Optional.empty();
            var numbers = new TreeMap<Double, Long>();
            counts.forEach((number, times) -> numbers.merge(number.doubleValue(), times, Math::addExact));
            return Optional.of(new Sample(numbers));
        }

        private Kept write() {
            return new Kept(
                    OF,
                    turnout.turnout(),
                    counts.entrySet().stream()
                            .map(entry -> new KeptNumber(entry.getKey(), entry.getValue()))
                            .toList(),
                    tooMany);
        }
    }

    private record KeptNumber(BigDecimal number, long people) {}

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<KeptNumber> numbers, boolean tooMany) {
        private Numbers read() {
            of.require(OF);
            var read = new Numbers(TurnoutCount.of(turnout));
            numbers.forEach(number -> read.add(number.number, StateOf.people(number.people)));
            if (tooMany) read.forget();
            return read;
        }
    }

    @Override
    public Numbers empty() {
        return new Numbers(new TurnoutCount());
    }

    @Override
    public Numbers add(Numbers state, Row row) {
        CountsTally.requireNoWeight(row, Estimates.ID);
        state.turnout.add(row.missing(0), row.times());
        if (row.answer(0) instanceof NumberAnswer answer) state.add(answer.number(), row.times());
        return state;
    }

    @Override
    public Numbers merge(Numbers left, Numbers right) {
        left.turnout.addAll(right.turnout);
        right.counts.forEach(left::add);
        if (right.tooMany) left.forget();
        return left;
    }

    @Override
    public Codec<Numbers> codec() {
        return CODEC;
    }

    @Override
    public KeptResult finish(Numbers state, CountContext context) {
        var figures = new ArrayList<Figure>();
        var notes = new ArrayList<Note>();
        var data = Value.object().with("confidence", Value.of(drawn.confidence()));
        var sample = state.sample();
        if (sample.isEmpty()) {
            notes.add(Note.caution(new Sentence(
                            "There are more than {most} different numbers: too many for a median. Give the question a greater \"step\", or"
                                    + " count it by \"summary\".",
                            "Es sind mehr als {most} verschiedene Zahlen: zu viele für einen Median. Geben Sie der Frage einen größeren"
                                    + " \"step\", oder zählen Sie mit \"summary\".")
                    .with("most", Wording.count(MOST_NUMBERS))));
        } else {
            var distribution = new Distribution(sample.get(), type);
            var means = new Means(
                    List.of(Cell.Words.of(subject.title())),
                    List.of(sample.get()),
                    Means.bounds((NumberType) subject.type()),
                    drawn,
                    distribution.isInClasses());
            figures.add(means.figure(context));
            figures.add(distribution.figure());
            sample.filter(numbers -> numbers.size() > 0)
                    .ifPresent(numbers -> notes.add(sentence(numbers, means, context)));
            data = data.with("mean", means.data(0, context));
        }
        notes.addAll(drawn.notes(context, state.turnout.turnout().answered()));
        return new KeptResult(
                Estimates.ID, Estimates.VERSION, state.turnout.turnout(), figures, notes, List.of(), List.of(), data);
    }

    private static Note sentence(Sample numbers, Means means, CountContext context) {
        if (numbers.size() == 1) {
            return new Note(
                    Note.Kind.OUTCOME,
                    new Sentence("1 person gave a number: {number}.", "1 Person nannte eine Zahl: {number}.")
                            .with("number", decimal(numbers.mean().orElseThrow())),
                    1);
        }
        var interval = Drawn.told(means.interval(numbers, context));
        var sentence = interval.isEmpty()
                ? new Sentence(
                        "{people} gave a number: the mean is {mean}, and half of them gave {median} or less.",
                        "{people} nannten eine Zahl: Das Mittel ist {mean}, und die Hälfte nannte höchstens {median}.")
                : new Sentence(
                        "{people} gave a number: the mean is {mean} (of everybody, between {low} and {high}), and half of them gave {median}"
                                + " or less.",
                        "{people} nannten eine Zahl: Das Mittel ist {mean} (von allen zwischen {low} und {high}), und die Hälfte nannte"
                                + " höchstens {median}.");
        var people = Wording.people(numbers.size());
        var median = decimal(numbers.median().orElseThrow());
        long beside = means.fewestBeside(numbers.median().orElseThrow(), numbers);
        var note = new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "people",
                        people,
                        "mean",
                        decimal(numbers.mean().orElseThrow()),
                        "median",
                        median,
                        "low",
                        decimal(interval.map(ends -> ends.low()).orElse(0.0)),
                        "high",
                        decimal(interval.map(ends -> ends.high()).orElse(0.0))),
                Math.min(means.fewest(numbers), beside));
        return note.or(
                new Sentence(
                                "{people} gave a number, and half of them gave {median} or less.",
                                "{people} nannten eine Zahl, und die Hälfte nannte höchstens {median}.")
                        .with("people", people, "median", median),
                beside);
    }

    private static Sentence decimal(double number) {
        return Wording.number(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }
}
