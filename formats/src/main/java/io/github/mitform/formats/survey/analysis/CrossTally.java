package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.FisherTest;
import io.github.mitform.formats.statistics.table.CrossTable;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Counts pairs of answers. Counters: one for each pair, row by row. */
final class CrossTally extends JointTally {
    private static final double LEVEL = 0.05;
    private static final double OFTEN_SMALL = 0.2;

    private final Subject first;
    private final Subject second;
    private final Kinds rows;
    private final Kinds columns;
    private final Drawn drawn;

    CrossTally(Subject first, Subject second, Drawn drawn) {
        this(first, second, Kinds.of(first.type()), Kinds.of(second.type()), drawn);
    }

    private CrossTally(Subject first, Subject second, Kinds rows, Kinds columns, Drawn drawn) {
        super(CrossTables.ID, CrossTables.VERSION, 2, Math.multiplyExact(rows.size(), columns.size()));
        this.first = first;
        this.second = second;
        this.rows = rows;
        this.columns = columns;
        this.drawn = drawn;
    }

    @Override
    void count(Row row, boolean complete, Counts counts) {
        var one = row.answer(0);
        var other = row.answer(1);
        if (one != null && other != null) {
            counts.add(rows.one(one) * columns.size() + columns.one(other), row.times());
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var counts = new long[rows.size()][columns.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) counts[i][j] = state.get(i * columns.size() + j);
        }
        var table = CrossTable.of(counts);
        return new KeptResult(
                CrossTables.ID,
                CrossTables.VERSION,
                state.turnout(),
                List.of(figure(counts, table)),
                notes(counts, table, context),
                List.of(),
                List.of(),
                data(counts, table, context));
    }

