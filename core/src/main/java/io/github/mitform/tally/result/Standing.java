package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where an option came in.
 *
 * @param rank 1 for the best; tied options share a rank and the next one is left out: 1, 2, 2, 4
 * @param score what it got, in the method's own measure
 * @param greatest the most that it could have got, for thresholds; 0 where that is not defined
 */
public record Standing(Option option, int rank, BigDecimal score, BigDecimal greatest) {
    public Standing {
        requireNonNull(option, "option");
        requireNonNull(score, "score");
        requireNonNull(greatest, "greatest");
        if (rank < 1) {
            throw new IllegalArgumentException("ranks start at 1, but was " + rank);
        }
    }

    /**
     * Returns options in order of their scores, the greatest first; those with equal scores share a rank and keep their order.
     *
     * @param scores one for each option
     */
    public static List<Standing> byScore(List<Option> options, List<BigDecimal> scores, BigDecimal greatest) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < options.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
        var standings = new ArrayList<Standing>();
        for (int place = 0; place < order.size(); place++) {
            int i = order.get(place);
            boolean tied = place > 0 && scores.get(i).compareTo(scores.get(order.get(place - 1))) == 0;
            int rank = tied ? standings.get(place - 1).rank() : place + 1;
            standings.add(new Standing(options.get(i), rank, scores.get(i), greatest));
        }
        return List.copyOf(standings);
    }

    /** Returns the options that share the first rank. */
    public static List<Option> first(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.rank() == 1)
                .map(Standing::option)
                .toList();
    }
}
