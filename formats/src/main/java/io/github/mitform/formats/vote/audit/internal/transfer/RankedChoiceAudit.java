package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.ElectedStep.Why;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Quota;
import io.github.mitform.formats.vote.transfer.SeatStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through ranked-choice voting again, with all its options, from the sheets. For one count. */
final class RankedChoiceAudit {
    private final Outcome outcome;
    private final RankedChoice rule;
    private final Profile<RankedSheet> profile;
    private final int writeIns;
    private final TransferRounds rounds;
    private final RecordedTies ties;

    // Of the seat, or of all seats, that are being counted:
    private int seats;
    private Set<Integer> stood = Set.of();
    private Papers<RankedSheet> papers;
    private SortedMap<Integer, Fraction> keep = new TreeMap<>();
    private Fraction threshold = Fraction.ZERO;
    private Fraction lost = Fraction.ZERO;
    private List<Integer> won = List.of();
    private List<Integer> gone = List.of();

    private int round;

    RankedChoiceAudit(Outcome outcome, RankedChoice rule, Profile<RankedSheet> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
        this.writeIns = rule.writeIns().map(profile.candidates()::place).orElse(-1);
        this.rounds = new TransferRounds(outcome);
        this.ties = new RecordedTies(rule.ties(), outcome, writeIns);
        this.papers = papers(Set.of());
    }

    void check() {
        if (rule.election() == Election.ONE_AFTER_THE_OTHER) {
            oneAfterTheOther();
        } else {
            begin(rule.seats(), List.of());
            count();
            rounds.requireOutcome(rounds.elected(), rounds.order(stood));
            rounds.requireScores();
        }
        rounds.requireEnd();
        ties.requireAllUsed();
    }

    private void oneAfterTheOther() {
        var all = new ArrayList<List<Integer>>();
        List<List<Integer>> order = List.of();
        while (true) {
            var before = all.stream().flatMap(List::stream).toList();
            if (before.size() >= rule.seats()) break;
            rounds.anew();
            begin(1, before);
            if (!goesOn(round + 1)) break; // nobody is left for this seat
            rounds.require(new SeatStep(round + 1, before.size() + 1, before));
            count();
            order = rounds.order(stood);
            if (rounds.elected().isEmpty()) break;
            all.addAll(rounds.elected().stream().map(List::copyOf).toList());
        }
        var whole = new ArrayList<List<Integer>>();
        all.forEach(group -> group.forEach(place -> whole.add(List.of(place))));
        for (List<Integer> group : order) {
            if (all.stream().noneMatch(winners -> winners.stream().anyMatch(group::contains))) whole.add(group);
        }
        rounds.requireOutcome(all, whole);
        if (!outcome.scores().isEmpty()) {
            throw Wrong.outcome(
                    "seats that are filled one after the other have no last votes",
                    "bei Sitzen, die nacheinander besetzt werden, gibt es keine letzten Stimmen");
        }
    }

    private Papers<RankedSheet> papers(Set<Integer> there) {
        return new Papers<>(profile, there, (sheet, left) -> Papers.read(sheet, rule.sheets(), left));
    }

    private void begin(int forSeats, List<Integer> passedOver) {
        seats = forSeats;
        var those = Places.all(profile.candidates().size());
        those.removeAll(passedOver);
        rule.withdrawn().forEach(name -> those.remove(profile.candidates().place(name)));
        stood = those;
        papers = papers(stood);
        keep = new TreeMap<>();
        lost = Fraction.ZERO;
        won = List.of();
        gone = List.of();
    }

    private void count() {
        int first = round + 1;
        while (goesOn(first)) {
            round++;
            passOn();
            var tally = papers.tally();
            if (round == first || !isFixed()) threshold = threshold(sum(tally));
            var all = new TreeMap<>(tally);
            all.putAll(keep);
            rounds.require(new TallyStep(
                    round,
                    Optional.of(threshold),
                    rule.election() != Election.BOTTOMS_UP,
                    all,
                    papers.inactive(),
                    lost));
            gone = List.of();
            won = winners(tally);
            if (!won.isEmpty()) elect(tally);
            else if (someoneHasToGo(tally)) out(tally);
        }
    }

