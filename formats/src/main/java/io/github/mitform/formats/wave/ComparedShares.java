package io.github.mitform.formats.wave;

import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.ProportionDifference;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares of several waves beside each other. What may be shown is decided once, for the table of all waves; everything else is made of what
 * is shown there.
 *
 * @param published label, then for each wave people and share
 */
record ComparedShares(Compared compared, Figure published) {
    private static final double PERCENT = 100;

    static Optional<ComparedShares> of(Compared compared) {
        var keys = compared.keys(Measure.Share.class);
        if (keys.isEmpty()) return Optional.empty();
        boolean single = ((Measure.Share) compared.latest(keys.get(0))).single();
        var columns = new ArrayList<Column>();
        columns.add(new Column("what", new Sentence("Answer", "Antwort"), Role.LABEL));
        for (int i = 0; i < compared.waves().size(); i++) {
            String name = compared.waves().get(i).name();
            columns.add(new Column(
                    "people_" + (i + 1),
                    new Sentence("{wave}", "{wave}").with("wave", name),
                    single ? Role.GROUP : Role.MEASURE));
            columns.add(Column.from(
                    "share_" + (i + 1), new Sentence("{wave}", "{wave}").with("wave", name), "people_" + (i + 1)));
        }
        var lines = new ArrayList<List<Cell>>();
        for (String key : keys) {
            var line = new ArrayList<Cell>();
            line.add(compared.latest(key).label());
            for (int i = 0; i < compared.waves().size(); i++) {
                line.addAll(cells(compared.measure(i, key), compared.smallestCell()));
            }
            lines.add(line);
        }
        var figure = new Figure(
                "shares",
                new Sentence("The shares beside each other", "Die Anteile nebeneinander"),
                columns,
                lines,
                Drawing.NONE);
        return Optional.of(new ComparedShares(
                compared, Disclosure.of(compared.smallestCell()).publish(figure)));
    }

    private static List<Cell> cells(Optional<Measure> measure, int smallestCell) {
        if (measure.isEmpty() || measure.get().people() == 0) return List.of(new Cell.Empty(), new Cell.Empty());
        if (measure.get().people() < smallestCell) return List.of(new Cell.Withheld(), new Cell.Withheld());
        var of = ((Measure.Share) measure.get()).of();
        return List.of(new Cell.People(of.successes()), new Cell.Share(of.successes(), of.trials()));
    }

