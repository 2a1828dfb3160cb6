package io.github.mitform.formats.publish;

import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.formats.statistics.disclosure.RangeAudit;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table for everybody, and what an attacker makes of it who knows how it was protected, that cells add up to sums, and how many people there are in all.
 * Immutable.
 *
 * <p>Cells and sums are protected each for itself. Whoever attacks several tables of the same people together may learn more, which {@link #together} finds out
 * where it can; so may whoever knows some of the people.
 */
public final class PublishedTable implements PublicTable {
    private final Axis across;
    /** What stands above the columns; empty for a table of one question. */
    private final Optional<Axis> above;

    private final Protection protection;
    private final int smallestCell;
    private final long people;
    /** The sum of the keys of all people: those of the very same people are the same. */
    private final long key;

    private final long[][] counts;
    private final long[][] cells;
    private final long[] rows;
    private final long[] columns;
    private final List<List<Bounds>> bounds;
    private final Company company;

    PublishedTable(
            Axis across,
            Optional<Axis> above,
            Protection protection,
            int smallestCell,
            long[][] counts,
            long[][] keys) {
        this.across = across;
        this.above = above;
        this.protection = protection;
        this.smallestCell = smallestCell;
        this.counts = counts;
        company = Company.NONE;
        int width = counts[0].length;
        cells = new long[counts.length][width];
        rows = new long[counts.length];
        columns = new long[width];
        var columnSums = new long[width];
        var columnKeys = new long[width];
        long all = 0;
        long allKeys = 0;
        for (int i = 0; i < counts.length; i++) {
            long sum = 0;
            long rowKey = 0;
            for (int j = 0; j < width; j++) {
                cells[i][j] = protection.protect(counts[i][j], keys[i][j]);
                sum += counts[i][j];
                rowKey = CellKeys.together(rowKey, keys[i][j]);
                columnSums[j] += counts[i][j];
                columnKeys[j] = CellKeys.together(columnKeys[j], keys[i][j]);
            }
            rows[i] = protection.protect(sum, rowKey);
            all += sum;
            allKeys = CellKeys.together(allKeys, rowKey);
        }
        for (int j = 0; j < width; j++) columns[j] = protection.protect(columnSums[j], columnKeys[j]);
        people = all;
        key = allKeys;
        bounds = work();
    }

    private PublishedTable(PublishedTable table, List<List<Bounds>> bounds, Company company) {
        across = table.across;
        above = table.above;
        protection = table.protection;
        smallestCell = table.smallestCell;
        people = table.people;
        key = table.key;
        counts = table.counts;
        cells = table.cells;
        rows = table.rows;
        columns = table.columns;
        this.bounds = bounds;
        this.company = company;
    }

    /**
     * Attacks tables of one run together, as somebody would who sees all of them, and returns them with what came out. Tables of the very same people that
     * share the groups of a side share its sums. Where such tables make a chain, the attack finds all that follows from them; otherwise it takes two at a
     * time, again and again. Each table says what it was attacked together with, and what not and why.
     *
     * @param tables of one round, protected in the same way with the same seed
     */
    public static List<PublishedTable> together(List<PublishedTable> tables) {
        return TablesTogether.attacked(tables);
    }

    private List<List<Bounds>> work() {
        var all = new Bounds(people, people);
        if (isSingle()) {
            return RangeAudit.ofOneSum(before(rows), all).stream().map(List::of).toList();
        }
        var known = new ArrayList<List<Bounds>>();
        for (long[] row : cells) known.add(before(row));
        return new RangeAudit(counts, known, before(rows), before(columns), all).bounds();
    }

    private List<Bounds> before(long[] published) {
        return Arrays.stream(published).mapToObj(protection::before).toList();
    }

    /** Returns the same with what came out of an attack. */
    PublishedTable attacked(List<List<Bounds>> found, Company with) {
        return new PublishedTable(this, found, with);
    }

    /** Returns whether it counts the very same people: as many of them, with keys of the same sum. */
    boolean isOfThePeopleOf(PublishedTable other) {
        return people == other.people && key == other.key;
    }

    /** Returns the questions of each side, of the rows first; one side only for a table of one question. */
    List<List<String>> sides() {
        return above.map(axis -> List.of(across.names(), axis.names())).orElseGet(() -> List.of(across.names()));
    }

    /** Returns what is known of the sums of a side by what is published of them. */
    List<Bounds> sums(List<String> side) {
        return before(side.equals(across.names()) ? rows : columns);
    }

    /** Returns how many cells there are. */
    long size() {
        return (long) counts.length * columns.length;
    }

    long people() {
        return people;
    }

    /** Returns the true counts, which nobody may see. */
    long[][] counts() {
        return turned(turned(counts));
    }

    static long[][] turned(long[][] counts) {
        var turned = new long[counts[0].length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[0].length; j++) turned[j][i] = counts[i][j];
        }
        return turned;
    }

    static List<List<Bounds>> turned(List<List<Bounds>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                .toList();
    }

    private boolean isSingle() {
        return above.isEmpty();
    }

    /** Returns what people call it: the titles of its questions. */
    Sentence name() {
        return above.map(axis -> new Sentence("“{row} / {column}”", "„{row} / {column}“")
                        .with("row", across.title(), "column", axis.title()))
                .orElseGet(() -> new Sentence("“{row}”", "„{row}“").with("row", across.title()));
    }

    @Override
    public List<String> questions() {
        return sides().stream().flatMap(List::stream).toList();
    }

    /** Returns what an attacker works out of each cell, row by row. */
    public List<List<Bounds>> bounds() {
        return bounds;
    }

    @Override
    public long exact() {
        return outcome().exact();
    }

    /** Returns of how many cells an attacker knows that somebody is in them, and fewer than the smallest cell. */
    public long surelySmall() {
        return outcome().surelySmall();
    }

    @Override
    public List<Sentence> risks() {
        return outcome().risks();
    }

    @Override
    public Sentence found() {
        return outcome().found(new Sentence("{count} cells", "{count} Felder").with("count", Wording.count(size())));
    }

    private Outcome outcome() {
        return Outcome.of(across, above, bounds, List.of(), smallestCell);
    }

    @Override
    public KeptResult result() {
        return new KeptResult(
                "published_table",
                "1.0.0",
                new Turnout(people, Map.of()),
                List.of(table()),
                notes(),
                List.of(),
                List.of(),
                Value.object());
    }

    private static Cell number(long number) {
        return new Cell.Number(BigDecimal.valueOf(number), 0, Note.NOBODY);
    }

    private Figure table() {
        var heads = new ArrayList<Column>();
        var labels = across.labels();
        heads.add(new Column("(group)", across.title(), Role.LABEL));
        if (isSingle()) {
            heads.add(new Column("people", new Sentence("People", "Personen"), Role.MEASURE));
        } else {
            var ids = above.orElseThrow().questions().get(0).ids();
            var titles = above.orElseThrow().labels();
            for (int j = 0; j < columns.length; j++) {
                heads.add(new Column(ids.get(j), titles.get(j), Role.MEASURE));
            }
            heads.add(new Column("(all)", new Sentence("All", "Alle"), Role.MEASURE));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.length; i++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(Wording.text(labels.get(i))));
            for (long cell : cells[i]) line.add(number(cell));
            if (!isSingle()) line.add(number(rows[i]));
            lines.add(line);
        }
        if (!isSingle()) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(Wording.text(new Sentence("All", "Alle"))));
            for (long column : columns) line.add(number(column));
            line.add(number(people));
            lines.add(line);
        }
        return new Figure(
                "table",
                isSingle()
                        ? new Sentence("How many people", "Wie viele Menschen")
                        : new Sentence("How many people, by: {question}", "Wie viele Menschen, nach: {question}")
                                .with("question", above.orElseThrow().title()),
                heads,
                lines,
                isSingle() ? Drawing.BARS : Drawing.NONE);
    }

    /** Returns between which numbers each cell lies for an attacker: for those who decide whether to publish, and never to be published itself. */
    public Figure attack() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                var found = bounds.get(i).get(j);
                lines.add(List.of(
                        Cell.Words.of(Wording.text(Outcome.label(across, above, i, j))),
                        number(cells[i][j]),
                        number(found.least()),
                        number(found.most())));
            }
        }
        return new Figure(
                "attack",
                protection.isByChance()
                        ? new Sentence(
                                "What an attacker works out, who knows all of this but the seed",
                                "Was herausbekommt, wer all das weiß, nur den Startwert nicht, und angreift")
                        : new Sentence(
                                "What an attacker works out, who knows all of this",
                                "Was herausbekommt, wer all das weiß und angreift"),
                List.of(
                        new Column("cell", new Sentence("Cell", "Feld"), Role.LABEL),
                        new Column("published", new Sentence("Published", "Veröffentlicht"), Role.MEASURE),
                        new Column("least", new Sentence("At least", "Mindestens"), Role.MEASURE),
                        new Column("most", new Sentence("At most", "Höchstens"), Role.MEASURE)),
                lines,
                Drawing.NONE);
    }

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        notes.add(new Note(Note.Kind.OUTCOME, found(), Note.NOBODY));
        notes.add(Note.caution(protection.said()));
        notes.add(
                Note.caution(
                        isSingle()
                                ? new Sentence(
                                        "Each number was changed by itself: they need not add up to the number of people, which is exact.",
                                        "Jede Zahl wurde für sich verändert: Zusammen ergeben sie nicht unbedingt die Zahl der Personen, die genau ist.")
                                : new Sentence(
                                        "Cells and sums were changed each by itself: cells need not add up to their sums. Take a sum from the table, and add up"
                                                + " nothing. Only the number of all people is exact.",
                                        "Felder und Summen wurden jeweils für sich verändert: Felder ergeben nicht unbedingt ihre Summe. Nehmen Sie Summen aus der"
                                                + " Tabelle und zählen Sie nichts zusammen. Genau ist nur die Zahl aller Personen.")));
        boolean alone = company.together().isEmpty();
        notes.add(Note.caution(new Sentence(
                        "The attack knows how numbers were changed{seed}, that cells add up to sums, and how many people there are. It knows nobody of"
                                + " them, and no {other} table.",
                        "Der Angriff weiß, wie Zahlen verändert wurden{seed}, dass Felder ihre Summen ergeben und wie viele Menschen es sind. Er kennt"
                                + " niemanden von ihnen und keine {other} Tabelle.")
                .with(
                        "seed",
                        protection.isByChance()
                                ? new Sentence(" (but not the seed)", " (nur den Startwert nicht)")
                                : new Sentence("", ""),
                        "other",
                        alone ? new Sentence("other", "andere") : new Sentence("further", "weitere"))));
        company.said().forEach(said -> notes.add(Note.caution(said)));
        return notes;
    }
}
