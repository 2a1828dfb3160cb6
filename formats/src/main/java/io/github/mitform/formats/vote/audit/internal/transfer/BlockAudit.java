package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through a block or limited vote again. For one count. */
final class BlockAudit {
    private BlockAudit() {}

    static void check(Outcome outcome, BlockVote rule, Profile<Approval> profile) {
        int allowed = rule.votes().orElse(rule.seats());
        var tally = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) {
            int each = place;
            tally.put(
                    place,
                    profile.lines().stream()
                            .filter(line -> line.ballot().size() <= allowed
                                    && line.ballot().approves(each))
                            .map(Line::weight)
                            .reduce(Fraction.ZERO, Fraction::plus));
        }
        var inactive = new TreeMap<Inactive, Fraction>();
        profile.lines().stream()
                .filter(line -> line.ballot().size() > allowed)
                .map(line -> line.weight().times(line.ballot().size()))
                .filter(votes -> votes.signum() > 0)
                .reduce(Fraction::plus)
                .ifPresent(votes -> inactive.put(Inactive.TOO_MANY, votes));

        var rounds = new TransferRounds(outcome);
        rounds.require(new TallyStep(1, Optional.empty(), tally, inactive, Fraction.ZERO));
        var ties = new RecordedTies(rule.ties(), outcome, -1);
        var order = Places.order(tally);
        var winners = new ArrayList<List<Integer>>();
        var open = Optional.<Outcome.Open>empty();
        int seats = tally.values().stream().allMatch(Fraction.ZERO::equals) ? 0 : rule.seats();
        for (List<Integer> group : order) {
            var left = new ArrayList<>(group);
            while (seats > 0 && left.size() > seats && open.isEmpty()) {
                var chosen = ties.chosen(1, Purpose.ELECT, left, List.of());
                if (chosen.isEmpty()) {
                    open = Optional.of(new Outcome.Open(left, seats));
                } else {
                    winners.add(chosen);
                    left.removeAll(chosen);
                    seats--;
                }
            }
            if (seats == 0 || open.isPresent()) break;
            winners.add(left);
            seats -= left.size();
        }
        for (List<Integer> group : winners) {
            for (int place : group) {
                var votes = tally.getOrDefault(place, Fraction.ZERO);
                rounds.require(new ElectedStep(1, place, votes, ElectedStep.Why.MOST));
            }
        }
        rounds.requireEnd();
        ties.requireAllUsed();
        rounds.requireOutcome(winners, open, order);
        rounds.requireScores();
    }
}
