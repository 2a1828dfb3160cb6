package io.github.mitform.formats.prototype;

import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.prototype.task.Lostness;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.tally.StateOf;
import java.math.BigDecimal;
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
    private static final int MOST_TIMES = 100_000;
    private static final double HALF_A_SECOND = 0.5;

    private final long[] people = new long[Level.values().length];
    private final SortedMap<BigDecimal, Long> times = new TreeMap<>();
    private final SortedMap<Integer, Long> errors = new TreeMap<>();
    /** By visited pages times {@link #WAYS}, plus different ones. */
    private final SortedMap<Integer, Long> ways = new TreeMap<>();

    private static final int WAYS = TaskOutcomeType.LONGEST + 1;
    private boolean tooManyTimes;

    /** Counts an outcome, its time and way only where the task was completed. */
    void add(TaskOutcomeAnswer outcome, boolean completed, long more) {
        add(outcome.level(), more);
        if (completed) outcome.seconds().ifPresent(seconds -> addTime(seconds, more));
        outcome.errors().ifPresent(count -> errors.merge(count, more, Math::addExact));
        if (completed && !outcome.path().isEmpty()) {
            int different = new HashSet<>(outcome.path()).size();
            ways.merge(outcome.path().size() * WAYS + different, more, Math::addExact);
        }
    }

    private void add(Level level, long more) {
        people[level.ordinal()] = Math.addExact(people[level.ordinal()], more);
    }

    private void addTime(BigDecimal seconds, long more) {
        if (tooManyTimes) return;
        times.merge(seconds, more, Math::addExact);
        if (times.size() > MOST_TIMES) forgetTimes();
    }

    private void forgetTimes() {
        tooManyTimes = true;
        times.clear();
    }

    void addAll(TaskOutcomes other) {
        for (Level level : Level.values()) add(level, other.people(level));
        other.times.forEach(this::addTime);
        if (other.tooManyTimes) forgetTimes();
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
        if (tooManyTimes) return Optional.empty();
        var seconds = new TreeMap<Double, Long>();
        times.forEach((time, count) -> {
            double value = time.doubleValue();
            seconds.merge(value > 0 ? value : HALF_A_SECOND, count, Math::addExact);
        });
        return Optional.of(new Sample(seconds));
    }

    /** Returns how many errors people made; of nobody where that was not recorded. */
    Sample errors() {
        var counts = new TreeMap<Double, Long>();
        errors.forEach((count, more) -> counts.put((double) count, more));
        return new Sample(counts);
    }

    /** Returns how lost those who completed it were; of nobody where ways were not recorded. */
    Sample lostness(int shortest) {
        var counts = new TreeMap<Double, Long>();
        ways.forEach((way, more) -> counts.merge(
                new Lostness(way % WAYS, way / WAYS, shortest).value().orElseThrow(), more, Math::addExact));
        return new Sample(counts);
    }

    Kept write() {
        return new Kept(
                LongStream.of(people).boxed().toList(),
                times.entrySet().stream()
                        .map(entry -> new KeptTime(entry.getKey(), entry.getValue()))
                        .toList(),
                tooManyTimes,
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
            List<KeptTime> times,
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
            times.forEach(time -> task.addTime(time.seconds, StateOf.people(time.people)));
            if (tooManyTimes) task.forgetTimes();
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

    record KeptTime(BigDecimal seconds, long people) {}

    record KeptNumber(int number, long people) {}
}
