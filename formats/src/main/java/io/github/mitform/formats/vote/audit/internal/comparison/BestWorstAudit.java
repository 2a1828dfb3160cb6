package io.github.mitform.formats.vote.audit.internal.comparison;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.comparison.BestWorst;
import io.github.mitform.formats.vote.comparison.BestWorstStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.TreeMap;

/** Counts again how often each option was shown, the best and the worst. */
final class BestWorstAudit {
    private BestWorstAudit() {}

    static void check(Outcome outcome, BestWorst rule, Profile<Comparisons> profile) {
        var shown = WinsAudit.nothing(profile);
        var best = WinsAudit.nothing(profile);
        var worst = WinsAudit.nothing(profile);
        var spoiled = Fraction.ZERO;
        boolean decided = false;
        for (var line : profile.lines()) {
            for (Choice set : line.ballot().sets()) {
                if (WinsAudit.isSpoiled(set)) {
                    spoiled = spoiled.plus(line.weight());
                    continue;
                }
                set.shown().forEach(place -> shown.merge(place, line.weight(), Fraction::plus));
                set.best().ifPresent(place -> best.merge(place, line.weight(), Fraction::plus));
                set.worst().ifPresent(place -> worst.merge(place, line.weight(), Fraction::plus));
                decided |= line.weight().signum() > 0
                        && (set.best().isPresent() || set.worst().isPresent());
            }
        }
        var log = new Log(outcome);
        log.require(new BestWorstStep(shown, best, worst, spoiled));
        log.requireEnd();
        var scores = new TreeMap<Integer, Fraction>();
        shown.forEach((place, times) -> {
            var difference = best.getOrDefault(place, Fraction.ZERO).minus(worst.getOrDefault(place, Fraction.ZERO));
            if (rule.by() == BestWorst.By.DIFFERENCE) scores.put(place, difference);
            else if (times.signum() > 0) scores.put(place, difference.dividedBy(times));
        });
        WinsAudit.requireResult(
                outcome, scores, Places.order(scores), decided, new RecordedTies(rule.ties(), outcome, -1));
    }
}
