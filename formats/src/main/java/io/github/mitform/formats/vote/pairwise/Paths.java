package io.github.mitform.formats.vote.pairwise;

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

    /** Returns the strength of the strongest chain from one of the places to another, by their index; 0 if there is none. */
    long strength(int from, int to) {
        return strongest[from][to];
    }
}
