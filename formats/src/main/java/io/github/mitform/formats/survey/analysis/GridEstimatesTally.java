package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Counts the rows of a grid, each for itself. Counters: one for each answer of each row. */
final class GridEstimatesTally extends CountsTally<KeptResult> {
    /** Of more rows no sentence is said of each. */
    private static final int MOST_TOLD = 8;

    private final List<Option> rows;
    private final GridType type;
    private final Kinds kinds;
    private final Drawn drawn;

    GridEstimatesTally(GridType type, Drawn drawn) {
        this(type, Kinds.of(type.cell()), drawn);
    }

    private GridEstimatesTally(GridType type, Kinds kinds, Drawn drawn) {
        super(
                Estimates.ID,
                Estimates.VERSION,
                Math.multiplyExact(type.rows().listed().size(), kinds.size()));
        this.rows = type.rows().listed();
        this.type = type;
        this.kinds = kinds;
        this.drawn = drawn;
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var given = ((GridAnswer) answer).rows();
        for (int row = 0; row < rows.size(); row++) {
            var cell = given.get(rows.get(row).id().value());
            if (cell == null || cell instanceof NoAnswer) continue;
            int start = row * kinds.size();
            kinds.finder().find(cell, kind -> counts.add(start + kind, times));
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var figures = new ArrayList<Figure>();
        figures.add(answers(state, context));
        var means = new ArrayList<Means>();
        if (type.cell() instanceof ScaleType scale) {
            var samples = new ArrayList<Sample>();
            for (int row = 0; row < rows.size(); row++) {
                samples.add(Means.sample(state, row * kinds.size(), scale));
            }
            means.add(
                    new Means(rows.stream().map(Cell.Words::of).toList(), samples, Means.bounds(scale), drawn, false));
            figures.add(means.get(0).figure(context));
        }
        var notes = new ArrayList<Note>(
                means.isEmpty()
                        ? outcomes(state)
                        : outcome(means.get(0)).stream().toList());
        notes.addAll(drawn.notes(context, state.answered()));
        var data = new LinkedHashMap<String, Value>();
        for (int row = 0; row < rows.size(); row++) {
            var answers = Value.object();
            for (int kind = 0; kind < kinds.size(); kind++) {
                answers = answers.with(kinds.ids().get(kind), Value.of(people(state, row, kind)));
            }
            var each = Value.object().with("answers", answers);
            data.put(
                    rows.get(row).id().value(),
                    means.isEmpty() ? each : each.with("mean", means.get(0).data(row, context)));
        }
        return new KeptResult(
                Estimates.ID,
                Estimates.VERSION,
                state.turnout(),
                figures,
                notes,
                List.of(),
                List.of(),
                Value.object().with("confidence", Value.of(drawn.confidence())).with("rows", Value.object(data)));
    }

    private long people(Counts state, int row, int kind) {
        return state.get(row * kinds.size() + kind);
    }

    private long people(Counts state, int row) {
        return IntStream.range(0, kinds.size())
                .mapToLong(kind -> people(state, row, kind))
                .sum();
    }

    /** Says which row has the highest mean and which the lowest; nothing where several have, or one row only was answered. */
    private Optional<Note> outcome(Means means) {
        var byMean = means.samples();
        var best = greatest(row -> byMean.get(row).mean());
        var worst = greatest(row -> {
            var mean = byMean.get(row).mean();
            return mean.isEmpty() ? mean : OptionalDouble.of(-mean.getAsDouble());
        });
        if (best.isEmpty() || worst.isEmpty() || best.equals(worst)) return Optional.empty();
        int high = best.getAsInt();
        int low = worst.getAsInt();
        return Optional.of(new Note(
                Note.Kind.OUTCOME,
                new Sentence(
                                "The highest mean is that of “{best}”, {high} by {many}; the lowest that of “{worst}”, {low} by {few}.",
                                "Das höchste Mittel hat „{best}“, {high} bei {many}, das niedrigste „{worst}“, {low} bei {few}.")
                        .with(
                                "best",
                                Wording.label(rows.get(high)),
                                "high",
                                rounded(byMean.get(high)),
                                "many",
                                Wording.people(byMean.get(high).size()),
                                "worst",
                                Wording.label(rows.get(low)),
                                "low",
                                rounded(byMean.get(low)),
                                "few",
                                Wording.people(byMean.get(low).size())),
                Math.min(means.fewest(byMean.get(high)), means.fewest(byMean.get(low)))));
    }

    private static Sentence rounded(Sample sample) {
        return Wording.number(BigDecimal.valueOf(sample.mean().orElseThrow()).setScale(2, RoundingMode.HALF_UP));
    }

    /** Returns the row with the greatest number; empty where several have it, or none has one. */
    private OptionalInt greatest(IntFunction<OptionalDouble> number) {
        double most = IntStream.range(0, rows.size())
                .mapToObj(number)
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(Double.NaN);
        var all = IntStream.range(0, rows.size())
                .filter(row -> number.apply(row).orElse(Double.NaN) == most)
                .toArray();
        return all.length == 1 ? OptionalInt.of(all[0]) : OptionalInt.empty();
    }

    /** Says of each of a few rows which answer was given most often. */
    private List<Note> outcomes(Counts state) {
        var notes = new ArrayList<Note>();
        for (int row = 0; row < rows.size() && rows.size() <= MOST_TOLD; row++) {
            int most = 0;
            for (int kind = 1; kind < kinds.size(); kind++) {
                if (people(state, row, kind) > people(state, row, most)) most = kind;
            }
            long people = people(state, row, most);
            long whole = people(state, row);
            int at = row;
            long alike = IntStream.range(0, kinds.size())
                    .filter(kind -> people(state, at, kind) == people)
                    .count();
            if (people == 0 || alike > 1) continue;
            notes.add(new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                                    "“{row}”, most often: {answer}, {people} of {whole} ({share}).",
                                    "„{row}“, am häufigsten: {answer}, {people} von {whole} ({share}).")
                            .with(
                                    "row",
                                    Wording.label(rows.get(row)),
                                    "answer",
                                    Wording.label(kinds.labels().get(most).text()),
                                    "people",
                                    Wording.count(people),
                                    "whole",
                                    Wording.count(whole),
                                    "share",
                                    Wording.percent(people, whole)),
                    people == whole ? people : Math.min(people, whole - people)));
        }
        return notes;
    }

    /** Returns the columns of the share of one answer among those to its row, with its interval where people were drawn by chance. */
    private List<Column> shares(int kind, CountContext context) {
        var id = kinds.ids().get(kind);
        var from = new String[] {"answer_" + id, "answered"};
        var answer = Wording.label(kinds.labels().get(kind).text());
        var columns = new ArrayList<Column>();
        columns.add(Column.from(
                "share_" + id, new Sentence("{answer}: share", "{answer}: Anteil").with("answer", answer), from));
        for (Column end : drawn.columns(context, true, from)) {
            columns.add(Column.from(
                    end.id() + "_" + id,
                    new Sentence("{answer}: {end}", "{answer}: {end}").with("answer", answer, "end", end.title()),
                    from));
        }
        return columns;
    }

    private List<Cell> shares(long people, long whole, CountContext context) {
        var cells = new ArrayList<Cell>();
        cells.add(whole == 0 ? new Cell.Empty() : new Cell.Share(people, whole));
        if (drawn.columns(context, true).isEmpty()) return cells;
        var interval = drawn.ofShare(people, whole, context);
        for (var end : List.<Function<Interval, Double>>of(Interval::low, Interval::high)) {
            cells.add(interval.<Cell>map(ends -> new Cell.Number(BigDecimal.valueOf(100 * end.apply(ends)), 1, whole))
                    .orElseGet(Cell.Empty::new));
        }
        return cells;
    }

    /** The answers to all rows side by side, with shares and their intervals; of yes and no only that of those who say yes. */
    private Figure answers(Counts state, CountContext context) {
        boolean yesNo = type.cell() instanceof YesNoType;
        var columns = new ArrayList<Column>();
        columns.add(new Column("row", new Sentence("What", "Was"), Role.LABEL));
        for (int kind = 0; kind < kinds.size(); kind++) {
            columns.add(new Column(
                    "answer_" + kinds.ids().get(kind),
                    Wording.label(kinds.labels().get(kind).text()),
                    Role.PART));
        }
        columns.add(new Column("answered", new Sentence("Answered", "Geantwortet"), Role.TOTAL));
        if (yesNo) {
            columns.add(Column.from("share", new Sentence("Say yes", "Sagen ja"), "answer_yes", "answered"));
            columns.addAll(drawn.columns(context, true, "answer_yes", "answered"));
        } else {
            for (int kind = 0; kind < kinds.size(); kind++) columns.addAll(shares(kind, context));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int row = 0; row < rows.size(); row++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(rows.get(row)));
            long whole = 0;
            for (int kind = 0; kind < kinds.size(); kind++) {
                line.add(new Cell.People(people(state, row, kind)));
                whole += people(state, row, kind);
            }
            line.add(new Cell.People(whole));
            if (yesNo) {
                long yes = people(state, row, 0);
                line.add(whole == 0 ? new Cell.Empty() : new Cell.Share(yes, whole));
                line.addAll(drawn.cells(context, drawn.ofShare(yes, whole, context), true, whole));
            }
            for (int kind = 0; kind < kinds.size() && !yesNo; kind++) {
                line.addAll(shares(people(state, row, kind), whole, context));
            }
            lines.add(line);
        }
        return new Figure(
                "answers",
                new Sentence("How many gave each answer", "Wie viele jede Antwort gaben"),
                columns,
                lines,
                yesNo
                        ? Drawing.STACKED_BARS_AND_DOTS
                        : type.cell() instanceof ScaleType ? Drawing.DIVERGING_BARS : Drawing.STACKED_BARS);
    }
}
