package io.github.mitform.formats.vote.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is left in each pot, and which projects may still be funded. For one count; mutable. */
final class Pots {
    private final Votes votes;
    private final List<Optional<String>> ids = new ArrayList<>();
    private final long[] amounts;
    private final long[] left;
    private final int[] potOf;
    private final boolean[] gone;
    /** By place, the groups it is in of which only one is funded. */
    private final List<List<List<Integer>>> groupsOf = new ArrayList<>();

    Pots(Votes votes) {
        this.votes = votes;
        var budget = votes.budget();
        ids.add(Optional.empty());
        budget.pots().forEach(pot -> ids.add(Optional.of(pot.id())));
        this.amounts =
                ids.stream().mapToLong(id -> votes.units(budget.amount(id))).toArray();
        this.left = amounts.clone();
        this.potOf = budget.projects().stream()
                .mapToInt(project -> ids.indexOf(project.pot()))
                .toArray();
        this.gone = new boolean[votes.projects()];
        for (int place = 0; place < potOf.length; place++) groupsOf.add(new ArrayList<>());
        var candidates = budget.candidates();
        for (List<String> group : budget.exclusive()) {
            var places = group.stream().map(candidates::place).distinct().toList();
            for (int place : places) groupsOf.get(place).add(places);
        }
    }

    int number() {
        return ids.size();
    }

    /** Returns the projects of a pot that may still be funded, in order. */
    List<Integer> open(int pot) {
        var open = new ArrayList<Integer>();
        for (int place = 0; place < potOf.length; place++) if (potOf[place] == pot && !gone[place]) open.add(place);
        return open;
    }

    long amount(int pot) {
        return amounts[pot];
    }

    long left(int pot) {
        return left[pot];
    }

    int of(int place) {
        return potOf[place];
    }

    boolean fits(int place) {
        return votes.cost(place) <= left[potOf[place]];
    }

    /** Pays for a project, and takes whatever it excludes out; returns what it excludes, in order. */
    List<Integer> fund(int place) {
        left[potOf[place]] -= votes.cost(place);
        if (left[potOf[place]] < 0 || gone[place]) throw new IllegalStateException("more was spent than there is");
        gone[place] = true;
        return exclude(place);
    }

    boolean isOpen(int place) {
        return !gone[place];
    }

    private List<Integer> exclude(int place) {
        var out = excluded(place).stream().filter(this::isOpen).toList();
        for (int other : out) gone[other] = true;
        return out;
    }

    /** Returns all that cannot be funded beside a project, in order. */
    Set<Integer> excluded(int place) {
        var out = new TreeSet<Integer>();
        groupsOf.get(place).forEach(out::addAll);
        out.remove(place);
        return out;
    }

    /** Returns whether all of these projects of one pot can be funded, so that it makes no difference which of them is first. */
    boolean fitTogether(List<Integer> places) {
        long sum = 0;
        var groups = Collections.newSetFromMap(new IdentityHashMap<List<Integer>, Boolean>());
        for (int place : places) {
            sum += votes.cost(place);
            if (sum > left[potOf[place]]) return false;
            for (List<Integer> group : groupsOf.get(place)) if (!groups.add(group)) return false;
        }
        return true;
    }
}
