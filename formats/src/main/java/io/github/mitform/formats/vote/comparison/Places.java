package io.github.mitform.formats.vote.comparison;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts options in order of a number for each and elects the first. */
final class Places {
    private Places() {}

    /** Returns a place for each option, all of them with 0. */
    static Fraction[] zeros(int size) {
        var zeros = new Fraction[size];
        Arrays.fill(zeros, Fraction.ZERO);
        return zeros;
    }

    /** Returns numbers by place. */
    static SortedMap<Integer, Fraction> map(Fraction[] numbers) {
        var map = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < numbers.length; place++) map.put(place, numbers[place]);
        return map;
    }

    /** Returns the places, the greatest number first, equal ones in one group. */
    static List<List<Integer>> order(SortedMap<Integer, Fraction> numbers) {
        var groups = new TreeMap<Fraction, List<Integer>>(Collections.reverseOrder());
        numbers.forEach((place, number) ->
                groups.computeIfAbsent(number, key -> new ArrayList<>()).add(place));
        return List.copyOf(groups.values());
    }

    /** Orders all options by the scores that the outcome has and elects the first, unless nobody said anything. */
    static Outcome elect(
            Outcome.Builder outcome,
            SortedMap<Integer, Fraction> scores,
            Profile<?> profile,
            Ties ties,
            TieFacts facts,
            boolean saysNothing) {
        scores.forEach(outcome::score);
        return elect(outcome, order(scores), profile, ties, facts, saysNothing);
    }

    /** Elects the first of an order, unless nobody said anything. */
    static Outcome elect(
            Outcome.Builder outcome,
            List<List<Integer>> order,
            Profile<?> profile,
            Ties ties,
            TieFacts facts,
            boolean saysNothing) {
        outcome.order(order);
        if (saysNothing || order.isEmpty()) return outcome.build();
        return outcome.electBest(order.get(0), new TieBreaker(ties, facts, profile.candidates()))
                .build();
    }
}
