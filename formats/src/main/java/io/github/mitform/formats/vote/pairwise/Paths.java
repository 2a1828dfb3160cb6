package io.github.mitform.formats.vote.pairwise;

/** The strongest chains of victories; a chain is as strong as the weakest victory in it. */
final class Paths {
    private final long[][] strongest;

    private Paths(long[][] strongest) {
        this.strongest = strongest;
    }

    /** Widest paths by the method of Floyd and Warshall: time grows with the third power of the candidates. */
    static Paths of(Pairwise pairs, Strength strength) {
        int size = pairs.size();
        var strongest = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to) strongest[from][to] = pairs.victory(from, to, strength);
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

    /** Returns the strength of the strongest chain; 0 if there is none. */
    long strength(int from, int to) {
        return strongest[from][to];
    }
}
