package io.github.mitform.formats.vote.audit.internal.committee;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows every way of breaking ties, as far as that does not take too long. Mutable; for one count. */
final class Ways {
    /** About so many numbers are looked at in all. */
    private static final long MOST_WORK = 2_000_000;

    private long work;

    /** Returns every committee to which a state leads, in order; empty if there are too many ways. */
    Optional<List<List<Integer>>> from(State start) {
        var found = new HashSet<List<Integer>>();
        return follow(start, found, new HashSet<>()) ? Optional.of(Committees.sorted(found)) : Optional.empty();
    }

    /** No deeper than there are candidates. */
    private boolean follow(State state, Set<List<Integer>> found, Set<Object> seen) {
        if (!seen.add(state.key())) return true;
        work += state.cost();
        if (work > MOST_WORK) return false;
        var tied = state.next();
        if (tied.isEmpty()) found.addAll(state.committees());
        for (int place : tied) {
            if (!follow(state.after(place), found, seen)) return false;
        }
        return true;
    }
}
