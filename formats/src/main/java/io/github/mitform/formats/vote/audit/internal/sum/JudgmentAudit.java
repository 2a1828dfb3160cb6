package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.grade.DecidingStep;
import io.github.mitform.formats.vote.grade.GradesStep;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.grade.NumbersStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through majority judgment again, asking where the grades of two, sorted, differ closest to the middle where middle grades are tied. For one count. */
final class JudgmentAudit {
    private final Outcome outcome;
    private final MajorityJudgment rule;
    private final Graded graded;
    /** By place: what those weigh who give each grade. */
    private final List<SortedMap<Fraction, Fraction>> grades = new ArrayList<>();

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
        for (int place = 0; place < grades.size(); place++) log.require(grades(place));
        var order = order();
        for (int i = 1; i < order.size(); i++) {
            decided(order.get(i - 1).get(0), order.get(i).get(0)).ifPresent(log::require);
        }
        log.requireEnd();
        if (!outcome.scores().equals(graded.each(this::score))
                || !outcome.alternatives().isEmpty()) {
            throw Wrong.outcome(
                    "the scores do not follow from the grades", "die Punktzahlen folgen nicht aus den Noten");
        }
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
        return rule.among() == MajorityJudgment.Among.MIDDLE
                ? difference(one, other)
                        .map(found -> Integer.compare(found.grade, found.other))
                        .orElse(0)
                : score(one).compareTo(score(other));
    }

    private GradesStep grades(int place) {
        var given = new TreeMap<Integer, Fraction>();
        grades.get(place).forEach((grade, weight) -> given.put(whole(grade), weight));
        return new GradesStep(place, given, whole(median(grades.get(place))));
    }

    private static int whole(Fraction grade) {
        return grade.numerator().intValueExact();
    }

    private Optional<DecidingStep> decided(int ahead, int behind) {
        var middle = median(grades.get(ahead));
        if (!middle.equals(median(grades.get(behind)))) return Optional.empty();
        if (rule.among() != MajorityJudgment.Among.MIDDLE) {
            return Optional.of(
                    new DecidingStep(ahead, behind, whole(middle), Optional.empty(), score(ahead), score(behind)));
        }
        return difference(ahead, behind)
                .map(found -> new DecidingStep(
                        ahead,
                        behind,
                        whole(middle),
                        Optional.of(found.taken),
                        Fraction.of(found.grade),
                        Fraction.of(found.other)));
    }

    /** @param taken the turn of the first ballot from the middle at which two have other grades, from 0 */
    private record Difference(BigInteger taken, int grade, int other) {}

    /**
     * Returns where two differ first from the middle. Their ballots stand in order of grades; wherever the grades of the two differ over a stretch, its ballot
     * closest to the middle is taken first.
     */
    private Optional<Difference> difference(int one, int other) {
        var left = grades.get(one);
        var right = grades.get(other);
        var ends = new TreeSet<BigInteger>();
        for (var of : List.of(left, right)) {
            var end = BigInteger.ZERO;
            for (Fraction weight : of.values()) {
                end = end.add(weight.numerator());
                ends.add(end);
            }
        }
        var middle = ends.last().subtract(BigInteger.ONE).shiftRight(1);
        Optional<Difference> first = Optional.empty();
        var start = BigInteger.ZERO;
        for (BigInteger end : ends) {
            int grade = gradeAt(start, left);
            int second = gradeAt(start, right);
            var closest = middle.max(start).min(end.subtract(BigInteger.ONE));
            var turn = turn(closest, middle, ends.last().testBit(0));
            boolean sooner = first.isEmpty() || turn.compareTo(first.get().taken) < 0;
            if (grade != second && sooner) first = Optional.of(new Difference(turn, grade, second));
            start = end;
        }
        return first;
    }

    private static int gradeAt(BigInteger index, SortedMap<Fraction, Fraction> grades) {
        var end = BigInteger.ZERO;
        for (var grade : grades.entrySet()) {
            end = end.add(grade.getValue().numerator());
            if (index.compareTo(end) < 0) return whole(grade.getKey());
        }
        throw new IllegalStateException("no ballot is left");
    }

    /** Of an odd number, the middle one is taken first, then one below and one above in turn; of an even number, the lower of the two in the middle, then the upper. */
    private static BigInteger turn(BigInteger index, BigInteger middle, boolean odd) {
        var away = index.subtract(middle);
        if (away.signum() == 0) return BigInteger.ZERO;
        boolean below = away.signum() < 0;
        var twice = away.abs().shiftLeft(1);
        if (odd) return below ? twice.subtract(BigInteger.ONE) : twice;
        return below ? twice : twice.subtract(BigInteger.ONE);
    }
}
