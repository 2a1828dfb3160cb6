package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.tally.Fraction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ballots in piles, one for each candidate who is still there, each with what it is worth. A ballot moves only when whoever it lies with leaves,
 * so that a count looks at it no more often than it moves. Mutable; for one count.
 */
final class Piles {
    private final int[][] ways;
    private final int[] at;
    private final Fraction[] weights;

    /** What is left of each ballot, per unit of its weight. */
    private final Fraction[] values;

    private final boolean[] there;
    private final int[][] piles;
    private final int[] sizes;
    private final Fraction[] tally;
    private final Map<Inactive, Fraction> inactive = new EnumMap<>(Inactive.class);
    private final Fraction all;

    /**
     * What was moved.
     *
     * @param to what each of the others got, by place; nobody with nothing
     * @param ended what now counts for nobody, by reason; no reason with nothing
     * @param sum of all of it
     */
    record Moved(SortedMap<Integer, Fraction> to, Map<Inactive, Fraction> ended, Fraction sum) {}

    /** @param there who stands, by place */
    <B extends Ballot> Piles(List<Line<B>> lines, Function<? super B, int[]> way, boolean[] there) {
        int size = lines.size();
        this.ways = new int[size][];
        this.at = new int[size];
        this.weights = new Fraction[size];
        this.values = new Fraction[size];
        this.there = there.clone();
        this.piles = new int[there.length][];
        this.sizes = new int[there.length];
        this.tally = new Fraction[there.length];
        Arrays.fill(piles, new int[0]);
        Arrays.fill(tally, Fraction.ZERO);
        Arrays.fill(values, Fraction.ONE);
        var sum = Fraction.ZERO;
        for (int i = 0; i < size; i++) {
            ways[i] = way.apply(lines.get(i).ballot());
            weights[i] = lines.get(i).weight();
            sum = sum.plus(weights[i]);
            move(i, weights[i], null);
        }
        this.all = sum;
    }

    /** Returns what all ballots were worth in the beginning. */
    Fraction all() {
        return all;
    }

    Fraction tally(int place) {
        return tally[place];
    }

    /** Returns what counts for nobody any more, by reason; no reason with nothing. */
    Map<Inactive, Fraction> inactive() {
        return inactive;
    }

    boolean isThere(int place) {
        return there[place];
    }

    /** Lets somebody leave; their ballots stay where they are until they are passed on. */
    void leave(int place) {
        there[place] = false;
    }

    /**
     * Passes the ballots of somebody who has left on to whoever comes next on each.
     *
     * @param shrink gives what of a ballot's value is passed on; what is not stays behind and is out of the piles
     * @param instead why all of it counts for nobody, whoever comes next; null to look who does
     */
    Moved passOn(int place, UnaryOperator<Fraction> shrink, @Nullable Inactive instead) {
        var to = new TreeMap<Integer, Fraction>();
        var ended = new EnumMap<Inactive, Fraction>(Inactive.class);
        var pile = piles[place];
        int size = sizes[place];
        piles[place] = new int[0];
        sizes[place] = 0;
        tally[place] = Fraction.ZERO;
        var before = Fraction.ONE;
        var after = shrink.apply(before);
        for (int i = 0; i < size; i++) {
            int ballot = pile[i];
            if (!values[ballot].equals(before)) {
                before = values[ballot];
                after = shrink.apply(before);
            }
            values[ballot] = after;
            if (after.signum() == 0) continue;
            var worth = after.equals(Fraction.ONE) ? weights[ballot] : weights[ballot].times(after);
            int next = move(ballot, worth, instead);
            if (next < 0) ended.merge(SheetRules.end(next), worth, Fraction::plus);
            else to.merge(next, worth, Fraction::plus);
        }
        return new Moved(to, ended, Standing.sum(to.values()).plus(Standing.sum(ended.values())));
    }

    /** Lays a ballot on the pile of whoever comes next; returns who that is, or the code of the reason why nobody does. */
    private int move(int ballot, Fraction worth, @Nullable Inactive instead) {
        int next = instead == null ? next(ballot) : -1 - instead.ordinal();
        if (next < 0) {
            inactive.merge(SheetRules.end(next), worth, Fraction::plus);
            return next;
        }
        if (sizes[next] == piles[next].length) piles[next] = Arrays.copyOf(piles[next], 2 * sizes[next] + 8);
        piles[next][sizes[next]++] = ballot;
        tally[next] = tally[next].plus(worth);
        return next;
    }

    /** Returns who comes next on a ballot, or the code of the reason why nobody does. */
    private int next(int ballot) {
        var way = ways[ballot];
        int index = at[ballot];
        while (true) {
            int code = way[index];
            if (code == SheetRules.SEVERAL) {
                int only = only(way, index + 2, way[index + 1]);
                if (only != NOBODY) {
                    at[ballot] = index;
                    return only;
                }
                index += 2 + way[index + 1];
            } else if (code < 0 || there[code]) {
                at[ballot] = index;
                return code;
            } else {
                index++;
            }
        }
    }

    private static final int NOBODY = Integer.MAX_VALUE;

    private int only(int[] way, int start, int count) {
        int only = NOBODY;
        for (int i = start; i < start + count; i++) {
            if (there[way[i]]) {
                if (only != NOBODY) return -1 - Inactive.OVERVOTE.ordinal();
                only = way[i];
            }
        }
        return only;
    }
}
