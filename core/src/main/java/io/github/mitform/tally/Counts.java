package io.github.mitform.tally;

import io.github.mitform.tally.result.Turnout;
import java.util.Arrays;

/** The state of a {@link CountsTally}: who answered, and a fixed number of counters. Mutable; belongs to one thread. */
public final class Counts {
    private final TurnoutCount turnout;
    private final long[] counters;

    Counts(TurnoutCount turnout, long[] counters) {
        this.turnout = turnout;
        this.counters = counters;
    }

    /** Returns so many counters at 0, to count something on the side. */
    public static Counts ofSize(int size) {
        return new Counts(new TurnoutCount(), new long[size]);
    }

    /** @throws ArithmeticException if the counter would pass {@link Long#MAX_VALUE} */
    public void add(int counter, long amount) {
        counters[counter] = Math.addExact(counters[counter], amount);
    }

    public long get(int counter) {
        return counters[counter];
    }

    /** Returns how many answered. */
    public long answered() {
        return turnout.answered();
    }

    public Turnout turnout() {
        return turnout.turnout();
    }

    TurnoutCount turnoutCount() {
        return turnout;
    }

    int size() {
        return counters.length;
    }

    long[] copyOfCounters() {
        return Arrays.copyOf(counters, counters.length);
    }
}
