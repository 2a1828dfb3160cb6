package io.github.mitform.formats.prototype.task;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.statistics.BinomialTest;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Who preferred what they saw first. If the order was drawn, each version first with the same chance, and decides nothing, one of k people does so on
 * average, whatever they prefer: the exact two-sided binomial test tells how likely chance alone is to stray as far.
 */
final class ShownFirst {
    /** Beyond so many people nobody needs a test. */
    private static final long MOST_TESTED = 1_000_000;

    private final List<Option> versions;
    private final long[][] cells;
    private final int confidence;

    /** @param cells by the preferred version how many saw each one first */
    ShownFirst(List<Option> versions, long[][] cells, int confidence) {
        this.versions = versions;
        this.cells = cells;
        this.confidence = confidence;
    }

    private long people() {
        return Arrays.stream(cells).flatMapToLong(Arrays::stream).sum();
    }

    private long first() {
        return IntStream.range(0, cells.length).mapToLong(i -> cells[i][i]).sum();
    }

    private OptionalDouble probability() {
        long people = people();
        return people == 0 || people > MOST_TESTED || versions.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(new BinomialTest((int) first(), (int) people, 1.0 / versions.size()).twoSided());
    }

    Figure figure() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("(preferred)", new Sentence("Preferred", "Bevorzugt"), Role.LABEL));
        for (Option version : versions) {
            columns.add(new Column(
                    version.id().value(),
                    new Sentence("Saw “{version}” first", "Sah „{version}“ zuerst")
                            .with("version", Wording.label(version)),
                    Role.CROSS));
        }
        columns.add(new Column("(all)", new Sentence("All", "Alle"), Role.TOTAL));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < versions.size(); i++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(versions.get(i)));
            Arrays.stream(cells[i]).forEach(count -> line.add(new Cell.People(count)));
            line.add(new Cell.People(Arrays.stream(cells[i]).sum()));
            lines.add(line);
        }
        return new Figure(
                "order",
                new Sentence(
                        "Which version people prefer, by the one they saw first",
                        "Welchen Stand die Leute bevorzugen, je nach dem zuerst gesehenen"),
                columns,
                lines,
                Drawing.STACKED_BARS);
    }

    List<Note> notes() {
        var p = probability();
        if (p.isEmpty()) return List.of();
        long first = first();
        long people = people();
        // With both sums known, who preferred what they saw first gives every cell of two versions away.
        long smallest = Math.min(
                Said.smallest(Arrays.stream(cells).flatMapToLong(Arrays::stream).toArray()),
                Said.smallest(first, people - first));
        boolean clear = p.getAsDouble() <= 1 - confidence / 100.0;
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "What they saw first is preferred by {some}. {verdict} (Exact binomial test of 1 in {versions}, {p}.)",
                                "Was sie zuerst sahen, bevorzugen {some}. {verdict} (Exakter Binomialtest gegen 1 von {versions}, {p}.)")
                        .with(
                                "some",
                                Said.of(new Proportion(first, people), confidence),
                                "verdict",
                                clear
                                        ? Said.verdict(p.getAsDouble(), confidence)
                                        : new Sentence(
                                                "That the order decides anything cannot be told from it.",
                                                "Dass die Reihenfolge etwas entscheidet, lässt sich daraus nicht sagen."),
                                "versions",
                                versions.size(),
                                "p",
                                Said.probability(p.getAsDouble())),
                smallest));
        if (clear) {
            notes.add(new Note(
                    Kind.CAUTION,
                    first * versions.size() > people
                            ? new Sentence(
                                    "Many prefer what they saw first, whatever it was. So the numbers say less about the versions than it seems;"
                                            + " the table shows them by the order.",
                                    "Viele bevorzugen, was sie zuerst sahen, egal was es war. Deshalb sagen die Zahlen weniger über die Stände,"
                                            + " als es scheint; die Tabelle zeigt sie nach der Reihenfolge.")
                            : new Sentence(
                                    "Few prefer what they saw first, whatever it was. So the numbers say less about the versions than it seems;"
                                            + " the table shows them by the order.",
                                    "Wenige bevorzugen, was sie zuerst sahen, egal was es war. Deshalb sagen die Zahlen weniger über die Stände,"
                                            + " als es scheint; die Tabelle zeigt sie nach der Reihenfolge."),
                    smallest));
        }
        return notes;
    }

    Value data() {
        var data = Value.object().with("people", Value.of(people())).with("first", Value.of(first()));
        var p = probability();
        return p.isPresent() ? data.with("p", Value.from(p.getAsDouble())) : data;
    }
}
