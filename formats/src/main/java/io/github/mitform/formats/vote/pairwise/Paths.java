package io.github.mitform.formats.vote.pairwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The strongest chains of victories; a chain is as strong as the weakest victory in it. */
final class Paths {
    private final long[][] strongest;

    private Paths(long[][] strongest) {
        this.strongest = strongest;
    }

    static Paths of(Pairwise pairs, Strength strength) {
        return among(pairs, IntStream.range(0, pairs.size()).toArray(), strength);
    }

    /**
     * Widest paths by the method of Floyd and Warshall: time grows with the third power of the candidates.
     *
     * @param among places; a chain leads over these only
     */
    static Paths among(Pairwise pairs, int[] among, Strength strength) {
        int size = among.length;
        var strongest = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to) strongest[from][to] = pairs.victory(among[from], among[to], strength);
            }
        }
        for (int over = 0; over < size; over++) {
            var onward = strongest[over];
            for (int from = 0; from < size; from++) {
                long first = strongest[from][over];
                if (first == 0) continue;
                var row = strongest[from];
                for (int to = 0; to < size; to++) {
                    long chain = Math.min(first, onward[to]);
                    if (chain > row[to] && to != from) row[to] = chain;
                }
            }
        }
        return new Paths(strongest);
    }

    /**
     * Returns a shortest chain of victories from one to another, both included; of several, the one with the first places. Empty if there is none.
     *
     * @param least how strong every victory in it has to be, above 0
     */
    static List<Integer> shortest(Pairwise pairs, Strength strength, int from, int to, long least) {
        var before = new int[pairs.size()];
        Arrays.fill(before, -1);
        before[from] = from;
        var reached = new ArrayList<Integer>(List.of(from));
        for (int next = 0; next < reached.size() && before[to] < 0; next++) {
            int at = reached.get(next);
            for (int other = 0; other < before.length; other++) {
                if (before[other] >= 0 || pairs.victory(at, other, strength) < least) continue;
                before[other] = at;
                reached.add(other);
            }
        }
        if (before[to] < 0) return List.of();
        var chain = new ArrayList<Integer>();
        for (int at = to; at != from; at = before[at]) chain.add(at);
        chain.add(from);
        Collections.reverse(chain);
        return List.copyOf(chain);
    }

    /** Returns the strength of the strongest chain from one of the places to another, by their index; 0 if there is none. */
    long strength(int from, int to) {
        return strongest[from][to];
    }
}
