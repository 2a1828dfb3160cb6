package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Locks victories in, in every order of those that are equally strong. What was locked in is kept as the set of all pairs that follow from it:
 * different orders that come to the same set go on as one.
 */
final class Locking {
    /** Sets of locked pairs to look at; some seconds at the very most. */
    private static final int MOST_SETS = 100_000;

    private final Pairwise pairs;
    private final Strength strength;
    private final int size;
    private final List<List<int[]>> groups;
    private int sets;

    Locking(Pairwise pairs, Strength strength) {
        this.pairs = pairs;
        this.strength = strength;
        this.size = pairs.size();
        var byStrength = new TreeMap<Long, List<int[]>>(Collections.reverseOrder());
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                long victory = pairs.victory(one, other, strength);
                if (victory > 0) {
                    byStrength
                            .computeIfAbsent(victory, key -> new ArrayList<>())
                            .add(new int[] {one, other});
                }
            }
        }
        this.groups = List.copyOf(byStrength.values());
    }

    /** Returns the turn of each victory; nothing where it matters in which order equally strong ones have theirs. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        var locked = new BitSet();
        for (List<int[]> group : groups) {
            var all = locked;
            for (int[] pair : group) {
                boolean counts = !locked.get(pair[1] * size + pair[0]);
                if (counts && all.get(pair[1] * size + pair[0])) return List.of();
                if (counts) all = with(all, pair[0], pair[1]);
                var told = pairs.weight(pairs.victory(pair[0], pair[1], strength));
                steps.add(new LockStep(pair[0], pair[1], told, counts));
            }
            locked = all;
        }
        return steps;
    }

    List<Integer> winners() {
        Set<BitSet> locked = Set.of(new BitSet());
        for (List<int[]> group : groups) {
            var next = new HashSet<BitSet>();
            for (BitSet each : locked) {
                lock(each, group, next, new HashSet<>());
            }
            locked = next;
        }
        var winners = new TreeSet<Integer>();
        for (BitSet each : locked) {
            IntStream.range(0, size)
                    .filter(to -> IntStream.range(0, size).noneMatch(from -> each.get(from * size + to)))
                    .forEach(winners::add);
        }
        return List.copyOf(winners);
    }

    /** Goes on with one victory of the group after the other, in every order that makes a difference. */
    private void lock(BitSet locked, List<int[]> group, Set<BitSet> done, Set<BitSet> seen) {
        if (!seen.add(locked)) return;
        if (++sets > MOST_SETS) throw tooManyTies();
        var open = group.stream()
                .filter(pair -> !locked.get(pair[0] * size + pair[1]) && !locked.get(pair[1] * size + pair[0]))
                .toList();
        if (open.isEmpty()) {
            done.add(locked);
            return;
        }
        for (int[] pair : inAnyOrder(locked, open)) {
            lock(with(locked, pair[0], pair[1]), group, done, seen);
        }
    }

    /** If the open victories close no circle, whatever the order, all of them will be locked in, and one order is enough. */
    private List<int[]> inAnyOrder(BitSet locked, List<int[]> open) {
        var all = locked;
        for (int[] pair : open) {
            if (all.get(pair[1] * size + pair[0])) return open;
            all = with(all, pair[0], pair[1]);
        }
        return List.of(open.get(0));
    }

    /** Adds a pair and all that follows from it: whoever is before the one is before the other, and before all behind it. */
    private BitSet with(BitSet locked, int one, int other) {
        if (locked.get(one * size + other)) return locked;
        var more = (BitSet) locked.clone();
        for (int before = 0; before < size; before++) {
            if (before != one && !locked.get(before * size + one)) continue;
            more.set(before * size + other);
            for (int behind = 0; behind < size; behind++) {
                if (locked.get(other * size + behind)) more.set(before * size + behind);
            }
        }
        return more;
    }

    private UncountableException tooManyTies() {
        return new UncountableException(new Sentence(
                "So many victories of ranked pairs are equally strong that not every order of them can be tried; count by the Schulze"
                        + " method or Split Cycle, which need no order.",
                "So viele Siege sind bei Ranked Pairs gleich stark, dass sich nicht jede Reihenfolge durchspielen lässt; zählen Sie nach"
                        + " der Schulze-Methode oder Split Cycle, die keine brauchen."));
    }
}
