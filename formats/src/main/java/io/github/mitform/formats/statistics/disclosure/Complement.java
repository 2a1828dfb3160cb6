package io.github.mitform.formats.statistics.disclosure;

import java.util.ArrayList;
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
 * @param cells the set with the fewest people in it, of several the first one, by rows
 * @param people how many people stand in these cells
 * @param patterns how many sets are as small
 */
public record Complement(List<Place> cells, long people, int patterns) {
    /** How many sets are tried at most. */
    public static final int MOST_TRIES = 2_000_000;

    public Complement {
        cells = List.copyOf(cells);
    }

    /**
     * Finds them.
     *
     * @param counts each 0 or more, in rows of the same length
     * @param threshold cells with somebody, but fewer than this, have to be protected
     * @return empty where no set of cells does it, or where it would take more than {@value #MOST_TRIES} tries to know
     */
    public static Optional<Complement> of(long[][] counts, long threshold) {
        return new Search(counts, SuppressionAudit.tooSmall(counts, threshold), threshold).run();
    }

    private static final class Search {
        private final long[][] counts;
        private final List<Place> small;
        private final List<Place> candidates = new ArrayList<>();
        private final List<Place> chosen = new ArrayList<>();
        private List<Place> best = List.of();
        private long bestPeople;
        private int patterns;
        private int tries;

        Search(long[][] counts, List<Place> small, long threshold) {
            this.counts = counts;
            this.small = small;
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[i].length; j++) {
                    if (counts[i][j] >= Math.max(1, threshold)) candidates.add(new Place(i, j));
                }
            }
        }

        Optional<Complement> run() {
            for (int size = 0; size <= candidates.size() && tries <= MOST_TRIES; size++) {
                choose(0, size);
                if (tries <= MOST_TRIES && patterns > 0) return Optional.of(new Complement(best, bestPeople, patterns));
            }
            return Optional.empty();
        }

        private void choose(int from, int more) {
            if (tries > MOST_TRIES) return;
            if (more == 0) {
                tries++;
                if (protects()) keep();
                return;
            }
            for (int i = from; i <= candidates.size() - more; i++) {
                chosen.add(candidates.get(i));
                choose(i + 1, more - 1);
                chosen.remove(chosen.size() - 1);
            }
        }

        private void keep() {
            long people = chosen.stream()
                    .mapToLong(cell -> counts[cell.row()][cell.column()])
                    .sum();
            patterns++;
            if (patterns == 1 || people < bestPeople) {
                best = List.copyOf(chosen);
                bestPeople = people;
            }
        }

        /** A cell lies on a circle if its row still hangs together with its column without it. */
        private boolean protects() {
            var withheld = new ArrayList<>(small);
            withheld.addAll(chosen);
            return small.stream().allMatch(cell -> onCircle(cell, withheld));
        }

        private boolean onCircle(Place cell, List<Place> withheld) {
            int rows = counts.length;
            var reached = new boolean[rows + counts[0].length];
            reached[cell.row()] = true;
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Place other : withheld) {
                    if (other.equals(cell)) continue;
                    int column = rows + other.column();
                    if (reached[other.row()] != reached[column]) {
                        reached[other.row()] = true;
                        reached[column] = true;
                        grew = true;
                    }
                }
            }
            return reached[rows + cell.column()];
        }
    }
}
