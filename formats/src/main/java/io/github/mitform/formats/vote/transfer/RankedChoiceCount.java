package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Quota;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One count of ranked-choice ballots, from the first round to the last. For one use. */
final class RankedChoiceCount {
    private final RankedChoice rule;
    private final int seats;
    private final Piles piles;
    private final TieBreaker breaker;
    private final Standing standing;
    private final int writeIns;
    private final int firstRound;

    /** How many stand at the beginning. */
    private final int stood;

    /** How many of them can be elected. */
    private final int electable;

    private int round;
    private Fraction threshold = Fraction.ZERO;
    private Fraction lost = Fraction.ZERO;

    /** What those elected earlier keep, by place. */
    private final SortedMap<Integer, Fraction> kept = new TreeMap<>();

    private List<Integer> justElected = List.of();
    private List<Integer> justOut = List.of();

    /** @param before how many rounds were counted before, for an earlier seat */
    RankedChoiceCount(
            RankedChoice rule,
            int seats,
            Profile<RankedSheet> profile,
            Collection<Integer> passedOver,
            int before,
            TieFacts facts) {
        this.rule = rule;
        this.seats = seats;
        var candidates = profile.candidates();
        this.writeIns = rule.writeIns().map(candidates::place).orElse(-1);
        if (writeIns < 0) rule.writeIns().ifPresent(RankedChoiceCount::refuse);
        var there = new boolean[candidates.size()];
        for (int place = 0; place < there.length; place++) there[place] = !passedOver.contains(place);
        for (String name : rule.withdrawn()) {
            if (candidates.place(name) < 0) refuse(name);
            there[candidates.place(name)] = false;
        }
        this.piles = new Piles(profile.lines(), rule.sheets()::way, there);
        this.breaker = new TieBreaker(rule.ties(), facts, candidates, writeIns);
        this.standing = new Standing(there);
        this.stood = standing.continuing().size();
        this.electable = stood - (writeIns >= 0 && there[writeIns] ? 1 : 0);
        this.firstRound = before + 1;
        this.round = before;
    }

    private static void refuse(String name) {
        throw new UncountableException(new Sentence(
                        "The rule names “{name}” among write-ins or the withdrawn, but no candidate is called that; correct the rule.",
                        "Die Regel nennt „{name}“ bei den Eingetragenen oder Zurückgezogenen, aber niemand steht unter diesem Namen zur Wahl;"
                                + " berichtigen Sie die Regel.")
                .with("name", name));
    }

    static Outcome of(RankedChoice rule, Profile<RankedSheet> profile, TieFacts facts) {
        var outcome = Outcome.of(rule, profile);
        var count = new RankedChoiceCount(rule, rule.seats(), profile, List.of(), 0, facts);
        count.run();
        count.standing.tell(outcome);
        return outcome.ties(count.breaker).build();
    }

    Standing standing() {
        return standing;
    }

    List<TieUse> ties() {
        return breaker.uses();
    }

    /** Returns the last round that was counted. */
    int round() {
        return round;
    }

    void run() {
        while (goesOn()) {
            round++;
            passOn();
            var tally = standing.tally(piles);
            if (round == firstRound || !isThresholdFixed()) threshold = threshold(tally);
            tell(tally);
            justElected = List.of();
            justOut = List.of();
            var winners = winners(tally);
            if (!winners.isEmpty()) {
                elect(winners, tally);
            } else if (standing.electedCount() < seats && !tally.isEmpty() || mustGoOn(tally)) {
                out(tally);
            }
        }
    }

    private boolean mustGoOn(SortedMap<Integer, Fraction> tally) {
        return !tally.isEmpty()
                && (rule.elimination().untilTwo() && standing.outCount() < stood - 2
                        || rule.election() == Election.BOTTOMS_UP_SHARE);
    }

