package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Outcomes and times of tasks. Mutable; belongs to one thread. */
final class TaskCounts {
    private static final StateOf OF = new StateOf(TaskSuccess.ID, TaskSuccess.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);
    private static final int MOST_TIMES = 100_000;
    private static final double HALF_A_SECOND = 0.5;

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
        private final long[] people = new long[Level.values().length];
        private final SortedMap<BigDecimal, Long> times = new TreeMap<>();
        private boolean tooManyTimes;

        void add(Level level, long more) {
            people[level.ordinal()] = Math.addExact(people[level.ordinal()], more);
        }

        void addTime(BigDecimal seconds, long more) {
            if (tooManyTimes) return;
            times.merge(seconds, more, Math::addExact);
            if (times.size() > MOST_TIMES) {
                tooManyTimes = true;
                times.clear();
            }
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

        private void addAll(OneTask other) {
            for (Level level : Level.values()) {
                add(level, other.people(level));
            }
            other.times.forEach(this::addTime);
            if (other.tooManyTimes) {
                tooManyTimes = true;
                times.clear();
            }
        }

        private KeptTask write() {
            return new KeptTask(
                    LongStream.of(people).boxed().toList(),
                    times.entrySet().stream()
                            .map(entry -> new KeptTime(entry.getKey(), entry.getValue()))
                            .toList(),
                    tooManyTimes);
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

    /** A task as it is written: how many came to each level, in the order of {@link Level}, and how often each time was taken. */
    private record KeptTask(List<Long> people, List<KeptTime> times, boolean tooManyTimes) {
        private OneTask read() {
            if (people.size() != Level.values().length) {
                throw new IllegalArgumentException(
                        "a task has a counter for each of " + Level.values().length + " levels");
            }
            var task = new OneTask();
            for (Level level : Level.values()) {
                task.add(level, people.get(level.ordinal()));
            }
            times.forEach(time -> task.addTime(time.seconds, time.people));
            task.tooManyTimes = task.tooManyTimes || tooManyTimes;
            return task;
        }
    }

    private record KeptTime(BigDecimal seconds, long people) {}
}
