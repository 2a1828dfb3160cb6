package io.github.mitform.formats.wave;

import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.ProportionDifference;
import io.github.mitform.formats.wave.Measure.Shown;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Shares of several waves beside each other. What may be shown is decided once, for the table of all waves; everything else is made of what
 * is shown there.
 *
 * @param keys of the lines
 * @param published label, then for each wave people, share and, if there are weights, the weighted share
 */
record ComparedShares(Compared compared, List<String> keys, Figure published) {
    private static final double PERCENT = 100;
    private static final double ROUNDING = 1e-12;
    /** Of more that are equally great, as where nothing changed, only the first is told. */
    private static final int MOST_TOLD = 3;

    static Optional<ComparedShares> of(Compared compared) {
        var keys = compared.keys(Measure.Share.class);
        if (keys.isEmpty()) return Optional.empty();
        boolean single = ((Measure.Share) compared.latest(keys.get(0))).single();
        boolean weighted = compared.isWeighted();
        var columns = new ArrayList<Column>();
        columns.add(new Column(
                "what",
                compared.ofTesters() ? new Sentence("What", "Was") : new Sentence("Answer", "Antwort"),
                Role.LABEL));
        for (int i = 0; i < compared.waves().size(); i++) {
            String name = compared.waves().get(i).name();
            columns.add(new Column(
                    "people_" + (i + 1),
                    new Sentence("{wave}", "{wave}").with("wave", name),
                    single ? Role.GROUP : Role.MEASURE));
            columns.add(Column.from(
                    "share_" + (i + 1),
                    weighted
                            ? new Sentence("{wave}, without weights", "{wave}, ohne Gewichte").with("wave", name)
                            : new Sentence("{wave}", "{wave}").with("wave", name),
                    "people_" + (i + 1)));
            if (weighted) {
                columns.add(Column.from(
                        "weighted_" + (i + 1),
                        new Sentence("{wave}, weighted (%)", "{wave}, gewichtet (%)").with("wave", name),
                        "people_" + (i + 1)));
            }
        }
        var lines = new ArrayList<List<Cell>>();
        for (String key : keys) {
            var line = new ArrayList<Cell>();
            line.add(compared.latest(key).label());
            for (int i = 0; i < compared.waves().size(); i++) {
                line.addAll(cells(compared.measure(i, key), compared.smallestCell(), weighted));
            }
            lines.add(line);
        }
        var figure = new Figure(
                "shares",
                new Sentence("The shares beside each other", "Die Anteile nebeneinander"),
                columns,
                lines,
                Drawing.NONE);
        var published = Disclosure.of(compared.smallestCell()).publish(figure);
        return Optional.of(new ComparedShares(compared, keys, withheld(published, keys, compared)));
    }

