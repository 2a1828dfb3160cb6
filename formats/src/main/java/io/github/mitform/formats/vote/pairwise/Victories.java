package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.stream.IntStream;

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
        var reach = new Relation(size);
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                boolean isStep = levelToo ? !pairs.beats(other, one) : pairs.beats(one, other);
                if (one == other || isStep) reach.put(one, other);
            }
        }
        reach.close();
        return IntStream.range(0, size)
                .filter(one ->
                        IntStream.range(0, size).allMatch(other -> reach.has(one, other) || !reach.has(other, one)))
                .boxed()
                .toList();
    }
}
