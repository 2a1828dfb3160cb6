package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Locks victories in, in every order of those that are equally strong. What was locked in is kept with all that follows from it: different orders
 * that come to the same go on as one.
 *
 * <p>Only victories that may close a circle with others of the same strength are tried in different orders; all others are locked in whatever the
 * order. Where no two victories are equally strong, time grows with the third power of the candidates at most; each strength that several share takes time
 * in proportion to the square of the candidates besides.
 */
final class Locking {
    /** Steps in which different orders may be tried; some seconds at the very most. */
    private static final long MOST_WORK = 1_000_000_000;

    private static final long MOST_BYTES = 200_000_000;

    private final Pairwise pairs;
    private final Strength strength;
    private final int size;
    private final List<List<int[]>> groups;
    private long work;
    private long bytes;

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
        var locked = new Relation(size);
        for (List<int[]> group : groups) {
            // A victory of a strength of its own needs no copy to be compared with the others.
            var all = group.size() == 1 ? locked : locked.copy();
            for (int[] pair : group) {
                boolean counts = !locked.has(pair[1], pair[0]);
                if (counts && all.has(pair[1], pair[0])) return List.of();
                if (counts) all.add(pair[0], pair[1]);
                var told = pairs.weight(pairs.victory(pair[0], pair[1], strength));
                steps.add(new LockStep(pair[0], pair[1], told, counts));
            }
            locked = all;
        }
        return steps;
    }

    /** @throws UncountableException if there are so many ties that the search would take too long */
    List<Integer> winners() {
        List<Relation> locked = List.of(new Relation(size));
        for (List<int[]> group : groups) {
            if (locked.size() == 1 && settle(locked.get(0), group).isEmpty()) continue;
            var next = new LinkedHashSet<Relation>();
            for (Relation each : locked) {
                lock(each, group, next, new HashSet<>());
            }
            locked = List.copyOf(next);
        }
        return locked.stream()
                .flatMapToInt(each -> IntStream.range(0, size)
                        .filter(to -> IntStream.range(0, size).noneMatch(from -> each.has(from, to))))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /**
     * Locks a group in.
     *
     * @param locked what is locked in so far; taken over and changed
     * @param done takes all that the group can come to
     */
    private void lock(Relation locked, List<int[]> group, Set<Relation> done, Set<Relation> seen) {
        var contested = settle(locked, group);
        if (contested.isEmpty()) {
            done.add(locked);
        } else if (seen.add(locked)) {
            bytes += locked.bytes();
            for (int[] pair : contested) {
                work += (long) contested.size() * size;
                if (work > MOST_WORK || bytes > MOST_BYTES) throw tooManyTies();
                var more = locked.copy();
                more.add(pair[0], pair[1]);
                lock(more, contested, done, seen);
            }
        }
    }

    /** Locks in whatever no order of the group can keep out; returns those victories that circles among them may keep out. */
    private static List<int[]> settle(Relation locked, List<int[]> group) {
        var open = open(locked, group);
        if (open.size() < 2) {
            open.forEach(pair -> locked.add(pair[0], pair[1]));
            return List.of();
        }
        var all = locked.copy();
        for (int[] pair : open) {
            if (!all.has(pair[0], pair[1])) all.add(pair[0], pair[1]);
        }
        var contested = new ArrayList<int[]>();
        for (int[] pair : open) {
            if (all.has(pair[1], pair[0])) {
                contested.add(pair);
            } else if (!locked.has(pair[0], pair[1])) {
                locked.add(pair[0], pair[1]);
            }
        }
        return contested;
    }

    private static List<int[]> open(Relation locked, List<int[]> group) {
        return group.stream()
                .filter(pair -> !locked.has(pair[0], pair[1]) && !locked.has(pair[1], pair[0]))
                .toList();
    }

    private static UncountableException tooManyTies() {
        return new UncountableException(new Sentence(
                "So many victories of ranked pairs are equally strong that not every order of them can be tried; count by the Schulze"
                        + " method or Split Cycle, which need no order.",
                "So viele Siege sind bei Ranked Pairs gleich stark, dass sich nicht jede Reihenfolge durchspielen lässt; zählen Sie nach"
                        + " der Schulze-Methode oder Split Cycle, die keine brauchen."));
    }
}
