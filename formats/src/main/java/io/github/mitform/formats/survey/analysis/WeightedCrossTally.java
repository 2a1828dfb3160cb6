package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.table.WeightedCrossTable;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Counts pairs of answers by groups. Counters: for each group how many have an answer to all margins, and how many of them gave each pair. */
final class WeightedCrossTally extends JointTally {
    static final int MOST_COUNTERS = 1_000_000;
    private static final double PERCENT = 100;
    private static final double OFTEN_SMALL = 0.2;

    private final Subject first;
    private final Subject second;
    private final Kinds rows;
    private final Kinds columns;
    private final Margins margins;
    private final int greatest;

    WeightedCrossTally(List<Subject> subjects, Margins margins, int greatest) {
        this(
                subjects.size(),
                subjects.get(0),
                subjects.get(1),
                Kinds.of(subjects.get(0).type()),
                Kinds.of(subjects.get(1).type()),
                margins,
                greatest);
    }

    private WeightedCrossTally(
            int subjects, Subject first, Subject second, Kinds rows, Kinds columns, Margins margins, int greatest) {
        super(
                WeightedCrossTables.ID,
                WeightedCrossTables.VERSION,
                subjects,
                Math.multiplyExact(margins.groups(), 1 + Math.multiplyExact(rows.size(), columns.size())));
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.columns = columns;
        this.margins = margins;
        this.greatest = greatest;
    }

    /** Returns how many counters a table needs, as far as its answers are known. */
    static long counters(List<Subject> subjects, Margins margins) {
        long pairs = Kinds.of(subjects.get(0).type()).size()
                * (long) Kinds.of(subjects.get(1).type()).size();
        return (1 + pairs) * margins.groups();
    }

    private int start(int group) {
        return group * (1 + rows.size() * columns.size());
    }

