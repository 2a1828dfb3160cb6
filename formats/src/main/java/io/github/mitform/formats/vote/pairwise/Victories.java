package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.step.GroupStep;
import io.github.mitform.formats.vote.pairwise.step.RecordStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Who beats whom, whatever the strength. */
final class Victories {
    private Victories() {}

    /** Adds up half points for victories and for pairs that are level, tells them, the most first, and returns who has the most. */
    static List<Integer> mostPoints(Pairwise pairs, int forVictory, int forLevel, Outcome.Builder outcome) {
        var halves = new long[pairs.size()];
        var records = new ArrayList<RecordStep>();
        for (int one = 0; one < halves.length; one++) {
            int victories = 0;
            int draws = 0;
            for (int other = 0; other < halves.length; other++) {
                if (other == one) continue;
                if (pairs.beats(one, other)) victories++;
                else if (!pairs.beats(other, one)) draws++;
            }
            halves[one] = (long) victories * forVictory + (long) draws * forLevel;
            var points = Fraction.of(halves[one], 2);
            outcome.score(one, points);
            records.add(new RecordStep(one, victories, draws, halves.length - 1 - victories - draws, points));
        }
        var order = Ordering.byScore(halves);
        outcome.order(order);
        order.forEach(group -> group.forEach(place -> outcome.step(records.get(place))));
        return Ordering.greatest(halves);
    }

    /**
     * Tells each group of candidates who get to one another, and to nobody who does not get back, stepping from one to the next whom they beat; returns all of
     * them.
     *
     * @param levelToo whether one may also step to those who are level; then there is one group, and it beats everybody else
     */
    static List<Integer> reachAll(Pairwise pairs, boolean levelToo, Outcome.Builder outcome) {
        int size = pairs.size();
        var reach = new Relation(size);
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                boolean isStep = levelToo ? !pairs.beats(other, one) : pairs.beats(one, other);
                if (one == other || isStep) reach.put(one, other);
            }
        }
        reach.close();
        var best = places(
                size,
                one -> IntStream.range(0, size).allMatch(other -> reach.has(one, other) || !reach.has(other, one)));
        for (int one : best) {
            var group = places(size, other -> reach.has(one, other) && reach.has(other, one));
            if (group.get(0) != one) continue;
            outcome.step(new GroupStep(group, places(size, other -> !group.contains(other)), levelToo));
        }
        return best;
    }

    private static List<Integer> places(int size, IntPredicate which) {
        return IntStream.range(0, size).filter(which).boxed().toList();
    }
}
