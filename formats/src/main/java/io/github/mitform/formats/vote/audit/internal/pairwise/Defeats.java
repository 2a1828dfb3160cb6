package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who beats whom, and which of these victories count where they go in circles. Every circle is looked for by walking from one to the next. For one count.
 */
final class Defeats {
    /** Up to so many candidates stable voting is gone through again. */
    static final int MOST_STABLE = 12;

    /** So many sets of locked victories are looked at. */
    private static final int MOST_SETS = 20_000;

    private final int size;
    private final Fraction[][] strength;

    /** @param strength how strong the victory of one over the other is, 0 where there is none */
    Defeats(Fraction[][] strength) {
        this.size = strength.length;
        this.strength = strength;
    }

    /** A victory of one over another. */
    record Victory(int one, int other, Fraction strength) {}

    private interface Link {
        boolean leads(int from, int to);
    }

    private List<Integer> all() {
        return IntStream.range(0, size).boxed().toList();
    }

    /** Returns all victories, the strongest first. */
    List<Victory> victories() {
        var victories = new ArrayList<Victory>();
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                if (strength[one][other].signum() > 0) {
                    victories.add(new Victory(one, other, strength[one][other]));
                }
            }
        }
        victories.sort(Comparator.comparing(Victory::strength).reversed());
        return victories;
    }

    /** Returns whether one gets to another by links among some candidates. */
    private static boolean reaches(int from, int to, Iterable<Integer> among, Link link) {
        var seen = new HashSet<Integer>();
        var waiting = new ArrayDeque<Integer>(List.of(from));
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            for (int next : among) {
                if (!link.leads(at, next)) continue;
                if (next == to) return true;
                if (seen.add(next)) waiting.add(next);
            }
        }
        return false;
    }

    /** Returns those of some candidates who have no defeat that counts: one that is no weakest part of a circle. */
    List<Integer> splitCycle(Iterable<Integer> among) {
        var undefeated = new ArrayList<Integer>();
        for (int one : among) {
            boolean defeated = false;
            for (int other : among) {
                var victory = strength[other][one];
                if (victory.signum() == 0) continue;
                boolean inCircle = reaches(one, other, among, (from, to) -> strength[from][to].compareTo(victory) >= 0);
                defeated |= !inCircle;
            }
            if (!defeated) undefeated.add(one);
        }
        return undefeated;
    }

    List<Integer> splitCycle() {
        return splitCycle(all());
    }

    /** Returns the winners of stable voting; empty for more candidates than are looked at. */
    Optional<List<Integer>> stable() {
        return size > MOST_STABLE
                ? Optional.empty()
                : Optional.of(List.copyOf(stable(Set.copyOf(all()), new HashMap<>())));
    }

    /** Returns the winners of stable voting among all but one; empty for more candidates than are looked at. */
    Optional<List<Integer>> stableWithout(int place) {
        var others = new TreeSet<>(all());
        others.remove(place);
        return size > MOST_STABLE
                ? Optional.empty()
                : Optional.of(stable(Set.copyOf(others), new HashMap<>()).stream()
                        .sorted()
                        .toList());
    }

    private Set<Integer> stable(Set<Integer> among, Map<Set<Integer>, Set<Integer>> known) {
        if (among.size() < 2) return among;
        var before = known.get(among);
        if (before != null) return before;
        var matches = new ArrayList<Victory>();
        for (int one : splitCycle(among)) {
            for (int other : among) {
                if (other != one) {
                    matches.add(new Victory(one, other, strength[one][other].minus(strength[other][one])));
                }
            }
        }
        matches.sort(Comparator.comparing(Victory::strength).reversed());
        var winners = new TreeSet<Integer>();
        var last = Optional.<Fraction>empty();
        for (Victory match : matches) {
            boolean weaker = !last.equals(Optional.of(match.strength));
            if (weaker && !winners.isEmpty()) break;
            last = Optional.of(match.strength);
            var without = new TreeSet<>(among);
            without.remove(match.other);
            if (stable(Set.copyOf(without), known).contains(match.one)) winners.add(match.one);
        }
        known.put(among, winners);
        return winners;
    }

    /**
     * Returns the turn of each victory, the strongest first and equally strong ones in order of their places; nothing where it matters which of these comes
     * first.
     */
    List<LockStep> turns() {
        var turns = new ArrayList<LockStep>();
        var locked = new BitSet();
        var victories = victories();
        for (int next = 0; next < victories.size(); ) {
            var group = equallyStrong(victories, next);
            var stronger = (BitSet) locked.clone();
            for (Victory victory : group) {
                boolean counts = !closesCircle(stronger, victory);
                if (counts) locked.set(victory.one * size + victory.other);
                turns.add(new LockStep(victory.one, victory.other, victory.strength, counts));
            }
            if (!isWithoutCircle(locked)) return List.of();
            next += group.size();
        }
        return turns;
    }

    private static List<Victory> equallyStrong(List<Victory> victories, int first) {
        int end = first;
        while (end < victories.size() && victories.get(end).strength.equals(victories.get(first).strength)) end++;
        return victories.subList(first, end);
    }

    /**
     * Returns who is beaten by no locked victory in some order of equally strong ones; empty if there are too many orders to look at.
     */
    Optional<List<Integer>> lockedIn() {
        var winners = new TreeSet<Integer>();
        Set<BitSet> locked = Set.of(new BitSet());
        var victories = victories();
        int next = 0;
        int looked = 0;
        while (next < victories.size()) {
            var group = equallyStrong(victories, next);
            var after = new HashSet<BitSet>();
            var seen = new HashSet<BitSet>();
            var waiting = new ArrayDeque<>(locked);
            while (!waiting.isEmpty()) {
                var each = waiting.pop();
                if (!seen.add(each)) continue;
                if (++looked > MOST_SETS) return Optional.empty();
                var more = oneMore(each, group);
                if (more.isEmpty()) after.add(each);
                waiting.addAll(more);
            }
            locked = after;
            next += group.size();
        }
        for (BitSet each : locked) winners.addAll(unbeaten(each));
        return Optional.of(List.copyOf(winners));
    }

    /** Locks in one of some equally strong victories, each that can be; all at once if they close no circle together. */
    private List<BitSet> oneMore(BitSet locked, List<Victory> group) {
        var sets = new ArrayList<BitSet>();
        var together = (BitSet) locked.clone();
        for (Victory victory : group) {
            if (locked.get(victory.one * size + victory.other) || closesCircle(locked, victory)) continue;
            var one = (BitSet) locked.clone();
            one.set(victory.one * size + victory.other);
            together.set(victory.one * size + victory.other);
            sets.add(one);
        }
        return sets.size() > 1 && isWithoutCircle(together) ? List.of(together) : sets;
    }

    private boolean closesCircle(BitSet locked, Victory victory) {
        return reaches(victory.other, victory.one, all(), (from, to) -> locked.get(from * size + to));
    }

    /** Takes out those whom nobody left beats, again and again. */
    private boolean isWithoutCircle(BitSet locked) {
        var left = new TreeSet<>(all());
        boolean taken = true;
        while (taken) {
            taken = left.removeIf(place -> left.stream().noneMatch(other -> locked.get(other * size + place)));
        }
        return left.isEmpty();
    }

    private List<Integer> unbeaten(BitSet locked) {
        if (!isWithoutCircle(locked)) throw new IllegalStateException("locked victories go in a circle");
        return all().stream()
                .filter(place -> all().stream().noneMatch(other -> locked.get(other * size + place)))
                .toList();
    }
}
