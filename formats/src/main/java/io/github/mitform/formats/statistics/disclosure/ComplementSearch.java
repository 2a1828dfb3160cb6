package io.github.mitform.formats.statistics.disclosure;

import io.github.mitform.disclosure.Bridges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for the fewest cells to withhold beside the small ones. Goes through a withheld cell at each step, and takes no more than so many. */
final class ComplementSearch {
    /** So many for the fewest, and as many again for what cannot be given back: about a second each at most. */
    static final long MOST_STEPS = 8_000_000;

    private final long[][] counts;
    private final List<Place> small;
    private final List<Place> candidates = new ArrayList<>();
    private final List<Place> chosen = new ArrayList<>();
    private List<Place> best = List.of();
    private long bestPeople;
    private int patterns;
    private long steps;

    ComplementSearch(long[][] counts, long threshold) {
        this.counts = counts;
        small = SuppressionAudit.tooSmall(counts, threshold);
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] >= Math.max(1, threshold)) candidates.add(new Place(i, j));
            }
        }
    }

    long steps() {
        return steps;
    }

    Optional<Complement> run() {
        if (!protects(candidates)) return Optional.empty();
        for (int size = 0; size <= candidates.size(); size++) {
            choose(0, size);
            if (steps > MOST_STEPS) return Optional.of(givenBack());
            if (patterns > 0) return Optional.of(new Complement(best, bestPeople, patterns, true));
        }
        throw new AssertionError("all of them protect");
    }

    private void choose(int from, int more) {
        if (steps > MOST_STEPS) return;
        if (more == 0) {
            if (protects(chosen)) keep();
            return;
        }
        for (int i = from; i <= candidates.size() - more; i++) {
            chosen.add(candidates.get(i));
            choose(i + 1, more - 1);
            chosen.remove(chosen.size() - 1);
        }
    }

    private void keep() {
        long people = people(chosen);
        patterns++;
        if (patterns == 1 || people < bestPeople) {
            best = List.copyOf(chosen);
            bestPeople = people;
        }
    }

    private long people(List<Place> cells) {
        return cells.stream()
                .mapToLong(cell -> counts[cell.row()][cell.column()])
                .sum();
    }

    /** Starts with everything withheld and gives back what it can. */
    private Complement givenBack() {
        long end = steps + MOST_STEPS;
        var left = new ArrayList<>(candidates);
        var largestFirst = new ArrayList<>(candidates);
        largestFirst.sort(Comparator.comparingLong((Place cell) -> counts[cell.row()][cell.column()])
                .reversed());
        for (Place cell : largestFirst) {
            if (steps > end) break;
            int at = left.indexOf(cell);
            left.remove(at);
            if (!protects(left)) left.add(at, cell);
        }
        return new Complement(left, people(left), 0, false);
    }

    private boolean protects(Collection<Place> others) {
        int all = small.size() + others.size();
        steps += Math.max(1, all);
        var rows = new int[all];
        var columns = new int[all];
        int next = 0;
        for (Place cell : small) {
            rows[next] = cell.row();
            columns[next++] = cell.column();
        }
        for (Place cell : others) {
            rows[next] = cell.row();
            columns[next++] = cell.column();
        }
        int bridge = Bridges.among(rows, columns).nextSetBit(0);
        return bridge < 0 || bridge >= small.size();
    }
}
