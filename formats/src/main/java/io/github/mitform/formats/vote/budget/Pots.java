package io.github.mitform.formats.vote.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is left in each pot, and which projects may still be funded. For one count; mutable. */
final class Pots {
    private final Votes votes;
    private final PotIndex index;
    private final long[] left;
    private final boolean[] gone;

    /** Takes time in proportion to the pots and projects. */
    Pots(Votes votes) {
        this.votes = votes;
        this.index = votes.pots();
        this.left = new long[index.pots()];
        for (int pot = 0; pot < left.length; pot++) left[pot] = index.amount(pot);
        this.gone = new boolean[votes.projects()];
    }

    /** Starts one way through ties, and counts what that takes. */
    static Pots of(Votes votes, Funding.Work work) {
        work.add((long) votes.pots().pots() + votes.projects());
        return new Pots(votes);
    }

    int number() {
        return left.length;
    }

    /** Returns the projects of a pot that may still be funded, in order. */
    List<Integer> open(int pot) {
        var open = new ArrayList<Integer>();
        for (int place = 0; place < gone.length; place++) if (of(place) == pot && !gone[place]) open.add(place);
        return open;
    }

    long amount(int pot) {
        return index.amount(pot);
    }

    long left(int pot) {
        return left[pot];
    }

    int of(int place) {
        return index.potOf(place);
    }

    boolean fits(int place) {
        return votes.cost(place) <= left[of(place)];
    }

    /** Pays for a project, and takes whatever it excludes out; returns what it excludes, in order. */
    List<Integer> fund(int place) {
        left[of(place)] -= votes.cost(place);
        if (left[of(place)] < 0 || gone[place]) throw new IllegalStateException("more was spent than there is");
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
        index.groupsOf(place).forEach(out::addAll);
        out.remove(place);
        return out;
    }

    /** Returns whether all of these projects of one pot can be funded, so that it makes no difference which of them is first. */
    boolean fitTogether(List<Integer> places) {
        long sum = 0;
        var groups = Collections.newSetFromMap(new IdentityHashMap<List<Integer>, Boolean>());
        for (int place : places) {
            sum += votes.cost(place);
            if (sum > left[of(place)]) return false;
            for (List<Integer> group : index.groupsOf(place)) if (!groups.add(group)) return false;
        }
        return true;
    }
}