    @Override
    void count(Row row, boolean complete, Counts counts) {
        int group = margins.group(row);
        if (group < 0) return;
        counts.add(start(group), row.times());
        var one = row.answer(0);
        var other = row.answer(1);
        if (one != null && other != null) {
            counts.add(start(group) + 1 + rows.one(one) * columns.size() + columns.one(other), row.times());
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var people = new long[margins.groups()];
        for (int group = 0; group < people.length; group++) people[group] = state.get(start(group));
        var weighting = new Weighting(margins, people, greatest);
        var counts = new long[rows.size()][columns.size()];
        for (int group = 0; group < people.length; group++) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < columns.size(); j++) counts[i][j] += pair(state, group, i, j);
            }
        }
        var table = weighting.weights().map(weights -> table(state, weights, counts));
        var figures = new ArrayList<Figure>();
        figures.add(figure(counts, table));
        figures.addAll(weighting.figures());
        return new KeptResult(
                WeightedCrossTables.ID,
                WeightedCrossTables.VERSION,
                state.turnout(),
                figures,
                notes(counts, table, weighting, context),
                List.of(),
                List.of(),
                data(counts, table, weighting, context));
    }

    private long pair(Counts state, int group, int row, int column) {
        return state.get(start(group) + 1 + row * columns.size() + column);
    }

    private WeightedCrossTable table(Counts state, Weights weights, long[][] counts) {
        var sums = new double[rows.size()][columns.size()];
        var squares = new double[rows.size()][columns.size()];
        weights.byGroup().forEach((group, weight) -> {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < columns.size(); j++) {
                    double people = (double) pair(state, group, i, j);
                    sums[i][j] += people * weight;
                    squares[i][j] += people * weight * weight;
                }
            }
        });
        return WeightedCrossTable.of(sum(counts), sums, squares);
    }

    private static long sum(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    private Figure figure(long[][] counts, Optional<WeightedCrossTable> table) {
        var heads = new ArrayList<Column>();
        heads.add(new Column("(row)", Wording.label(first.title()), Role.LABEL));
        var pairs = columns.ids().toArray(String[]::new);
        for (int j = 0; j < columns.size(); j++) {
            heads.add(new Column(
                    pairs[j],
                    new Sentence("People: {answer}", "Personen: {answer}").with("answer", CrossTally.label(columns, j)),
                    Role.CROSS));
        }
        heads.add(new Column("(all)", new Sentence("All", "Alle"), Role.TOTAL));
        for (int j = 0; table.isPresent() && j < columns.size(); j++) {
            // A share of what is left of a row would tell what is withheld of it.
            heads.add(Column.percentFrom(
                    "(weighted " + pairs[j] + ")",
                    new Sentence("{answer} (%)", "{answer} (%)").with("answer", CrossTally.label(columns, j)),
                    pairs));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            var line = new ArrayList<Cell>();
            line.add(rows.labels().get(i));
            Arrays.stream(counts[i]).forEach(count -> line.add(new Cell.People(count)));
            long all = Arrays.stream(counts[i]).sum();
            line.add(new Cell.People(all));
            for (int j = 0; table.isPresent() && j < columns.size(); j++) {
                line.add(Weighting.number(percent(table.get().shareOfRow(i, j)), 1, all));
            }
            lines.add(line);
        }
        return new Figure(
                "pairs",
                (table.isPresent()
                                ? new Sentence(
                                        "How many gave both answers, with weighted shares of each line: {question}",
                                        "Wie viele beide Antworten gaben, mit gewichteten Anteilen je Zeile: {question}")
                                : new Sentence(
                                        "How many gave both answers: {question}",
                                        "Wie viele beide Antworten gaben: {question}"))
                        .with("question", Wording.label(second.title())),
                heads,
                lines,
                Drawing.STACKED_BARS);
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isEmpty() ? share : OptionalDouble.of(share.getAsDouble() * PERCENT);
    }

    private List<Note> notes(
            long[][] counts, Optional<WeightedCrossTable> table, Weighting weighting, CountContext context) {
        var notes = new ArrayList<Note>();
        table.ifPresent(weighted -> notes.addAll(together(counts, weighted, context)));
        notes.addAll(weighting.notes());
        notes.addAll(context.sampling());
        notes.add(Weighting.limits(context));
        return notes;
    }

    private static List<Note> together(long[][] counts, WeightedCrossTable table, CountContext context) {
        var v = table.cramersVCorrected();
        if (v.isEmpty()) {
            return List.of(Note.caution(new Sentence(
                    "There are too few different answers to compare.",
                    "Es gibt zu wenige verschiedene Antworten für einen Vergleich.")));
        }
        var notes = new ArrayList<Note>();
        // With the sums known, chi-square gives a small cell away.
        long smallest = Arrays.stream(counts)
                .flatMapToLong(Arrays::stream)
                .filter(count -> count > 0)
                .min()
                .orElse(0);
        if (!context.probabilitySample()) {
            return List.of(CrossTally.strength(v.getAsDouble(), table.people(), OptionalDouble.empty(), smallest));
        }
        var test = table.raoScott().orElseThrow();
        notes.add(CrossTally.strength(v.getAsDouble(), table.people(), OptionalDouble.of(test.pValue()), smallest));
        notes.add(new Note(
                Note.Kind.EXPLANATION,
                new Sentence(
                                "If they had nothing to do with each other, chance would give so great a difference with probability {p}"
                                        + " (chi-square {chi} with {df} degrees of freedom, corrected for the weights by Rao and Scott).",
                                "Hätten sie nichts miteinander zu tun, ergäbe der Zufall einen so großen Unterschied mit"
                                        + " Wahrscheinlichkeit {p} (Chi-Quadrat {chi} bei {df} Freiheitsgraden, nach Rao und Scott um die"
                                        + " Gewichte berichtigt).")
                        .with(
                                "p",
                                CrossTally.probability(test.pValue()),
                                "chi",
                                Weighting.decimal(test.statistic(), 1),
                                "df",
                                Weighting.decimal(test.degreesOfFreedom(), 2)),
                smallest));
        if (table.shareOfSmallExpected().orElse(0) > OFTEN_SMALL) {
            notes.add(Note.caution(new Sentence(
                    "More than a fifth of the pairs would be expected less than 5 times: chi-square is a rough guess here.",
                    "Mehr als ein Fünftel der Paare wäre weniger als 5-mal zu erwarten: Chi-Quadrat ist hier nur eine grobe"
                            + " Schätzung.")));
        }
        return notes;
    }

    private Value data(long[][] counts, Optional<WeightedCrossTable> table, Weighting weighting, CountContext context) {
        var byRow = new LinkedHashMap<String, Value>();
        for (int i = 0; i < rows.size(); i++) {
            var cells = new LinkedHashMap<String, Value>();
            for (int j = 0; j < columns.size(); j++) {
                var cell = Value.object().with("people", Value.of(counts[i][j]));
                if (table.isPresent()) {
                    cell = Means.with(cell, "weighted_share_of_row", table.get().shareOfRow(i, j));
                }
                cells.put(columns.ids().get(j), cell);
            }
            byRow.put(rows.ids().get(i), Value.object(cells));
        }
        var data = Value.object().with("people", Value.of(sum(counts)));
        if (table.isPresent()) {
            data = Means.with(data, "cramers_v_corrected", table.get().cramersVCorrected());
            var test = table.get().raoScott();
            if (context.probabilitySample() && test.isPresent()) data = data.with("rao_scott", test(test.get()));
        }
        data = data.with("rows", Value.object(byRow));
        var weights = weighting.data();
        return weights.isPresent() ? data.with("weights", weights.get()) : data;
    }

    private static ObjectValue test(WeightedCrossTable.Corrected test) {
        return Value.object()
                .with("chi_square", Value.from(test.statistic()))
                .with("degrees_of_freedom", Value.from(test.degreesOfFreedom()))
                .with("mean_design_effect", Value.from(test.meanEffect()))
                .with("p_value", Value.from(test.pValue()));
    }
}
