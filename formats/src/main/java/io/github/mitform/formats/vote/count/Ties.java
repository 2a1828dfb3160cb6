package io.github.mitform.formats.vote.count;

import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.value.Unwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a rule breaks ties: one way after the other, each for what the ones before left tied. What is tied after the last one stays tied. In
 * a file one word or a list: {@code "all_tied"}, {@code ["previous_rounds", "lot"]}.
 *
 * <p>Immutable. An empty list is the same as {@link TieBreak#ALL_TIED}. Ways that look at earlier rounds tell nobody apart in a rule that
 * has none.
 *
 * @param breaks each at most once; nothing stands behind one that leaves no tie, or ends the count ({@link TieBreak#isLast})
 */
@Unwrapped(single = true)
public record Ties(List<TieBreak> breaks) {
    /** Nothing is broken, all that are tied are reported. The usual way. */
    public static final Ties ALL_TIED = of(TieBreak.ALL_TIED);

    public Ties {
        breaks = List.copyOf(breaks);
        for (int i = 0; i < breaks.size(); i++) {
            var each = breaks.get(i);
            if (breaks.indexOf(each) < i) {
                throw new UnfitException(new Sentence(
                                "“{way}” is named twice, and what it left tied once it leaves tied again: name it once.",
                                "„{way}“ ist zweimal genannt, und was es einmal offenließ, lässt es wieder offen: Nennen Sie es einmal.")
                        .with("way", each.name().toLowerCase(Locale.ROOT)));
            }
            if (each.isLast() && i < breaks.size() - 1) {
                throw new UnfitException(new Sentence(
                                "No tie gets to what stands behind “{way}”: leave that out, or put it before.",
                                "Kein Gleichstand kommt zu dem, was hinter „{way}“ steht: Lassen Sie es weg, oder stellen Sie es davor.")
                        .with("way", each.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** @throws IllegalArgumentException if a way stands there twice, or behind one that leaves nothing for it */
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
