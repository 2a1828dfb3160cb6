package io.github.mitform.formats.vote.committee;

import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number for each voter, such as what they have left or what they carry. Voters with the same number share it, and there are few different ones, so
 * that most of the work is adding up whole numbers. Immutable; two of the same approvals that give every ballot the
 * same number are equal.
 */
final class Purses {
    private final Approvals approvals;
    /** By line, the index of its number. */
    private final int[] of;

    private final List<Fraction> amounts;
    /** Worked out when it is first needed. */
    private @Nullable Common common;

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

    /** Returns the sum of the amounts above 0 of all supporters. */
    Fraction sumWithoutDebts(int place) {
        var weights = weights(place);
        for (int i = 0; i < weights.length; i++) if (amounts.get(i).signum() < 0) weights[i] = 0;
        return sum(weights);
    }

    private Fraction sum(long[] weights) {
        return longest() < Long.SIZE ? sumOfShort(weights) : sumOfLong(weights);
    }

    private Fraction sumOfShort(long[] weights) {
        var sum = Fraction.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) sum = sum.plus(amounts.get(i).times(weights[i]));
        }
        return sum;
    }

    /** Over one denominator, since shortening long fractions after each addition takes a hundred times as long as adding them. */
    private Fraction sumOfLong(long[] weights) {
        var known = common;
        if (known == null) {
            known = Common.of(amounts);
            common = known;
        }
        var sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) sum = sum.add(known.numerators.get(i).multiply(BigInteger.valueOf(weights[i])));
        }
        return Fraction.of(sum, known.denominator);
    }

    private int longest() {
        int longest = 0;
        for (Fraction amount : amounts)
            longest = Math.max(longest, amount.denominator().bitLength());
        return longest;
    }

    private record Common(BigInteger denominator, List<BigInteger> numerators) {
        static Common of(List<Fraction> amounts) {
            var denominator = BigInteger.ONE;
            for (Fraction amount : amounts) {
                denominator = denominator.multiply(amount.denominator().divide(denominator.gcd(amount.denominator())));
            }
            var numerators = new ArrayList<BigInteger>();
            for (Fraction amount : amounts) {
                numerators.add(amount.numerator().multiply(denominator.divide(amount.denominator())));
            }
            return new Common(denominator, numerators);
        }
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

    /** Returns about how much it takes to go through all amounts for each candidate: long fractions take much longer than short ones. */
    long cost() {
        long words = longest() / Long.SIZE;
        return of.length + approvals.candidates() * (amounts.size() * (1 + 4 * words) + 4 * words * words);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Purses that && Arrays.equals(of, that.of) && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(of) + amounts.hashCode();
    }
}
