package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote.Surpluses;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One count by the weighted inclusive Gregory method. For one use. */
final class SingleTransferableCount {
    /** Exact values of ballots get about twice as long with every surplus that ballots of an earlier one are in. */
    private static final int MOST_BITS = 8_192;

    private final SingleTransferableVote rule;
    private final Piles piles;
    private final TieBreaker breaker;
    private final Standing standing;
    private final Fraction quota;
    private int round;
    private Fraction lost = Fraction.ZERO;

    /** What those who were elected have until, and after, their surplus is passed on. */
    private final SortedMap<Integer, Fraction> kept = new TreeMap<>();

    /** Those who were elected and still have their surplus, in the order of their election. */
    private final List<Integer> waiting = new ArrayList<>();

    private SingleTransferableCount(SingleTransferableVote rule, Profile<Ranking> profile, TieFacts facts) {
        this.rule = rule;
        var there = new boolean[profile.candidates().size()];
        Arrays.fill(there, true);
        this.piles = new Piles(Rankings.lines(profile), Rankings::way, there);
        this.breaker = new TieBreaker(rule.ties(), facts, profile.candidates());
        this.standing = new Standing(there);
        var votes = Standing.sum(standing.tally(piles).values());
        this.quota = Fraction.of(votes.dividedBy(rule.seats() + 1L).toDecimal(rule.quotaPlaces(), RoundingMode.DOWN))
                .plus(Fraction.of(BigDecimal.ONE.movePointLeft(rule.quotaPlaces())));
    }

    static Outcome of(SingleTransferableVote rule, Profile<Ranking> profile, TieFacts facts) {
        var outcome = Outcome.of(rule, profile);
        var count = new SingleTransferableCount(rule, profile, facts);
        count.run();
        count.standing.tell(outcome);
        return outcome.ties(count.breaker).build();
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            round++;
            var tally = standing.tally(piles);
            tell(tally);
            goesOn = decide(tally);
        }
    }

    /** Elects, passes on, or lets somebody go; returns whether there is another round. */
    private boolean decide(SortedMap<Integer, Fraction> tally) {
        if (open() == 0 || tally.isEmpty()) return false;
        var reached = tally.keySet().stream()
                .filter(place -> piles.tally(place).compareTo(quota) >= 0)
                .sorted((one, other) -> piles.tally(other).compareTo(piles.tally(one)))
                .toList();
        elect(reached, ElectedStep.Why.THRESHOLD);
        tally.keySet().removeAll(reached);
        boolean together = rule.surpluses() == Surpluses.TOGETHER;
        if (together && !reached.isEmpty()) {
            for (int place : List.copyOf(waiting)) passOnSurplus(place);
            return true;
        }
        if (open() == 0) return false;
        if (tally.size() <= open()) {
            elect(
                    tally.keySet().stream()
                            .sorted((one, other) -> piles.tally(other).compareTo(piles.tally(one)))
                            .toList(),
                    ElectedStep.Why.SEATS_LEFT);
            return false;
        }
        if (waiting.isEmpty()) {
            out(tally);
        } else {
            passOnSurplus(largest());
        }
        return true;
    }

    private int open() {
        return rule.seats() - standing.electedCount();
    }

    private void elect(List<Integer> places, ElectedStep.Why why) {
        for (int place : places) {
            var votes = piles.tally(place);
            standing.elect(round, place, votes, why);
            piles.leave(place);
            kept.put(place, votes);
            if (votes.compareTo(quota) > 0) waiting.add(place);
        }
    }

    private int largest() {
        var surpluses = new TreeMap<Integer, Fraction>();
        waiting.forEach(place -> surpluses.put(place, piles.tally(place)));
        return one(Purpose.TRANSFER, Standing.with(surpluses, Collections.max(surpluses.values())));
    }

    private int one(Purpose purpose, List<Integer> tied) {
        return tied.size() == 1 ? tied.get(0) : breaker.chooseOne(round, purpose, tied, standing.earlier());
    }

    private void passOnSurplus(int place) {
        var votes = piles.tally(place);
        var surplus = votes.minus(quota);
        var share = surplus.dividedBy(votes);
        if (Math.max(votes.denominator().bitLength(), share.denominator().bitLength()) > MOST_BITS) throw tooLong();
        var moved = piles.passOn(place, value -> rounded(value.times(share)), null);
        var left = surplus.minus(moved.sum());
        lost = lost.plus(left);
        kept.put(place, quota);
        waiting.remove(Integer.valueOf(place));
        standing.step(new MovedStep(round, place, moved.to(), new TreeMap<>(moved.ended()), left));
    }

    private static UncountableException tooLong() {
        return new UncountableException(new Sentence(
                "After so many surpluses the exact values of ballots have more than 2,000 digits; let the rule round them to decimal"
                        + " \"places\", such as 5.",
                "Nach so vielen Überschüssen haben die genauen Werte der Stimmzettel mehr als 2.000 Stellen; lassen Sie die Regel auf"
                        + " Nachkommastellen runden (\"places\"), etwa 5."));
    }

    private Fraction rounded(Fraction value) {
        return rule.places()
                .map(places -> Fraction.of(value.toDecimal(places, RoundingMode.DOWN)))
                .orElse(value);
    }

    private void out(SortedMap<Integer, Fraction> tally) {
        int place = one(Purpose.ELIMINATE, Standing.with(tally, Collections.min(tally.values())));
        standing.out(round, List.of(place), OutStep.Why.FEWEST);
        piles.leave(place);
        var moved = piles.passOn(place, value -> value, null);
        standing.step(new MovedStep(round, place, moved.to(), new TreeMap<>(moved.ended()), Fraction.ZERO));
    }

    private void tell(SortedMap<Integer, Fraction> tally) {
        var shown = new TreeMap<>(tally);
        shown.putAll(kept);
        standing.tell(
                new TallyStep(round, Optional.of(quota), shown, new TreeMap<>(piles.inactive()), lost), piles.all());
    }
}
