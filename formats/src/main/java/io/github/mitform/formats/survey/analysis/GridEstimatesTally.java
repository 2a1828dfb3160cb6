package io.github.mitform.formats.survey.analysis;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
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
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts the rows of a grid, each for itself. Counters: one for each answer of each row. */
final class GridEstimatesTally extends CountsTally<KeptResult> {
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
            means.add(new Means(rows.stream().map(Cell.Words::of).toList(), samples, drawn, false));
            figures.add(means.get(0).figure(context));
        }
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
                drawn.notes(context, state.answered()),
                List.of(),
                List.of(),
                Value.object().with("confidence", Value.of(drawn.confidence())).with("rows", Value.object(data)));
    }

    private long people(Counts state, int row, int kind) {
        return state.get(row * kinds.size() + kind);
    }

    /** The answers to all rows side by side; the share of those who say yes has an interval. */
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
