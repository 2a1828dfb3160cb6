package io.github.mitform.tally;

import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Turnout;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts who answered and why others did not. Mutable; belongs to one thread. */
public final class TurnoutCount {
    private static final Missing[] REASONS = Missing.values();

    private long answered;
    private final long[] missing = new long[REASONS.length];

    /** Starts with nobody counted. */
    public TurnoutCount() {}

    /**
     * Counts people.
     *
     * @param reason why they did not answer, or null if they did
     */
    public void add(@Nullable Missing reason, long times) {
        if (reason == null) {
            answered = Math.addExact(answered, times);
        } else {
            missing[reason.ordinal()] = Math.addExact(missing[reason.ordinal()], times);
        }
    }

    /** Counts everybody that another one counted. */
    public void addAll(TurnoutCount other) {
        add(null, other.answered);
        for (Missing reason : REASONS) {
            add(reason, other.missing[reason.ordinal()]);
        }
    }

    public long answered() {
        return answered;
    }

    public Turnout turnout() {
        Map<Missing, Long> reasons = new EnumMap<>(Missing.class);
        for (Missing reason : REASONS) {
            reasons.put(reason, missing[reason.ordinal()]);
        }
        return new Turnout(answered, reasons);
    }

    /**
     * Returns a count that goes on from a turnout.
     *
     * @throws IllegalArgumentException if fewer than 0 answered
     */
    public static TurnoutCount of(Turnout turnout) {
        var count = new TurnoutCount();
        count.add(null, StateOf.people(turnout.answered()));
        turnout.missing().forEach(count::add);
        return count;
    }
}