    /** Returns the table as it is read: a share says of itself how many of how many it is. */
    Figure table() {
        var columns = new ArrayList<Column>();
        for (Column column : published.columns()) {
            if (!isPeople(column)) columns.add(new Column(column.id(), column.title(), column.role()));
        }
        var lines = new ArrayList<List<Cell>>();
        for (List<Cell> line : published.lines()) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < line.size(); i++) {
                if (!isPeople(published.columns().get(i))) cells.add(line.get(i));
            }
            lines.add(cells);
        }
        return new Figure(published.id(), published.title(), columns, lines, Drawing.NONE);
    }

    private static boolean isPeople(Column column) {
        return column.id().startsWith("people_");
    }

    private Optional<Proportion> shown(List<Cell> line, int wave) {
        return line.get(2 + 2 * wave) instanceof Cell.Share share && share.whole() > 0
                ? Optional.of(new Proportion(share.part(), share.whole()))
                : Optional.empty();
    }

    private Optional<Interval> interval(Proportion share, int wave) {
        return compared.hasInterval(wave)
                ? Optional.of(share.wilson(Compared.CONFIDENCE, compared.population(wave, share.trials())))
                : Optional.empty();
    }

    /** Returns the interval of the difference between the last two waves. */
    private Interval interval(ProportionDifference difference) {
        int last = compared.waves().size() - 1;
        return difference.newcombe(
                Compared.CONFIDENCE,
                compared.population(last - 1, difference.first().trials()),
                compared.population(last, difference.second().trials()));
    }

    /** Returns how far the last two waves lie apart, in percentage points. */
    Figure differences() {
        int last = compared.waves().size() - 1;
        var lines = new ArrayList<List<Cell>>();
        for (List<Cell> line : published.lines()) {
            var from = shown(line, last - 1);
            var to = shown(line, last);
            if (from.isEmpty() || to.isEmpty()) {
                boolean withheld =
                        line.get(2 * last) instanceof Cell.Withheld || line.get(2 + 2 * last) instanceof Cell.Withheld;
                Cell cell = withheld ? new Cell.Withheld() : new Cell.Empty();
                lines.add(List.of(line.get(0), cell, cell, cell));
                continue;
            }
            var difference = new ProportionDifference(from.get(), to.get());
            lines.add(Compared.difference(
                    line.get(0),
                    difference.value() * PERCENT,
                    compared.differencesHaveIntervals()
                            ? Optional.of(interval(difference))
                                    .map(ends -> new Interval(ends.low() * PERCENT, ends.high() * PERCENT))
                            : Optional.empty(),
                    1));
        }
        return compared.differences(
                "share_differences",
                new Sentence("From {from} to {to}, in percentage points", "Von „{from}“ zu „{to}“, in Prozentpunkten"),
                lines);
    }

    /** Returns each share of each wave with its interval, for what is drawn. */
    Figure intervals() {
        var lines = new ArrayList<List<Cell>>();
        for (List<Cell> line : published.lines()) {
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                var share = shown(line, wave);
                int at = wave;
                lines.add(compared.inTime(
                        (Cell.Words) line.get(0),
                        published.lines().size() == 1,
                        wave,
                        line.get(2 + 2 * wave),
                        share.flatMap(of -> interval(of, at))
                                .map(ends -> new Interval(ends.low() * PERCENT, ends.high() * PERCENT)),
                        1));
            }
        }
        return compared.overTime(
                "share_trend",
                new Sentence(
                        "Each share with its interval, in percent", "Jeder Anteil mit seinem Intervall, in Prozent"),
                new Sentence("Share", "Anteil"),
                lines,
                Drawing.NONE);
    }

    /** Returns a picture of those of which anything may be shown; empty where nothing may. */
    Optional<TrendPicture> picture() {
        var lines = new ArrayList<TrendPicture.Line>();
        for (List<Cell> line : published.lines()) {
            var points = new ArrayList<Optional<TrendPicture.Point>>();
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                int at = wave;
                points.add(shown(line, wave)
                        .map(share -> new TrendPicture.Point(
                                share.share() * PERCENT,
                                interval(share, at)
                                        .map(ends -> new Interval(ends.low() * PERCENT, ends.high() * PERCENT)))));
            }
            if (points.stream().anyMatch(Optional::isPresent)) {
                lines.add(new TrendPicture.Line(Wording.label(((Cell.Words) line.get(0)).text()), points));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrendPicture(compared.names(), lines, new Interval(0, PERCENT), 0, true));
    }

    /** Says the greatest of the differences that are shown; empty where none is. */
    Optional<Sentence> outcome() {
        int last = compared.waves().size() - 1;
        Optional<List<Cell>> greatest = Optional.empty();
        double most = -1;
        for (List<Cell> line : published.lines()) {
            var from = shown(line, last - 1);
            var to = shown(line, last);
            if (from.isEmpty() || to.isEmpty()) continue;
            double size = Math.abs(to.get().share() - from.get().share());
            if (size > most) {
                most = size;
                greatest = Optional.of(line);
            }
        }
        return greatest.map(line -> outcome(
                (Cell.Words) line.get(0),
                shown(line, last - 1).orElseThrow(),
                shown(line, last).orElseThrow()));
    }

    private Sentence outcome(Cell.Words label, Proportion from, Proportion to) {
        return new Sentence(
                        "{label} {part} of {whole} ({share}) in {from}, {part2} of {whole2} ({share2}) in {to}{verdict}.",
                        "{label} „{from}“ {part} von {whole} ({share}), „{to}“ {part2} von {whole2} ({share2}){verdict}.")
                .with(
                        "label",
                        Compared.before(label),
                        "part",
                        Wording.count(from.successes()),
                        "whole",
                        Wording.count(from.trials()),
                        "share",
                        Wording.percent(from.successes(), from.trials()),
                        "from",
                        compared.names().get(compared.names().size() - 2),
                        "part2",
                        Wording.count(to.successes()),
                        "whole2",
                        Wording.count(to.trials()),
                        "share2",
                        Wording.percent(to.successes(), to.trials()),
                        "to",
                        compared.names().get(compared.names().size() - 1),
                        "verdict",
                        compared.verdict(Optional.of(interval(new ProportionDifference(from, to)))));
    }
}
