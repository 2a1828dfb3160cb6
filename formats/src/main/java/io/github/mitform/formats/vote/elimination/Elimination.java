package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Lets candidates go round by round. For one count. */
final class Elimination {
    /** Each round tells what everybody has, so that the log grows with the square of their number. */
    private static final int MOST = 1_000;

    private static final int MOST_WAYS = 100_000;

    /** Ranks and numbers that all ways through ties look at together; some seconds at the very most. */
    private static final long MOST_LOOKED = 200_000_000;

    /** What a rule looks at in one round. */
    interface Looks {
        /** Returns what is told of the round: votes, or points. */
        SortedMap<Integer, Fraction> tally(Continuing continuing);

        /** Returns who has won; empty as long as somebody has to go. Never asked for fewer than two. */
        List<Integer> winners(Continuing continuing, SortedMap<Integer, Fraction> tally);

        /** Returns who has to go, or who is tied for it; all who are there if nobody is worse than others. */
        List<Integer> last(Continuing continuing, SortedMap<Integer, Fraction> tally);

        /** Returns how often each is the last, where that decides who has to go. */
        default Optional<SortedMap<Integer, Fraction>> lasts(Continuing continuing) {
            return Optional.empty();
        }

        /** Returns what those weigh whose ballots count for nobody any more. */
        default Fraction exhausted(Continuing continuing) {
            return continuing.exhausted();
        }

        /** Returns whether several who are the last are tied; otherwise each of them has to go whatever the others have. */
        default boolean areLastTied() {
            return true;
        }
    }

    private final Looks looks;
    private final TiedLast tiedLast;
    private final TieBreaker breaker;
    private final Outcome.Builder outcome;
    private final long mostLooked;
    private final List<IntFunction<Fraction>> earlier = new ArrayList<>();
    private final List<List<Integer>> gone = new ArrayList<>();

    private Elimination(Looks looks, TiedLast tiedLast, TieBreaker breaker, Outcome.Builder outcome, long mostLooked) {
        this.looks = looks;
        this.tiedLast = tiedLast;
        this.breaker = breaker;
        this.outcome = outcome;
        this.mostLooked = mostLooked;
    }

    static Outcome count(
            Rule<Ranking> rule, Profile<Ranking> profile, Looks looks, TiedLast tiedLast, Ties ties, TieFacts facts) {
        return count(rule, profile, looks, tiedLast, ties, facts, MOST_LOOKED);
    }

    /** @param mostLooked how many ranks and numbers all ways through ties may look at together */
    static Outcome count(
            Rule<Ranking> rule,
            Profile<Ranking> profile,
            Looks looks,
            TiedLast tiedLast,
            Ties ties,
            TieFacts facts,
            long mostLooked) {
        var breaker = new TieBreaker(ties, facts, profile.candidates());
        var outcome = Outcome.of(rule, profile);
        requireFew(profile.candidates().size());
        var all = Continuing.all(profile);
        if (profile.isEmpty()) return outcome.build();
        var count = new Elimination(looks, tiedLast, breaker, outcome, mostLooked);
        var winners = tiedLast == TiedLast.EVERY_WAY ? count.everyWay(all) : count.rounds(all);
        int round = Math.max(1, count.earlier.size());
        return outcome.electBest(
                        winners, breaker, round, count.earlier.subList(0, Math.max(0, count.earlier.size() - 1)))
                .build();
    }

    /**
     * Refuses more candidates than can be counted round by round.
     *
     * @throws UncountableException if there are more than {@value #MOST}
     */
    static void requireFew(int candidates) {
        if (candidates <= MOST) return;
        throw new UncountableException(new Sentence(
                        "Round by round, at most {most} candidates are counted, but there are {found}; let a first vote choose fewer.",
                        "Runde um Runde werden höchstens {most} Kandidaturen gezählt, es sind aber {found}; lassen Sie eine erste Abstimmung"
                                + " weniger auswählen.")
                .with("most", MOST, "found", candidates));
    }

    private List<Integer> rounds(Continuing all) {
        var continuing = all;
        while (true) {
            int round = earlier.size() + 1;
            var tally = looks.tally(continuing);
            var winners = continuing.size() == 1 ? List.copyOf(tally.keySet()) : looks.winners(continuing, tally);
            if (winners.isEmpty()) {
                looks.lasts(continuing).ifPresent(lasts -> outcome.step(new LastPlacesStep(round, lasts)));
            }
            var out = winners.isEmpty() ? out(round, continuing, tally) : List.<Integer>of();
            // If everybody would have to go, they have won together.
            var rest = out.size() == continuing.size() ? out : winners;
            outcome.step(new RoundStep(round, tally, looks.exhausted(continuing), rest.isEmpty() ? out : List.of()));
            earlier.add(place -> tally.getOrDefault(place, Fraction.ZERO));
            if (!rest.isEmpty()) {
                order(tally, rest);
                return rest;
            }
            gone.add(out);
            continuing = continuing.without(out);
        }
    }

    private void order(SortedMap<Integer, Fraction> lastTally, List<Integer> winners) {
        var order = new ArrayList<List<Integer>>();
        order.add(winners);
        for (List<Integer> group : Tallies.order(lastTally)) {
            var others =
                    group.stream().filter(place -> !winners.contains(place)).toList();
            if (!others.isEmpty()) order.add(others);
        }
        for (int i = gone.size() - 1; i >= 0; i--) order.add(gone.get(i));
        outcome.order(order);
        lastTally.forEach(outcome::score);
    }

    private List<Integer> out(int round, Continuing continuing, SortedMap<Integer, Fraction> tally) {
        var last = looks.last(continuing, tally);
        if (last.size() == 1) return last;
        if (tiedLast == TiedLast.TOGETHER) {
            // If nobody were left, nobody goes: that is a tie for winning, and told as such.
            boolean tied = looks.areLastTied() && last.size() < continuing.size();
            return tied ? breaker.together(round, Purpose.ELIMINATE, last, earlier) : last;
        }
        return List.of(breaker.chooseOne(round, Purpose.ELIMINATE, last, earlier));
    }

    private List<Integer> everyWay(Continuing all) {
        var winners = new TreeSet<Integer>();
        follow(all, new HashSet<>(), winners);
        return List.copyOf(winners);
    }

    private void follow(Continuing continuing, Set<BitSet> seen, Set<Integer> winners) {
        if (!seen.add(continuing.places())) return;
        if (seen.size() > MOST_WAYS || continuing.looked() > mostLooked) {
            throw new UncountableException(new Sentence(
                    "There are so many ties that not every way of breaking them can be followed; let tied candidates go together, or break ties"
                            + " by lot.",
                    "Es gibt so viele Gleichstände, dass sich nicht jede Auflösung verfolgen lässt; lassen Sie Gleichauf-Liegende gemeinsam"
                            + " ausscheiden, oder entscheiden Sie durch das Los."));
        }
        var tally = looks.tally(continuing);
        var won = continuing.size() == 1 ? List.copyOf(tally.keySet()) : looks.winners(continuing, tally);
        winners.addAll(won);
        if (won.isEmpty()) {
            for (int place : looks.last(continuing, tally)) {
                follow(continuing.without(List.of(place)), seen, winners);
            }
        }
    }
}
