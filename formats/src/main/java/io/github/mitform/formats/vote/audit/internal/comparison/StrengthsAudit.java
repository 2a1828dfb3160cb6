package io.github.mitform.formats.vote.audit.internal.comparison;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.comparison.BradleyTerry;
import io.github.mitform.formats.vote.comparison.Estimate;
import io.github.mitform.formats.vote.comparison.EstimateStep;
import io.github.mitform.formats.vote.comparison.StrengthRule;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Checks that strengths are those that make all choices most likely: each option has to be chosen as often as its strength lets expect. They are put in,
 * not searched for anew. For one count.
 */
final class StrengthsAudit {
    /** By so much a sum may differ for each choice that an option is part of. */
    private static final double PRECISION = 1e-9;

    /** Half a unit of the last place to which shares are told, and what floating point adds. */
    private static final double ROUNDING = 0.501e-12;

    private static final Sentence ESTIMATED = new Sentence(
            "Strengths were put into the equations that the most likely ones solve, and solve them to within a billionth; their last digits, and in how many"
                    + " rounds they were found, were not worked out anew.",
            "Die Stärken wurden in die Gleichungen eingesetzt, die die wahrscheinlichsten lösen, und lösen sie auf ein Milliardstel genau; ihre letzten"
                    + " Stellen, und in wie vielen Runden sie gefunden wurden, wurden nicht neu errechnet.");

    private final Outcome outcome;
    private final StrengthRule rule;
    private final Profile<Comparisons> profile;
    private final int size;
    private final double[] strengths;
    /** By place: how often it was the best, less how often that was to be expected, and the other way round for the worst; 0 for the most likely strengths. */
    private final double[] surplus;

    /** Of how many choices it was part. */
    private final double[] part;

    private double logLikelihood;

    StrengthsAudit(Outcome outcome, StrengthRule rule, Profile<Comparisons> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.profile = profile;
        this.size = profile.candidates().size();
        this.strengths = new double[size];
        this.surplus = new double[size];
        this.part = new double[size];
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        var log = new Log(outcome);
        var wins = WinsAudit.step(profile);
        log.require(wins);
        if (wins.wins().values().stream().allMatch(won -> won.signum() == 0)) {
            log.requireEnd();
            Winners.requireNothing(outcome);
            return List.of();
        }
        var told = log.peek().filter(EstimateStep.class::isInstance).map(EstimateStep.class::cast);
        if (told.isEmpty() || told.get().estimate().strengths().size() != size) throw Wrong.outOfPlace(log.number());
        log.require(told.get());
        log.requireEnd();
        var estimate = told.get().estimate();
        for (int place = 0; place < size; place++)
            strengths[place] = estimate.strengths().get(place);
        choices();
        requireMostLikely(estimate);
        requireShares(told.get());
        WinsAudit.requireResult(
                outcome, told.get().shares(), order(), true, new RecordedTies(rule.ties(), outcome, -1));
        return List.of(ESTIMATED);
    }

    private void choices() {
        boolean pairs = rule instanceof BradleyTerry;
        for (var line : profile.lines()) {
            double weight = number(line.weight());
            for (Choice set : line.ballot().sets()) {
                if (WinsAudit.isSpoiled(set)) continue;
                if (pairs) {
                    WinsAudit.wins(set)
                            .forEach(win -> choose(List.of(win.winner(), win.loser()), win.winner(), 1, weight));
                    continue;
                }
                var left = new ArrayList<>(set.shown());
                set.best().ifPresent(best -> {
                    choose(left, best, 1, weight);
                    left.remove((Integer) best);
                });
                set.worst().ifPresent(worst -> choose(left, worst, -1, weight));
            }
        }
        double before = number(Fraction.parse(rule.pseudo()));
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size && before > 0; other++) {
                if (other != one) choose(List.of(one, other), one, 1, before);
            }
        }
    }

    private static double number(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** @param sign 1 for the best, −1 for the worst, which is chosen in proportion to the inverse of strength */
    private void choose(List<Integer> among, int chosen, int sign, double weight) {
        if (among.size() < 2) return;
        double sum = 0;
        for (int place : among) sum += StrictMath.exp(sign * (strengths[place] - strengths[chosen]));
        for (int place : among) {
            double chance = StrictMath.exp(sign * (strengths[place] - strengths[chosen])) / sum;
            surplus[place] += sign * weight * ((place == chosen ? 1 : 0) - chance);
            part[place] += weight;
        }
        logLikelihood -= weight * StrictMath.log(sum);
    }

    private void requireMostLikely(Estimate estimate) {
        double mean = 0;
        for (int place = 0; place < size; place++) {
            mean += strengths[place] / size;
            // Also where a strength is no number.
            if (Math.abs(surplus[place]) <= PRECISION * Math.max(1, part[place])) continue;
            throw Wrong.step(
                    2,
                    "with these strengths “{name}” would not be chosen as often as it was",
                    "mit diesen Stärken würde „{name}“ nicht so oft gewählt, wie es gewählt wurde",
                    "name",
                    profile.candidates().name(place));
        }
        boolean right = Math.abs(mean) <= PRECISION
                && Math.abs(estimate.logLikelihood() - logLikelihood)
                        <= PRECISION * Math.max(1, Math.abs(logLikelihood))
                && estimate.rounds() >= 1
                && estimate.lastStep() >= 0
                && estimate.lastStep() < 1e-10;
        if (right) return;
        throw Wrong.step(
                2,
                "strengths have no mean of 0, another likelihood, or were not searched for to the end",
                "die Stärken sind im Mittel nicht 0, sie sind anders wahrscheinlich, oder die Suche ging nicht zu Ende");
    }

    private void requireShares(EstimateStep told) {
        double sum = 0;
        for (double strength : strengths) sum += StrictMath.exp(strength);
        for (int place = 0; place < size; place++) {
            var share = told.shares().get(place);
            double right = StrictMath.exp(strengths[place]) / sum;
            if (share != null
                    && Math.abs(number(share) - right) <= ROUNDING
                    && told.shares().size() == size) continue;
            throw Wrong.step(
                    2,
                    "the share of “{name}” does not follow from its strength",
                    "der Anteil von „{name}“ folgt nicht aus seiner Stärke",
                    "name",
                    profile.candidates().name(place));
        }
    }

    /** The strongest first; nobody is told apart from the next one whose strength is too close. */
    private List<List<Integer>> order() {
        var byStrength = new ArrayList<Integer>();
        for (int place = 0; place < size; place++) byStrength.add(place);
        byStrength.sort(Comparator.comparing(place -> -strengths[place]));
        var ranks = new TreeMap<Integer, List<Integer>>();
        int rank = 0;
        for (int i = 0; i < size; i++) {
            boolean apart =
                    i > 0 && strengths[byStrength.get(i - 1)] - strengths[byStrength.get(i)] >= Estimate.TOLERANCE;
            if (apart) rank++;
            ranks.computeIfAbsent(rank, key -> new ArrayList<>()).add(byStrength.get(i));
        }
        return ranks.values().stream()
                .map(places -> places.stream().sorted().toList())
                .toList();
    }
}
