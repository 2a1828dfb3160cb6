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
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Score voting: everybody gives each candidate points; the greatest sum, or the greatest mean, wins (W. D. Smith, "Range voting", 2000).
 *
 * <p>Any number counts as points, below 0 and fractions too: which ones a ballot may give is to be judged before. Where nobody gives anybody points,
 * all are tied at 0; without ballots, nobody is elected.
 *
 * @param missing what it means that a ballot gives somebody nothing
 */
public record Score(
        @Default("\"zero\"") Missing missing,
        @Default("\"all_tied\"") Ties ties) implements Rule<Points> {
    @Override
    public String id() {
        return "score";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Score voting", "Punktewahl");
    }

    @Override
    public Sentence scored() {
        return missing == Missing.ZERO
                ? new Sentence("Sum of points", "Summe der Punkte")
                : new Sentence("Mean of points", "Mittelwert der Punkte");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                missing == Missing.ZERO
                        ? new Sentence(
                                "The points for each are added up; the most points win.",
                                "Die Punkte werden jeweils zusammengezählt; die meisten Punkte gewinnen.")
                        : new Sentence(
                                "Those who gave points count, by their mean; the greatest mean wins.",
                                "Es zählt der Mittelwert derer, die Punkte gegeben haben; der größte gewinnt."));
    }

    @Override
    public BallotKind<Points> ballots() {
        return Points.KIND;
    }

    /** What it means that a ballot gives somebody nothing. */
    public enum Missing {
        /** The same as 0: sums are compared. */
        ZERO,
        /** Nothing: the means of those who gave points are compared, and whom nobody gave any cannot win. */
        LEFT_OUT
    }

    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        var grades = Grades.of(profile);
        if (profile.isEmpty()) return outcome.build();
        var sums = grades.sums();
        var graded = grades.graded();
        List<Optional<Fraction>> numbers = new ArrayList<>();
        var told = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < sums.size(); place++) {
            if (missing == Missing.LEFT_OUT && graded.get(place).signum() == 0) {
                numbers.add(Optional.empty());
                continue;
            }
            var number =
                    missing == Missing.ZERO ? sums.get(place) : sums.get(place).dividedBy(graded.get(place));
            numbers.add(Optional.of(number));
            told.put(place, number);
        }
        outcome.step(new NumbersStep(missing == Missing.ZERO ? NumbersStep.Kind.SUMS : NumbersStep.Kind.MEANS, told));
        return Best.of(numbers, profile, ties, facts, outcome);
    }
}
