package io.github.mitform.formats.publish;

import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.publish.Outcome.Target;
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
import java.util.stream.IntStream;
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
    private final List<Target> sums = new ArrayList<>();

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
        long withheld = outcome().targets().stream()
                .filter(target -> target.bounds().most() > 0)
                .count();
        return withheld == 0
                ? new Sentence("Nothing had to be withheld.", "Nichts musste zurückgehalten werden.")
                : outcome()
                        .found((sums.isEmpty()
                                        ? new Sentence("{count} withheld cells", "{count} zurückgehaltenen Felder")
                                        : new Sentence(
                                                "{count} withheld cells and sums",
                                                "{count} zurückgehaltenen Felder und Summen"))
                                .with("count", Wording.count(withheld)));
    }

    /** Returns what the attack makes of each withheld cell; 0 to 0 for those that are shown. */
    List<List<Bounds>> bounds() {
        return hidden;
    }

    /** Returns what the attack makes of each withheld sum of a row, then of each column of which a report shows no sum. */
    List<Target> sums() {
        return List.copyOf(sums);
    }

    private Outcome outcome() {
        return Outcome.of(across, above, hidden, sums, smallestCell);
    }

    /** Returns what the attack makes of each withheld cell; of one that is shown, that nobody is hidden in it. Notes what it makes of sums. */
    private List<List<Bounds>> attack() {
        var shown = shown(figure());
        var all = new Bounds(people, people);
        if (above.isEmpty()) {
            var cells = RangeAudit.ofOneSum(seen(shown, 1, rowSums()), all);
            return withheld(shown, cells.stream().map(List::of).toList());
        }
        int width = counts[0].length;
        var known = new ArrayList<List<Bounds>>();
        for (int i = 0; i < counts.length; i++) {
            var line = new ArrayList<Bounds>();
            for (int j = 0; j < width; j++) line.add(seen(shown, i, 1 + j, counts[i][j]));
            known.add(line);
        }
        var rows = new ArrayList<>(seen(shown(single(rowSums())), 0, rowSums()));
        for (int i = 0; i < rows.size(); i++) {
            var inTable = seen(shown, i, 1 + width, rowSums()[i]);
            if (inTable.areExact()) rows.set(i, inTable);
        }
        var columns = seen(shown(single(columnSums())), 0, columnSums());
        var audit = new RangeAudit(counts, known, rows, columns, all);
        addSums(across.labels(), rows, audit.sums(0));
        addSums(above.orElseThrow().labels(), columns, audit.sums(1));
        return withheld(shown, new RangeAudit(counts, known, rows, largeColumns(), all).bounds());
    }

    /** Sums of columns that may be known from elsewhere although reports withhold them for others: all but those of too few. */
    private List<Bounds> largeColumns() {
        return Arrays.stream(columnSums())
                .mapToObj(sum -> sum > 0 && sum < smallestCell ? new Bounds(0, people) : new Bounds(sum, sum))
                .toList();
    }

    private void addSums(List<Sentence> labels, List<Bounds> known, List<Bounds> found) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).areExact()) continue;
            var label = new Sentence("{group}, all", "{group}, alle").with("group", labels.get(i));
            sums.add(new Target(label, found.get(i)));
        }
    }

    private List<List<Bounds>> withheld(Figure shown, List<List<Bounds>> found) {
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

    private List<Bounds> seen(Figure shown, int column, long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(line -> seen(shown, line, column, counts[line]))
                .toList();
    }

    private Figure shown(Figure figure) {
        return Disclosure.of(smallestCell)
                .publish(result(figure, List.of()))
                .figures()
                .get(0);
    }

    /** Returns what a report on one of the questions by itself counts. */
    private static Figure single(long[] sums) {
        var nothing = new Sentence("", "");
        return new Figure(
                "single",
                nothing,
                List.of(new Column("people", nothing, Role.GROUP)),
                Arrays.stream(sums)
                        .mapToObj(people -> List.<Cell>of(new Cell.People(people)))
                        .toList(),
                Drawing.NONE);
    }

    private long[] rowSums() {
        return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    private long[] columnSums() {
        return IntStream.range(0, counts[0].length)
                .mapToLong(column ->
                        Arrays.stream(counts).mapToLong(row -> row[column]).sum())
                .toArray();
    }

    /** Returns the table before anything is withheld, which {@link PublicReport} does. */
    @Override
    public KeptResult result() {
        return result(
                figure(),
                List.of(
                        new Note(Note.Kind.OUTCOME, found(), Note.NOBODY),
                        Note.caution(new Sentence(
                                "The attack knows what the table shows, that cells add up to sums, how many people there are, and what is shown of each question by"
                                        + " itself. It knows nobody of them, and no other table.",
                                "Der Angriff weiß, was die Tabelle zeigt, dass Felder ihre Summen ergeben, wie viele Menschen es sind und was von jeder Frage allein"
                                        + " gezeigt wird. Er kennt niemanden von ihnen und keine andere Tabelle."))));
    }

    private KeptResult result(Figure figure, List<Note> notes) {
        return new KeptResult(
                "withheld_table",
                "1.0.0",
                new Turnout(people, Map.of()),
                List.of(figure),
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
