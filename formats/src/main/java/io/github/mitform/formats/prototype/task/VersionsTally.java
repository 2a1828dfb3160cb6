package io.github.mitform.formats.prototype.task;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.statistics.BinomialTest;
import io.github.mitform.formats.statistics.FisherTest;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts how the same task went with two versions. Counters: for each order nine, three for the first version (not tried, done, not done) times
 * three for the second.
 */
final class VersionsTally implements Tally<VersionCounts, KeptResult> {
    static final String ID = "compare_versions";
    private static final int NOT_TRIED = 0;
    private static final int DONE = 1;
    private static final int NOT_DONE = 2;
    private static final int CELLS = 9;
    private static final long MOST_TESTED = 1_000_000;

    private static final Sentence NO_DIFFERENCE = new Sentence(
            "Nobody did better with one of them, so that there is nothing to test.",
            "Niemandem gelang es nur mit einem von beiden, es gibt also nichts zu prüfen.");

    private final List<Subject> tasks;
    private final boolean partialIsSuccess;
    private final int confidence;
    private final Codec<VersionCounts> codec;

    VersionsTally(List<Subject> tasks, boolean partialIsSuccess, int confidence) {
        this.tasks = List.copyOf(tasks);
        this.partialIsSuccess = partialIsSuccess;
        this.confidence = confidence;
        this.codec = VersionCounts.codec(size());
    }

    private int orders() {
        return tasks.size() / 2;
    }

    private int size() {
        return CELLS * orders();
    }

    @Override
    public VersionCounts empty() {
        return new VersionCounts(size());
    }

    @Override
    public VersionCounts add(VersionCounts state, Row row) {
        CountsTally.requireNoWeight(row, ID);
        boolean tried = false;
        for (int order = 0; order < orders(); order++) {
            int first = outcome(row.answer(2 * order));
            int second = outcome(row.answer(2 * order + 1));
            addTime(state, 0, row.answer(2 * order), row.times());
            addTime(state, 1, row.answer(2 * order + 1), row.times());
            if (first + second > 0) {
                state.add(CELLS * order + 3 * first + second, row.times());
                tried = true;
            }
        }
        var reason = row.missing(0);
        state.turnout.add(tried ? null : reason == null ? Missing.LEFT_EMPTY : reason, row.times());
        return state;
    }

    private void addTime(VersionCounts state, int version, @Nullable Answer answer, long people) {
        if (outcome(answer) == DONE && answer instanceof TaskOutcomeAnswer outcome) {
            outcome.seconds().ifPresent(seconds -> state.times(version).add(seconds, people));
        }
    }

    private int outcome(@Nullable Object answer) {
        if (!(answer instanceof TaskOutcomeAnswer outcome)) return NOT_TRIED;
        boolean done = outcome.level() == Level.SUCCESS || partialIsSuccess && outcome.level() == Level.PARTIAL;
        return done ? DONE : NOT_DONE;
    }

