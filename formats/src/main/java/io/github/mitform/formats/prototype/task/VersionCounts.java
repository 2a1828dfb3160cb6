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

    VersionCounts(int size) {
        this(new TurnoutCount(), new long[size]);
    }

    private VersionCounts(TurnoutCount turnout, long[] counters) {
        this.turnout = turnout;
        this.counters = counters;
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
    }

    static Codec<VersionCounts> codec(int size) {
        return KEPT.map(
                kept -> kept.read(size),
                counts -> new Kept(
                        OF,
                        counts.turnout.turnout(),
                        LongStream.of(counts.counters).boxed().toList()));
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<Long> counters) {
        private VersionCounts read(int size) {
            of.require(OF);
            if (counters.size() != size) {
                throw new IllegalArgumentException("a state of this count has " + size + " counters");
            }
            return new VersionCounts(TurnoutCount.of(turnout), StateOf.people(counters));
        }
    }
}
