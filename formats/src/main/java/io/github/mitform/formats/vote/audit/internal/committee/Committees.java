package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Sets of members, and what is told of those that are equally good. */
final class Committees {
    /** So many are listed. */
    private static final int MOST = 10_000;

    private Committees() {}

    /** Checks that just these are told to be equally good, and that one of them is elected, or what they have in common. */
    static void require(List<List<Integer>> best, RecordedTies ties, Outcome outcome) {
        requireTold(best, outcome);
        Winners.requireOneOf(best, Purpose.ELECT, ties, outcome);
    }

    static void requireTold(List<List<Integer>> best, Outcome outcome) {
        if (outcome.alternatives().equals(best)) return;
        throw Wrong.outcome(
                "{right} committees are equally good, and others are told",
                "{right} Gremien sind gleich gut, und genannt sind andere",
                "right",
                best.size());
    }

    /** Does the same where there are no rounds. */
    static void require(List<Integer> certain, List<Integer> tied, int missing, RecordedTies ties, Outcome outcome) {
        require(new State.Filling(certain, tied, missing), 1, List.of(), ties, outcome);
    }

    /**
     * Checks that certain members are elected, and as many more as are missing from those who are tied. Too many sets of them are not listed.
     *
     * @param earlier what everybody had in the rounds before this one
     */
    static void require(
            State.Filling filling,
            int round,
            List<SortedMap<Integer, Fraction>> earlier,
            RecordedTies ties,
            Outcome outcome) {
        var all = filled(filling.certain(), filling.tied(), filling.missing());
        requireTold(all.orElse(List.of()), outcome);
        if (all.isPresent()) {
            Winners.requireOneOf(all.get(), Purpose.ELECT, round, earlier, ties, outcome);
            return;
        }
        var elected = new TreeSet<>(filling.certain());
        var left = new ArrayList<>(filling.tied());
        var open = Optional.<Outcome.Open>empty();
        for (int seats = filling.missing(); seats > 0 && open.isEmpty(); seats--) {
            var chosen = ties.chosen(round, Purpose.ELECT, left, earlier);
            if (chosen.isEmpty()) open = Optional.of(new Outcome.Open(left, seats));
            elected.addAll(chosen);
            left.removeAll(chosen);
        }
        ties.requireAllUsed();
        Winners.require(List.copyOf(elected), open, outcome);
    }

    /** Returns the members with so many of the others, each set in order of places; empty if there are more than are listed. */
    static Optional<List<List<Integer>>> filled(List<Integer> members, List<Integer> others, int missing) {
        long number = 1;
        for (int i = 1; i <= Math.min(missing, others.size() - missing); i++) {
            number = number * (others.size() - i + 1) / i;
            if (number > MOST) return Optional.empty();
        }
        var sets = new ArrayList<List<Integer>>();
        fill(new ArrayList<>(members), others, 0, missing, sets);
        return Optional.of(sorted(sets));
    }

    private static void fill(
            List<Integer> members, List<Integer> others, int next, int missing, List<List<Integer>> sets) {
        if (missing == 0) {
            sets.add(members.stream().sorted().toList());
            return;
        }
        for (int i = next; i <= others.size() - missing; i++) {
            members.add(others.get(i));
            fill(members, others, i + 1, missing - 1, sets);
            members.remove(members.size() - 1);
        }
    }

    /** Returns each once, in order of the places in them. */
    static List<List<Integer>> sorted(Iterable<List<Integer>> committees) {
        var sorted = new TreeSet<List<Integer>>((one, other) -> {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int order = one.get(i).compareTo(other.get(i));
                if (order != 0) return order;
            }
            return Integer.compare(one.size(), other.size());
        });
        committees.forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
