package io.github.mitform.formats.vote.roadmap;

import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The strongest chains of victories that start at one option; a chain is as strong as the smallest margin in it. */
final class Chains {
    private final int[] before;
    private final long[] strength;
    private final Pairwise pairs;

    /** Takes time in proportion to the square of the options. */
    Chains(Pairwise pairs, int start) {
        int size = pairs.candidates().size();
        this.pairs = pairs;
        before = new int[size];
        strength = new long[size];
        Arrays.fill(before, -1);
        var done = new boolean[size];
        for (int at = start; at >= 0; at = strongest(done)) {
            done[at] = true;
            for (int to = 0; to < size; to++) {
                if (done[to]) continue;
                long margin = pairs.marginUnits(at, to);
                long chain = at == start ? margin : Math.min(margin, strength[at]);
                if (chain > strength[to]) {
                    strength[to] = chain;
                    before[to] = at;
                }
            }
        }
    }

    private int strongest(boolean[] done) {
        int best = -1;
        for (int place = 0; place < done.length; place++) {
            if (!done[place] && strength[place] > 0 && (best < 0 || strength[place] > strength[best])) best = place;
        }
        return best;
    }

    /** Returns the smallest margin of the strongest chain; 0 if there is none. */
    Fraction strength(int to) {
        return pairs.weight(strength[to]);
    }

    /** Returns the options of the strongest chain, both ends included; empty if there is none. */
    List<Integer> to(int end) {
        if (before[end] < 0) return List.of();
        var chain = new ArrayList<Integer>();
        for (int at = end; at >= 0; at = before[at]) chain.add(at);
        Collections.reverse(chain);
        return List.copyOf(chain);
    }
}
