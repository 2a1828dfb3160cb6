package io.github.mitform.answer.design;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sets of options to compare, in a balanced way: no option twice in a set; each option equally often, give or take one; each at each
 * position of a set equally often, give or take one; and each pair of options together about equally often, as close as a bounded search
 * comes to it. Where sets times size suffice to link all options, they are linked, so that each can be compared with every other one.
 *
 * <p>This is the near-balanced form of the balanced incomplete block designs on which best-worst scaling stands (Louviere, Flynn and
 * Marley, <i>Best-Worst Scaling: Theory, Methods and Applications</i>, Cambridge University Press 2015, <a
 * href="https://doi.org/10.1017/CBO9781107337855">doi:10.1017/CBO9781107337855</a>, chapter 2); exact ones exist only for some sizes.
 * Positions come from an equitable edge colouring of the sets against the options, which always exists (de Werra, "Equitable colorations of
 * graphs", Revue française d'informatique et de recherche opérationnelle 5 (1971), R-3).
 *
 * <p>A design depends on nothing but the three numbers. What differs between people is which option takes which part in it, in which order
 * the sets come, and where in them: {@link #arranged}. Immutable. Finding one takes some
 * milliseconds, but the last 200 are remembered.
 */
public final class ComparisonDesign {
    /** Greatest number of sets of one person. */
    public static final int MOST_SETS = 100;

    /** Greatest number of options in a set. */
    public static final int MOST_SHOWN = 20;

    /** Greatest number of options that are compared. */
    public static final int MOST_OPTIONS = 1_000;

    /** Those that were found last; a round asks for the same one again and again. */
    private static final Cache<Size, ComparisonDesign> KNOWN =
            CacheBuilder.newBuilder().maximumSize(200).build();

    private final int options;
    private final int show;
    /** The option at each position of each set. */
    private final List<List<Integer>> sets;

    private ComparisonDesign(int options, int show, List<List<Integer>> sets) {
        this.options = options;
        this.show = show;
        this.sets = sets;
    }

    /**
     * Returns the design for so many options.
     *
     * @param options how many there are, 2 to 1,000
     * @param show how many of them stand in a set, 2 to 20 and no more than there are
     * @param sets how many sets there are, 1 to 100
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ComparisonDesign of(int options, int show, int sets) {
        require(options >= 2 && options <= MOST_OPTIONS, "options", options);
        require(show >= 2 && show <= Math.min(options, MOST_SHOWN), "options in a set", show);
        require(sets >= 1 && sets <= MOST_SETS, "sets", sets);
        var size = new Size(options, show, sets);
        var known = KNOWN.getIfPresent(size);
        if (known == null) {
            int[][] members = BlockSearch.best(options, show, sets);
            known = new ComparisonDesign(options, show, Positions.balanced(members, options, show));
            KNOWN.put(size, known);
        }
        return known;
    }

    private record Size(int options, int show, int sets) {}

    private static void require(boolean holds, String what, int found) {
        if (!holds) {
            throw new IllegalArgumentException("there cannot be " + found + " " + what);
        }
    }

    /** Returns the sets, each with the numbers of its options from 0, in the order in which they are shown. */
    public List<List<Integer>> sets() {
        return sets;
    }

    /** Returns how many options stand in a set. */
    public int show() {
        return show;
    }

    /**
     * Returns the sets of one person.
     *
     * @param items the options, in an order that was drawn for this person
     * @param order the numbers of the sets from 0, in an order that was drawn
     * @param positions the numbers of the positions from 0, in an order that was drawn
     * @throws IllegalArgumentException if there are more or fewer than the design has
     */
    public <T> List<List<T>> arranged(List<T> items, List<Integer> order, List<Integer> positions) {
        require(items.size() == options, "options", items.size());
        require(order.size() == sets.size(), "sets", order.size());
        require(positions.size() == show, "positions", positions.size());
        var arranged = new ArrayList<List<T>>();
        for (int set : order) {
            var shown = new ArrayList<T>();
            for (int position : positions) {
                shown.add(items.get(sets.get(set).get(position)));
            }
            arranged.add(Collections.unmodifiableList(shown));
        }
        return Collections.unmodifiableList(arranged);
    }
}
