package io.github.mitform.formats.vote.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left in each pot, and which projects may still be funded. For one count; mutable. */
final class Pots {
    private final Votes votes;
    private final List<Optional<String>> ids = new ArrayList<>();
    private final long[] amounts;
    private final long[] left;
    private final int[] potOf;
    private final boolean[] gone;
    private final List<List<Integer>> exclusive = new ArrayList<>();

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
        var candidates = budget.candidates();
        for (List<String> group : budget.exclusive()) {
            exclusive.add(group.stream().map(candidates::place).toList());
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

    /** Takes a project out that cannot be funded. */
    void drop(int place) {
        gone[place] = true;
    }

    boolean isOpen(int place) {
        return !gone[place];
    }

    private List<Integer> exclude(int place) {
        var out = new ArrayList<Integer>();
        for (int other : excluded(place)) {
            if (!gone[other]) out.add(other);
            gone[other] = true;
        }
        return Funding.inOrder(out);
    }

    /** Returns all that cannot be funded beside a project. */
    List<Integer> excluded(int place) {
        var out = new ArrayList<Integer>();
        for (List<Integer> group : exclusive) {
            if (!group.contains(place)) continue;
            for (int other : group) if (other != place && !out.contains(other)) out.add(other);
        }
        return out;
    }
}
