package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Candidates by their places, and by numbers they have. */
public final class Places {
    private Places() {}

    /** Returns the places of all, as a set of the caller's own. */
    public static Set<Integer> all(int size) {
        var places = new TreeSet<Integer>();
        for (int place = 0; place < size; place++) places.add(place);
        return places;
    }

    /** Returns everybody with exactly this number, in order. */
    public static List<Integer> with(SortedMap<Integer, Fraction> numbers, Fraction number) {
        return numbers.keySet().stream()
                .filter(place -> number.equals(numbers.get(place)))
                .toList();
    }

    /** Returns everybody, the greatest number first, those with the same in one group. */
    public static List<List<Integer>> order(SortedMap<Integer, Fraction> numbers) {
        var different = new ArrayList<>(numbers.values());
        different.sort(Collections.reverseOrder());
        return different.stream()
                .distinct()
                .map(number -> with(numbers, number))
                .toList();
    }

    /** Returns their names in a row. */
    public static String names(Iterable<Integer> places, Candidates candidates) {
        var names = new ArrayList<String>();
        for (int place : places) names.add(candidates.name(place));
        return String.join(", ", names);
    }
}
