package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.committee.EPluribusHugo;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes through E Pluribus Hugo again: of those with the fewest points go out whom the fewest ballots name. For one count. */
final class HugoAudit {
    private final Outcome outcome;
    private final Ballots ballots;
    private final RecordedTies ties;
    private final Log log;
    private final List<Integer> there;

    HugoAudit(Outcome outcome, EPluribusHugo rule, Ballots ballots) {
        this.outcome = outcome;
        this.ballots = ballots;
        this.ties = new RecordedTies(rule.ties(), outcome, -1);
        this.log = new Log(outcome);
        this.there = new ArrayList<>(Places.all(ballots.size()));
    }

    void check() {
        for (int round = 1; there.size() > ballots.seats(); round++) {
            var out = out();
            boolean enough = there.size() - out.size() >= ballots.seats();
            log.require(new SeatStep(round, SeatStep.Measure.NOMINATIONS, nominations(), enough ? out : List.of()));
            there.removeAll(out);
            if (!enough) {
                log.requireEnd();
                Committees.require(there, out, ballots.seats() - there.size(), ties, outcome);
                return;
            }
            if (out.size() > 1) ties.all(round, Purpose.ELIMINATE, out);
        }
        log.requireEnd();
        Committees.require(List.of(List.copyOf(there)), ties, outcome);
        if (outcome.elected().size() != 1) {
            throw Wrong.outcome("all are elected together", "gewählt sind alle zusammen");
        }
    }

    private SortedMap<Integer, Fraction> nominations() {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place : there) numbers.put(place, ballots.support(place));
        return numbers;
    }

    private List<Integer> out() {
        var points = new TreeMap<Integer, Fraction>();
        for (int place : there) {
            points.put(place, ballots.sum(place, line -> Fraction.of(1, ballots.shared(line, there))));
        }
        var second = points.values().stream().sorted().skip(1).findFirst().orElseThrow();
        var low = nominations();
        low.keySet().removeIf(place -> points.getOrDefault(place, Fraction.ZERO).compareTo(second) > 0);
        return Places.with(low, low.values().stream().min(Fraction::compareTo).orElseThrow());
    }
}
