package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Kemeny;
import io.github.mitform.formats.vote.pairwise.Llull;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.RankedPairs;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SchwartzSet;
import io.github.mitform.formats.vote.pairwise.SmithSet;
import io.github.mitform.formats.vote.pairwise.SplitCycle;
import io.github.mitform.formats.vote.pairwise.StableVoting;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Goes through comparisons of two again. For one count. */
final class PairwiseAudit {
    /** Circles of locked victories among more candidates take too long. */
    private static final int MOST_CIRCLES = 80;

    private static final Sentence PARTLY = new Sentence(
            "Every comparison was checked, and that the winner is one of the smallest group that beats all others; who of that group wins was not worked out"
                    + " anew, since that takes too long with so many candidates or ties.",
            "Geprüft wurde jeder Vergleich, und dass der Sieger zur kleinsten Gruppe gehört, die alle anderen schlägt; wer aus dieser Gruppe gewinnt, wurde"
                    + " nicht neu errechnet, weil das bei so vielen Kandidaturen oder Gleichständen zu lange dauert.");

    private final Outcome outcome;
    private final PairwiseRule rule;
    private final Profile<Ranking> profile;
    private final int size;
    private final Preferences preferences;
    private Optional<List<Fraction>> scores = Optional.empty();

    PairwiseAudit(Outcome outcome, PairwiseRule rule, Profile<Ranking> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
        this.size = profile.candidates().size();
        this.preferences = new Preferences(profile, rule.unranked());
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        if (profile.isEmpty()) {
            new Log(outcome).requireEnd();
            Winners.requireNothing(outcome);
            return List.of();
        }
        steps();
        var log = new Log(outcome, size * (size - 1) / 2);
        new Reasons(rule, preferences, log).check();
        var best = best(log);
        log.requireEnd();
        if (best.isPresent()) {
            Winners.requireBest(best.get(), new RecordedTies(rule.ties(), outcome, -1), outcome);
            scores.ifPresent(this::requireOrder);
            return List.of();
        }
        if (!reachAll(true).containsAll(outcome.possibleWinners())
                || outcome.possibleWinners().isEmpty()) {
            throw Wrong.outcome(
                    "a winner does not belong to the smallest group that beats all others",
                    "jemand gewinnt, der nicht zur kleinsten Gruppe gehört, die alle anderen schlägt");
        }
        return List.of(PARTLY);
    }

    private void requireOrder(List<Fraction> scores) {
        var right = new TreeMap<Integer, Fraction>();
        var groups = new TreeMap<Fraction, List<Integer>>(Collections.reverseOrder());
        for (int place = 0; place < size; place++) {
            right.put(place, scores.get(place));
            groups.computeIfAbsent(scores.get(place), key -> new ArrayList<>()).add(place);
        }
        for (int place = 0; place < size; place++) {
            var score = scores.get(place);
            if (score.equals(outcome.scores().get(place))) continue;
            throw Wrong.outcome(
                    "the score of “{name}” is {right}",
                    "die Punktzahl von „{name}“ ist {right}",
                    "name",
                    name(place),
                    "right",
                    score);
        }
        if (!outcome.order().equals(List.copyOf(groups.values()))
                || !outcome.scores().equals(right)) {
            throw Wrong.outcome(
                    "the order does not follow from the scores", "die Reihenfolge folgt nicht aus den Punktzahlen");
        }
    }

    private void steps() {
        var compared = new HashSet<List<Integer>>();
        int number = 0;
        for (var step : outcome.steps()) {
            number++;
            if (!(step instanceof PairStep pair)) break;
            boolean isPair = pair.one() != pair.other() && isPlace(pair.one()) && isPlace(pair.other());
            if (!isPair
                    || !compared.add(List.of(Math.min(pair.one(), pair.other()), Math.max(pair.one(), pair.other())))) {
                throw Wrong.step(number, "this pair is there twice", "dieses Paar gibt es doppelt");
            }
            if (!pair.forOne().equals(preferences.of(pair.one(), pair.other()))
                    || !pair.forOther().equals(preferences.of(pair.other(), pair.one()))) {
                throw Wrong.step(
                        number,
                        "“{one}” beats “{other}” by {right} to {against}, not by {told} to {toldAgainst}",
                        "„{one}“ hat gegen „{other}“ {right} zu {against}, nicht {told} zu {toldAgainst}",
                        "one",
                        name(pair.one()),
                        "other",
                        name(pair.other()),
                        "right",
                        preferences.of(pair.one(), pair.other()),
                        "against",
                        preferences.of(pair.other(), pair.one()),
                        "told",
                        pair.forOne(),
                        "toldAgainst",
                        pair.forOther());
            }
        }
        if (compared.size() != size * (size - 1) / 2) {
            throw Wrong.outcome("not all pairs are on record", "nicht alle Paare sind festgehalten");
        }
    }

