package io.github.mitform.formats.prototype;

import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What came of tasks, each version of a prototype apart. Mutable; belongs to one thread. */
final class TaskCounts {
    /** Beyond so many versions of one task, all are counted together, which the result says. */
    static final int MOST_VERSIONS = 20;

    private static final StateOf OF = new StateOf(TaskSuccess.ID, TaskSuccess.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);

    private final TurnoutCount turnout;
    private final List<OneTask> tasks;

    TaskCounts(int size) {
        this(
                new TurnoutCount(),
                IntStream.range(0, size).mapToObj(i -> new OneTask()).toList());
    }

    private TaskCounts(TurnoutCount turnout, List<OneTask> tasks) {
        this.turnout = turnout;
        this.tasks = tasks;
    }

    OneTask task(int index) {
        return tasks.get(index);
    }

    Turnout turnout() {
        return turnout.turnout();
    }

    /** Counts people as taking part if they tried one task; otherwise for the reason that the first task gives. */
    void countPerson(Row row) {
        boolean tried = IntStream.range(0, tasks.size()).anyMatch(i -> row.answer(i) != null);
        Missing reason = row.missing(0);
        turnout.add(tried ? null : reason == null ? Missing.LEFT_EMPTY : reason, row.times());
    }

    void addAll(TaskCounts other) {
        turnout.addAll(other.turnout);
        for (int i = 0; i < tasks.size(); i++) {
            tasks.get(i).addAll(other.tasks.get(i));
        }
    }

    static Codec<TaskCounts> codec(int size) {
        return KEPT.map(kept -> kept.read(size), TaskCounts::write);
    }

    private Kept write() {
        return new Kept(OF, turnout(), tasks.stream().map(OneTask::write).toList());
    }

    /** One of them. */
    static final class OneTask {
        private final SortedMap<String, TaskOutcomes> versions = new TreeMap<>();
        private boolean tooManyVersions;

        /** Returns where outcomes with a version are counted. */
        TaskOutcomes outcomes(String version) {
            var outcomes = versions.computeIfAbsent(tooManyVersions ? "" : version, each -> new TaskOutcomes());
            return versions.size() <= MOST_VERSIONS ? outcomes : putTogether();
        }

        private TaskOutcomes putTogether() {
            var all = new TaskOutcomes();
            versions.values().forEach(all::addAll);
            versions.clear();
            versions.put("", all);
            tooManyVersions = true;
            return all;
        }

        boolean hasTooManyVersions() {
            return tooManyVersions;
        }

        /** Returns what was counted by version; none where nobody tried the task. */
        SortedMap<String, TaskOutcomes> versions() {
            return Collections.unmodifiableSortedMap(versions);
        }

        private void addAll(OneTask other) {
            if (other.tooManyVersions && !tooManyVersions) putTogether();
            other.versions.forEach((version, outcomes) -> outcomes(version).addAll(outcomes));
        }

        private KeptTask write() {
            return new KeptTask(
                    versions.entrySet().stream()
                            .map(entry -> new KeptVersion(
                                    entry.getKey(), entry.getValue().write()))
                            .toList(),
                    tooManyVersions);
        }
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<KeptTask> tasks) {
        private TaskCounts read(int size) {
            of.require(OF);
            if (tasks.size() != size) {
                throw new IllegalArgumentException("a state of this count has " + size + " tasks");
            }
            return new TaskCounts(
                    TurnoutCount.of(turnout), tasks.stream().map(KeptTask::read).toList());
        }
    }

    /** A task as it is written. */
    private record KeptTask(List<KeptVersion> versions, boolean tooManyVersions) {
        private OneTask read() {
            var task = new OneTask();
            if (tooManyVersions) task.putTogether();
            versions.forEach(each -> task.outcomes(each.version).addAll(each.outcomes.read()));
            return task;
        }
    }

    private record KeptVersion(String version, TaskOutcomes.Kept outcomes) {}
}
