package io.github.mitform.formats.vote.margin;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.margin.Margin.Claim;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;

/**
 * Ways to change an instant runoff: in each round, some ballots of the winner are given to somebody else. Whatever is told was counted, with ties broken by
 * those ways of the rule that need nothing but the ballots. What would hang on a lot, or on people, is not told.
 *
 * @param outcome of the rule, in which no tie was broken
 */
record Runoffs(InstantRunoff rule, Profile<Ranking> profile, Outcome outcome, int winner) {
    private static final Set<TieBreak> BY_BALLOTS =
            Set.of(TieBreak.ORDER, TieBreak.NAME, TieBreak.FIRST_ROUND, TieBreak.PREVIOUS_ROUNDS);

    /** Rounds before the last ones are left out: each takes a count of its own. */
    private static final int MOST_ROUNDS = 20;

    /** So many different ballots are gone through, all counts together: a few seconds of them. */
    private static final int MOST_BALLOTS = 2_000_000;

    /** Tied ones go together, so that no tie has to be broken to say that somebody no longer wins alone. */
    Optional<Margin> margin() {
        if (rule.tiedLast() != TiedLast.TOGETHER) return Optional.empty();
        var rounds = new ArrayList<RoundStep>();
        steps(outcome).stream().filter(round -> !round.out().isEmpty()).forEach(rounds::add);
        // Whoever has a majority is ahead of somebody at the end, too.
        var toTheEnd = certain(InstantRunoff.Stop.TWO).count(profile);
        if (!hangsOnTies(toTheEnd)) {
            rounds.add(steps(toTheEnd).get(steps(toTheEnd).size() - 1));
        }
        Optional<Margin> least = Optional.empty();
        for (RoundStep round : rounds.subList(Math.max(0, rounds.size() - mostRounds()), rounds.size())) {
            for (int rival : rivals(round)) {
                var margin = against(rival, round);
                if (margin.isPresent()
                        && least.filter(other -> other.ballots() <= margin.get().ballots())
                                .isEmpty()) {
                    least = margin;
                }
            }
        }
        return least.isPresent() ? least : byFirsts();
    }

    /**
     * Looks for fewer and fewer ballots with the winner first that are enough where somebody else has that place: for where those who tie for the last place went
     * together, so that no round says who was near.
     */
    private Optional<Margin> byFirsts() {
        var first = steps(outcome).get(0);
        long mine = votes(first.tally(), winner);
        int counts = 2 * Long.SIZE - 2 * Long.numberOfLeadingZeros(mine);
        var rivals = first.tally().keySet().stream()
                .filter(place -> place != winner)
                .limit(Math.max(1, MOST_BALLOTS / Math.max(1, profile.size()) / Math.max(1, counts)))
                .toList();
        Optional<Margin> least = Optional.empty();
        for (int rival : rivals) {
            long most = least.map(margin -> margin.ballots() - 1).orElse(mine);
            if (most < 1 || !changes(rival, first.tally(), most)) continue;
            long fewest = fewest(rival, first.tally(), most);
            long gap = mine - votes(first.tally(), rival);
            least = Optional.of(new Margin(Claim.ENOUGH, fewest, winner, rival, gap, first.round()));
        }
        return least;
    }

    /** Halves until fewer change nothing. */
    private long fewest(int rival, SortedMap<Integer, Fraction> tally, long enough) {
        long tooFew = 0;
        long left = enough;
        while (left - tooFew > 1) {
            long middle = tooFew + (left - tooFew) / 2;
            if (changes(rival, tally, middle)) left = middle;
            else tooFew = middle;
        }
        return left;
    }

    private int mostRounds() {
        return Math.max(1, Math.min(MOST_ROUNDS, MOST_BALLOTS / Math.max(1, profile.size())));
    }

    private static List<RoundStep> steps(Outcome each) {
        return each.steps().stream().map(step -> (RoundStep) step).toList();
    }

    /** Those who go out, or the other one of the last two. */
    private List<Integer> rivals(RoundStep round) {
        return round.out().isEmpty()
                ? round.tally().keySet().stream()
                        .filter(place -> place != winner)
                        .toList()
                : round.out();
    }

    private Optional<Margin> against(int rival, RoundStep round) {
        var ballots = needed(rival, round.tally());
        if (ballots.isEmpty() || !changes(rival, round.tally(), ballots.getAsLong())) return Optional.empty();
        long gap = votes(round.tally(), winner) - votes(round.tally(), rival);
        return Optional.of(new Margin(
                Claim.ENOUGH,
                ballots.getAsLong(),
                winner,
                rival,
                gap,
                round.out().isEmpty() ? 0 : round.round()));
    }

    /** So many that the winner is level with the rival and nobody has fewer; empty if the winner has not that many. */
    private OptionalLong needed(int rival, SortedMap<Integer, Fraction> tally) {
        long mine = votes(tally, winner);
        long gap = mine - votes(tally, rival);
        long needed = gap / 2 + gap % 2;
        for (int other : tally.keySet()) {
            if (other != winner && other != rival) needed = Math.max(needed, mine - votes(tally, other));
        }
        return needed < 1 || needed > mine ? OptionalLong.empty() : OptionalLong.of(needed);
    }

    private static long votes(SortedMap<Integer, Fraction> tally, int place) {
        return tally.getOrDefault(place, Fraction.ZERO).numerator().longValueExact();
    }

    private boolean changes(int rival, SortedMap<Integer, Fraction> tally, long ballots) {
        var changed = Profile.empty(Ranking.KIND, profile.candidates());
        long left = ballots;
        for (Profile.Line<Ranking> line : profile.lines()) {
            long moved = countsForWinner(line.ballot(), tally) ? Math.min(left, line.people()) : 0;
            left -= moved;
            if (moved > 0) changed.add(exchanged(line.ballot(), rival), moved);
            if (moved < line.people()) changed.add(line.ballot(), line.people() - moved);
        }
        var other = certain(rule.stop()).count(changed);
        return left == 0 && !hangsOnTies(other) && !other.winners().equals(List.of(winner));
    }

    /** The same rule with those of its first ways of breaking ties that need neither a lot nor people. */
    private InstantRunoff certain(InstantRunoff.Stop stop) {
        return new InstantRunoff(stop, TiedLast.TOGETHER, new Ties(byBallots()));
    }

    private List<TieBreak> byBallots() {
        return rule.ties().breaks().stream().takeWhile(BY_BALLOTS::contains).toList();
    }

    /** Returns whether another result is not certain, since something else than the ballots would break a tie on the way that it left alone before. */
    private boolean hangsOnTies(Outcome other) {
        var next = rule.ties().breaks().stream()
                .skip(byBallots().size())
                .filter(way -> way != TieBreak.ALL_TIED)
                .findFirst();
        return next.isPresent()
                && other.ties().stream()
                        .anyMatch(tie -> tie.purpose() == Purpose.ELIMINATE
                                && tie.chosen().size() > 1
                                && !outcome.ties().contains(tie));
    }

    private boolean countsForWinner(Ranking ballot, SortedMap<Integer, Fraction> tally) {
        for (int i = 0; i < ballot.size(); i++) {
            if (tally.containsKey(ballot.place(i))) return ballot.place(i) == winner;
        }
        return false;
    }

    /** Puts the rival where the winner was, and the winner where the rival was, or nowhere. */
    private Ranking exchanged(Ranking ballot, int rival) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < ballot.size(); i++) {
            int place = ballot.place(i);
            if (place == winner) places.add(rival);
            else if (place == rival) places.add(winner);
            else places.add(place);
        }
        return Ranking.of(places.stream().mapToInt(Integer::intValue).toArray());
    }
}
