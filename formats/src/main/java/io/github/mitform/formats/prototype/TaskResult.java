package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.prototype.TaskCounts.OneTask;
import io.github.mitform.formats.prototype.tester.Testers;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What outcomes and times come to: tables, sentences and numbers. */
final class TaskResult {
    private static final int PERCENT = 100;

    private final List<Subject> tasks;
    private final TaskCounts counts;
    private final boolean partialIsSuccess;
    private final int confidence;
    private final CountContext context;

    TaskResult(List<Subject> tasks, TaskCounts counts, boolean partialIsSuccess, int confidence, CountContext context) {
        this.tasks = tasks;
        this.counts = counts;
        this.partialIsSuccess = partialIsSuccess;
        this.confidence = confidence;
        this.context = context;
    }

    KeptResult result() {
        return new KeptResult(
                TaskSuccess.ID,
                TaskSuccess.VERSION,
                counts.turnout(),
                figures(),
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private long completed(OneTask task) {
        return task.people(Level.SUCCESS) + (partialIsSuccess ? task.people(Level.PARTIAL) : 0);
    }

    private Optional<Proportion> rate(OneTask task) {
        return task.tried() == 0 ? Optional.empty() : Optional.of(new Proportion(completed(task), task.tried()));
    }

    private static Optional<Sample> times(OneTask task) {
        return task.times().filter(times -> times.size() > 0);
    }

    private double share() {
        return confidence / (double) PERCENT;
    }

    // --- tables ---

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(outcomes());
        if (anyTimes()) figures.add(timesTable());
        return figures;
    }

    private boolean anyTimes() {
        for (int i = 0; i < tasks.size(); i++) {
            if (times(counts.task(i)).isPresent()) return true;
        }
        return false;
    }

    private Figure outcomes() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < tasks.size(); i++) {
            var task = counts.task(i);
            var line = new ArrayList<Cell>();
            line.add(label(i));
            for (Level level : Level.values()) {
                line.add(new Cell.People(task.people(level)));
            }
            line.add(new Cell.People(task.tried()));
            line.add(task.tried() == 0 ? new Cell.Empty() : new Cell.Share(completed(task), task.tried()));
            var ends = rate(task).map(rate -> rate.adjustedWald(share()));
            line.add(ends.map(interval -> percent(interval.low(), task)).orElseGet(Cell.Empty::new));
            line.add(ends.map(interval -> percent(interval.high(), task)).orElseGet(Cell.Empty::new));
            lines.add(line);
        }
        return new Figure(
                "outcomes",
                new Sentence("Outcome of each task", "Ergebnis jeder Aufgabe"),
                List.of(
                        TASK,
                        part("success", "Completed", "Geschafft"),
                        part("partial", "In part, or with help", "Teilweise oder mit Hilfe"),
                        part("failure", "Not completed", "Nicht geschafft"),
                        part("gave_up", "Gave up", "Aufgegeben"),
                        new Column("tried", new Sentence("Tried it", "Versucht"), Role.TOTAL),
                        rate(
                                "rate",
                                "How many completed it, and how many of more people like them would (" + confidence
                                        + "% interval)",
                                "Wie viele es schafften, und wie viele von weiteren Menschen wie ihnen es würden ("
                                        + confidence + "-%-Intervall)"),
                        rate(Figure.LOW, "Would complete it: from (%)", "Würden es schaffen: von (%)"),
                        rate(Figure.HIGH, "to (%)", "bis (%)")),
                lines,
                Drawing.STACKED_BARS_AND_DOTS);
    }

    private Figure timesTable() {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < tasks.size(); i++) {
            var times = times(counts.task(i));
            long people = times.map(Sample::size).orElse(0L);
            var ends = times.flatMap(sample -> sample.geometricMeanInterval(share()));
            lines.add(List.of(
                    label(i),
                    times.map(sample -> seconds(sample.geometricMean().orElseThrow(), people))
                            .orElseGet(Cell.Empty::new),
                    ends.map(interval -> seconds(interval.low(), people)).orElseGet(Cell.Empty::new),
                    ends.map(interval -> seconds(interval.high(), people)).orElseGet(Cell.Empty::new)));
        }
        return new Figure(
                "times",
                new Sentence(
                        "How many seconds it took those who completed a task (geometric mean)",
                        "Wie viele Sekunden die brauchten, die eine Aufgabe schafften (geometrisches Mittel)"),
                List.of(
                        TASK,
                        time("mean", "Seconds", "Sekunden"),
                        time(Figure.LOW, confidence + "% interval from", confidence + "-%-Intervall von"),
                        time(Figure.HIGH, "to", "bis")),
                lines,
                Drawing.DOTS);
    }

    private static final Column TASK = new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL);

    private static Column part(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.PART);
    }

    /** Returns a column of times. How many they stand on is said by the outcomes only, where it is withheld if need be. */
    private static Column time(String id, String english, String german) {
        return new Column(id, new Sentence(english, german), Role.MEASURE);
    }

    /** Returns a column of what follows for more people; in the same figure as the counts, so that it is withheld with them. */
    private Column rate(String id, String english, String german) {
        var title = new Sentence(english, german);
        return partialIsSuccess
                ? Column.from(id, title, "success", "partial", "tried")
                : Column.from(id, title, "success", "tried");
    }

    private Cell label(int task) {
        return Cell.Words.of(tasks.get(task).title());
    }

    private static Cell percent(double share, OneTask task) {
        return new Cell.Number(BigDecimal.valueOf(share * PERCENT), 0, task.tried());
    }

    private static Cell seconds(double seconds, long people) {
        return new Cell.Number(BigDecimal.valueOf(seconds), 1, people);
    }

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        for (int i = 0; i < tasks.size(); i++) {
            var task = counts.task(i);
            int index = i;
            rate(task).ifPresent(rate -> notes.add(sentence(index, task, rate)));
        }
        if (notes.isEmpty()) return notes;
        notes.add(new Note(
                Kind.EXPLANATION,
                partialIsSuccess
                        ? new Sentence(
                                "A task that was done in part, or with help, counts as completed.",
                                "Eine teilweise oder mit Hilfe gelöste Aufgabe zählt als geschafft.")
                        : new Sentence(
                                "A task that was done in part, or with help, does not count as completed.",
                                "Eine teilweise oder mit Hilfe gelöste Aufgabe zählt nicht als geschafft."),
                Note.NOBODY));
        notes.addAll(Testers.standFor(context));
        for (int i = 0; i < tasks.size(); i++) {
            if (counts.task(i).times().isEmpty()) {
                notes.add(Note.caution(new Sentence(
                        "There are too many different times for a mean.",
                        "Es gibt zu viele verschiedene Zeiten für einen Mittelwert.")));
                break;
            }
        }
        return notes;
    }

    private Note sentence(int index, OneTask task, Proportion rate) {
        long completed = rate.successes();
        var interval = rate.adjustedWald(share());
        return new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{title}: {completed} of {tried} ({share}) completed it. Of more people like them, between {low}% and {high}%"
                                        + " would ({confidence}% confidence).",
                                "{title}: {completed} von {tried} ({share}) schafften es. Von weiteren Menschen wie ihnen wären es zwischen"
                                        + " {low} % und {high} % (Vertrauensniveau {confidence} %).")
                        .with(
                                "title",
                                title(index),
                                "completed",
                                Wording.count(completed),
                                "tried",
                                Wording.count(task.tried()),
                                "share",
                                Wording.percent(completed, task.tried()),
                                "low",
                                whole(interval.low()),
                                "high",
                                whole(interval.high()),
                                "confidence",
                                confidence),
                smallestGroup(completed, task.tried()));
    }

    private Sentence title(int task) {
        return Wording.label(tasks.get(task).title());
    }

    /** Returns the smaller one of those who did and those who did not, unless there is nobody in it. */
    private static long smallestGroup(long completed, long tried) {
        long others = tried - completed;
        if (completed == 0 || others == 0) return tried;
        return Math.min(completed, others);
    }

    private static String whole(double share) {
        return BigDecimal.valueOf(share * PERCENT)
                .setScale(0, RoundingMode.HALF_UP)
                .toString();
    }

    // --- numbers ---

    private Value data() {
        var byTask = new LinkedHashMap<String, Value>();
        for (int i = 0; i < tasks.size(); i++) {
            byTask.put(tasks.get(i).name(), data(counts.task(i)));
        }
        return Value.object().with("confidence", Value.of(confidence)).with("tasks", Value.object(byTask));
    }

    private ObjectValue data(OneTask task) {
        var data = Value.object().with("tried", Value.of(task.tried())).with("completed", Value.of(completed(task)));
        for (Level level : Level.values()) {
            data = data.with(level.name().toLowerCase(Locale.ROOT), Value.of(task.people(level)));
        }
        var rate = rate(task);
        if (rate.isPresent()) {
            data = data.with("laplace", Value.from(rate.get().laplace()))
                    .with("best_estimate", Value.from(rate.get().bestEstimate(share())))
                    .with("adjusted_wald", ends(rate.get().adjustedWald(share())))
                    .with("wilson", ends(rate.get().wilson(share())))
                    .with("exact", ends(rate.get().clopperPearson(share())));
        }
        var times = times(task);
        if (times.isPresent()) {
            data = data.with("times", Value.of(times.get().size()))
                    .with(
                            "geometric_mean",
                            Value.from(times.get().geometricMean().orElseThrow()));
            var interval = times.get().geometricMeanInterval(share());
            if (interval.isPresent()) {
                data = data.with("geometric_mean_interval", ends(interval.get()));
            }
        }
        return data;
    }

    private static Value ends(Interval interval) {
        return Value.object().with("low", Value.from(interval.low())).with("high", Value.from(interval.high()));
    }
}
