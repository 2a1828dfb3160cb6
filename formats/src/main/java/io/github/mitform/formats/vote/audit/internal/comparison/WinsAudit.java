package io.github.mitform.formats.vote.audit.internal.comparison;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.comparison.PairwiseWins;
import io.github.mitform.formats.vote.comparison.WinsStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up again how often each option won and lost. */
final class WinsAudit {
    private WinsAudit() {}

    /** One over another, in a set of one person. */
    record Win(int winner, int loser) {}

    static void check(Outcome outcome, PairwiseWins rule, Profile<Comparisons> profile) {
        var log = new Log(outcome);
        var step = step(profile);
        log.require(step);
        log.requireEnd();
        var scores = new TreeMap<Integer, Fraction>();
        step.wins().forEach((place, won) -> {
            var all = won.plus(step.losses().getOrDefault(place, Fraction.ZERO));
            scores.put(place, won.plus(Fraction.ONE).dividedBy(all.plus(Fraction.of(2))));
        });
        boolean decided = step.wins().values().stream().anyMatch(won -> won.signum() > 0);
        requireResult(outcome, scores, Places.order(scores), decided, new RecordedTies(rule.ties(), outcome, -1));
    }

    /** Checks scores, order and winner; whoever is first has won, unless nothing was decided. */
    static void requireResult(
            Outcome outcome,
            SortedMap<Integer, Fraction> scores,
            List<List<Integer>> order,
            boolean decided,
            RecordedTies ties) {
        if (!outcome.scores().equals(scores)
                || !outcome.order().equals(order)
                || !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome(
                    "the order or the scores do not follow from the comparisons",
                    "die Reihenfolge oder die Punktzahlen folgen nicht aus den Vergleichen");
        }
        if (decided && !order.isEmpty()) {
            Winners.requireBest(order.get(0), ties, outcome);
        } else {
            ties.requireAllUsed();
            Winners.requireElected(List.of(), Optional.empty(), outcome);
        }
    }

    static WinsStep step(Profile<Comparisons> profile) {
        var won = nothing(profile);
        var lost = nothing(profile);
        var skipped = Fraction.ZERO;
        var spoiled = Fraction.ZERO;
        for (var line : profile.lines()) {
            for (Choice set : line.ballot().sets()) {
                if (isSpoiled(set)) spoiled = spoiled.plus(line.weight());
                else if (set.best().isEmpty() && set.worst().isEmpty()) skipped = skipped.plus(line.weight());
                for (Win win : wins(set)) {
                    won.merge(win.winner, line.weight(), Fraction::plus);
                    lost.merge(win.loser, line.weight(), Fraction::plus);
                }
            }
        }
        return new WinsStep(won, lost, skipped, spoiled);
    }

    static SortedMap<Integer, Fraction> nothing(Profile<Comparisons> profile) {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place : Places.all(profile.candidates().size())) numbers.put(place, Fraction.ZERO);
        return numbers;
    }

    /** Returns whether something was chosen that was not shown, or the same as best and worst. */
    static boolean isSpoiled(Choice set) {
        var chosen = new ArrayList<Integer>();
        set.best().ifPresent(chosen::add);
        set.worst().ifPresent(chosen::add);
        return !set.shown().containsAll(chosen)
                || chosen.size() == 2 && chosen.get(0).equals(chosen.get(1));
    }

    /** The best wins against all others that were shown, and the worst loses to them; between the two that is one win. */
    static List<Win> wins(Choice set) {
        var wins = new ArrayList<Win>();
        if (isSpoiled(set)) return wins;
        for (int one : set.shown()) {
            for (int other : set.shown()) {
                boolean best = set.best().orElse(-1) == one;
                boolean worst = set.worst().orElse(-1) == other;
                if (one != other && (best || worst)) wins.add(new Win(one, other));
            }
        }
        return wins;
    }
}
