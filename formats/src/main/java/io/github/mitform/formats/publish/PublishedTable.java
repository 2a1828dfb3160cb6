package io.github.mitform.formats.publish;

import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.formats.statistics.disclosure.RangeAudit;
import io.github.mitform.problem.Sentence;
import io.github.mitform.session.Round;
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
import java.util.List;
import java.util.Map;

/**
 * A table for everybody, and what an attacker makes of it who knows how it was protected, that cells add up to sums, and how many people there are in all.
 * Immutable.
 *
 * <p>Cells and sums are protected each for itself. Whoever attacks several tables of the same people together may learn more; so may whoever knows some of
 * the people.
 */
public final class PublishedTable {
    private final List<Groups> groups;
    private final Protection protection;
    private final int smallestCell;
    private final long people;
    private final long[][] cells;
    private final long[] rows;
    private final long[] columns;
    private final List<List<Bounds>> bounds;

    private PublishedTable(
            List<Groups> groups, Protection protection, int smallestCell, long[][] counts, long[][] keys) {
        this.groups = groups;
        this.protection = protection;
        this.smallestCell = smallestCell;
        int width = counts[0].length;
        cells = new long[counts.length][width];
        rows = new long[counts.length];
        columns = new long[width];
        var columnSums = new long[width];
        var columnKeys = new long[width];
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            long sum = 0;
            long key = 0;
            for (int j = 0; j < width; j++) {
                cells[i][j] = protection.protect(counts[i][j], keys[i][j]);
                sum += counts[i][j];
                key = CellKeys.together(key, keys[i][j]);
                columnSums[j] += counts[i][j];
                columnKeys[j] = CellKeys.together(columnKeys[j], keys[i][j]);
            }
            rows[i] = protection.protect(sum, key);
            all += sum;
        }
        for (int j = 0; j < width; j++) columns[j] = protection.protect(columnSums[j], columnKeys[j]);
        people = all;
        bounds = attack(counts);
    }

    static PublishedTable of(Round round, List<Groups> groups, long[][] counts, long[][] keys, Protection protection) {
        return new PublishedTable(groups, protection, round.format().smallestCell(), counts, keys);
    }

    private List<List<Bounds>> attack(long[][] counts) {
        var known = new ArrayList<List<Bounds>>();
        for (long[] row : cells) {
            var line = new ArrayList<Bounds>();
            for (long cell : row) line.add(protection.before(cell));
            known.add(line);
        }
        var ofRows = new ArrayList<Bounds>();
        for (long row : rows) ofRows.add(protection.before(row));
        var ofColumns = new ArrayList<Bounds>();
        for (long column : columns) {
            ofColumns.add(isSingle() ? new Bounds(people, people) : protection.before(column));
        }
        return new RangeAudit(counts, known, ofRows, ofColumns, new Bounds(people, people)).bounds();
    }

    private boolean isSingle() {
        return groups.size() == 1;
    }

    /** Returns the names of the one or two questions, that of the rows first. */
    public List<String> questions() {
        return groups.stream().map(Groups::name).toList();
    }

    /** Returns what an attacker works out of each cell, row by row. */
    public List<List<Bounds>> bounds() {
        return bounds;
    }

    /** Returns how many cells an attacker knows exactly, those with nobody in them left out. */
    public long exact() {
        return bounds.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.areExact() && cell.most() > 0)
                .count();
    }

    /** Returns of how many cells an attacker knows that somebody is in them, and fewer than the smallest cell. */
    public long surelySmall() {
        return bounds.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.least() > 0 && cell.most() < smallestCell)
                .count();
    }

    /** Returns the table, what an attacker makes of it, and what has to be said beside them, as a result for a report. */
    public KeptResult result() {
        return new KeptResult(
                "published_table",
                "1.0.0",
                new Turnout(people, Map.of()),
                List.of(table(), attacked()),
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
        heads.add(new Column("(group)", groups.get(0).title(), Role.LABEL));
        if (isSingle()) {
            heads.add(new Column("people", new Sentence("People", "Personen"), Role.MEASURE));
        } else {
            for (int j = 0; j < columns.length; j++) {
                heads.add(new Column(
                        groups.get(1).ids().get(j), groups.get(1).labels().get(j), Role.MEASURE));
            }
            heads.add(new Column("(all)", new Sentence("All", "Alle"), Role.MEASURE));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.length; i++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(Wording.text(groups.get(0).labels().get(i))));
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
                                .with("question", groups.get(1).title()),
                heads,
                lines,
                isSingle() ? Drawing.BARS : Drawing.NONE);
    }

    private Figure attacked() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                var found = bounds.get(i).get(j);
                var label = isSingle()
                        ? groups.get(0).labels().get(i)
                        : new Sentence("{row}, {column}", "{row}, {column}")
                                .with(
                                        "row",
                                        groups.get(0).labels().get(i),
                                        "column",
                                        groups.get(1).labels().get(j));
                lines.add(List.of(
                        Cell.Words.of(Wording.text(label)),
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
        notes.add(new Note(Note.Kind.OUTCOME, protection.said(), Note.NOBODY));
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
        notes.add(Note.caution(new Sentence(
                        "The attack knows how numbers were changed, that cells add up to sums, and how many people there are. It finds {exact} cells exactly,"
                                + " and {small} of which it is sure that at least 1 and fewer than {cell} people are in them. It knows nobody of them, and"
                                + " no other table.",
                        "Der Angriff weiß, wie Zahlen verändert wurden, dass Felder ihre Summen ergeben und wie viele Menschen es sind. Er findet {exact}"
                                + " Felder genau heraus, und {small}, bei denen sicher ist, dass mindestens 1 und weniger als {cell} Personen darin sind. Er"
                                + " kennt niemanden von ihnen und keine andere Tabelle.")
                .with("exact", Wording.count(exact()), "small", Wording.count(surelySmall()), "cell", smallestCell)));
        return notes;
    }
}
