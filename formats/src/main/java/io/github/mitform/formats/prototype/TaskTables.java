package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Side;
import io.github.mitform.tally.result.Figure.Sum;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What tasks came to, as tables: each line is a task with a version. */
final class TaskTables {
    private static final int PERCENT = 100;
    private static final Column TASK = new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL);
    private static final Column VERSION = new Column("version", new Sentence("Version", "Stand"), Role.LABEL);

    private final List<TaskLine> lines;
    private final boolean partialIsSuccess;
    private final int confidence;

    TaskTables(List<TaskLine> lines, boolean partialIsSuccess, int confidence) {
        this.lines = lines;
        this.partialIsSuccess = partialIsSuccess;
        this.confidence = confidence;
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(outcomes());
        if (any(TaskLine::times)) figures.add(times());
        if (any(TaskLine::errors)) figures.add(errors());
        if (any(TaskLine::lostness)) figures.add(ways());
        return figures;
    }

    private boolean any(Function<TaskLine, Optional<Sample>> sample) {
        return lines.stream().anyMatch(line -> sample.apply(line).isPresent());
    }

    /** Makes a figure whose lines start with the task and, where versions are known, with the version. */
    private Figure figure(
            String id, Sentence title, List<Column> columns, Function<TaskLine, List<Cell>> cells, Drawing drawing) {
        return figure(id, title, columns, cells, line -> true, drawing);
    }

    /** @param has which tasks have a line: of the others, nothing was recorded that could stand there */
    private Figure figure(
            String id,
            Sentence title,
            List<Column> columns,
            Function<TaskLine, List<Cell>> cells,
            Predicate<TaskLine> has,
            Drawing drawing) {
        boolean known = lines.stream().anyMatch(line -> !line.version().isEmpty());
        var all = new ArrayList<Column>();
        all.add(TASK);
        if (known) all.add(VERSION);
        all.addAll(columns);
        return new Figure(
                id,
                title,
                all,
                lines.stream()
                        .filter(has)
                        .map(line -> {
                            var row = new ArrayList<Cell>();
                            row.add(Cell.Words.of(line.task().title()));
                            if (known) row.add(Cell.Words.of(version(line)));
                            row.addAll(cells.apply(line));
                            return List.<Cell>copyOf(row);
                        })
                        .toList(),
                drawing);
    }

    /** The name of a version is the same in all languages; what stands for several of them is not. */
    private static Text version(TaskLine line) {
        return line.version().equals(TaskCounts.OTHERS)
                ? Wording.text(line.versionName())
                : Text.of(Locale.ROOT, line.version());
    }

    private Figure outcomes() {
        var figure = figure(
                "outcomes",
                new Sentence("Outcome of each task", "Ergebnis jeder Aufgabe"),
                List.of(
                        part("success", "Completed", "Geschafft"),
                        part("partial", "In part, or with help", "Teilweise oder mit Hilfe"),
                        part("failure", "Not completed", "Nicht geschafft"),
                        part("gave_up", "Gave up", "Aufgegeben"),
                        new Column("tried", new Sentence("Tried it", "Versucht"), Role.TOTAL),
                        rate(
                                "rate",
                                "Completed it, with " + confidence + "% interval",
                                "Geschafft, mit " + confidence + "-%-Intervall"),
                        rate(Figure.LOW, "Would complete it: from (%)", "Würden es schaffen: von (%)"),
                        rate(Figure.HIGH, "to (%)", "bis (%)")),
                line -> {
                    var cells = new ArrayList<Cell>();
                    for (Level level : Level.values()) {
                        cells.add(new Cell.People(line.outcomes().people(level)));
                    }
                    long tried = line.outcomes().tried();
                    cells.add(new Cell.People(tried));
                    cells.add(tried == 0 ? new Cell.Empty() : new Cell.Share(line.completed(), tried));
                    var ends = line.rate().map(rate -> rate.wilson(share()));
                    cells.add(number(ends.map(interval -> interval.low() * PERCENT), 0, tried));
                    cells.add(number(ends.map(interval -> interval.high() * PERCENT), 0, tried));
                    return cells;
                },
                Drawing.STACKED_BARS_AND_DOTS);
        // How many completed a task is told by ways, and by comparisons with other rounds.
        return divided(
                figure,
                partialIsSuccess ? List.of("success", "partial") : List.of("success"),
                partialIsSuccess ? List.of("failure", "gave_up") : List.of("partial", "failure", "gave_up"));
    }

    /** Returns a figure of which it is known, for each line, how many are in these columns and how many in those. */
    private static Figure divided(Figure figure, List<String> these, List<String> those) {
        return figure.withSums(IntStream.range(0, figure.lines().size())
                .boxed()
                .flatMap(line -> Stream.of(Sum.ofLine(line, these), Sum.ofLine(line, those)))
                .toArray(Sum[]::new));
    }

    private Figure times() {
        return figure(
                "times",
                new Sentence(
                        "How many seconds it took those who completed a task (geometric mean)",
                        "Wie viele Sekunden die brauchten, die eine Aufgabe schafften (geometrisches Mittel)"),
                List.of(
                        alone("mean", "Seconds", "Sekunden"),
                        alone(Figure.LOW, confidence + "% interval from", confidence + "-%-Intervall von"),
                        alone(Figure.HIGH, "to", "bis")),
                line -> {
                    var times = line.times();
                    long people = times.map(sample -> Dominance.peopleByFactors(sample.counts()))
                            .orElse(0L);
                    var ends = times.flatMap(sample -> sample.geometricMeanInterval(share()));
                    return List.of(
                            number(times.map(sample -> sample.geometricMean().orElseThrow()), 1, people),
                            number(ends.map(Interval::low), 1, people),
                            number(ends.map(Interval::high), 1, people));
                },
                Drawing.DOTS);
    }

    private Figure errors() {
        return figure(
                "errors",
                new Sentence("Errors in each task", "Fehler in jeder Aufgabe"),
                List.of(
                        part("none", "Without an error", "Ohne Fehler"),
                        part("some", "With errors", "Mit Fehlern"),
                        new Column("recorded", new Sentence("Recorded for", "Festgehalten bei"), Role.TOTAL),
                        Column.from(
                                "mean", new Sentence("Errors, mean", "Fehler im Mittel"), "none", "some", "recorded")),
                line -> {
                    var errors = line.errors();
                    long people = errors.map(Sample::size).orElse(0L);
                    long none = errors.map(TaskLine::withoutErrors).orElse(0L);
                    return List.of(
                            new Cell.People(none),
                            new Cell.People(people - none),
                            new Cell.People(people),
                            number(
                                    errors.map(sample -> sample.mean().orElseThrow()),
                                    1,
                                    errors.map(sample -> Dominance.people(sample.counts()))
                                            .orElse(0L)));
                },
                line -> line.errors().isPresent(),
                Drawing.STACKED_BARS);
    }

    private Figure ways() {
        var figure = figure(
                "ways",
                new Sentence(
                        "Whether those who completed a task lost their way",
                        "Ob sich verlief, wer die Aufgabe schaffte"),
                List.of(
                        part("found", "Not lost (below 0.4)", "Fanden hin (unter 0,4)")
                                .on(Side.FOR),
                        part("between", "In between", "Dazwischen").on(Side.FOR),
                        part("lost", "Lost (above 0.5)", "Verliefen sich (über 0,5)")
                                .on(Side.AGAINST),
                        part(
                                        "others",
                                        "Did not complete it, or no way recorded",
                                        "Nicht geschafft, oder kein Weg festgehalten")
                                .on(Side.NEITHER),
                        new Column("tried", new Sentence("Tried it", "Versucht"), Role.TOTAL),
                        Column.from(
                                "mean",
                                new Sentence("Lostness, mean", "Verlorenheit im Mittel"),
                                "found",
                                "between",
                                "lost")),
                line -> {
                    var lostness = line.lostness();
                    long people = lostness.map(Sample::size).orElse(0L);
                    long found = lostness.map(TaskLine::notLost).orElse(0L);
                    long lost = lostness.map(TaskLine::lost).orElse(0L);
                    long tried = line.outcomes().tried();
                    return List.of(
                            new Cell.People(found),
                            new Cell.People(people - found - lost),
                            new Cell.People(lost),
                            new Cell.People(tried - people),
                            new Cell.People(tried),
                            number(lostness.map(sample -> sample.mean().orElseThrow()), 2, people));
                },
                line -> line.lostness().isPresent(),
                Drawing.STACKED_BARS);
        return divided(figure, List.of("found", "between", "lost"), List.of("others"));
    }

    private double share() {
        return confidence / (double) PERCENT;
    }

    private static Column part(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.PART);
    }

    /** Returns a column of times. How many they stand on is said by the outcomes only, where it is withheld if need be. */
    private static Column alone(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.MEASURE);
    }

    /** Returns a column of what follows for more people; in the same figure as the counts, so that it is withheld with them. */
    private Column rate(String id, String english, String german) {
        var title = new Sentence(english, german);
        return partialIsSuccess
                ? Column.from(id, title, "success", "partial", "tried")
                : Column.from(id, title, "success", "tried");
    }

    private static Cell number(Optional<Double> number, int decimals, long people) {
        return number.<Cell>map(value -> new Cell.Number(BigDecimal.valueOf(value), decimals, people))
                .orElseGet(Cell.Empty::new);
    }
}
