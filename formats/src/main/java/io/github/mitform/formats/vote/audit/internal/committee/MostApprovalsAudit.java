package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;

/** Adds up approvals again, whole or divided. For one count. */
final class MostApprovalsAudit {
    private MostApprovalsAudit() {}

    static void check(Outcome outcome, MostApprovals rule, Ballots ballots) {
        boolean divided = rule.counting() == MostApprovals.Counting.DIVIDED;
        var numbers = ballots.others(
                List.of(),
                place -> ballots.sum(
                        place,
                        line -> divided
                                ? Fraction.of(
                                        1, ballots.lines().get(line).ballot().size())
                                : Fraction.ONE));
        var certain = new ArrayList<Integer>();
        List<Integer> tied = List.of();
        for (List<Integer> group : Places.order(numbers)) {
            tied = group;
            if (certain.size() + group.size() >= rule.seats()) break;
            certain.addAll(group);
        }
        int missing = rule.seats() - certain.size();
        var chosen = new ArrayList<>(certain);
        if (missing == tied.size()) chosen.addAll(tied);
        var measure = divided ? SeatStep.Measure.SHARES : SeatStep.Measure.APPROVALS;
        var right = new SeatStep(1, measure, numbers, chosen.stream().sorted().toList());
        var log = new Log(outcome);
        log.require(right);
        log.requireEnd();
        if (!outcome.scores().equals(numbers)) {
            throw Wrong.outcome("the scores are others than the numbers", "die Punktzahlen sind andere als die Zahlen");
        }
        Committees.require(certain, tied, missing, new RecordedTies(rule.ties(), outcome, -1), outcome);
    }
}
