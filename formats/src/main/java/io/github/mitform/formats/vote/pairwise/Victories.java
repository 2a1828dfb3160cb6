package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;

/** Who beats whom, whatever the strength. */
final class Victories {
    private Victories() {}

    /** Adds up half points for victories and for pairs that are level, and returns who has the most. */
    static List<Integer> mostPoints(Pairwise pairs, int forVictory, int forLevel, Outcome.Builder outcome) {
        var halves = new long[pairs.size()];
        for (int one = 0; one < halves.length; one++) {
            for (int other = 0; other < halves.length; other++) {
                if (other == one) continue;
                if (pairs.beats(one, other)) halves[one] += forVictory;
                else if (!pairs.beats(other, one)) halves[one] += forLevel;
            }
            outcome.score(one, Fraction.of(halves[one], 2));
        }
        outcome.order(Ordering.byScore(halves));
        return Ordering.greatest(halves);
    }

    /**
     * Returns the candidates who get to everybody that gets to them, stepping from one to the next whom they beat.
     *
     * @param levelToo whether one may also step to those who are level
     */
    static List<Integer> reachAll(Pairwise pairs, boolean levelToo) {
        int size = pairs.size();
        var reach = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                reach[one][other] = one == other || (levelToo ? !pairs.beats(other, one) : pairs.beats(one, other));
            }
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    reach[from][to] |= reach[from][over] && reach[over][to];
                }
            }
        }
        var found = new ArrayList<Integer>();
        for (int one = 0; one < size; one++) {
            boolean all = true;
            for (int other = 0; other < size; other++) {
                all &= reach[one][other] || !reach[other][one];
            }
            if (all) found.add(one);
        }
        return found;
    }
}
