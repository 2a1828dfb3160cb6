package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What all committee rules have in common around their own way of electing. */
final class Committees {
    /** The greatest number of committees that are listed. */
    private static final int MOST = 10_000;

    static final Sentence TOO_MANY = new Sentence(
                    "More than {most} committees are equally good under this rule, too many to list; name a way to break ties and count by a"
                            + " rule that elects one after the other.",
                    "Mehr als {most} Gremien sind nach dieser Regel gleich gut, zu viele für eine Liste; nennen Sie einen Weg für"
                            + " Gleichstände und zählen Sie nach einer Regel, die nacheinander wählt.")
            .with("most", MOST);

    private Committees() {}

    /** A rule's own way. */
    interface Way {
        /** Elects from approvals of which at least one names somebody, with fewer seats than candidates unless seats may stay empty. */
        void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome);
    }

    /** Chooses one of several who are tied for a seat; nobody where they stay tied. */
    interface Chooser {
        OptionalInt choose(List<Integer> tied);

        /** Returns a chooser for rules without rounds. */
        static Chooser of(TieBreaker breaker) {
            return tied -> breaker.choose(Purpose.ELECT, tied);
        }
    }

    static Outcome count(CommitteeRule rule, Profile<Approval> profile, TieFacts facts, Way way) {
        var outcome = Outcome.of(rule, profile);
        var approvals = Approvals.of(profile, rule.seats());
        if (profile.isEmpty()) return outcome.build();
        var all = IntStream.range(0, approvals.candidates()).boxed().toList();
        if (rule.fillsSeats() && rule.seats() >= all.size()) {
            return outcome.elect(all).alternatives(List.of(all)).build();
        }
        var breaker = new TieBreaker(rule.ties(), facts, profile.candidates());
        if (!approvals.isEmpty()) {
            way.elect(approvals, breaker, outcome);
        } else if (rule.fillsSeats()) {
            settle(List.of(), all, rule.seats(), Chooser.of(breaker), outcome);
        } else {
            outcome.alternatives(List.of(List.of()));
        }
        return outcome.ties(breaker).build();
    }

    /** @throws IllegalArgumentException if there is no seat */
    static void requireSeats(int seats) {
        UnfitException.unless(seats >= 1, "There has to be 1 seat or more.", "Es muss mindestens einen Sitz geben.");
    }

    /**
     * Elects certain members, and as many more as are missing from a tie. Every committee that is as good is listed if there are at most {@link #MOST}; of
     * more, none is, since ties can be broken, or left open, without a list.
     *
     * @param missing 0 or more, at most as many as there are tied
     */
    static void settle(
            List<Integer> certain, List<Integer> tied, int missing, Chooser chooser, Outcome.Builder outcome) {
        if (isListable(tied.size(), missing)) {
            settle(filled(certain, tied, missing, TOO_MANY), chooser, outcome);
            return;
        }
        var elected = new ArrayList<>(certain);
        var left = new ArrayList<>(tied);
        for (int seats = missing; seats > 0; seats--) {
            var chosen = chooser.choose(left);
            if (chosen.isEmpty()) {
                outcome.leaveOpen(left, seats);
                break;
            }
            elected.add(chosen.getAsInt());
            left.remove((Integer) chosen.getAsInt());
        }
        outcome.elect(elected);
    }

    /**
     * Elects one of several committees that are equally good, or as much of them as is certain. Ties are broken one after the other among those who are
     * in some of the committees that are left but not in all.
     *
     * @param best one or more, each in order of places
     */
    static void settle(Collection<List<Integer>> best, Chooser chooser, Outcome.Builder outcome) {
        var all = sorted(best);
        var left = all;
        while (left.size() > 1) {
            var chosen = chooser.choose(contested(left));
            if (chosen.isEmpty()) break;
            left = containing(left, chosen);
        }
        outcome.alternatives(all);
        leaveOpen(left, outcome);
    }

    /**
     * Elects what several committees have in common, and leaves the rest of them open.
     *
     * @param left one or more, each in order of places
     */
    static void leaveOpen(List<List<Integer>> left, Outcome.Builder outcome) {
        outcome.elect(certain(left)).leaveOpenBetween(left);
    }

    private static List<List<Integer>> containing(List<List<Integer>> committees, OptionalInt place) {
        return committees.stream()
                .filter(committee -> committee.contains(place.getAsInt()))
                .toList();
    }

    private static List<Integer> certain(List<List<Integer>> committees) {
        var certain = new TreeSet<>(committees.get(0));
        committees.forEach(certain::retainAll);
        return List.copyOf(certain);
    }

    private static List<Integer> contested(List<List<Integer>> committees) {
        var contested = new TreeSet<Integer>();
        committees.forEach(contested::addAll);
        certain(committees).forEach(contested::remove);
        return List.copyOf(contested);
    }

    /** Returns each committee once, in order of the places in them. */
    static List<List<Integer>> sorted(Collection<List<Integer>> committees) {
        var sorted = new TreeSet<List<Integer>>(Committees::compare);
        sorted.addAll(committees);
        return List.copyOf(sorted);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) return order;
        }
        return Integer.compare(one.size(), other.size());
    }

    /**
     * Returns every set of so many of these, in order of places.
     *
     * @throws UncountableException if there are more than {@link #MOST}
     */
    private static List<List<Integer>> choices(List<Integer> from, int size, Sentence refusal) {
        if (!isListable(from.size(), size)) throw new UncountableException(refusal);
        var choices = new ArrayList<List<Integer>>();
        choose(from.stream().sorted().toList(), 0, size, new ArrayList<>(), choices);
        return choices;
    }

    private static void choose(
            List<Integer> from, int next, int missing, List<Integer> chosen, List<List<Integer>> choices) {
        if (missing == 0) {
            choices.add(List.copyOf(chosen));
            return;
        }
        for (int i = next; i <= from.size() - missing; i++) {
            chosen.add(from.get(i));
            choose(from, i + 1, missing - 1, chosen, choices);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Returns whether there are at most {@link #MOST} ways to take some of so many. */
    static boolean isListable(int from, int some) {
        long number = 1;
        for (int i = 1; i <= Math.min(some, from - some) && number <= MOST; i++) number = number * (from - i + 1) / i;
        return number <= MOST;
    }

    /**
     * @param refusal what to do instead
     * @throws UncountableException if there are more committees than are listed
     */
    static void requireListable(long committees, Sentence refusal) {
        if (committees > MOST) throw new UncountableException(refusal);
    }

    /** Returns members and a new one, in order of places. */
    static List<Integer> with(List<Integer> members, int place) {
        var more = new ArrayList<>(members);
        more.add(place);
        more.sort(null);
        return List.copyOf(more);
    }

    /** Returns that any of the others fill the seats that are left. */
    static Sequence.Filling filling(Approvals approvals, List<Integer> members) {
        var others = IntStream.range(0, approvals.candidates())
                .boxed()
                .filter(place -> !members.contains(place))
                .toList();
        return new Sequence.Filling(members, others, approvals.seats() - members.size());
    }

    /**
     * Returns each committee of the members and so many of the others, in order of places.
     *
     * @param refusal what to do instead where there are too many
     */
    static List<List<Integer>> filled(List<Integer> members, List<Integer> others, int missing, Sentence refusal) {
        return choices(others, missing, refusal).stream()
                .map(more ->
                        Stream.concat(members.stream(), more.stream()).sorted().toList())
                .toList();
    }

    /** Counts how much a search has done, and ends one that would go on for too long. The same ballots always come equally far. */
    static final class Work {
        /** About what a present computer does in a few seconds. */
        private static final long MOST = 400_000_000;

        private final Sentence refusal;
        private long done;

        Work() {
            this(new Sentence(
                    "There are too many committees, or ways to break ties, to compare all of them; count by a rule that elects one after the other,"
                            + " and name a way to break ties.",
                    "Es gibt zu viele Gremien oder Wege durch Gleichstände, um alle zu vergleichen; zählen Sie nach einer Regel, die"
                            + " nacheinander wählt, und nennen Sie einen Weg für Gleichstände."));
        }

        /** @param refusal what to do instead */
        Work(Sentence refusal) {
            this.refusal = refusal;
        }

        /** @throws UncountableException once there has been too much */
        void add(long steps) {
            done += steps;
            if (done > MOST || done < 0) throw refused();
        }

        UncountableException refused() {
            return new UncountableException(refusal);
        }
    }
}
