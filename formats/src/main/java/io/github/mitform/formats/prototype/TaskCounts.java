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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What came of tasks, each version of a prototype apart that the definition names, and all others together: what somebody answered is no name
 * to be published, nor may it make more lines. Mutable; belongs to one thread.
 */
final class TaskCounts {
    /** Stands for all versions that the definition does not name. */
    static final String OTHERS = "(others)";

    private static final StateOf OF = new StateOf(TaskSuccess.ID, TaskSuccess.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);

    private final TurnoutCount turnout;
    private final List<OneTask> tasks;

    /** @param known the versions that are counted apart */
    TaskCounts(int size, Set<String> known) {
        this(
                new TurnoutCount(),
                IntStream.range(0, size).mapToObj(i -> new OneTask(known)).toList());
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

    static Codec<TaskCounts> codec(int size, Set<String> known) {
        return KEPT.map(kept -> kept.read(size, known), TaskCounts::write);
    }

    private Kept write() {
        return new Kept(OF, turnout(), tasks.stream().map(OneTask::write).toList());
    }

    /** One of them. */
    static final class OneTask {
        private final Set<String> known;
        private final SortedMap<String, TaskOutcomes> versions = new TreeMap<>();

        private OneTask(Set<String> known) {
            this.known = known;
        }

        /** Returns where outcomes with a version are counted; an empty text stands for none. */
        TaskOutcomes outcomes(String version) {
            return versions.computeIfAbsent(
                    version.isEmpty() || known.contains(version) ? version : OTHERS, each -> new TaskOutcomes());
        }

        /** Returns what was counted by version; none where nobody tried the task. */
        SortedMap<String, TaskOutcomes> versions() {
            return Collections.unmodifiableSortedMap(versions);
        }

        private void addAll(OneTask other) {
            other.versions.forEach((version, outcomes) -> outcomes(version).addAll(outcomes));
        }

        private KeptTask write() {
            return new KeptTask(versions.entrySet().stream()
                    .map(entry ->
                            new KeptVersion(entry.getKey(), entry.getValue().write()))
                    .toList());
        }
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<KeptTask> tasks) {
        private TaskCounts read(int size, Set<String> known) {
            of.require(OF);
            if (tasks.size() != size) {
                throw new IllegalArgumentException("a state of this count has " + size + " tasks");
            }
            return new TaskCounts(
                    TurnoutCount.of(turnout),
                    tasks.stream().map(task -> task.read(known)).toList());
        }
    }

    /** A task as it is written. */
    private record KeptTask(List<KeptVersion> versions) {
        private OneTask read(Set<String> known) {
            var task = new OneTask(known);
            versions.forEach(each -> task.outcomes(each.version).addAll(each.outcomes.read()));
            return task;
        }
    }

    private record KeptVersion(String version, TaskOutcomes.Kept outcomes) {}
}
