package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Whether those have won who should have. */
public final class Winners {
    private Winners() {}

    /** Does the same where there are no earlier rounds. */
    public static void requireBest(List<Integer> best, RecordedTies ties, Outcome outcome) {
        requireBest(best, 1, List.of(), ties, outcome);
    }

    /**
     * Checks that the only one has won, or whom the ways of breaking ties choose of several; those whom they leave are open. No other tie may be on record.
     *
     * @param best all who are equally good, one or more, in order of places
     * @param earlier what everybody had in the rounds before this one
     */
    public static void requireBest(
            List<Integer> best,
            int round,
            List<SortedMap<Integer, Fraction>> earlier,
            RecordedTies ties,
            Outcome outcome) {
        var left = best.size() == 1 ? best : ties.left(round, Purpose.ELECT, best, earlier);
        ties.requireAllUsed();
        boolean one = left.size() == 1;
        boolean right = outcome.elected().equals(one ? List.of(left) : List.of())
                && outcome.open().equals(one ? Optional.empty() : Optional.of(new Outcome.Open(left, 1)));
        if (right) return;
        throw Wrong.outcome(
                "the best are {best}", "am besten sind {best}", "best", Places.names(best, outcome.candidates()));
    }

    /** Checks that nothing is told but who stands for election: no winner, no order, no score and no tie. */
    public static void requireNothing(Outcome outcome) {
        boolean nothing = outcome.elected().isEmpty()
                && outcome.open().isEmpty()
                && outcome.order().isEmpty()
                && outcome.scores().isEmpty()
                && outcome.alternatives().isEmpty()
                && outcome.ties().isEmpty();
        if (!nothing) throw Wrong.outcome("no ballot says anything", "auf keinem Stimmzettel steht etwas");
    }

    /** Does the same where there are no earlier rounds. */
    public static void requireOneOf(List<List<Integer>> best, Purpose purpose, RecordedTies ties, Outcome outcome) {
        requireOneOf(best, purpose, 1, List.of(), ties, outcome);
    }

    /**
     * Checks that one of several sets that are equally good has won, or what all of them have in common where ties are left open.
     *
     * @param best one or more sets, each in order of places
     * @param earlier what everybody had in the rounds before this one
     */
    public static void requireOneOf(
            List<List<Integer>> best,
            Purpose purpose,
            int round,
            List<SortedMap<Integer, Fraction>> earlier,
            RecordedTies ties,
            Outcome outcome) {
        var left = best;
        while (left.size() > 1) {
            var chosen = ties.chosen(round, purpose, contested(left), earlier);
            if (chosen.isEmpty()) break;
            left = left.stream().filter(set -> set.containsAll(chosen)).toList();
        }
        requireCommon(left, ties, outcome);
    }

    /**
     * Checks that those are elected whom sets have in common, and that all others in them are open. No other tie may be on record.
     *
     * @param sets one or more, each in order of places
     */
    public static void requireCommon(List<List<Integer>> sets, RecordedTies ties, Outcome outcome) {
        var certain = new ArrayList<>(sets.get(0));
        sets.forEach(certain::retainAll);
        var contested = contested(sets);
        int room = sets.stream().mapToInt(List::size).max().orElseThrow() - certain.size();
        ties.requireAllUsed();
        require(
                certain,
                contested.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Open(contested, room)),
                outcome);
    }

    private static List<Integer> contested(List<List<Integer>> sets) {
        var contested = new TreeSet<Integer>();
        sets.forEach(contested::addAll);
        contested.removeIf(place -> sets.stream().allMatch(set -> set.contains(place)));
        return List.copyOf(contested);
    }

    /** Checks who is elected, in which order, and who is tied for what is left. */
    public static void requireElected(List<List<Integer>> elected, Optional<Outcome.Open> open, Outcome outcome) {
        if (outcome.elected().equals(elected) && outcome.open().equals(open)) return;
        throw Wrong.outcome(
                "elected are {right}",
                "gewählt sind {right}",
                "right",
                Places.names(elected.stream().flatMap(List::stream).toList(), outcome.candidates()));
    }

    /** @param certain who has won, in order of places */
    public static void require(List<Integer> certain, Optional<Outcome.Open> open, Outcome outcome) {
        boolean right = outcome.winners().stream().sorted().toList().equals(certain);
        if (right && outcome.open().equals(open)) return;
        throw Wrong.outcome(
                "the winners are {right}",
                "gewonnen haben {right}",
                "right",
                Places.names(certain, outcome.candidates()));
    }
}
