package io.github.mitform.formats.vote.pairwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts places in order of a number for each. */
final class Ordering {
    private Ordering() {}

    /** Returns all places, those with the greatest score first, equal ones in one group. */
    static List<List<Integer>> byScore(long[] scores) {
        var groups = new TreeMap<Long, List<Integer>>(Collections.reverseOrder());
        for (int place = 0; place < scores.length; place++) {
            groups.computeIfAbsent(scores[place], score -> new ArrayList<>()).add(place);
        }
        return List.copyOf(groups.values());
    }

    static List<List<Integer>> byScore(int[] scores) {
        return byScore(Arrays.stream(scores).asLongStream().toArray());
    }

    /** Returns the places with the greatest score. */
    static List<Integer> greatest(long[] scores) {
        long greatest = Arrays.stream(scores).max().orElse(0);
        return IntStream.range(0, scores.length)
                .filter(place -> scores[place] == greatest)
                .boxed()
                .toList();
    }
}
