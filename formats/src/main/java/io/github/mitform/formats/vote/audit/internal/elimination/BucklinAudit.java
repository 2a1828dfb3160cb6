package io.github.mitform.formats.vote.audit.internal.elimination;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.Bucklin;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts first choices again, then second ones as well, until somebody is on more than half of all ballots. For one count. */
final class BucklinAudit {
    private final Outcome outcome;
    private final Bucklin rule;
    private final Profile<Ranking> profile;

    BucklinAudit(Outcome outcome, Bucklin rule, Profile<Ranking> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
    }

    void check() {
        var log = new Log(outcome);
        if (profile.isEmpty()) {
            log.requireEnd();
            Winners.requireNothing(outcome);
            return;
        }
        int longest = profile.lines().stream()
                .mapToInt(line -> line.ballot().size())
                .max()
                .orElse(0);
        var half = profile.weight().dividedBy(2);
        var earlier = new ArrayList<SortedMap<Integer, Fraction>>();
        int round = 1;
        var tally = onFirst(round);
        log.require(new RoundStep(round, tally, Fraction.ZERO, List.of()));
        while (round < longest && most(tally).compareTo(half) <= 0) {
            earlier.add(tally);
            round++;
            tally = onFirst(round);
            log.require(new RoundStep(round, tally, Fraction.ZERO, List.of()));
        }
        log.requireEnd();
        if (!outcome.scores().equals(tally) || !outcome.order().equals(Places.order(tally))) {
            throw Wrong.outcome(
                    "the order or the scores do not follow from the last round",
                    "die Reihenfolge oder die Punktzahlen folgen nicht aus der letzten Runde");
        }
        var best = Places.with(tally, most(tally));
        Winners.requireBest(best, round, earlier, new RecordedTies(rule.ties(), outcome, -1), outcome);
    }

    private static Fraction most(SortedMap<Integer, Fraction> tally) {
        return Collections.max(tally.values());
    }

    /** Returns what those weigh who have somebody on one of their first ranks. */
    private SortedMap<Integer, Fraction> onFirst(int ranks) {
        var tally = new TreeMap<Integer, Fraction>();
        for (int place : Places.all(profile.candidates().size())) tally.put(place, Fraction.ZERO);
        for (var line : profile.lines()) {
            line.ballot().ranks().stream()
                    .limit(ranks)
                    .flatMap(List::stream)
                    .forEach(place -> tally.merge(place, line.weight(), Fraction::plus));
        }
        return tally;
    }
}