    private static Fraction sum(SortedMap<Integer, Fraction> tally) {
        return tally.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean goesOn(int first) {
        boolean begins = round < first;
        int elected = rounds.electedCount();
        int electable = stood.size() - (writeIns >= 0 ? 1 : 0);
        boolean isLast =
                rule.stopAfter().filter(last -> round - first + 1 >= last).isPresent();
        if (isLast || !begins && won.isEmpty() && gone.isEmpty()) return false;
        if (elected == electable && seats > electable) return false;
        if (rule.election() == Election.BOTTOMS_UP_SHARE) return elected == 0 && rounds.outCount() < stood.size();
        if (rule.election() == Election.BOTTOMS_UP && !canStillBeElected()) return false;
        if (rule.elimination().untilTwo()) return rounds.outCount() + elected + 1 < stood.size() || !gone.isEmpty();
        return elected < seats || passesOnSurplus() && !won.isEmpty();
    }

    private boolean canStillBeElected() {
        var left = new TreeSet<>(stood);
        left.remove(writeIns);
        left.removeAll(rounds.gone());
        rounds.elected().forEach(left::removeAll);
        return !left.isEmpty();
    }

    private boolean passesOnSurplus() {
        boolean reaches = rule.election() == Election.SEVERAL_PER_ROUND || rule.election() == Election.ONE_PER_ROUND;
        return reaches && rule.seats() > 1;
    }

    private boolean isFixed() {
        if (rule.threshold().fixed()) return true;
        return rule.election() != Election.BOTTOMS_UP_SHARE
                && (seats > 1 || rule.elimination().untilTwo() && rounds.electedCount() > 0);
    }

    private Fraction threshold(Fraction votes) {
        var least = rule.elimination().minimum().map(Fraction::of).orElse(Fraction.ZERO);
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            var percent = Fraction.of(rule.threshold().percent().orElseThrow());
            return votes.times(Decimals.down(percent.dividedBy(100), rule.places()))
                    .max(least);
        }
        int places = rule.threshold().whole() ? 0 : rule.places();
        var needed = rule.threshold().quota() == Quota.HARE
                ? Fraction.of(votes.dividedBy(seats).toDecimal(places, RoundingMode.UP))
                : Decimals.down(votes.dividedBy(seats + 1L), places).plus(Decimals.unit(places));
        return needed.max(least);
    }

    /** Passes on what those leave who were elected, or went out, in the round before. */
    private void passOn() {
        if (passesOnSurplus()) won.forEach(this::surplus);
        for (int place : gone) {
            rounds.require(papers.passOn(round - 1, place, papers.with(place), value -> value, null));
        }
    }

    private void surplus(int place) {
        var votes = papers.with(place);
        var surplus = votes.minus(threshold).max(Fraction.ZERO);
        var share = votes.signum() == 0 ? Fraction.ZERO : Decimals.down(surplus.dividedBy(votes), rule.places());
        var instead = rounds.electedCount() == seats ? Inactive.LAST_SURPLUS : null;
        var moved = papers.passOn(
                round - 1, place, surplus, value -> Decimals.down(value.times(share), rule.places()), instead);
        rounds.require(moved);
        lost = lost.plus(moved.lost());
        keep.put(place, votes.min(threshold));
    }

