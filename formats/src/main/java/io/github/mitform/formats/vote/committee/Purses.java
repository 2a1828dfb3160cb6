package io.github.mitform.formats.vote.committee;

import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A number for each voter, such as what they have left or what they carry. Voters with the same number share it, and there are few different ones, so
 * that most of the work is adding up whole numbers. Immutable; two that give every ballot the same number are equal.
 */
final class Purses {
    private final Approvals approvals;
    /** By line, the index of its number. */
    private final int[] of;

    private final List<Fraction> amounts;

    private Purses(Approvals approvals, int[] of, List<Fraction> amounts) {
        this.approvals = approvals;
        this.of = of;
        this.amounts = amounts;
    }

    /** Returns the same amount for everybody. */
    static Purses all(Approvals approvals, Fraction amount) {
        return new Purses(approvals, new int[approvals.lines()], List.of(amount));
    }

    /** Returns the different amounts. */
    List<Fraction> amounts() {
        return amounts;
    }

    /** Returns what the supporters of a candidate weigh, by the index of their amount. */
    long[] weights(int place) {
        var weights = new long[amounts.size()];
        for (int line : approvals.supporters(place)) weights[of[line]] += approvals.weight(line);
        return weights;
    }

    /** Returns the sum of the amounts of all supporters. */
    Fraction sum(int place) {
        return sum(weights(place));
    }

    private Fraction sum(long[] weights) {
        var sum = Fraction.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) sum = sum.plus(amounts.get(i).times(weights[i]));
        }
        return sum;
    }

    /** Returns the sum of the amounts of everybody. */
    Fraction sum() {
        var weights = new long[amounts.size()];
        for (int line = 0; line < of.length; line++) weights[of[line]] += approvals.weight(line);
        return sum(weights);
    }

    /** Returns the amounts after those of the supporters of a candidate have changed. */
    Purses changed(int place, UnaryOperator<Fraction> change) {
        var supports = new boolean[of.length];
        for (int line : approvals.supporters(place)) supports[line] = true;
        return changed(supports, change);
    }

    /** Returns the amounts after those of everybody have changed. */
    Purses changed(UnaryOperator<Fraction> change) {
        var all = new boolean[of.length];
        Arrays.fill(all, true);
        return changed(all, change);
    }

    private Purses changed(boolean[] concerned, UnaryOperator<Fraction> change) {
        var index = new HashMap<Fraction, Integer>();
        var after = new ArrayList<Fraction>();
        var kept = new int[amounts.size()];
        var moved = new int[amounts.size()];
        Arrays.fill(kept, -1);
        Arrays.fill(moved, -1);
        var now = new int[of.length];
        // In order of the lines, so that equal amounts get equal indices whatever happened before.
        for (int line = 0; line < of.length; line++) {
            var known = concerned[line] ? moved : kept;
            int old = of[line];
            if (known[old] < 0) {
                var amount = concerned[line] ? change.apply(amounts.get(old)) : amounts.get(old);
                known[old] = index(amount, index, after);
            }
            now[line] = known[old];
        }
        return new Purses(approvals, now, List.copyOf(after));
    }

    private static int index(Fraction amount, Map<Fraction, Integer> index, List<Fraction> amounts) {
        var known = index.putIfAbsent(amount, amounts.size());
        if (known != null) return known;
        amounts.add(amount);
        return amounts.size() - 1;
    }

    /** Returns what compares equal for the same amounts. */
    Object key() {
        return List.of(Arrays.hashCode(of), Arrays.stream(of).boxed().toList(), amounts);
    }
}
