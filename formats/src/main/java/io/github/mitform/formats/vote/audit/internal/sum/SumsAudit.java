package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.NumbersStep;
import io.github.mitform.formats.vote.grade.PassiveStep;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up again what each ballot gives to each candidate, where the greatest sum, or mean, wins. For one count. */
final class SumsAudit {
    private final Outcome outcome;
    private final Rule<?> rule;
    private final Profile<?> profile;
    private final int size;

    SumsAudit(Outcome outcome, Profile<?> profile) {
        this.outcome = outcome;
        this.rule = outcome.rule();
        this.profile = profile;
        this.size = profile.candidates().size();
    }

    void check() {
        if (profile.isEmpty()) {
            new Log(outcome).requireEnd();
            Winners.requireNothing(outcome);
            return;
        }
        int passive = rule instanceof SystemicConsensing consensing
                ? consensing.passive().map(profile.candidates()::place).orElse(-1)
                : -1;
        int steps = passive < 0 ? 1 : 2;
        if (outcome.steps().size() != steps) {
            throw Wrong.outOfPlace(Math.min(steps, outcome.steps().size()) + 1);
        }
        var sums = sums();
        requireEqual(told(outcome.steps().get(0)), sums, true);
        if (passive >= 0) requireWorse(passive, sums);
        var scores = sums;
        if (rule instanceof SystemicConsensing consensing) {
            scores = new TreeMap<>();
            for (var sum : sums.entrySet()) {
                var greatest = profile.weight().times(consensing.greatest());
                scores.put(sum.getKey(), Fraction.ONE.minus(sum.getValue().dividedBy(greatest)));
            }
        }
        requireEqual(outcome.scores(), scores, false);
        var order = Places.order(scores);
        if (!order.isEmpty()) Winners.requireBest(order.get(0), new RecordedTies(rule.ties(), outcome, -1), outcome);
        if (!outcome.order().equals(order)) {
            throw Wrong.outcome(
                    "the order does not follow from the sums", "die Reihenfolge folgt nicht aus den Summen");
        }
    }

    private void requireWorse(int passive, SortedMap<Integer, Fraction> resistance) {
        var worse = Places.all(size).stream()
                .filter(place -> resistance
                                .getOrDefault(place, Fraction.ZERO)
                                .compareTo(resistance.getOrDefault(passive, Fraction.ZERO))
                        > 0)
                .toList();
        if (outcome.steps().get(1).equals(new PassiveStep(passive, worse))) return;
        throw Wrong.step(
                2,
                "more resistance than the passive option meet {right}",
                "auf mehr Widerstand als die Passivlösung treffen {right}",
                "right",
                Places.names(worse, profile.candidates()));
    }

    private SortedMap<Integer, Fraction> told(Step step) {
        boolean inRounds = rule.ballots().id().equals(Ranking.KIND.id());
        if (inRounds && step instanceof RoundStep round) {
            if (round.round() == 1 && round.out().isEmpty() && round.exhausted().signum() == 0) return round.tally();
        } else if (!inRounds && step instanceof NumbersStep numbers && numbers.kind() == kind()) {
            return numbers.numbers();
        }
        throw Wrong.outOfPlace(1);
    }

    private NumbersStep.Kind kind() {
        if (rule instanceof ApprovalVoting) return NumbersStep.Kind.APPROVALS;
        if (rule instanceof SystemicConsensing) return NumbersStep.Kind.RESISTANCE;
        return ((Score) rule).missing() == Score.Missing.ZERO ? NumbersStep.Kind.SUMS : NumbersStep.Kind.MEANS;
    }

    private void requireEqual(SortedMap<Integer, Fraction> told, SortedMap<Integer, Fraction> right, boolean inStep) {
        for (int place = 0; place < size; place++) {
            var one = told.get(place);
            var other = right.get(place);
            if (one == null ? other == null : one.equals(other)) continue;
            var english = "“{name}” has {right}, not {told}";
            var german = "„{name}“ hat {right}, nicht {told}";
            Object[] values = {
                "name",
                profile.candidates().name(place),
                "right",
                other == null ? "–" : other.toString(),
                "told",
                one == null ? "–" : one.toString()
            };
            throw inStep ? Wrong.step(1, english, german, values) : Wrong.outcome(english, german, values);
        }
        if (told.size() != right.size()) {
            throw Wrong.outcome(
                    "numbers are told of others than candidates", "es gibt Zahlen für andere als Kandidaturen");
        }
    }

    private SortedMap<Integer, Fraction> sums() {
        var sums = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < size; place++) {
            var sum = Fraction.ZERO;
            var weight = Fraction.ZERO;
            for (Line<?> line : profile.lines()) {
                sum = sum.plus(line.weight().times(given(line.ballot(), place)));
                boolean says = !(line.ballot() instanceof Points points)
                        || points.get(place).isPresent();
                if (says) weight = weight.plus(line.weight());
            }
            boolean mean = rule instanceof Score score && score.missing() == Score.Missing.LEFT_OUT;
            if (!mean) sums.put(place, sum);
            else if (weight.signum() > 0) sums.put(place, sum.dividedBy(weight));
        }
        return sums;
    }

    /** Returns what a ballot gives to a candidate. */
    private Fraction given(Ballot ballot, int place) {
        if (ballot instanceof Approval approval) return approval.approves(place) ? Fraction.ONE : Fraction.ZERO;
        if (ballot instanceof Points points) {
            boolean resists = rule instanceof SystemicConsensing consensing
                    && consensing.missing() == SystemicConsensing.Missing.MAX;
            return points.get(place)
                    .orElse(resists ? Fraction.of(((SystemicConsensing) rule).greatest()) : Fraction.ZERO);
        }
        var ranking = (Ranking) ballot;
        if (rule instanceof AntiPlurality) return notLast(ranking, place);
        int next = 0;
        for (List<Integer> rank : ranking.ranks()) {
            if (rank.contains(place)) return average(next, next + rank.size(), ranking.size());
            next += rank.size();
        }
        boolean shares = rule instanceof Borda borda && borda.truncated() == Borda.Truncated.AVERAGE;
        return shares ? average(next, size, ranking.size()) : Fraction.ZERO;
    }

    /** Returns what those get on average who share some places of a ballot. */
    private Fraction average(int from, int to, int ranked) {
        var sum = Fraction.ZERO;
        for (int place = from; place < to; place++) {
            if (rule instanceof Plurality) sum = sum.plus(place == 0 ? Fraction.ONE : Fraction.ZERO);
            if (rule instanceof Dowdall) sum = sum.plus(Fraction.of(1, place + 1L));
            if (rule instanceof Borda borda) {
                int of = borda.truncated() == Borda.Truncated.MODIFIED ? ranked : size;
                sum = sum.plus(Fraction.of(of - 1L - place));
            }
        }
        return sum.dividedBy(to - (long) from);
    }

    /** A blank ballot has nobody last; those whom one leaves out are its last together. */
    private Fraction notLast(Ranking ranking, int place) {
        if (ranking.isBlank()) return Fraction.ZERO;
        boolean all = ranking.size() == size;
        boolean last = all
                ? ranking.place(size - 1) == place
                : ranking.ranks().stream().noneMatch(rank -> rank.contains(place));
        return last ? Fraction.ONE.minus(Fraction.of(1, all ? 1 : size - ranking.size())) : Fraction.ONE;
    }
}
