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

    private final @Nullable BigInteger[] gains;

    private Levels(
            Approvals approvals,
            Weights.Scaled weights,
            Weights kind,
            int[] level,
            long[][] at,
            @Nullable BigInteger[] gains) {
        this.approvals = approvals;
        this.weights = weights;
        this.kind = kind;
        this.level = level;
        this.at = at;
        this.gains = gains;
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
        return new Levels(approvals, weights, kind, level, at, new BigInteger[approvals.candidates()]);
    }

    Levels copy() {
        var counts = new long[at.length][];
        for (int place = 0; place < counts.length; place++) counts[place] = at[place].clone();
        return new Levels(approvals, weights, kind, level.clone(), counts, gains.clone());
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
    }

    /** Returns by how much, in scaled units, the score would grow with a candidate who is no member. */
    BigInteger gain(int place) {
        var known = gains[place];
        if (known == null) {
            known = sum(place, 1);
            gains[place] = known;
        }
        return known;
    }

    /** Returns by how much, in scaled units, the score would fall without a member. */
    BigInteger loss(int place) {
        return sum(place, 0);
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

    /** Returns what one change has to look at. */
    long cost() {
        return (long) approvals.lines() + (long) at.length * weights.weights().size();
    }
}
