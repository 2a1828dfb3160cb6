package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.ElectedStep.Why;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.KeepStep;
import io.github.mitform.formats.vote.transfer.Meek;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through Meek's method again, from the ballots, in fractions: what everybody keeps, and what follows from that. For one count. */
final class MeekAudit {
    private final Meek rule;
    private final List<Line<Ranking>> lines;
    private final Set<Integer> stood;
    private final TransferRounds rounds;
    private final RecordedTies ties;
    private final Set<Integer> hopeful;
    private final Set<Integer> elected = new TreeSet<>();
    private final SortedMap<Integer, Fraction> keep = new TreeMap<>();
    private final SortedMap<Integer, Fraction> votes = new TreeMap<>();
    private Fraction ended = Fraction.ZERO;
    private Fraction quota = Fraction.ZERO;
    private Fraction surplus = Fraction.ZERO;
    private int round;
    private int passes;

    MeekAudit(Outcome outcome, Meek rule, Profile<Ranking> profile) {
        this.rule = rule;
        this.lines = profile.lines();
        this.stood = Places.all(profile.candidates().size());
        this.rounds = new TransferRounds(outcome);
        this.ties = new RecordedTies(rule.ties(), outcome, -1);
        this.hopeful = new TreeSet<>(stood);
        stood.forEach(place -> keep.put(place, Fraction.ONE));
    }

    void check() {
        while (hopeful.size() > open() && open() > 0) {
            round++;
            settle();
            tell();
            var winners = reached();
            winners.forEach(place -> elect(place, Why.THRESHOLD));
            if (winners.isEmpty()) out();
        }
        if (open() > 0 && !stood.isEmpty()) {
            round++;
            count();
            passes = 1;
            tell();
            for (int place : List.copyOf(hopeful)) elect(place, Why.SEATS_LEFT);
        }
        rounds.requireEnd();
        ties.requireAllUsed();
        rounds.requireOutcome(rounds.elected(), rounds.order(stood));
        rounds.requireScores();
    }

    private int open() {
        return rule.seats() - elected.size();
    }

    private Fraction votes(int place) {
        return votes.getOrDefault(place, Fraction.ZERO);
    }

    private Fraction keep(int place) {
        return keep.getOrDefault(place, Fraction.ONE);
    }

    private Fraction up(Fraction number) {
        return Fraction.of(number.toDecimal(rule.places(), RoundingMode.UP));
    }

    /** Goes through the ballots until the surplus of the elected is small enough, does not get smaller, or somebody reaches the quota. */
    private void settle() {
        passes = 0;
        var before = Optional.<Fraction>empty();
        while (true) {
            count();
            passes++;
            var over = Fraction.ZERO;
            for (int place : elected) over = over.plus(votes(place)).minus(quota);
            surplus = over.max(Fraction.ZERO);
            boolean small = surplus.compareTo(Decimals.unit(rule.surplusPlaces())) < 0;
            if (small || !reached().isEmpty() || before.isPresent() && surplus.compareTo(before.get()) >= 0) return;
            before = Optional.of(surplus);
            for (int place : elected) {
                keep.put(place, up(up(keep(place).times(quota)).dividedBy(votes(place))));
            }
        }
    }

    /** Of every ballot each one named keeps their part of what is left, rounded up. */
    private void count() {
        stood.forEach(place -> votes.put(place, Fraction.ZERO));
        ended = Fraction.ZERO;
        for (Line<Ranking> line : lines) {
            if (line.ballot().isBlank()) continue;
            var left = Fraction.ONE;
            for (List<Integer> rank : line.ballot().ranks()) {
                int place = rank.get(0);
                var kept = up(left.times(keep(place)));
                votes.merge(place, kept.times(line.weight()), Fraction::plus);
                left = left.minus(kept);
            }
            ended = ended.plus(left.times(line.weight()));
        }
        var sum = votes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        quota = Decimals.down(sum.dividedBy(rule.seats() + 1L), rule.places()).plus(Decimals.unit(rule.places()));
    }

    /** Returns who of the others has the quota, the most votes first. */
    private List<Integer> reached() {
        return hopeful.stream()
                .filter(place -> votes(place).compareTo(quota) >= 0)
                .sorted((one, other) -> votes(other).compareTo(votes(one)))
                .toList();
    }

    private void tell() {
        var parts = new TreeMap<>(keep);
        parts.values().removeIf(Fraction.ONE::equals);
        rounds.require(new KeepStep(round, parts, passes));
        var tally = new TreeMap<>(votes);
        tally.keySet().removeAll(rounds.gone());
        var inactive = new TreeMap<Inactive, Fraction>();
        var blank = lines.stream()
                .filter(line -> line.ballot().isBlank())
                .map(Line::weight)
                .reduce(Fraction.ZERO, Fraction::plus);
        if (blank.signum() > 0) inactive.put(Inactive.BLANK, blank);
        if (ended.signum() > 0) inactive.put(Inactive.NO_CHOICE_LEFT, ended);
        rounds.require(new TallyStep(round, Optional.of(quota), tally, inactive, Fraction.ZERO));
    }

    private void elect(int place, Why why) {
        rounds.require(new ElectedStep(round, place, votes(place), why));
        hopeful.remove(place);
        elected.add(place);
    }

    /** All within the surplus that is still to be found are tied for going out. */
    private void out() {
        var least = Collections.min(hopeful.stream().map(this::votes).toList());
        var tied = hopeful.stream()
                .filter(place -> votes(place).compareTo(least.plus(surplus)) <= 0)
                .toList();
        int last = tied.size() == 1 ? tied.get(0) : ties.one(round, Purpose.ELIMINATE, tied, rounds.earlier());
        rounds.require(new OutStep(
                round, List.of(last), votes(last).equals(least) ? OutStep.Why.FEWEST : OutStep.Why.WITHIN_SURPLUS));
        hopeful.remove(last);
        keep.put(last, Fraction.ZERO);
    }
}
