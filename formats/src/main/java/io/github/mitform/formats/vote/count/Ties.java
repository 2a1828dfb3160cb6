package io.github.mitform.formats.vote.count;

import io.github.mitform.value.Unwrapped;
import java.util.Arrays;
import java.util.List;

/**
 * How a rule breaks ties: one way after the other, each for what the ones before left tied. What is tied after the last one stays tied. In
 * a file one word or a list: {@code "all_tied"}, {@code ["previous_rounds", "lot"]}.
 */
@Unwrapped(single = true)
public record Ties(List<TieBreak> breaks) {
    /** Nothing is broken, all that are tied are reported. The usual way. */
    public static final Ties ALL_TIED = of(TieBreak.ALL_TIED);

    public Ties {
        breaks = List.copyOf(breaks);
    }

    public static Ties of(TieBreak... breaks) {
        return new Ties(Arrays.asList(breaks));
    }

    /** Returns whether a seed will be needed once there is a tie. */
    public boolean drawsLots() {
        return breaks.contains(TieBreak.LOT)
                || breaks.contains(TieBreak.JAVA_RANDOM)
                || breaks.contains(TieBreak.JAVA_PERMUTATION);
    }
}
