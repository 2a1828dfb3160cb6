package io.github.mitform.tally;

import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.LongStream;

/** Counters as they are written. */
record KeptCounts(StateOf of, Turnout turnout, List<Long> counters) {
    private static final Codec<KeptCounts> CODEC = Codec.of(MethodHandles.lookup(), KeptCounts.class);

    static Codec<Counts> codec(String method, String version, int size) {
        var of = new StateOf(method, version);
        return CODEC.map(kept -> kept.counts(of, size), counts -> KeptCounts.of(of, counts));
    }

    private static KeptCounts of(StateOf of, Counts counts) {
        return new KeptCounts(
                of,
                counts.turnout(),
                LongStream.of(counts.copyOfCounters()).boxed().toList());
    }

    private Counts counts(StateOf expected, int size) {
        of.require(expected);
        if (counters.size() != size) {
            throw new IllegalArgumentException("a state of this count has " + size + " counters");
        }
        return new Counts(TurnoutCount.of(turnout), StateOf.people(counters));
    }
}
