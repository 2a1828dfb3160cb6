package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Majority judgment: everybody grades each candidate; whoever has the best middle grade wins (M. Balinski and R. Laraki, "Majority Judgment", MIT Press
 * 2010). Of two grades in the middle the lower one counts, and whom a ballot does not grade has the lowest grade on it.
 *
 * <p>Without ballots, nobody is elected; a blank one gives everybody a 0. Whoever has the same grades is tied, and {@link #ties} decide. Grades that are no whole numbers
 * from 0 to the greatest are refused, and so are weights that are no whole numbers. Exact and quick for any number of ballots: time grows with
 * the number of grades. Each candidate has a {@link GradesStep}, and where the middle grade does not tell two neighbours of the order apart, a
 * {@link DecidingStep}.
 *
 * @param greatest the best grade, from 1 to 1,000; the lowest is 0
 * @param among how those with the same middle grade are told apart
 */
public record MajorityJudgment(
        @Default("5") int greatest,
        @Default("\"middle\"") Among among,
        @Default("\"all_tied\"") Ties ties) implements Rule<Points> {

    /** How candidates with the same middle grade are told apart; p and q are the shares of ballots above and below it. */
    public enum Among {
        /** One ballot with the middle grade is taken from each, and the new middle grades are compared, until they differ. */
        MIDDLE,
        /** By p − q (A. Fabre, "Tie-breaking the highest median", Social Choice and Welfare 56 (2021)). */
        TYPICAL,
        /** By (p − q) / (2 (1 − p − q)), from the same source. */
        USUAL,
        /** By (p − q) / (2 (p + q)), from the same source; 0 where everybody gave the middle grade. */
        CENTRAL
    }

    public MajorityJudgment {
        if (greatest < 1 || greatest > 1_000) {
            throw new UnfitException(
                    new Sentence("The best grade is from 1 to 1,000.", "Die beste Note liegt zwischen 1 und 1.000."));
        }
    }

    @Override
    public String id() {
        return "majority_judgment";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Majority judgment", "Mehrheitsurteil");
    }

    @Override
    public Sentence scored() {
        return among == Among.MIDDLE
                ? new Sentence("Middle grade", "Mittlere Note")
                : new Sentence(
                        "Middle grade with those above and below", "Mittlere Note mit denen darüber und darunter");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "More than half of all ballots give at least the middle grade; the best middle grade wins.",
                        "Mehr als die Hälfte aller Stimmzettel gibt die mittlere Note oder eine bessere; die beste mittlere Note gewinnt."));
    }

    @Override
    public BallotKind<Points> ballots() {
        return Points.KIND;
    }

    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        var grades = Grades.of(profile, greatest);
        if (profile.isEmpty()) return outcome.build();
        var histograms = Arrays.stream(grades.histograms(greatest))
                .map(GradeHistogram::of)
                .toList();
        var medians = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < histograms.size(); place++) {
            medians.put(place, Fraction.of(histograms.get(place).median()));
            outcome.score(place, score(histograms.get(place)));
        }
        outcome.step(new NumbersStep(NumbersStep.Kind.MEDIANS, medians));
        for (int place = 0; place < histograms.size(); place++) {
            outcome.step(new GradesStep(
                    place, histograms.get(place).given(), histograms.get(place).median()));
        }
        var order = order(histograms);
        outcome.order(order);
        for (int i = 1; i < order.size(); i++) {
            decided(order.get(i - 1).get(0), order.get(i).get(0), histograms).ifPresent(outcome::step);
        }
        return Best.elect(order.get(0), profile, ties, facts, outcome);
    }

    /** Returns the middle grade, and what tells it apart from the same grade of others where that is a number. */
    public Fraction score(GradeHistogram histogram) {
        var median = Fraction.of(histogram.median());
        var above = histogram.proponents();
        var below = histogram.opponents();
        var difference = above.minus(below);
        var both = above.plus(below);
        return switch (among) {
            case MIDDLE -> median;
            case TYPICAL -> median.plus(difference);
            case USUAL ->
                median.plus(difference.dividedBy(Fraction.ONE.minus(both).times(2)));
            case CENTRAL -> both.signum() == 0 ? median : median.plus(difference.dividedBy(both.times(2)));
        };
    }

    /** Returns what tells two apart; empty if their middle grades do. */
    private Optional<DecidingStep> decided(int ahead, int behind, List<GradeHistogram> histograms) {
        var one = histograms.get(ahead);
        var other = histograms.get(behind);
        if (one.median() != other.median()) return Optional.empty();
        if (among != Among.MIDDLE) {
            return Optional.of(
                    new DecidingStep(ahead, behind, one.median(), Optional.empty(), score(one), score(other)));
        }
        return one.fromTheMiddle(other)
                .map(difference -> new DecidingStep(
                        ahead,
                        behind,
                        one.median(),
                        Optional.of(difference.taken()),
                        Fraction.of(difference.grade()),
                        Fraction.of(difference.other())));
    }

    private List<List<Integer>> order(List<GradeHistogram> histograms) {
        Comparator<GradeHistogram> worseFirst =
                among == Among.MIDDLE ? GradeHistogram::compareFromTheMiddle : Comparator.comparing(this::score);
        var sorted = IntStream.range(0, histograms.size())
                .boxed()
                .sorted(Comparator.comparing(histograms::get, worseFirst.reversed()))
                .toList();
        var groups = new ArrayList<List<Integer>>();
        for (int place : sorted) {
            var last = groups.isEmpty() ? List.<Integer>of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || worseFirst.compare(histograms.get(last.get(0)), histograms.get(place)) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(place);
        }
        return groups;
    }
}
