package io.github.mitform.formats.vote.committee;

import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many members each ballot approves of, and what those who approve of each candidate weigh by that number. With it the gain from a candidate takes
 * as many multiplications as there are levels, however many ballots there are. Mutable.
 */
final class Levels {
    private final Approvals approvals;
    private final Weights.Scaled weights;
    private final Weights kind;
    private final int[] level;
    /** By candidate and level. */
    private final long[][] at;

    /** By candidate, as far as they were asked for since the last change. */
    private final @Nullable BigInteger[] gains;

    private final @Nullable BigInteger[] losses;

    private Levels(Approvals approvals, Weights.Scaled weights, Weights kind, int[] level, long[][] at) {
        this.approvals = approvals;
        this.weights = weights;
        this.kind = kind;
        this.level = level;
        this.at = at;
        this.gains = new BigInteger[at.length];
        this.losses = new BigInteger[at.length];
    }

    /** Returns the levels of an empty committee, or of everybody. */
    static Levels of(Approvals approvals, Weights kind, Weights.Scaled weights, boolean everybody) {
        int top = weights.weights().size();
        var level = new int[approvals.lines()];
        var at = new long[approvals.candidates()][top];
        for (int line = 0; line < level.length; line++) {
            if (everybody) level[line] = approvals.ballot(line).length;
            for (int place : approvals.ballot(line)) at[place][level[line]] += approvals.weight(line);
        }
        return new Levels(approvals, weights, kind, level, at);
    }

    Levels copy() {
        var counts = new long[at.length][];
        for (int place = 0; place < counts.length; place++) counts[place] = at[place].clone();
        return new Levels(approvals, weights, kind, level.clone(), counts);
    }

    void add(int member) {
        move(member, 1);
    }

    void remove(int member) {
        move(member, -1);
    }

    private void move(int member, int by) {
        for (int line : approvals.supporters(member)) {
            long weight = approvals.weight(line);
            int now = level[line];
            for (int place : approvals.ballot(line)) {
                at[place][now] -= weight;
                at[place][now + by] += weight;
            }
            level[line] = now + by;
        }
        Arrays.fill(gains, null);
        Arrays.fill(losses, null);
    }

    /** Returns by how much, in scaled units, the score would grow with a candidate who is no member. */
    BigInteger gain(int place) {
        return known(gains, place, 1);
    }

    /** Returns by how much, in scaled units, the score would fall without a member. */
    BigInteger loss(int place) {
        return known(losses, place, 0);
    }

    private BigInteger known(@Nullable BigInteger[] known, int place, int next) {
        var sum = known[place];
        if (sum == null) {
            sum = sum(place, next);
            known[place] = sum;
        }
        return sum;
    }

    private BigInteger sum(int place, int next) {
        var sum = BigInteger.ZERO;
        for (int i = 0; i + next < weights.weights().size(); i++) {
            if (at[place][i] != 0) {
                sum = sum.add(weights.weights().get(i + next).multiply(BigInteger.valueOf(at[place][i])));
            }
        }
        return sum;
    }

    /** Returns scaled units as points; of what is compared in several parts, the first part. */
    Fraction points(BigInteger units) {
        return approvals.weighed(
                kind.isLexicographic()
                        ? Fraction.of(units.divide(weights.scale()), BigInteger.ONE)
                        : Fraction.of(units, weights.scale()));
    }

    /** Returns about how much one change has to look at: lexicographic and geometric weights grow as long as there are levels. */
    long cost() {
        long length = 1L + weights.scale().bitLength() / 512;
        return approvals.lines() + at.length * length * weights.weights().size();
    }
}
