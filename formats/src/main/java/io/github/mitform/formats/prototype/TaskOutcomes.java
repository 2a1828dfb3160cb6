package io.github.mitform.formats.prototype;

import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.prototype.task.Lostness;
import io.github.mitform.formats.prototype.task.Times;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.tally.StateOf;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Levels, times, errors and ways of one task with one version. The ways are kept by their two lengths only, so that there are not more of
 * them than pages allow. Mutable; belongs to one thread.
 */
final class TaskOutcomes {
    private final long[] people = new long[Level.values().length];
    private final Times times = new Times();
    private final SortedMap<Integer, Long> errors = new TreeMap<>();
    /** By visited pages times {@link #WAYS}, plus different ones. */
    private final SortedMap<Integer, Long> ways = new TreeMap<>();

    private static final int WAYS = TaskOutcomeType.LONGEST + 1;

    /** Counts an outcome, its time and way only where the task was completed. */
    void add(TaskOutcomeAnswer outcome, boolean completed, long more) {
        add(outcome.level(), more);
        if (completed) outcome.seconds().ifPresent(seconds -> times.add(seconds, more));
        outcome.errors().ifPresent(count -> errors.merge(count, more, Math::addExact));
        if (completed && !outcome.path().isEmpty()) {
            int different = new HashSet<>(outcome.path()).size();
            ways.merge(outcome.path().size() * WAYS + different, more, Math::addExact);
        }
    }

    private void add(Level level, long more) {
        people[level.ordinal()] = Math.addExact(people[level.ordinal()], more);
    }

    void addAll(TaskOutcomes other) {
        for (Level level : Level.values()) add(level, other.people(level));
        times.addAll(other.times);
        other.errors.forEach((count, more) -> errors.merge(count, more, Math::addExact));
        other.ways.forEach((way, more) -> ways.merge(way, more, Math::addExact));
    }

    long people(Level level) {
        return people[level.ordinal()];
    }

    /** Returns how many tried it. */
    long tried() {
        return LongStream.of(people).sum();
    }

    /** Returns the times of those who completed it; empty if there are too many different ones. */
    Optional<Sample> times() {
        return times.sample();
    }

    /** Returns how many errors people made; of nobody where that was not recorded. */
    Sample errors() {
        var counts = new TreeMap<Double, Long>();
        errors.forEach((count, more) -> counts.put((double) count, more));
        return new Sample(counts);
    }

    /**
     * Returns how lost those who completed it were; of nobody where ways were not recorded. Whoever got there by fewer pages than the shortest way has, as it
     * was thought to be, found a shorter one.
     */
    Sample lostness(int shortest) {
        var counts = new TreeMap<Double, Long>();
        ways.forEach((way, more) -> {
            int different = way % WAYS;
            var lostness = new Lostness(different, way / WAYS, Math.min(shortest, different));
            counts.merge(lostness.value().orElseThrow(), more, Math::addExact);
        });
        return new Sample(counts);
    }

    /** Returns whether anybody who completed it visited fewer pages than these. */
    boolean hasShorterWay(int shortest) {
        return ways.keySet().stream().anyMatch(way -> way % WAYS < shortest);
    }

    Kept write() {
        return new Kept(
                LongStream.of(people).boxed().toList(),
                times.write(),
                times.areTooMany(),
                numbers(errors),
                numbers(ways));
    }

    private static List<KeptNumber> numbers(SortedMap<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new KeptNumber(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** As it is written: how many came to each level, in the order of {@link Level}, and how often each time, error and way was. */
    record Kept(
            List<Long> people,
            List<Times.Kept> times,
            boolean tooManyTimes,
            List<KeptNumber> errors,
            List<KeptNumber> ways) {
        TaskOutcomes read() {
            if (people.size() != Level.values().length) {
                throw new IllegalArgumentException(
                        "a task has a counter for each of " + Level.values().length + " levels");
            }
            var task = new TaskOutcomes();
            for (Level level : Level.values()) {
                task.add(level, StateOf.people(people.get(level.ordinal())));
            }
            task.times.addAll(Times.read(times, tooManyTimes));
            errors.forEach(error -> task.errors.merge(error.number, StateOf.people(error.people), Math::addExact));
            for (KeptNumber way : ways) {
                int different = way.number % WAYS;
                if (different < 1 || different > way.number / WAYS) {
                    throw new IllegalArgumentException("a way has no more different pages than pages");
                }
                task.ways.merge(way.number, StateOf.people(way.people), Math::addExact);
            }
            return task;
        }
    }

    record KeptNumber(int number, long people) {}
}
