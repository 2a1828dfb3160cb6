package io.github.mitform.formats.publish;

import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.statistics.disclosure.Bounds;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of which small numbers are withheld and others with them, as reports withhold them, and an attack on what is left: by somebody who sees it, knows
 * that cells add up to sums, how many people there are, and what reports show of each question by itself. Immutable.
 */
public final class WithheldTable implements PublicTable {
    private final Axis across;
    private final Optional<Axis> above;
    private final int smallestCell;
    private final long[][] counts;
    private final long people;
    private final List<List<Bounds>> hidden;

    WithheldTable(Axis across, Optional<Axis> above, int smallestCell, long[][] counts) {
        this.across = across;
        this.above = above;
        this.smallestCell = smallestCell;
        this.counts = counts;
        people = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        hidden = attack();
    }

    @Override
    public List<String> questions() {
        return Stream.concat(Stream.of(across), above.stream())
                .flatMap(axis -> axis.names().stream())
                .toList();
    }

    @Override
    public long exact() {
        return outcome().exact();
    }

    @Override
    public List<Sentence> risks() {
        return outcome().risks();
    }

    @Override
    public Sentence found() {
        long withheld = hidden.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.most() > 0)
                .count();
        return withheld == 0
                ? new Sentence("Nothing had to be withheld.", "Nichts musste zurückgehalten werden.")
                : outcome()
                        .found(new Sentence("{count} withheld cells", "{count} zurückgehaltenen Felder")
                                .with("count", Wording.count(withheld)));
    }

    /** Returns what the attack makes of each withheld cell; 0 to 0 for those that are shown. */
    List<List<Bounds>> bounds() {
        return hidden;
    }

    private Outcome outcome() {
        return new Outcome(across, above, hidden, smallestCell);
    }

    /** Returns what the attack makes of each withheld cell; of one that is shown, that nobody is hidden in it. */
    private List<List<Bounds>> attack() {
        var shown =
                Disclosure.of(smallestCell).publish(withoutNotes()).figures().get(0);
        var known = new ArrayList<List<Bounds>>();
        var rows = new ArrayList<Bounds>();
        for (int i = 0; i < counts.length; i++) {
            var line = new ArrayList<Bounds>();
            for (int j = 0; j < counts[i].length; j++) line.add(seen(shown, i, 1 + j, counts[i][j]));
            known.add(line);
            rows.add(
                    above.isEmpty()
                            ? line.get(0)
                            : seen(
                                    shown,
                                    i,
                                    1 + counts[i].length,
                                    Arrays.stream(counts[i]).sum()));
        }
        var all = new Bounds(people, people);
        var found = above.isEmpty()
                ? RangeAudit.ofOneSum(rows, all).stream().map(List::of).toList()
                : new RangeAudit(counts, known, rows, columns(), all).bounds();
        var attacked = new ArrayList<List<Bounds>>();
        for (int i = 0; i < counts.length; i++) {
            var line = new ArrayList<Bounds>();
            for (int j = 0; j < counts[i].length; j++) {
                boolean withheld = shown.lines().get(i).get(1 + j) instanceof Cell.Withheld;
                line.add(withheld ? found.get(i).get(j) : new Bounds(0, 0));
            }
            attacked.add(List.copyOf(line));
        }
        return attacked;
    }

    private Bounds seen(Figure shown, int line, int column, long count) {
        return shown.lines().get(line).get(column) instanceof Cell.Withheld
                ? new Bounds(0, people)
                : new Bounds(count, count);
    }

    /** What a report on the second question by itself shows; small sums are withheld there, too. */
    private List<Bounds> columns() {
        var sums = new ArrayList<Bounds>();
        for (int j = 0; j < counts[0].length; j++) {
            long sum = 0;
            for (long[] row : counts) sum += row[j];
            sums.add(sum > 0 && sum < smallestCell ? new Bounds(0, people) : new Bounds(sum, sum));
        }
        return sums;
    }

    /** Returns the table before anything is withheld, which {@link PublicReport} does. */
    @Override
    public KeptResult result() {
        return result(List.of(
                new Note(Note.Kind.OUTCOME, found(), Note.NOBODY),
                Note.caution(new Sentence(
                        "The attack knows what the table shows, that cells add up to sums, how many people there are, and what is shown of each question by"
                                + " itself. It knows nobody of them, and no other table.",
                        "Der Angriff weiß, was die Tabelle zeigt, dass Felder ihre Summen ergeben, wie viele Menschen es sind und was von jeder Frage allein"
                                + " gezeigt wird. Er kennt niemanden von ihnen und keine andere Tabelle."))));
    }

    private KeptResult withoutNotes() {
        return result(List.of());
    }

    private KeptResult result(List<Note> notes) {
        return new KeptResult(
                "withheld_table",
                "1.0.0",
                new Turnout(people, Map.of()),
                List.of(figure()),
                notes,
                List.of(),
                List.of(),
                Value.object());
    }

    private Figure figure() {
        var heads = new ArrayList<Column>();
        heads.add(new Column("group", across.title(), Role.LABEL));
        if (above.isEmpty()) {
            heads.add(new Column("people", new Sentence("People", "Personen"), Role.GROUP));
        } else {
            var titles = above.orElseThrow().labels();
            for (int j = 0; j < titles.size(); j++) heads.add(new Column("answer_" + j, titles.get(j), Role.CROSS));
            heads.add(new Column("(all)", new Sentence("All", "Alle"), Role.TOTAL));
        }
        var labels = across.labels();
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < counts.length; i++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(Wording.text(labels.get(i))));
            for (long count : counts[i]) line.add(new Cell.People(count));
            if (above.isPresent())
                line.add(new Cell.People(Arrays.stream(counts[i]).sum()));
            lines.add(line);
        }
        return new Figure(
                "table",
                above.map(axis -> new Sentence(
                                        "How many people, by: {question}", "Wie viele Menschen, nach: {question}")
                                .with("question", axis.title()))
                        .orElse(new Sentence("How many people", "Wie viele Menschen")),
                heads,
                lines,
                above.isEmpty() ? Drawing.BARS : Drawing.NONE);
    }
}
