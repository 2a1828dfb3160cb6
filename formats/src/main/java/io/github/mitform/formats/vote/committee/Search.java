package io.github.mitform.formats.vote.committee;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds every best committee by branch and bound: members are added one by one, and a part of a committee is given up as soon as nothing that
 * completes it can reach the best committee so far. For one search.
 *
 * @param <V> what committees are compared by, the greatest is the best
 */
final class Search<V extends Comparable<V>> {
    /** What a rule looks for. Mutable: has a part of a committee inside, which is empty at first. */
    interface Aim<V> {
        void add(int member);

        void remove(int member);

        /** Returns the value of the committee, which is complete. */
        V value();

        /**
         * Returns a value that no completion exceeds.
         *
         * @param open who may still become a member, one or more, in order of places
         * @param missing how many of them will, 1 or more
         */
        V bound(List<Integer> open, int missing);

        /** Returns who of the open ones promises most, so that good committees are found early. */
        int promising(List<Integer> open);

        /** Returns about how many numbers are looked at for one bound. */
        long cost();
    }

    /** All best committees, in order of the places in them, and what they are worth. */
    record Found<V>(List<List<Integer>> committees, V value) {}

    /** The search goes as deep as there are candidates, with a list of those who are left at each step. */
    private static final int MOST_CANDIDATES = 1_000;

    private final Aim<V> aim;
    private final Committees.Work work = new Committees.Work();
    private final List<Integer> members = new ArrayList<>();
    private final List<List<Integer>> best = new ArrayList<>();
    private final List<V> value = new ArrayList<>(1);

    private Search(Aim<V> aim) {
        this.aim = aim;
    }

    /** @param seats at most as many as there are candidates to choose from */
    static <V extends Comparable<V>> Found<V> best(Aim<V> aim, List<Integer> candidates, int seats) {
        var search = new Search<>(aim);
        if (candidates.size() > MOST_CANDIDATES) throw search.work.refused();
        search.look(candidates, seats);
        return new Found<>(Committees.sorted(search.best), search.value.get(0));
    }

    private void look(List<Integer> open, int missing) {
        work.add(aim.cost());
        if (missing == 0) {
            take(aim.value());
            return;
        }
        if (open.size() < missing || isHopeless(aim.bound(open, missing))) return;
        int next = aim.promising(open);
        var rest = open.stream().filter(place -> place != next).toList();
        aim.add(next);
        members.add(next);
        look(rest, missing - 1);
        members.remove(members.size() - 1);
        aim.remove(next);
        look(rest, missing);
    }

    private boolean isHopeless(V bound) {
        return !value.isEmpty() && bound.compareTo(value.get(0)) < 0;
    }

    private void take(V reached) {
        if (isHopeless(reached)) return;
        if (value.isEmpty() || reached.compareTo(value.get(0)) > 0) {
            best.clear();
            value.clear();
            value.add(reached);
        }
        best.add(members.stream().sorted().toList());
        Committees.requireListable(best.size(), Committees.TOO_MANY);
    }
}
