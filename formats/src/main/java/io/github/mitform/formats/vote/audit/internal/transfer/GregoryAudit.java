package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.ElectedStep.Why;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote.Surpluses;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes through the weighted inclusive Gregory method again, from the ballots. For one count. */
final class GregoryAudit {
    private final SingleTransferableVote rule;
    private final Papers<Ranking> papers;
    private final Set<Integer> stood;
    private final TransferRounds rounds;
    private final RecordedTies ties;
    private final Fraction quota;
    /** What is told of those who are elected: their votes, and the quota once their surplus has gone. */
    private final SortedMap<Integer, Fraction> keep = new TreeMap<>();

    private final List<Integer> withSurplus = new ArrayList<>();
    private Fraction lost = Fraction.ZERO;
    private int round;

    GregoryAudit(Outcome outcome, SingleTransferableVote rule, Profile<Ranking> profile) {
        this.rule = rule;
        this.stood = Places.all(profile.candidates().size());
        this.papers = new Papers<>(profile, stood, Papers::read);
        this.rounds = new TransferRounds(outcome);
        this.ties = new RecordedTies(rule.ties(), outcome, -1);
        var votes = papers.tally().values().stream().reduce(Fraction.ZERO, Fraction::plus);
        this.quota = Decimals.down(votes.dividedBy(rule.seats() + 1L), rule.quotaPlaces())
                .plus(Decimals.unit(rule.quotaPlaces()));
    }

    void check() {
        boolean more = true;
        while (more) {
            round++;
            var tally = papers.tally();
            var all = new TreeMap<>(tally);
            all.putAll(keep);
            rounds.require(new TallyStep(round, Optional.of(quota), all, papers.inactive(), lost));
            more = decide(tally);
        }
        rounds.requireEnd();
        ties.requireAllUsed();
        rounds.requireOutcome(rounds.elected(), rounds.order(stood));
        rounds.requireScores();
    }

    private int open() {
        return rule.seats() - rounds.electedCount();
    }

    private boolean decide(SortedMap<Integer, Fraction> tally) {
        if (open() == 0 || tally.isEmpty()) return false;
        var enough = new TreeMap<>(tally);
        enough.values().removeIf(votes -> votes.compareTo(quota) < 0);
        elect(enough, Why.THRESHOLD);
        if (rule.surpluses() == Surpluses.TOGETHER && !enough.isEmpty()) {
            for (int place : List.copyOf(withSurplus)) surplus(place);
            return true;
        }
        if (open() == 0) return false;
        var rest = new TreeMap<>(tally);
        rest.keySet().removeAll(enough.keySet());
        if (rest.size() <= open()) {
            elect(rest, Why.SEATS_LEFT);
            return false;
        }
        if (!withSurplus.isEmpty()) {
            var held = new TreeMap<Integer, Fraction>();
            withSurplus.forEach(place -> held.put(place, papers.with(place)));
            surplus(one(Purpose.TRANSFER, Places.with(held, Collections.max(held.values()))));
            return true;
        }
        int last = one(Purpose.ELIMINATE, Places.with(rest, Collections.min(rest.values())));
        rounds.require(new OutStep(round, List.of(last), OutStep.Why.FEWEST));
        papers.there.remove(last);
        rounds.require(papers.passOn(round, last, papers.with(last), value -> value, null));
        return true;
    }

    private int one(Purpose purpose, List<Integer> tied) {
        return tied.size() == 1 ? tied.get(0) : ties.one(round, purpose, tied, rounds.earlier());
    }

    /** Those with the most votes first. */
    private void elect(SortedMap<Integer, Fraction> those, Why why) {
        var inOrder = new ArrayList<>(those.entrySet());
        inOrder.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        for (Map.Entry<Integer, Fraction> each : inOrder) {
            rounds.require(new ElectedStep(round, each.getKey(), each.getValue(), why));
            papers.there.remove(each.getKey());
            keep.put(each.getKey(), each.getValue());
            if (each.getValue().compareTo(quota) > 0) withSurplus.add(each.getKey());
        }
    }

    private void surplus(int place) {
        var votes = papers.with(place);
        var surplus = votes.minus(quota);
        var share = surplus.dividedBy(votes);
        var moved = papers.passOn(
                round,
                place,
                surplus,
                value -> rule.places()
                        .map(places -> Decimals.down(value.times(share), places))
                        .orElse(value.times(share)),
                null);
        rounds.require(moved);
        lost = lost.plus(moved.lost());
        keep.put(place, quota);
        withSurplus.remove((Integer) place);
    }
}
