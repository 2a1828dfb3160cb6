package io.github.mitform.formats.prototype.task;

import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.LongStream;

/** Counters of several tasks together. Mutable; belongs to one thread. */
final class VersionCounts {
    private static final StateOf OF = new StateOf(VersionsTally.ID, CheckedMethod.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);

    final TurnoutCount turnout;
    private final long[] counters;
    private final List<Times> times;

    VersionCounts(int size) {
        this(new TurnoutCount(), new long[size], List.of(new Times(), new Times()));
    }

    private VersionCounts(TurnoutCount turnout, long[] counters, List<Times> times) {
        this.turnout = turnout;
        this.counters = counters;
        this.times = times;
    }

    /** Returns how long those took who completed it with the first version, 0, or the second, 1. */
    Times times(int version) {
        return times.get(version);
    }

    void add(int counter, long times) {
        counters[counter] = Math.addExact(counters[counter], times);
    }

    long get(int counter) {
        return counters[counter];
    }

    void addAll(VersionCounts other) {
        turnout.addAll(other.turnout);
        for (int i = 0; i < counters.length; i++) {
            add(i, other.counters[i]);
        }
        for (int i = 0; i < times.size(); i++) {
            times.get(i).addAll(other.times.get(i));
        }
    }

    static Codec<VersionCounts> codec(int size) {
        return KEPT.map(
                kept -> kept.read(size),
                counts -> new Kept(
                        OF,
                        counts.turnout.turnout(),
                        LongStream.of(counts.counters).boxed().toList(),
                        counts.times.stream()
                                .map(times -> new KeptTimes(times.write(), times.areTooMany()))
                                .toList()));
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<Long> counters, List<KeptTimes> times) {
        private VersionCounts read(int size) {
            of.require(OF);
            if (counters.size() != size || times.size() != 2) {
                throw new IllegalArgumentException(
                        "a state of this count has " + size + " counters, and times of two versions");
            }
            return new VersionCounts(
                    TurnoutCount.of(turnout),
                    StateOf.people(counters),
                    times.stream()
                            .map(kept -> Times.read(kept.times, kept.tooMany))
                            .toList());
        }
    }

    private record KeptTimes(List<Times.Kept> times, boolean tooMany) {}
}