    private Figure figure(long[][] counts, CrossTable table) {
        var heads = new ArrayList<Column>();
        heads.add(new Column("(row)", Wording.label(first.title()), Role.LABEL));
        for (int j = 0; j < columns.size(); j++) {
            heads.add(new Column(columns.ids().get(j), label(columns, j), Role.CROSS));
        }
        heads.add(new Column("(all)", new Sentence("All", "Alle"), Role.TOTAL));
        for (int j = 0; j < columns.size(); j++) {
            heads.add(Column.from(
                    "(residual " + columns.ids().get(j) + ")",
                    new Sentence("Stands out: {answer}", "Fällt auf: {answer}").with("answer", label(columns, j)),
                    columns.ids().get(j),
                    "(all)"));
        }
        long fewest = fewestOfColumn(counts);
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            var line = new ArrayList<Cell>();
            line.add(rows.labels().get(i));
            Arrays.stream(counts[i]).forEach(count -> line.add(new Cell.People(count)));
            line.add(new Cell.People(Arrays.stream(counts[i]).sum()));
            for (int j = 0; j < columns.size(); j++) line.add(residual(table, counts, fewest, i, j));
            lines.add(line);
        }
        return new Figure(
                "pairs",
                new Sentence("How many gave both answers: {question}", "Wie viele beide Antworten gaben: {question}")
                        .with("question", Wording.label(second.title())),
                heads,
                lines,
                Drawing.STACKED_BARS);
    }

    static Sentence label(Kinds kinds, int kind) {
        return Wording.label(kinds.labels().get(kind).text());
    }

    /** Returns the sum of the column that fewest people are in, of those that somebody is in. */
    private static long fewestOfColumn(long[][] counts) {
        return IntStream.range(0, counts[0].length)
                .mapToLong(j -> Arrays.stream(counts).mapToLong(line -> line[j]).sum())
                .filter(people -> people > 0)
                .min()
                .orElse(0);
    }

    /** Returns how far a pair stands out. That tells the sum of its column, those of all columns tell the least one. */
    private static Cell residual(CrossTable table, long[][] counts, long fewest, int row, int column) {
        var residual = table.adjustedResidual(row, column);
        if (residual.isEmpty()) return new Cell.Empty();
        long people = counts[row][column] == 0 ? fewest : Math.min(fewest, counts[row][column]);
        return new Cell.Number(BigDecimal.valueOf(residual.getAsDouble()), 1, people);
    }

    private List<Note> notes(long[][] counts, CrossTable table, CountContext context) {
        var notes = new ArrayList<Note>();
        var v = table.cramersVCorrected();
        if (table.chiSquare().isEmpty() || v.isEmpty()) {
            notes.add(Note.caution(new Sentence(
                    "There are too few different answers to compare.",
                    "Es gibt zu wenige verschiedene Antworten für einen Vergleich.")));
        } else {
            // With the sums known, chi-square gives a small cell away.
            long smallest = Arrays.stream(counts)
                    .flatMapToLong(Arrays::stream)
                    .filter(count -> count > 0)
                    .min()
                    .orElse(0);
            var p = drawn.tells(context) ? OptionalDouble.of(probability(table)) : OptionalDouble.empty();
            notes.add(strength(v.getAsDouble(), table.people(), p, smallest));
            if (drawn.tells(context)) notes.add(chance(table, smallest));
            if (p.orElse(0) < LEVEL) notes.addAll(standingOut(counts, table));
            boolean chiSquareIsShown = drawn.tells(context) && table.fisher().isEmpty();
            if (chiSquareIsShown && table.shareOfSmallExpected().orElse(0) > OFTEN_SMALL) {
                notes.add(Note.caution(new Sentence(
                        "More than a fifth of the pairs would be expected fewer than 5 times: chi-square is a rough guess here.",
                        "Mehr als ein Fünftel der Paare wäre weniger als 5-mal zu erwarten: Chi-Quadrat ist hier nur eine grobe"
                                + " Schätzung.")));
            }
            notes.add(new Note(
                    Note.Kind.EXPLANATION,
                    new Sentence(
                                    "“Stands out” is the adjusted residual: how many standard deviations more or fewer people there are than if the"
                                            + " answers had nothing to do with each other. Chance takes one pair in twenty beyond 2 or −2; a pair is only"
                                            + " named beyond {limit}, which allows for how many pairs there are.",
                                    "„Fällt auf“ ist das angepasste Residuum: wie viele Standardabweichungen mehr oder weniger Personen es sind, als"
                                            + " wenn die Antworten nichts miteinander zu tun hätten. Der Zufall bringt eines von zwanzig Paaren über 2"
                                            + " oder unter −2; genannt wird ein Paar erst über {limit}, was die Zahl der Paare berücksichtigt.")
                            .with("limit", number(table.residualLimit(LEVEL), 1)),
                    Note.NOBODY));
        }
        notes.addAll(drawn.ofTests(context));
        return notes;
    }

    /**
     * Says how strongly answers go together, in the steps of J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition, 1988, 7.2.3: 0.1,
     * 0.3 and 0.5. They are of w = V · √(k − 1), where k is the smaller number of kinds, and so of V itself where one answer has two kinds; where both have
     * more, V is smaller than w, and the words are cautious.
     *
     * @param p how likely chance alone gives so great a difference; empty where people were not drawn by chance, so that only these people are spoken of
     */
    static Note strength(double v, long people, OptionalDouble p, long smallest) {
        if (p.orElse(0) >= LEVEL) {
            return new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                                    "Whether the answers go together cannot be told from {people}: chance alone may be behind what they"
                                            + " look like (p = {p}).",
                                    "Ob die Antworten zusammenhängen, lässt sich aus {people} nicht sagen: Dahinter kann allein der Zufall"
                                            + " stehen (p = {p}).")
                            .with("people", Wording.people(people), "p", number(p.getAsDouble(), 3)),
                    smallest);
        }
        String[] words = v < 0.1
                ? new String[] {"hardly go together", "kaum"}
                : v < 0.3
                        ? new String[] {"go together weakly", "schwach"}
                        : v < 0.5
                                ? new String[] {"clearly go together", "deutlich"}
                                : new String[] {"go together strongly", "stark"};
        return new Note(
                Note.Kind.OUTCOME,
                (p.isPresent()
                                ? new Sentence(
                                        "The answers of {people} {how} (Cramér's V, corrected: {v}).",
                                        "Die Antworten von {people} hängen {how} zusammen (Cramérs V, korrigiert: {v}).")
                                : new Sentence(
                                        "Among the {people} who gave both, the answers {how} (Cramér's V, corrected: {v}).",
                                        "Bei den {people}, die beide gaben, hängen die Antworten {how} zusammen (Cramérs V,"
                                                + " korrigiert: {v})."))
                        .with(
                                "people",
                                Wording.people(people),
                                "how",
                                new Sentence(words[0], words[1]),
                                "v",
                                number(v, 2)),
                smallest);
    }

    private static Note chance(CrossTable table, long smallest) {
        var fisher = table.fisher();
        return new Note(
                Note.Kind.EXPLANATION,
                (fisher.isPresent()
                                ? new Sentence(
                                        "If they had nothing to do with each other, chance would give so great a difference with"
                                                + " probability {p} (Fisher's exact test).",
                                        "Hätten sie nichts miteinander zu tun, ergäbe der Zufall einen so großen Unterschied mit"
                                                + " Wahrscheinlichkeit {p} (exakter Test nach Fisher).")
                                : new Sentence(
                                        "If they had nothing to do with each other, chance would give so great a difference with"
                                                + " probability {p} (chi-square {chi} with {df} degrees of freedom).",
                                        "Hätten sie nichts miteinander zu tun, ergäbe der Zufall einen so großen Unterschied mit"
                                                + " Wahrscheinlichkeit {p} (Chi-Quadrat {chi} bei {df} Freiheitsgraden)."))
                        .with(
                                "p",
                                probability(probability(table)),
                                "chi",
                                number(table.chiSquare().orElse(0), 1),
                                "df",
                                table.degreesOfFreedom()),
                smallest);
    }

    private static double probability(CrossTable table) {
        return table.fisher()
                .map(FisherTest::twoSided)
                .orElseGet(() -> table.pValue().orElse(1));
    }

    /** Says a probability: 0.012, or that it is too small for three places. */
    static Sentence probability(double p) {
        return p < 0.001 ? new Sentence("below 0.001", "unter 0,001") : number(p, 3);
    }

    private static Sentence number(double number, int places) {
        return Wording.number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
    }

    /** Says the pair that stands out most upwards, people first, unless chance takes one of so many pairs as far. */
    private List<Note> standingOut(long[][] counts, CrossTable table) {
        int row = -1;
        int column = -1;
        double most = table.residualLimit(LEVEL);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                double residual = table.adjustedResidual(i, j).orElse(0);
                if (residual > most) {
                    most = residual;
                    row = i;
                    column = j;
                }
            }
        }
        if (row < 0) return List.of();
        long whole = Arrays.stream(counts[row]).sum();
        long part = counts[row][column];
        return List.of(new Note(
                Note.Kind.OUTCOME,
                new Sentence(
                                "Most striking: of those who said “{row}”, {part} of {whole} ({share}) also said “{column}”.",
                                "Am auffälligsten: Von denen, die „{row}“ sagten, sagten {part} von {whole} ({share}) auch"
                                        + " „{column}“.")
                        .with(
                                "row",
                                label(rows, row),
                                "column",
                                label(columns, column),
                                "part",
                                Wording.count(part),
                                "whole",
                                Wording.count(whole),
                                "share",
                                Wording.percent(part, whole)),
                part == whole ? part : Math.min(part, whole - part)));
    }

    private Value data(long[][] counts, CrossTable table, CountContext context) {
        var byRow = new LinkedHashMap<String, Value>();
        for (int i = 0; i < rows.size(); i++) {
            var cells = new LinkedHashMap<String, Value>();
            for (int j = 0; j < columns.size(); j++) {
                var cell = Value.object()
                        .with("people", Value.of(counts[i][j]))
                        .with("expected", Value.from(table.expected(i, j)));
                cells.put(columns.ids().get(j), Means.with(cell, "adjusted_residual", table.adjustedResidual(i, j)));
            }
            byRow.put(rows.ids().get(i), Value.object(cells));
        }
        var data = Value.object()
                .with("people", Value.of(table.people()))
                .with("degrees_of_freedom", Value.of(table.degreesOfFreedom()));
        data = Means.with(data, "chi_square", table.chiSquare());
        data = Means.with(data, "cramers_v", table.cramersV());
        data = Means.with(data, "cramers_v_corrected", table.cramersVCorrected());
        data = Means.with(data, "share_expected_below_5", table.shareOfSmallExpected());
        if (drawn.tells(context)) {
            data = Means.with(data, "p_value", table.pValue());
            var fisher = table.fisher().map(FisherTest::twoSided);
            data = Means.with(data, "fisher_p", fisher.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
        }
        return data.with("rows", Value.object(byRow));
    }
}