    private boolean isPlace(int place) {
        return place >= 0 && place < size;
    }

    private String name(int place) {
        return profile.candidates().name(place);
    }

    /** Returns who is best by the rule; nothing where that takes too long. */
    private Optional<List<Integer>> best(Log log) {
        if (rule instanceof SmithSet) return Optional.of(reachAll(true));
        if (rule instanceof SchwartzSet) return Optional.of(reachAll(false));
        if (rule instanceof Copeland) return Optional.of(greatest(points(Fraction.of(1, 2))));
        if (rule instanceof Llull) return Optional.of(greatest(points(Fraction.ONE)));
        if (rule instanceof Minimax minimax) return Optional.of(greatest(worstDefeats(minimax.strength())));
        if (rule instanceof StableVoting) return defeats(Strength.MARGINS).stable();
        if (rule instanceof Kemeny) return Optional.of(new KemenyAudit(outcome, preferences).check(log));
        if (rule instanceof Schulze && size > Schulze.MOST_TOLD
                || rule instanceof SplitCycle && size > SplitCycle.MOST_TOLD) {
            return Optional.empty();
        }
        if (rule instanceof Schulze schulze)
            return Optional.of(greatest(preferences.notAhead(preferences.strongestPaths(schulze.strength()))));
        if (rule instanceof SplitCycle)
            return Optional.of(defeats(Strength.MARGINS).splitCycle());
        if (rule instanceof RankedPairs ranked) return lockedIn(ranked, log);
        return Optional.empty();
    }

    private Defeats defeats(Strength strength) {
        return new Defeats(preferences.victories(strength));
    }

    /** Every victory has its turn, or none where ties matter; each is locked in unless the stronger ones lead back. */
    private Optional<List<Integer>> lockedIn(RankedPairs ranked, Log log) {
        if (size > MOST_CIRCLES) {
            while (log.peek().filter(LockStep.class::isInstance).isPresent()) log.skip();
            return Optional.empty();
        }
        var defeats = defeats(ranked.strength());
        for (LockStep turn : defeats.turns()) {
            if (!log.peek().equals(Optional.of(turn))) throw wrongTurn(log);
            log.skip();
        }
        if (log.hasNext()) throw wrongTurn(log);
        return defeats.lockedIn();
    }

    private static Wrong wrongTurn(Log log) {
        return Wrong.step(
                log.number(),
                "the turn is of another victory, or of none, or it ends otherwise",
                "an der Reihe ist ein anderer Sieg oder keiner, oder er geht anders aus");
    }

    /** Returns who has the greatest number; these are the scores. */
    private List<Integer> greatest(List<Fraction> numbers) {
        scores = Optional.of(numbers);
        var greatest = Collections.max(numbers);
        return IntStream.range(0, size)
                .filter(place -> numbers.get(place).equals(greatest))
                .boxed()
                .toList();
    }

    private List<Fraction> points(Fraction forLevel) {
        return IntStream.range(0, size)
                .mapToObj(one -> {
                    var points = Fraction.ZERO;
                    for (int other = 0; other < size; other++) {
                        if (other == one) continue;
                        if (preferences.sign(one, other) > 0) points = points.plus(Fraction.ONE);
                        if (preferences.sign(one, other) == 0) points = points.plus(forLevel);
                    }
                    return points;
                })
                .toList();
    }

    private List<Fraction> worstDefeats(Strength strength) {
        var victories = preferences.victories(strength);
        return IntStream.range(0, size)
                .mapToObj(one -> {
                    var worst = Fraction.ZERO;
                    for (int other = 0; other < size; other++) worst = worst.max(victories[other][one]);
                    return worst.negated();
                })
                .toList();
    }

    /** Returns those who get to everybody that gets to them, from each to whom they beat, or are level with. */
    private List<Integer> reachAll(boolean levelToo) {
        var reach = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                reach[one][other] = one == other
                        || (levelToo ? preferences.sign(one, other) >= 0 : preferences.sign(one, other) > 0);
            }
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) reach[from][to] |= reach[from][over] && reach[over][to];
            }
        }
        return IntStream.range(0, size)
                .filter(one -> IntStream.range(0, size).allMatch(other -> reach[one][other] || !reach[other][one]))
                .boxed()
                .toList();
    }
}
