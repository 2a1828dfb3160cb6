package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.grade.NumbersStep;
import io.github.mitform.formats.vote.grade.RunoffStep;
import io.github.mitform.formats.vote.grade.Star;
import io.github.mitform.formats.vote.grade.StarStep;
import io.github.mitform.formats.vote.grade.StarStep.Criterion;
import io.github.mitform.formats.vote.grade.StarStep.Stage;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Goes through STAR again: sums, who becomes a finalist, and the runoff, with the protocol for ties. For one count. */
final class StarAudit {
    private final Outcome outcome;
    private final Star rule;
    private final Graded graded;
    private final RecordedTies ties;
    private final Log log;

    StarAudit(Outcome outcome, Star rule, Profile<Points> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.graded = new Graded(profile);
        this.ties = new RecordedTies(rule.ties(), outcome, -1);
        this.log = new Log(outcome);
    }

    void check() {
        if (graded.profile().isEmpty()) {
            log.requireEnd();
            Winners.requireNothing(outcome);
            return;
        }
        var sums = graded.each(graded::sum);
        log.require(new NumbersStep(NumbersStep.Kind.SUMS, sums));
        if (!outcome.scores().equals(sums)
                || !outcome.order().isEmpty()
                || !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome("the scores are others than the sums", "die Punktzahlen sind andere als die Summen");
        }
        var left = new ArrayList<>(sums.keySet());
        int first = finalist(left, true);
        left.remove((Integer) first);
        var best = left.isEmpty() ? List.of(first) : runoff(first, finalist(left, false));
        log.requireEnd();
        ties.requireAllUsed();
        Winners.requireElected(
                best.size() == 1 ? List.of(best) : List.of(),
                best.size() == 1 ? Optional.empty() : Optional.of(new Outcome.Open(best, 1)),
                outcome);
    }

    /** Greatest sum, fewest losses to others who are tied, most of the best grade, and what is fixed for ties. */
    private int finalist(List<Integer> among, boolean isFirst) {
        var tied = greatest(among, graded::sum);
        var level = tied;
        tied = narrowed(
                Stage.FINALIST,
                Criterion.FEWEST_LOSSES,
                tied,
                place -> losses(place, level).negated());
        tied = narrowed(Stage.FINALIST, Criterion.MOST_TOP_GRADES, tied, this::topGrades);
        if (tied.size() == 1) return tied.get(0);
        // Two who have most are both in the runoff, whoever comes first, so that their tie may stay open.
        boolean bothAre = isFirst && level.size() == 2;
        var one = bothAre
                ? ties.together(1, Purpose.FINALIST, tied, List.of())
                : List.of(ties.one(1, Purpose.FINALIST, tied, List.of()));
        if (one.size() > 1) return tied.get(0);
        int chosen = one.get(0);
        log.require(new StarStep(Stage.FINALIST, Criterion.LOT, tied, List.of(chosen)));
        return chosen;
    }

    /** Returns who wins; both where the tie stays open. */
    private List<Integer> runoff(int first, int second) {
        log.require(new RunoffStep(first, second, graded.preferring(first, second), graded.preferring(second, first)));
        var tied = greatest(List.of(first, second), place -> graded.preferring(place, place == first ? second : first));
        tied = narrowed(Stage.RUNOFF, Criterion.HIGHER_SCORE, tied, graded::sum);
        tied = narrowed(Stage.RUNOFF, Criterion.MOST_TOP_GRADES, tied, this::topGrades);
        if (tied.size() == 1) return tied;
        var chosen = ties.chosen(2, Purpose.ELECT, tied, List.of());
        if (chosen.isEmpty()) return tied.stream().sorted().toList();
        log.require(new StarStep(Stage.RUNOFF, Criterion.LOT, tied, chosen));
        return chosen;
    }

    /** Only what narrows a tie is told. */
    private List<Integer> narrowed(Stage stage, Criterion criterion, List<Integer> tied, IntFunction<Fraction> number) {
        if (tied.size() == 1) return tied;
        var kept = greatest(tied, number);
        if (kept.size() < tied.size()) log.require(new StarStep(stage, criterion, tied, kept));
        return kept;
    }

    /** Returns those with the greatest number, in the order in which they were. */
    private static List<Integer> greatest(List<Integer> among, IntFunction<Fraction> number) {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place : among) numbers.put(place, number.apply(place));
        var best = Places.with(numbers, Collections.max(numbers.values()));
        return among.stream().filter(best::contains).toList();
    }

    private Fraction losses(int place, List<Integer> among) {
        return Fraction.of(among.stream()
                .filter(other -> graded.preferring(other, place).compareTo(graded.preferring(place, other)) > 0)
                .count());
    }

    private Fraction topGrades(int place) {
        return graded.weight(line -> Graded.grade(line, place).equals(Fraction.of(rule.greatest())));
    }
}
