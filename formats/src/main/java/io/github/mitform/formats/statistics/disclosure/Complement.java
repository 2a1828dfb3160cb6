package io.github.mitform.formats.statistics.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * The fewest further cells to withhold so that none of the small ones can be worked out exactly. Cells with nobody in them are published
 * and protect nothing.
 *
 * <p>All sets of cells are tried, the smaller ones first, so that nothing less would do; this is for tables that people read. With every
 * withheld count above 0, a cell can be worked out exactly where no circle of withheld cells leads through it, from row to column and
 * back.
 *
 * <p>Of a table for which that would take too long, cells are given back one by one instead, those with the most people first, as long as the small ones stay
 * protected: safe, and none of what is left can be given back, but perhaps not the fewest. Of more than some thousand cells even that would take too
 * long, and what was not tried stays withheld.
 *
 * @param cells the set with the fewest people in it, of several the first one, by rows
 * @param people how many people stand in these cells
 * @param patterns how many sets are as small; 0 where that is not known
 * @param fewest whether no smaller set would do; otherwise it is safe, but perhaps larger than it has to be
 */
public record Complement(List<Place> cells, long people, int patterns, boolean fewest) {
    public Complement {
        cells = List.copyOf(cells);
    }

    /**
     * Finds them, in about a second or two at most.
     *
     * @param counts each 0 or more, in rows of the same length
     * @param threshold cells with somebody, but fewer than this, have to be protected
     * @return empty where no set of cells does it: even with all withheld that have somebody in them, a small one could be worked out
     */
    public static Optional<Complement> of(long[][] counts, long threshold) {
        return new ComplementSearch(counts, threshold).run();
    }
}