    private List<Integer> winners(SortedMap<Integer, Fraction> tally) {
        if (tally.isEmpty() || votes(tally, writeIns).signum() > 0) return List.of();
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            boolean all = Collections.min(tally.values()).compareTo(threshold) > 0;
            return all ? List.copyOf(tally.keySet()) : List.of();
        }
        int open = seats - rounds.electedCount();
        var electable = new TreeMap<>(tally);
        electable.remove(writeIns);
        if (open <= 0 || electable.isEmpty()) return List.of();
        if (tally.size() <= open) return byRound(List.copyOf(electable.keySet()), electable);
        boolean oneTooMany = rule.threshold().fixed() && tally.size() == seats + 1;
        var most = Collections.max(electable.values());
        var reached = electable.keySet().stream()
                .filter(place -> rule.election() != Election.BOTTOMS_UP
                        && votes(electable, place).compareTo(oneTooMany ? most : threshold) >= 0)
                .toList();
        boolean lastTwo = reached.isEmpty() && seats == 1 && tally.size() == 2 && enoughOfBoth(tally);
        return lastTwo ? List.of(most(electable)) : byRound(reached, electable);
    }

    /** Where only one can be elected in a round, it is whoever has the most votes. */
    private List<Integer> byRound(List<Integer> winners, SortedMap<Integer, Fraction> electable) {
        boolean one = rule.election() == Election.ONE_PER_ROUND
                || rule.threshold().fixed() && rule.election() != Election.BOTTOMS_UP;
        return one && winners.size() > 1 ? List.of(most(electable)) : winners;
    }

    private boolean enoughOfBoth(SortedMap<Integer, Fraction> tally) {
        return rule.elimination()
                .minimum()
                .filter(least -> Collections.min(tally.values()).compareTo(Fraction.of(least)) < 0)
                .isEmpty();
    }

    private int most(SortedMap<Integer, Fraction> electable) {
        return one(Purpose.ELECT, Places.with(electable, Collections.max(electable.values())));
    }

    private int one(Purpose purpose, List<Integer> tied) {
        return tied.size() == 1 ? tied.get(0) : ties.one(round, purpose, tied, rounds.earlier());
    }

    private static Fraction votes(SortedMap<Integer, Fraction> tally, int place) {
        return tally.getOrDefault(place, Fraction.ZERO);
    }

    private void elect(SortedMap<Integer, Fraction> tally) {
        for (int place : won) {
            var votes = votes(tally, place);
            rounds.require(new ElectedStep(round, place, votes, why(votes, tally.size())));
            if (seats > 1 && rule.election() != Election.BOTTOMS_UP_SHARE) {
                papers.there.remove(place);
                keep.put(place, votes);
            }
        }
    }

    /** Seats that are filled in the same round are no longer open for whoever comes next in it. */
    private Why why(Fraction votes, int left) {
        if (rule.election() == Election.BOTTOMS_UP_SHARE) return Why.ALL_ABOVE;
        if (rule.election() == Election.BOTTOMS_UP) return Why.SEATS_LEFT;
        if (votes.compareTo(threshold) >= 0) return Why.THRESHOLD;
        return left <= seats - rounds.electedCount() ? Why.SEATS_LEFT : Why.MOST;
    }

    private boolean someoneHasToGo(SortedMap<Integer, Fraction> tally) {
        if (tally.isEmpty()) return false;
        return rounds.electedCount() < seats
                || rule.elimination().untilTwo() && rounds.outCount() < stood.size() - 2
                || rule.election() == Election.BOTTOMS_UP_SHARE;
    }

    private void out(SortedMap<Integer, Fraction> tally) {
        if (votes(tally, writeIns).signum() > 0) {
            out(List.of(writeIns), OutStep.Why.WRITE_INS);
            return;
        }
        var below = rule.elimination().belowThreshold() ? below(tally, threshold) : List.<Integer>of();
        var few = rule.elimination()
                .minimum()
                .map(least -> below(tally, Fraction.of(least)))
                .orElse(List.of());
        var behind = rule.elimination().together() ? behind(tally) : List.<Integer>of();
        if (!below.isEmpty()) out(below, OutStep.Why.BELOW_THRESHOLD);
        else if (!few.isEmpty()) out(few, OutStep.Why.BELOW_MINIMUM);
        else if (behind.size() > 1) out(behind, OutStep.Why.TOGETHER_BEHIND);
        else {
            var fewest = Places.with(tally, Collections.min(tally.values()));
            out(List.of(one(Purpose.ELIMINATE, fewest)), OutStep.Why.FEWEST);
        }
    }

    private void out(List<Integer> places, OutStep.Why why) {
        rounds.require(new OutStep(round, places, why));
        gone = places;
        places.forEach(papers.there::remove);
    }

    private static List<Integer> below(SortedMap<Integer, Fraction> tally, Fraction votes) {
        var below = tally.keySet().stream()
                .filter(place -> votes(tally, place).compareTo(votes) < 0)
                .toList();
        return below.size() < tally.size() ? below : List.of();
    }

    /** Returns the most who have, all together, fewer votes than anybody else; one group of equals fewer if only one would be left of two. */
    private List<Integer> behind(SortedMap<Integer, Fraction> tally) {
        var sizes = new ArrayList<Integer>();
        var inOrder = new ArrayList<>(tally.keySet());
        inOrder.sort((one, other) -> votes(tally, one).compareTo(votes(tally, other)));
        sizes.add(0);
        for (int size = 1; size < inOrder.size(); size++) {
            var sum = Fraction.ZERO;
            for (int place : inOrder.subList(0, size)) sum = sum.plus(votes(tally, place));
            if (sum.compareTo(votes(tally, inOrder.get(size))) < 0) sizes.add(size);
        }
        int last = sizes.size() - 1;
        boolean oneLeft =
                rule.elimination().untilTwo() && sizes.get(last) + rounds.outCount() == stood.size() - 1 && last > 0;
        return List.copyOf(inOrder.subList(0, sizes.get(oneLeft ? last - 1 : last)));
    }
}
