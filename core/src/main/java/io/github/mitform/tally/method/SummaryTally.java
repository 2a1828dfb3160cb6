package io.github.mitform.tally.method;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.Option;
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
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Sums up numbers: one list of them, or one for each option of an allocation. */
final class SummaryTally implements Tally<List<Values>, KeptResult> {
    private static final StateOf OF = new StateOf(Summary.ID, Summary.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);

    private final Codec<List<Values>> codec;
    private final List<Cell.Words> labels;
    private final List<Option> options;

    SummaryTally(Subject subject) {
        options = subject.type() instanceof AllocationType allocation
                ? allocation.choices().listed()
                : List.of();
        labels = subject.type() instanceof AllocationType
                ? options.stream().map(Cell.Words::of).toList()
                : List.of(Cell.Words.of(subject.title()));
        codec = KEPT.map(kept -> kept.read(labels.size()), Kept::write);
    }

    @Override
    public List<Values> empty() {
        return labels.stream().map(label -> new Values(new TurnoutCount())).toList();
    }

    @Override
    public List<Values> add(List<Values> state, Row row) {
        CountsTally.requireNoWeight(row, Summary.ID);
        var answer = row.answer(0);
        for (int i = 0; i < state.size(); i++) {
            var values = state.get(i);
            values.turnout.add(row.missing(0), row.times());
            if (answer != null) {
                values.add(number(answer, i), row.times());
            }
        }
        return state;
    }

    private BigDecimal number(Answer answer, int i) {
        if (answer instanceof NumberAnswer number) return number.number();
        if (answer instanceof ScaleAnswer scale) return BigDecimal.valueOf(scale.step());
        var points =
                ((AllocationAnswer) answer).points().get(options.get(i).id().value());
        return BigDecimal.valueOf(points == null ? 0 : points);
    }

    @Override
    public List<Values> merge(List<Values> left, List<Values> right) {
        for (int i = 0; i < left.size(); i++) {
            left.get(i).addAll(right.get(i));
        }
        return left;
    }

    @Override
    public KeptResult finish(List<Values> state, CountContext context) {
        var summaries = state.stream().map(NumberSummary::of).toList();
        var notes = new ArrayList<Note>();
        if (summaries.size() == 1) {
            notes.addAll(sentence(summaries.get(0)));
        }
        notes.addAll(context.sampling());
        return new KeptResult(
                Summary.ID,
                Summary.VERSION,
                state.isEmpty()
                        ? new TurnoutCount().turnout()
                        : state.get(0).turnout.turnout(),
                List.of(figure(summaries)),
                notes,
                List.of(),
                List.of(),
                data(summaries));
    }

    private static List<Note> sentence(NumberSummary summary) {
        if (summary.mean().isEmpty() || summary.median().isEmpty()) {
            return List.of();
        }
        long people = summary.people();
        var answers = new Sentence("{people} answers", "{people} Antworten").with("people", Wording.count(people));
        var median = summary.median().get();
        var middle = Wording.number(median.number().toDecimal(2));
        var note = new Note(
                Note.Kind.OUTCOME,
                new Sentence(
                                "The mean of {people} is {mean}; half of them are at {median} or below.",
                                "Das Mittel aus {people} ist {mean}; die Hälfte liegt bei {median} oder darunter.")
                        .with(
                                "people",
                                answers,
                                "mean",
                                Wording.number(summary.mean().get().toDecimal(2)),
                                "median",
                                middle),
                Math.min(summary.behindMean(), median.people()));
        return List.of(note.or(
                new Sentence(
                                "Half of {people} are at {median} or below.",
                                "Von {people} liegt die Hälfte bei {median} oder darunter.")
                        .with("people", answers, "median", middle),
                median.people()));
    }

    private Figure figure(List<NumberSummary> summaries) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < summaries.size(); i++) {
            var line = new ArrayList<Cell>();
            line.add(labels.get(i));
            line.addAll(summaries.get(i).cells());
            lines.add(line);
        }
        return new Figure(
                "summary",
                new Sentence("The numbers in short", "Die Zahlen in Kürze"),
                List.of(
                        new Column("what", new Sentence("What", "Was"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.MEASURE),
                        column("mean", "Mean", "Mittel"),
                        column("lower", "Lower quartile", "Unteres Quartil"),
                        column("median", "Median", "Median"),
                        column("upper", "Upper quartile", "Oberes Quartil"),
                        column("deviation", "Standard deviation", "Standardabweichung")),
                lines,
                Drawing.NONE);
    }

    private static Column column(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.MEAN, List.of("people"));
    }

    private Value data(List<NumberSummary> summaries) {
        if (options.isEmpty()) {
            return summaries.isEmpty() ? Value.object() : summaries.get(0).data();
        }
        var byOption = new LinkedHashMap<String, Value>();
        for (int i = 0; i < options.size(); i++) {
            byOption.put(options.get(i).id().value(), summaries.get(i).data());
        }
        return Value.object().with("options", Value.object(byOption));
    }

    @Override
    public Codec<List<Values>> codec() {
        return codec;
    }

    /** The state as it is written. */
    private record Kept(StateOf of, List<Values.Kept> numbers) {
        private List<Values> read(int size) {
            of.require(OF);
            if (numbers.size() != size) {
                throw new IllegalArgumentException("a state of this count has " + size + " lists of numbers");
            }
            return numbers.stream().map(Values.Kept::read).toList();
        }

        private static Kept write(List<Values> state) {
            return new Kept(OF, state.stream().map(Values.Kept::write).toList());
        }
    }
}
