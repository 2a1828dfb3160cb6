package io.github.mitform.formats.prototype.task;

import static io.github.mitform.formats.prototype.task.VersionOutcomes.CELLS;
import static io.github.mitform.formats.prototype.task.VersionOutcomes.DONE;
import static io.github.mitform.formats.prototype.task.VersionOutcomes.NOT_DONE;
import static io.github.mitform.formats.prototype.task.VersionOutcomes.NOT_TRIED;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.statistics.BinomialTest;
import io.github.mitform.formats.statistics.FisherTest;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
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

    @Override
    public KeptResult finish(VersionCounts state, CountContext context) {
        return new KeptResult(
                ID,
                CheckedMethod.VERSION,
                state.turnout.turnout(),
                new VersionTables(tasks, outcomes(state), confidence).figures(),
                notes(outcomes(state), context),
                List.of(),
                List.of(),
                data(outcomes(state)));
    }

    private VersionOutcomes outcomes(VersionCounts state) {
        return new VersionOutcomes(state, orders());
    }

    // --- sentences ---

    private List<Note> notes(VersionOutcomes outcomes, CountContext context) {
        var notes = new ArrayList<Note>();
        var tables = new VersionTables(tasks, outcomes, confidence);
        if (orders() > 1) {
            for (int version = 0; version < 2; version++) {
                total(outcomes, version).ifPresent(notes::add);
            }
        }
        for (int i = 0; i < tasks.size(); i++) {
            long tried = outcomes.tried(i / 2, i % 2);
            long done = outcomes.done(i / 2, i % 2);
            if (tried == 0) continue;
            notes.add(new Note(
                    Kind.OUTCOME,
                    new Sentence("{task}: completed by {some}.", "{task}: geschafft von {some}.")
                            .with("task", tables.title(i), "some", Said.of(new Proportion(done, tried), confidence)),
                    Said.smallest(done, tried - done)));
        }
        within(outcomes).ifPresent(p -> notes.add(within(outcomes, p)));
        between(outcomes)
                .ifPresent(p -> notes.add(new Note(
                        Kind.OUTCOME,
                        new Sentence(
                                        "Between those who tried one version only: {verdict} (Fisher's exact test, {p}.)",
                                        "Zwischen denen, die nur einen Stand versuchten: {verdict} (Exakter Test nach Fisher, {p}.)")
                                .with("verdict", Said.verdict(p, confidence), "p", Said.probability(p)),
                        Said.smallest(
                                outcomes.alone(0, DONE),
                                outcomes.alone(0, NOT_DONE),
                                outcomes.alone(1, DONE),
                                outcomes.alone(1, NOT_DONE)))));
        if (!notes.isEmpty() && orders() == 1 && within(outcomes).isPresent()) {
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
    private Optional<Note> total(VersionOutcomes outcomes, int version) {
        var all = outcomes.inAll(version);
        if (all.trials() == 0) return Optional.empty();
        // Beside the places that are shown, the sum tells those that are not.
        var groups = IntStream.range(0, orders())
                .boxed()
                .flatMapToLong(order -> LongStream.of(
                        outcomes.done(order, version), outcomes.tried(order, version) - outcomes.done(order, version)))
                .toArray();
        return Optional.of(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{task}, tried first or second: completed by {some}.",
                                "{task}, zuerst oder danach versucht: geschafft von {some}.")
                        .with("task", Wording.label(tasks.get(version).title()), "some", Said.of(all, confidence)),
                Said.smallest(groups)));
    }

    /** Beside how many completed each version, it tells how many completed both, and neither. */
    private Note within(VersionOutcomes outcomes, double p) {
        long firstOnly = outcomes.people(DONE, NOT_DONE);
        long secondOnly = outcomes.people(NOT_DONE, DONE);
        var verdict = firstOnly + secondOnly == 0 ? NO_DIFFERENCE : Said.verdict(p, confidence);
        return new Note(
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
                                        verdict,
                                        "p",
                                        Said.probability(p)),
                        Said.smallest(
                                firstOnly,
                                secondOnly,
                                outcomes.people(DONE, DONE),
                                outcomes.people(NOT_DONE, NOT_DONE)))
                .or(new Sentence(
                                "Whether those who tried both completed one more often: {verdict} (Exact McNemar test.)",
                                "Ob die, die beide versuchten, einen häufiger schafften: {verdict} (Exakter McNemar-Test.)")
                        .with("verdict", verdict));
    }

    /** Returns the probability of McNemar's exact test; empty where nobody tried both. */
    private Optional<Double> within(VersionOutcomes outcomes) {
        long first = outcomes.people(DONE, NOT_DONE);
        long second = outcomes.people(NOT_DONE, DONE);
        long both = first + second + outcomes.people(DONE, DONE) + outcomes.people(NOT_DONE, NOT_DONE);
        if (both == 0 || first + second > MOST_TESTED) return Optional.empty();
        return Optional.of(
                first + second == 0 ? 1 : new BinomialTest((int) first, (int) (first + second), 0.5).twoSided());
    }

    /** Returns the probability of Fisher's test; empty unless both versions have people who tried that one only. */
    private Optional<Double> between(VersionOutcomes outcomes) {
        var tables = new int[2][2];
        for (int version = 0; version < 2; version++) {
            long done = outcomes.alone(version, DONE);
            long not = outcomes.alone(version, NOT_DONE);
            if (done + not == 0 || done + not > MOST_TESTED) return Optional.empty();
            tables[version][0] = (int) done;
            tables[version][1] = (int) not;
        }
        return Optional.of(new FisherTest(tables[0][0], tables[0][1], tables[1][0], tables[1][1]).twoSided());
    }

    // --- numbers ---

    private Value data(VersionOutcomes outcomes) {
        var versions = new ArrayList<Value>();
        for (int i = 0; i < tasks.size(); i++) {
            long tried = outcomes.tried(i / 2, i % 2);
            ObjectValue task =
                    Value.object().with("task", Value.of(tasks.get(i).name())).with("tried", Value.of(tried));
            versions.add(
                    tried == 0
                            ? task
                            : task.with(
                                    "completed",
                                    Said.data(new Proportion(outcomes.done(i / 2, i % 2), tried), confidence)));
        }
        var data = Value.object().with("tasks", Value.list(versions));
        if (orders() > 1) {
            data = data.with(
                    "versions",
                    Value.list(IntStream.range(0, 2)
                            .mapToObj(version -> outcomes.inAll(version))
                            .<Value>map(all -> all.trials() == 0
                                    ? Value.object()
                                    : Value.object()
                                            .with("tried", Value.of(all.trials()))
                                            .with("completed", Said.data(all, confidence)))
                            .toList()));
        }
        var within = within(outcomes);
        if (within.isPresent()) data = data.with("mcnemar", Value.from(within.get()));
        var between = between(outcomes);
        return between.isEmpty() ? data : data.with("fisher", Value.from(between.get()));
    }
}