    private boolean goesOn() {
        boolean first = round < firstRound;
        int elected = standing.electedCount();
        if (rule.stopAfter().isPresent()
                && round - firstRound + 1 >= rule.stopAfter().get()) return false;
        if (!first && justElected.isEmpty() && justOut.isEmpty()) return false; // nothing would change any more
        if (elected == electable && seats > electable) return false;
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            return elected == 0 && !standing.continuing().isEmpty();
        }
        if (rule.election() == Election.BOTTOMS_UP && standing.electableLeft(writeIns) == 0) return false;
        if (rule.elimination().untilTwo()) {
            return standing.outCount() + elected + 1 < stood || !justOut.isEmpty();
        }
        return elected < seats || rule.passesOnSurplus() && !justElected.isEmpty();
    }

    private boolean isThresholdFixed() {
        if (rule.election() == Election.BOTTOMS_UP_SHARE)
            return rule.threshold().fixed();
        return seats > 1 || rule.threshold().fixed() || rule.elimination().untilTwo() && standing.electedCount() > 0;
    }

    private Fraction threshold(SortedMap<Integer, Fraction> tally) {
        var votes = Standing.sum(tally.values());
        Fraction needed;
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            var percent = Fraction.of(rule.threshold().percent().orElseThrow());
            needed = votes.times(down(percent.dividedBy(100), rule.places()));
        } else {
            int places = rule.threshold().whole() ? 0 : rule.places();
            needed = rule.threshold().quota() == Quota.HARE
                    ? Fraction.of(votes.dividedBy(seats).toDecimal(places, RoundingMode.UP))
                    : down(votes.dividedBy(seats + 1L), places).plus(Fraction.of(BigDecimal.ONE.movePointLeft(places)));
        }
        return rule.elimination().minimum().map(Fraction::of).orElse(needed).max(needed);
    }

    private static Fraction down(Fraction number, int places) {
        return Fraction.of(number.toDecimal(places, RoundingMode.DOWN));
    }

    /** Passes on what the decisions of the round before have set free. */
    private void passOn() {
        if (rule.passesOnSurplus()) justElected.forEach(this::passOnSurplus);
        for (int place : justOut) {
            var moved = piles.passOn(place, value -> value, null);
            standing.step(new MovedStep(round - 1, place, moved.to(), new TreeMap<>(moved.ended()), Fraction.ZERO));
        }
    }

    private void passOnSurplus(int place) {
        var votes = piles.tally(place);
        var surplus = votes.minus(threshold);
        if (surplus.signum() < 0) surplus = Fraction.ZERO;
        var share = votes.signum() == 0 ? Fraction.ZERO : down(surplus.dividedBy(votes), rule.places());
        var instead = standing.electedCount() == seats ? Inactive.LAST_SURPLUS : null;
        var moved = piles.passOn(place, value -> down(value.times(share), rule.places()), instead);
        var left = surplus.minus(moved.sum());
        lost = lost.plus(left);
        kept.put(place, votes.minus(surplus));
        standing.step(new MovedStep(round - 1, place, moved.to(), new TreeMap<>(moved.ended()), left));
    }

    private void tell(SortedMap<Integer, Fraction> tally) {
        var shown = new TreeMap<>(tally);
        shown.putAll(kept);
        standing.tell(
                new TallyStep(
                        round,
                        Optional.of(threshold),
                        rule.election() != Election.BOTTOMS_UP,
                        shown,
                        new TreeMap<>(piles.inactive()),
                        lost),
                piles.all());
    }

    private List<Integer> winners(SortedMap<Integer, Fraction> tally) {
        if (tally.isEmpty()
                || writeIns >= 0 && tally.getOrDefault(writeIns, Fraction.ZERO).signum() != 0) {
            return List.of();
        }
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            return tally.values().stream().allMatch(votes -> votes.compareTo(threshold) > 0)
                    ? List.copyOf(tally.keySet())
                    : List.of();
        }
        int open = seats - standing.electedCount();
        if (open <= 0) return List.of();
        var electable = new TreeMap<>(tally);
        electable.remove(writeIns);
        if (electable.isEmpty()) return List.of();
        var winners = reached(tally, electable, open);
        boolean onlyOne = winners.size() > 1
                && (rule.election() == Election.ONE_PER_ROUND
                        || rule.threshold().fixed() && rule.election() != Election.BOTTOMS_UP);
        boolean lastTwo = winners.isEmpty()
                && seats == 1
                && tally.size() == 2
                && rule.elimination()
                        .minimum()
                        .map(least -> Collections.min(tally.values()).compareTo(Fraction.of(least)) >= 0)
                        .orElse(true);
        return onlyOne || lastTwo ? List.of(most(electable)) : winners;
    }

    private List<Integer> reached(
            SortedMap<Integer, Fraction> tally, SortedMap<Integer, Fraction> electable, int open) {
        if (tally.size() <= open) return List.copyOf(electable.keySet());
        if (rule.election() == Election.BOTTOMS_UP) return List.of();
        return rule.threshold().fixed() && tally.size() - 1 == seats
                ? Standing.with(electable, Collections.max(electable.values()))
                : electable.keySet().stream()
                        .filter(place -> piles.tally(place).compareTo(threshold) >= 0)
                        .toList();
    }

    private int most(SortedMap<Integer, Fraction> electable) {
        var most = Standing.with(electable, Collections.max(electable.values()));
        return most.size() == 1 ? most.get(0) : choose(Purpose.ELECT, most);
    }

    private int choose(Purpose purpose, List<Integer> tied) {
        return breaker.chooseOne(round, purpose, tied, standing.earlier());
    }

    private void elect(List<Integer> winners, SortedMap<Integer, Fraction> tally) {
        justElected = winners;
        boolean leaves = seats > 1 && rule.election() != Election.BOTTOMS_UP_SHARE;
        for (int place : winners) {
            standing.elect(round, place, piles.tally(place), why(place, tally));
            if (leaves) {
                piles.leave(place);
                kept.put(place, piles.tally(place));
            }
        }
    }

    private ElectedStep.Why why(int place, SortedMap<Integer, Fraction> tally) {
        if (rule.election() == Election.BOTTOMS_UP_SHARE) return ElectedStep.Why.ALL_ABOVE;
        if (rule.election() != Election.BOTTOMS_UP && piles.tally(place).compareTo(threshold) >= 0) {
            return ElectedStep.Why.THRESHOLD;
        }
        return tally.size() <= seats - standing.electedCount() || rule.election() == Election.BOTTOMS_UP
                ? ElectedStep.Why.SEATS_LEFT
                : ElectedStep.Why.MOST;
    }

    private void out(SortedMap<Integer, Fraction> tally) {
        if (writeIns >= 0 && tally.getOrDefault(writeIns, Fraction.ZERO).signum() > 0) {
            out(List.of(writeIns), OutStep.Why.WRITE_INS);
            return;
        }
        var below = rule.elimination().belowThreshold() ? below(tally, threshold) : List.<Integer>of();
        var few = rule.elimination()
                .minimum()
                .map(least -> below(tally, Fraction.of(least)))
                .orElse(List.of());
        var behind = rule.elimination().together() ? behind(tally) : List.<Integer>of();
        if (!below.isEmpty()) {
            out(below, OutStep.Why.BELOW_THRESHOLD);
        } else if (!few.isEmpty()) {
            out(few, OutStep.Why.BELOW_MINIMUM);
        } else if (behind.size() > 1) {
            out(behind, OutStep.Why.TOGETHER_BEHIND);
        } else {
            var fewest = Standing.with(tally, Collections.min(tally.values()));
            out(List.of(fewest.size() == 1 ? fewest.get(0) : choose(Purpose.ELIMINATE, fewest)), OutStep.Why.FEWEST);
        }
    }

    private void out(List<Integer> places, OutStep.Why why) {
        justOut = places;
        standing.out(round, places, why);
        places.forEach(piles::leave);
    }

    /** Returns everybody below so many votes; nobody if that were all. */
    private static List<Integer> below(SortedMap<Integer, Fraction> tally, Fraction votes) {
        var below = tally.keySet().stream()
                .filter(place -> tally.getOrDefault(place, Fraction.ZERO).compareTo(votes) < 0)
                .toList();
        return below.size() == tally.size() ? List.of() : below;
    }

    /** Returns everybody who has, together with all who have no more, fewer votes than the next one. */
    private List<Integer> behind(SortedMap<Integer, Fraction> tally) {
        var groups = new TreeMap<Fraction, List<Integer>>();
        tally.forEach((place, votes) ->
                groups.computeIfAbsent(votes, key -> new ArrayList<>()).add(place));
        var seen = new ArrayList<Integer>();
        var sum = Fraction.ZERO;
        int out = 0;
        int outBefore = 0;
        for (var group : groups.entrySet()) {
            if (sum.compareTo(group.getKey()) < 0 && seen.size() > out) {
                outBefore = out;
                out = seen.size();
            }
            seen.addAll(group.getValue());
            sum = sum.plus(group.getKey().times(group.getValue().size()));
        }
        // Where two have to be left in the end, the last group to go stays if only one were left.
        boolean tooMany = rule.elimination().untilTwo() && out + standing.outCount() == stood - 1;
        return List.copyOf(seen.subList(0, tooMany ? outBefore : out));
    }
}
