package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.grade.NumbersStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes through majority judgment again, taking one ballot after the other from the middle where grades are tied. For one count. */
final class JudgmentAudit {
    /** So many ballots are taken from the middle in all. */
    private static final int MOST_TAKEN = 300_000;

    private static final Sentence MIDDLES = new Sentence(
            "Middle grades were checked; who comes first of those with the same middle grade was not worked out anew, since that takes too long with so many"
                    + " ballots.",
            "Geprüft wurden die mittleren Noten; wer von denen mit gleicher mittlerer Note vorgeht, wurde nicht neu errechnet, weil das bei so vielen"
                    + " Stimmzetteln zu lange dauert.");

    private final Outcome outcome;
    private final MajorityJudgment rule;
    private final Graded graded;
    /** By place: what those weigh who give each grade. */
    private final List<SortedMap<Fraction, Fraction>> grades = new ArrayList<>();

    private int taken;

    JudgmentAudit(Outcome outcome, MajorityJudgment rule, Profile<Points> profile) {
        this.outcome = outcome;
        this.rule = rule;
        this.graded = new Graded(profile);
        for (int place = 0; place < profile.candidates().size(); place++) {
            var weights = new TreeMap<Fraction, Fraction>();
            for (var line : profile.lines()) weights.merge(Graded.grade(line, place), line.weight(), Fraction::plus);
            weights.values().removeIf(weight -> weight.signum() == 0);
            grades.add(weights);
        }
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        var log = new Log(outcome);
        if (graded.profile().isEmpty()) {
            log.requireEnd();
            Winners.requireNothing(outcome);
            return List.of();
        }
        log.require(new NumbersStep(NumbersStep.Kind.MEDIANS, graded.each(place -> median(grades.get(place)))));
        log.requireEnd();
        if (!outcome.scores().equals(graded.each(this::score))
                || !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome(
                    "the scores do not follow from the grades", "die Punktzahlen folgen nicht aus den Noten");
        }
        var order = order();
        if (taken > MOST_TAKEN) return List.of(MIDDLES);
        if (!outcome.order().equals(order)) {
            throw Wrong.outcome(
                    "the order does not follow from the grades", "die Reihenfolge folgt nicht aus den Noten");
        }
        Winners.requireBest(order.get(0), new RecordedTies(rule.ties(), outcome, -1), outcome);
        return List.of();
    }

    private static Fraction sum(SortedMap<Fraction, Fraction> grades) {
        return grades.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the greatest grade below which less than half lies: of two in the middle the lower one. */
    private static Fraction median(SortedMap<Fraction, Fraction> grades) {
        var half = sum(grades).dividedBy(2);
        var upTo = Fraction.ZERO;
        for (var grade : grades.entrySet()) {
            upTo = upTo.plus(grade.getValue());
            if (upTo.compareTo(half) >= 0) return grade.getKey();
        }
        throw new IllegalStateException("no grade is left");
    }

    private Fraction score(int place) {
        var of = new TreeMap<>(grades.get(place));
        var median = median(of);
        var all = sum(of);
        var below = sum(of.headMap(median, false)).dividedBy(all);
        var above = sum(of.tailMap(median, false)).dividedBy(all);
        var lead = above.minus(below);
        var both = above.plus(below);
        return median.plus(
                switch (rule.among()) {
                    case MIDDLE -> Fraction.ZERO;
                    case TYPICAL -> lead;
                    case USUAL -> lead.dividedBy(Fraction.ONE.minus(both).times(2));
                    case CENTRAL -> both.signum() == 0 ? Fraction.ZERO : lead.dividedBy(both.times(2));
                });
    }

    private List<List<Integer>> order() {
        var order = new ArrayList<List<Integer>>();
        for (int place = 0; place < grades.size(); place++) {
            int at = 0;
            int difference = 1;
            while (at < order.size() && (difference = compare(order.get(at).get(0), place)) > 0) at++;
            if (at == order.size() || difference < 0) order.add(at, new ArrayList<>());
            order.get(at).add(place);
        }
        return order;
    }

    private int compare(int one, int other) {
        if (rule.among() != MajorityJudgment.Among.MIDDLE) return score(one).compareTo(score(other));
        var left = new TreeMap<>(grades.get(one));
        var right = new TreeMap<>(grades.get(other));
        while (!left.equals(right) && taken++ <= MOST_TAKEN) {
            int difference = median(left).compareTo(median(right));
            if (difference != 0) return difference;
            take(median(left), left);
            take(median(right), right);
        }
        return 0;
    }

    private static void take(Fraction grade, SortedMap<Fraction, Fraction> from) {
        from.computeIfPresent(grade, (key, weight) -> weight.equals(Fraction.ONE) ? null : weight.minus(Fraction.ONE));
    }
}
