package io.github.mitform.formats.prototype.task;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the same task went with two versions, as tables. */
final class VersionTables {
    private static final double PERCENT = 100;

    private final List<Subject> tasks;
    private final VersionOutcomes outcomes;
    private final int confidence;

    VersionTables(List<Subject> tasks, VersionOutcomes outcomes, int confidence) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        this.confidence = confidence;
    }

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (outcomes.orders() > 1) figures.add(totals());
        figures.add(places());
        if (IntStream.range(0, 2).anyMatch(version -> outcomes.times(version).isPresent())) figures.add(times());
        return figures;
    }

    private static List<Column> columns() {
        return List.of(
                new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL),
                new Column("done", new Sentence("Completed", "Geschafft"), Role.PART),
                new Column("not_done", new Sentence("Not completed", "Nicht geschafft"), Role.PART),
                new Column("tried", new Sentence("Tried it", "Versucht"), Role.TOTAL));
    }

    /** Returns how each version went, whichever place it had. */
    private Figure totals() {
        var columns = new ArrayList<>(columns());
        columns.add(rate(
                "rate",
                "Completed it, with " + confidence + "% interval",
                "Geschafft, mit " + confidence + "-%-Intervall"));
        columns.add(rate(Figure.LOW, "Would complete it: from (%)", "Würden es schaffen: von (%)"));
        columns.add(rate(Figure.HIGH, "to (%)", "bis (%)"));
        var lines = new ArrayList<List<Cell>>();
        for (int version = 0; version < 2; version++) {
            var all = outcomes.inAll(version);
            long tried = all.trials();
            var ends = all.wilson(confidence / PERCENT);
            lines.add(List.of(
                    Cell.Words.of(tasks.get(version).title()),
                    new Cell.People(all.successes()),
                    new Cell.People(tried - all.successes()),
                    new Cell.People(tried),
                    tried == 0 ? new Cell.Empty() : new Cell.Share(all.successes(), tried),
                    percent(ends.low(), tried),
                    percent(ends.high(), tried)));
        }
        return new Figure(
                "totals",
                new Sentence("Each version, tried first or second", "Jeder Stand, zuerst oder danach versucht"),
                columns,
                lines,
                Drawing.STACKED_BARS_AND_DOTS);
    }

    private static Column rate(String id, String english, String german) {
        return Column.from(id, new Sentence(english, german), "done", "not_done", "tried");
    }

    private static Cell percent(double share, long people) {
        return people == 0 ? new Cell.Empty() : new Cell.Number(BigDecimal.valueOf(share * PERCENT), 0, people);
    }

    /** Returns what the totals tell of the places that a version had. */
    private Sum[] sums() {
        return IntStream.range(0, 2)
                .mapToObj(version -> IntStream.range(0, outcomes.orders())
                        .mapToObj(order -> 2 * order + version)
                        .toList())
                .flatMap(lines -> Stream.of("done", "not_done", "tried").map(column -> new Sum(column, lines)))
                .toArray(Sum[]::new);
    }

    private Figure places() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < tasks.size(); i++) {
            long tried = outcomes.tried(i / 2, i % 2);
            long done = outcomes.done(i / 2, i % 2);
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(Wording.text(title(i))));
            line.add(new Cell.People(done));
            line.add(new Cell.People(tried - done));
            line.add(new Cell.People(tried));
            lines.add(line);
        }
        var figure = new Figure(
                "versions",
                new Sentence("How the task went with each version", "Wie die Aufgabe mit jedem Stand lief"),
                columns(),
                lines,
                Drawing.STACKED_BARS);
        return outcomes.orders() == 1 ? figure : figure.withSums(sums());
    }

    private Figure times() {
        long fewest = outcomes.fewest();
        var lines = new ArrayList<List<Cell>>();
        for (int version = 0; version < 2; version++) {
            var times = outcomes.times(version);
            long people = times.map(Sample::size).orElse(0L);
            var ends = times.flatMap(sample -> sample.geometricMeanInterval(confidence / 100.0));
            long behind = Math.min(
                    fewest,
                    times.map(sample -> Dominance.peopleByFactors(sample.counts()))
                            .orElse(0L));
            lines.add(List.of(
                    Cell.Words.of(tasks.get(version).title()),
                    new Cell.Number(BigDecimal.valueOf(people), 0, fewest),
                    seconds(times.map(sample -> sample.geometricMean().orElseThrow()), behind),
                    seconds(ends.map(Interval::low), behind),
                    seconds(ends.map(Interval::high), behind)));
        }
        return new Figure(
                "times",
                new Sentence(
                        "How many seconds it took those who completed it (geometric mean)",
                        "Wie viele Sekunden die brauchten, die es schafften (geometrisches Mittel)"),
                List.of(
                        new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.MEASURE),
                        Column.from("mean", new Sentence("Seconds", "Sekunden"), "people"),
                        Column.from(
                                Figure.LOW,
                                new Sentence("{c}% interval from", "{c}-%-Intervall von").with("c", confidence),
                                "people"),
                        Column.from(Figure.HIGH, new Sentence("to", "bis"), "people")),
                lines,
                Drawing.DOTS);
    }

    private static Cell seconds(Optional<Double> seconds, long people) {
        return seconds.<Cell>map(number -> new Cell.Number(BigDecimal.valueOf(number), 1, people))
                .orElseGet(Cell.Empty::new);
    }

    /** Returns what a task is called; where each version was first for some, which place it had, since titles are alike. */
    Sentence title(int task) {
        var title = Wording.label(tasks.get(task).title());
        if (outcomes.orders() == 1) return title;
        boolean first = task / 2 == task % 2;
        return first
                ? new Sentence(title.english() + ", tried first", title.german() + ", zuerst versucht")
                : new Sentence(title.english() + ", tried second", title.german() + ", danach versucht");
    }
}
