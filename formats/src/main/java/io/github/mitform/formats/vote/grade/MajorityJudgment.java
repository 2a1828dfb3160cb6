package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
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
 * the number of grades.
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
            throw new IllegalArgumentException("the best grade is from 1 to 1000, but was " + greatest);
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
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "Half of all ballots give at least the middle grade; the best middle grade wins.",
                        "Mindestens die Hälfte aller Stimmzettel gibt die mittlere Note oder eine bessere; die beste mittlere Note gewinnt."));
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
        var order = order(histograms);
        outcome.order(order);
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
