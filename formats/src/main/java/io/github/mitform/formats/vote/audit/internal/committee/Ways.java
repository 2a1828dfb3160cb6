package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Follows every way through ties that stay open, as far as the rule lets them go each way, and as far as that does not take too long. Mutable; for one
 * count.
 */
final class Ways {
    /** About so many numbers are looked at in all. */
    private static final long MOST_WORK = 2_000_000;

    private final RecordedTies ties;
    private long work;

    Ways(RecordedTies ties) {
        this.ties = ties;
    }

    /**
     * Returns every committee to which a state leads, in order; empty if there are too many ways, or what decides on them is not known.
     *
     * @param earlier what everybody had in the rounds before
     */
    Optional<List<List<Integer>>> from(State start, List<SortedMap<Integer, Fraction>> earlier) {
        var found = new HashSet<List<Integer>>();
        return !ties.mayBeDecided() && follow(start, List.copyOf(earlier), found, new HashSet<>())
                ? Optional.of(Committees.sorted(found))
                : Optional.empty();
    }

    /** No deeper than there are candidates. */
    private boolean follow(
            State state, List<SortedMap<Integer, Fraction>> earlier, Set<List<Integer>> found, Set<Object> seen) {
        if (!seen.add(List.of(state.key(), ties.looksBack() ? earlier : List.of()))) return true;
        work += state.cost() + (ties.looksBack() ? 10L * earlier.size() : 0);
        if (work > MOST_WORK) return false;
        var tied = state.next();
        if (tied.isEmpty()) {
            var committees = state.filling()
                    .map(filling -> filled(filling, earlier))
                    .orElseGet(() -> Optional.of(state.committees()));
            committees.ifPresent(found::addAll);
            return committees.isPresent();
        }
        var left = ties.compared(state.removes() ? Purpose.ELIMINATE : Purpose.ELECT, tied, earlier);
        var after = new ArrayList<>(earlier);
        after.add(state.numbers());
        for (int place : left) {
            if (!follow(state.after(place), after, found, seen)) return false;
        }
        return true;
    }

    /** Returns every committee in which seats are filled by those who come first by what earlier rounds say; empty if there are too many. */
    private Optional<List<List<Integer>>> filled(State.Filling filling, List<SortedMap<Integer, Fraction>> earlier) {
        var certain = new ArrayList<>(filling.certain());
        var tied = new ArrayList<>(filling.tied());
        while (true) {
            int missing = filling.certain().size() + filling.missing() - certain.size();
            var best = missing < tied.size() ? ties.compared(Purpose.ELECT, tied, earlier) : tied;
            if (best.size() >= missing) return Committees.filled(certain, best, missing);
            certain.addAll(best);
            tied.removeAll(best);
        }
    }
}
