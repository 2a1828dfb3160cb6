package io.github.mitform.formats.vote.elimination;

import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks for the most and the fewest in a tally. */
final class Tallies {
    private Tallies() {}

    static List<Integer> most(SortedMap<Integer, Fraction> tally) {
        return with(tally, Collections.max(tally.values()));
    }

    static List<Integer> fewest(SortedMap<Integer, Fraction> tally) {
        return with(tally, Collections.min(tally.values()));
    }

    private static List<Integer> with(SortedMap<Integer, Fraction> tally, Fraction votes) {
        return tally.keySet().stream()
                .filter(place -> votes(tally, place).equals(votes))
                .toList();
    }

    /** Returns whoever has more than half of all votes; empty if nobody has. */
    static List<Integer> majority(SortedMap<Integer, Fraction> tally) {
        return with(tally, Collections.max(tally.values())).stream()
                .filter(place -> votes(tally, place).times(2).compareTo(sum(tally)) > 0)
                .toList();
    }

    /** Returns what somebody has; 0 for whoever is not there. */
    static Fraction votes(SortedMap<Integer, Fraction> tally, int place) {
        return tally.getOrDefault(place, Fraction.ZERO);
    }

    static Fraction sum(SortedMap<Integer, Fraction> tally) {
        return tally.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the places in order of their votes, the most first, equal ones in one group. */
    static List<List<Integer>> order(SortedMap<Integer, Fraction> tally) {
        var groups = new TreeMap<Fraction, List<Integer>>(Collections.reverseOrder());
        tally.forEach((place, votes) ->
                groups.computeIfAbsent(votes, key -> new ArrayList<>()).add(place));
        return List.copyOf(groups.values());
    }
}