    @Override
    public VersionCounts merge(VersionCounts left, VersionCounts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public Codec<VersionCounts> codec() {
        return codec;
    }

    /** Returns how many had these outcomes, in all orders. */
    private long people(VersionCounts state, int first, int second) {
        return IntStream.range(0, orders())
                .mapToLong(order -> state.get(CELLS * order + 3 * first + second))
                .sum();
    }

    private long done(VersionCounts state, int order, int version) {
        return sum(state, order, version, DONE);
    }

    private long tried(VersionCounts state, int order, int version) {
        return done(state, order, version) + sum(state, order, version, NOT_DONE);
    }

    private static long sum(VersionCounts state, int order, int version, int outcome) {
        long sum = 0;
        for (int other = 0; other < 3; other++) {
            sum += state.get(CELLS * order + (version == 0 ? 3 * outcome + other : 3 * other + outcome));
        }
        return sum;
    }

    @Override
    public KeptResult finish(VersionCounts state, CountContext context) {
        return new KeptResult(
                ID,
                CheckedMethod.VERSION,
                state.turnout.turnout(),
                figures(state),
                notes(state, context),
                List.of(),
                List.of(),
                data(state));
    }

    private List<Figure> figures(VersionCounts state) {
        return haveTimes(state) ? List.of(figure(state), times(state)) : List.of(figure(state));
    }

    private static boolean haveTimes(VersionCounts state) {
        return IntStream.range(0, 2)
                .mapToObj(version -> state.times(version).sample())
                .anyMatch(times -> times.filter(sample -> sample.size() > 0).isPresent());
    }

    /** Returns how few completed a version in an order, or did not: whoever knows how many took how long could add these up. */
    private long fewest(VersionCounts state) {
        return IntStream.range(0, orders())
                .boxed()
                .flatMapToLong(order -> IntStream.range(0, 2)
                        .boxed()
                        .flatMapToLong(version ->
                                LongStream.of(done(state, order, version), sum(state, order, version, NOT_DONE))))
                .filter(people -> people > 0)
                .min()
                .orElse(0);
    }

    private Figure times(VersionCounts state) {
        long fewest = fewest(state);
        var lines = new ArrayList<List<Cell>>();
        for (int version = 0; version < 2; version++) {
            var times = state.times(version).sample().filter(sample -> sample.size() > 0);
            long people = times.map(Sample::size).orElse(0L);
            var ends = times.flatMap(sample -> sample.geometricMeanInterval(confidence / 100.0));
            lines.add(List.of(
                    Cell.Words.of(tasks.get(version).title()),
                    new Cell.Number(BigDecimal.valueOf(people), 0, fewest),
                    seconds(times.map(sample -> sample.geometricMean().orElseThrow()), fewest),
                    seconds(ends.map(Interval::low), fewest),
                    seconds(ends.map(Interval::high), fewest)));
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

    private Figure figure(VersionCounts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < tasks.size(); i++) {
            long tried = tried(state, i / 2, i % 2);
            long done = done(state, i / 2, i % 2);
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(Wording.text(title(i))));
            line.add(new Cell.People(done));
            line.add(new Cell.People(tried - done));
            line.add(new Cell.People(tried));
            lines.add(line);
        }
        return new Figure(
                "versions",
                new Sentence("How the task went with each version", "Wie die Aufgabe mit jedem Stand lief"),
                List.of(
                        new Column("task", new Sentence("Task", "Aufgabe"), Role.LABEL),
                        new Column("done", new Sentence("Completed", "Geschafft"), Role.PART),
                        new Column("not_done", new Sentence("Not completed", "Nicht geschafft"), Role.PART),
                        new Column("tried", new Sentence("Tried it", "Versucht"), Role.TOTAL)),
                lines,
                Drawing.STACKED_BARS);
    }

    /** Returns what a task is called; where each version was first for some, which place it had, since titles are alike. */
    private Sentence title(int task) {
        var title = Wording.label(tasks.get(task).title());
        if (orders() == 1) return title;
        boolean first = task / 2 == task % 2;
        return first
                ? new Sentence(title.english() + ", tried first", title.german() + ", zuerst versucht")
                : new Sentence(title.english() + ", tried second", title.german() + ", danach versucht");
    }

    // --- sentences ---

    private List<Note> notes(VersionCounts state, CountContext context) {
        var notes = new ArrayList<Note>();
        if (orders() > 1) {
            for (int version = 0; version < 2; version++) {
                total(state, version).ifPresent(notes::add);
            }
        }
        for (int i = 0; i < tasks.size(); i++) {
            long tried = tried(state, i / 2, i % 2);
            long done = done(state, i / 2, i % 2);
            if (tried == 0) continue;
            notes.add(new Note(
                    Kind.OUTCOME,
                    new Sentence("{task}: completed by {some}.", "{task}: geschafft von {some}.")
                            .with("task", title(i), "some", Said.of(new Proportion(done, tried), confidence)),
                    Said.smallest(done, tried - done)));
        }
        long firstOnly = people(state, DONE, NOT_DONE);
        long secondOnly = people(state, NOT_DONE, DONE);
        within(state)
                .ifPresent(p -> notes.add(new Note(
                        Kind.OUTCOME,
                        new Sentence(
                                        "Of those who tried both, {first} completed only “{one}” and {second} only “{other}”. {verdict} (Exact"
                                                + " McNemar test, {p}.)",
                                        "Von denen, die beide versuchten, schafften {first} nur „{one}“ und {second} nur „{other}“. {verdict}"
                                                + " (Exakter McNemar-Test, {p}.)")
                                .with(
                                        "first",
                                        Wording.count(firstOnly),
                                        "second",
                                        Wording.count(secondOnly),
                                        "one",
                                        Wording.label(tasks.get(0).title()),
                                        "other",
                                        Wording.label(tasks.get(1).title()),
                                        "verdict",
                                        firstOnly + secondOnly == 0 ? NO_DIFFERENCE : Said.verdict(p, confidence),
                                        "p",
                                        Said.probability(p)),
                        Said.smallest(firstOnly, secondOnly))));
        between(state)
                .ifPresent(p -> notes.add(new Note(
                        Kind.OUTCOME,
                        new Sentence(
                                        "Between those who tried one version only: {verdict} (Fisher's exact test, {p}.)",
                                        "Zwischen denen, die nur einen Stand versuchten: {verdict} (Exakter Test nach Fisher, {p}.)")
                                .with("verdict", Said.verdict(p, confidence), "p", Said.probability(p)),
                        Said.smallest(
                                alone(state, 0, DONE),
                                alone(state, 0, NOT_DONE),
                                alone(state, 1, DONE),
                                alone(state, 1, NOT_DONE)))));
        if (!notes.isEmpty() && orders() == 1 && within(state).isPresent()) {
            notes.add(Note.caution(new Sentence(
                    "If everybody had the versions in the same order, that alone may be behind a difference: whoever knows the task does it"
                            + " better the second time. Draw the order for each person.",
                    "Wenn alle die Stände in derselben Reihenfolge hatten, kann ein Unterschied allein daran liegen: Wer die Aufgabe kennt,"
                            + " löst sie beim zweiten Mal besser. Losen Sie die Reihenfolge für jede Person aus.")));
        }
        if (!notes.isEmpty()) notes.addAll(context.furtherPeople());
        return notes;
    }

    /** Says how a version went in whatever place; nothing where nobody tried it. */
    private Optional<Note> total(VersionCounts state, int version) {
        var all = inAll(state, version);
        if (all.trials() == 0) return Optional.empty();
        // Beside the places that are shown, the sum tells those that are not.
        var groups = IntStream.range(0, orders())
                .boxed()
                .flatMapToLong(order -> LongStream.of(
                        done(state, order, version), tried(state, order, version) - done(state, order, version)))
                .toArray();
        return Optional.of(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{task}, tried first or second: completed by {some}.",
                                "{task}, zuerst oder danach versucht: geschafft von {some}.")
                        .with("task", Wording.label(tasks.get(version).title()), "some", Said.of(all, confidence)),
                Said.smallest(groups)));
    }

    private Proportion inAll(VersionCounts state, int version) {
        return new Proportion(
                IntStream.range(0, orders())
                        .mapToLong(order -> done(state, order, version))
                        .sum(),
                IntStream.range(0, orders())
                        .mapToLong(order -> tried(state, order, version))
                        .sum());
    }

    /** Returns the probability of McNemar's exact test; empty where nobody tried both. */
    private Optional<Double> within(VersionCounts state) {
        long first = people(state, DONE, NOT_DONE);
        long second = people(state, NOT_DONE, DONE);
        long both = first + second + people(state, DONE, DONE) + people(state, NOT_DONE, NOT_DONE);
        if (both == 0 || first + second > MOST_TESTED) return Optional.empty();
        return Optional.of(
                first + second == 0 ? 1 : new BinomialTest((int) first, (int) (first + second), 0.5).twoSided());
    }

    /** Returns how many tried one version only and had this outcome. */
    private long alone(VersionCounts state, int version, int outcome) {
        return version == 0 ? people(state, outcome, NOT_TRIED) : people(state, NOT_TRIED, outcome);
    }

    /** Returns the probability of Fisher's test; empty unless both versions have people who tried that one only. */
    private Optional<Double> between(VersionCounts state) {
        var tables = new int[2][2];
        for (int version = 0; version < 2; version++) {
            long done = alone(state, version, DONE);
            long not = alone(state, version, NOT_DONE);
            if (done + not == 0 || done + not > MOST_TESTED) return Optional.empty();
            tables[version][0] = (int) done;
            tables[version][1] = (int) not;
        }
        return Optional.of(new FisherTest(tables[0][0], tables[0][1], tables[1][0], tables[1][1]).twoSided());
    }

    // --- numbers ---

    private Value data(VersionCounts state) {
        var versions = new ArrayList<Value>();
        for (int i = 0; i < tasks.size(); i++) {
            long tried = tried(state, i / 2, i % 2);
            ObjectValue task =
                    Value.object().with("task", Value.of(tasks.get(i).name())).with("tried", Value.of(tried));
            versions.add(
                    tried == 0
                            ? task
                            : task.with(
                                    "completed",
                                    Said.data(new Proportion(done(state, i / 2, i % 2), tried), confidence)));
        }
        var data = Value.object().with("tasks", Value.list(versions));
        if (orders() > 1) {
            data = data.with(
                    "versions",
                    Value.list(IntStream.range(0, 2)
                            .mapToObj(version -> inAll(state, version))
                            .<Value>map(all -> all.trials() == 0
                                    ? Value.object()
                                    : Value.object()
                                            .with("tried", Value.of(all.trials()))
                                            .with("completed", Said.data(all, confidence)))
                            .toList()));
        }
        var within = within(state);
        if (within.isPresent()) data = data.with("mcnemar", Value.from(within.get()));
        var between = between(state);
        return between.isEmpty() ? data : data.with("fisher", Value.from(between.get()));
    }
}