    /** Returns a figure without what the report on one of the waves withholds. */
    private static Figure withheld(Figure figure, List<String> keys, Compared compared) {
        int size = compared.isWeighted() ? 3 : 2;
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < keys.size(); i++) {
            var line = new ArrayList<>(figure.lines().get(i));
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                boolean told = compared.measure(wave, keys.get(i))
                        .map(measure -> measure.people() == 0 || measure.shown() != Shown.NOTHING)
                        .orElse(true);
                for (int j = 0; !told && j < size; j++) line.set(1 + size * wave + j, new Cell.Withheld());
            }
            lines.add(line);
        }
        return figure.withLines(lines);
    }

    private static List<Cell> cells(Optional<Measure> measure, int smallestCell, boolean weighted) {
        int size = weighted ? 3 : 2;
        if (measure.isEmpty() || measure.get().people() == 0) return Collections.nCopies(size, new Cell.Empty());
        if (measure.get().people() < smallestCell) return Collections.nCopies(size, new Cell.Withheld());
        var part = ((Measure.Share) measure.get()).part();
        var of = part.of();
        var cells = new ArrayList<Cell>(
                List.of(new Cell.People(of.successes()), new Cell.Share(of.successes(), of.trials())));
        if (weighted) {
            cells.add(new Cell.Number(BigDecimal.valueOf(part.share() * PERCENT), 1, of.trials()));
        }
        return cells;
    }

    /** Returns where the share of a wave that is compared stands. */
    private int place(int wave) {
        return compared.isWeighted() ? 3 + 3 * wave : 2 + 2 * wave;
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

    /** Returns whether the interval of a share is withheld. */
    private boolean hidesInterval(int line, int wave) {
        return published.lines().get(line).get(place(wave)) instanceof Cell.Withheld
                || compared.measure(wave, keys.get(line))
                        .filter(measure -> measure.shown() == Shown.NUMBER)
                        .isPresent();
    }

    private Optional<Part> shown(int line, int wave) {
        var cell = published.lines().get(line).get(place(wave));
        return cell instanceof Cell.Share || cell instanceof Cell.Number
                ? compared.measure(wave, keys.get(line)).map(measure -> ((Measure.Share) measure).part())
                : Optional.empty();
    }

    private static Sentence people(Part share) {
        return new Sentence("{some} of {all}", "{some} von {all}")
                .with(
                        "some",
                        Wording.count(share.of().successes()),
                        "all",
                        Wording.count(share.of().trials()));
    }

    private Optional<Interval> interval(int line, int wave, Part share) {
        return compared.hasInterval(wave) && !hidesInterval(line, wave)
                ? Optional.of(share.wilson(
                        Compared.CONFIDENCE,
                        compared.population(wave, share.of().trials())))
                : Optional.empty();
    }

    /** Returns the interval of the difference between the last two waves. */
    private Interval interval(Part from, Part to, double confidence) {
        int last = compared.waves().size() - 1;
        return ProportionDifference.newcombe(
                from.share(),
                from.wilson(confidence, compared.population(last - 1, from.of().trials())),
                to.share(),
                to.wilson(confidence, compared.population(last, to.of().trials())));
    }

    /** Returns how far the last two waves lie apart, in percentage points. */
    Figure differences() {
        int last = compared.waves().size() - 1;
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < keys.size(); i++) {
            var line = published.lines().get(i);
            var from = shown(i, last - 1);
            var to = shown(i, last);
            if (from.isEmpty() || to.isEmpty()) {
                boolean withheld = line.get(place(last - 1)) instanceof Cell.Withheld
                        || line.get(place(last)) instanceof Cell.Withheld;
                Cell cell = withheld ? new Cell.Withheld() : new Cell.Empty();
                lines.add(compared.noDifference(line.get(0), cell));
                continue;
            }
            boolean hidden = hidesInterval(i, last - 1) || hidesInterval(i, last);
            lines.add(compared.difference(
                    line.get(0),
                    (to.get().share() - from.get().share()) * PERCENT,
                    compared.differencesHaveIntervals() && !hidden
                            ? Optional.of(interval(from.get(), to.get(), Compared.CONFIDENCE))
                                    .map(ends -> new Interval(ends.low() * PERCENT, ends.high() * PERCENT))
                            : Optional.empty(),
                    1,
                    hidden));
        }
        return compared.differences(
                "share_differences",
                new Sentence("From {from} to {to}, in percentage points", "Von „{from}“ zu „{to}“, in Prozentpunkten"),
                lines);
    }

    /** Returns each share of each wave with its interval, for what is drawn. */
    Figure intervals() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < keys.size(); i++) {
            var line = published.lines().get(i);
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                var share = shown(i, wave);
                int at = wave;
                int place = i;
                lines.add(compared.inTime(
                        (Cell.Words) line.get(0),
                        published.lines().size() == 1,
                        wave,
                        line.get(place(wave)),
                        share.flatMap(of -> interval(place, at, of))
                                .map(ends -> new Interval(ends.low() * PERCENT, ends.high() * PERCENT)),
                        1,
                        hidesInterval(i, wave)));
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
        for (int i = 0; i < keys.size(); i++) {
            var points = new ArrayList<Optional<TrendPicture.Point>>();
            for (int wave = 0; wave < compared.waves().size(); wave++) {
                int at = wave;
                int place = i;
                points.add(shown(i, wave)
                        .map(share -> new TrendPicture.Point(
                                share.share() * PERCENT,
                                interval(place, at, share)
                                        .map(ends -> new Interval(ends.low() * PERCENT, ends.high() * PERCENT)),
                                share.weighted().isPresent() ? Optional.empty() : Optional.of(people(share)))));
            }
            if (points.stream().anyMatch(Optional::isPresent)) {
                lines.add(new TrendPicture.Line(Wording.label(label(i).text()), points));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrendPicture(compared.names(), lines, new Interval(0, PERCENT), 0, true));
    }

    private Cell.Words label(int line) {
        return (Cell.Words) published.lines().get(line).get(0);
    }

    /** Says the greatest of the differences that are shown, and those that are as great; nothing where none is shown. */
    List<Sentence> outcome() {
        int last = compared.waves().size() - 1;
        var sizes = new LinkedHashMap<Integer, Double>();
        for (int i = 0; i < keys.size(); i++) {
            var from = shown(i, last - 1);
            var to = shown(i, last);
            if (from.isPresent() && to.isPresent()) {
                sizes.put(i, Math.abs(to.get().share() - from.get().share()));
            }
        }
        double most = sizes.values().stream().mapToDouble(size -> size).max().orElse(0);
        var greatest = sizes.keySet().stream()
                .filter(line -> sizes.getOrDefault(line, 0.0) >= most - ROUNDING)
                .toList();
        boolean isOne = isOneDifference();
        int among = isOne ? 1 : sizes.size();
        return greatest.stream()
                .limit(isOne || greatest.size() > MOST_TOLD ? 1 : MOST_TOLD)
                .map(line -> outcome(
                        line,
                        shown(line, last - 1).orElseThrow(),
                        shown(line, last).orElseThrow(),
                        among))
                .toList();
    }

    /** Returns whether there are two answers, such as yes and no: one is what the other leaves, and so is its difference. */
    private boolean isOneDifference() {
        int last = compared.waves().size() - 1;
        return keys.size() == 2 && List.of(last - 1, last).stream().allMatch(this::leaveEachOther);
    }

    private boolean leaveEachOther(int wave) {
        var one = compared.measure(wave, keys.get(0)).map(Measure.Share.class::cast);
        var other = compared.measure(wave, keys.get(1)).map(Measure.Share.class::cast);
        return one.isPresent()
                && other.isPresent()
                && one.get().single()
                && one.get().part().of().successes() + other.get().part().of().successes()
                        == one.get().people();
    }

    /**
     * @param among of how many differences it is the greatest one: its verdict is that of an interval which holds for all of them together
     *     (after Bonferroni), or it would be picked out by chance
     */
    private Sentence outcome(int line, Part from, Part to, int among) {
        int last = compared.waves().size() - 1;
        boolean hidden = hidesInterval(line, last - 1) || hidesInterval(line, last);
        return new Sentence(
                        "{label} {part} in {from}, {part2} in {to}{verdict}.",
                        "{label} „{from}“ {part}, „{to}“ {part2}{verdict}.")
                .with(
                        "label",
                        Compared.before(label(line)),
                        "part",
                        told(from),
                        "from",
                        compared.names().get(compared.names().size() - 2),
                        "part2",
                        told(to),
                        "to",
                        compared.names().get(compared.names().size() - 1),
                        "verdict",
                        compared.verdict(
                                from.share() == to.share(),
                                hidden
                                        ? Optional.empty()
                                        : Optional.of(interval(from, to, 1 - (1 - Compared.CONFIDENCE) / among)),
                                among));
    }

    /** Returns "4 of 5 (80.0%)", and "71.3% weighted (4 of 5 without weights)". */
    private static Sentence told(Part part) {
        var plain = new Sentence("{part} of {whole}", "{part} von {whole}")
                .with(
                        "part",
                        Wording.count(part.of().successes()),
                        "whole",
                        Wording.count(part.of().trials()));
        if (part.weighted().isEmpty()) {
            return new Sentence("{plain} ({share})", "{plain} ({share})")
                    .with(
                            "plain",
                            plain,
                            "share",
                            Wording.percent(part.of().successes(), part.of().trials()));
        }
        return new Sentence(
                        "{share}% weighted ({plain} without weights)",
                        "gewichtet {share}\u00a0% ({plain} ohne Gewichte)")
                .with(
                        "plain",
                        plain,
                        "share",
                        Wording.number(
                                BigDecimal.valueOf(part.share() * PERCENT).setScale(1, RoundingMode.HALF_UP)));
    }
}
