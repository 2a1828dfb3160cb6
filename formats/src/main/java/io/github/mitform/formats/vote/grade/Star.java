package io.github.mitform.formats.vote.grade;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * STAR voting, "score then automatic runoff": the two with the greatest sums of points are finalists; whichever of them more ballots grade higher wins
 * (Equal Vote Coalition, 2014). Whom a ballot does not grade has 0 on it.
 *
 * <p>Ties are broken by the published protocol. For a finalist's seat, filled one after the other: fewest losses one against one among those who are
 * tied, then most of the best grade, then {@link #ties}. In the runoff: the greater sum, then most of the best grade, then {@link #ties}. A tie for a
 * finalist's seat that nothing breaks ends the count; one in the runoff stays open.
 *
 * <p>The only candidate is elected; where nobody grades anybody, all are tied; without ballots, nobody is elected. Grades that are no whole numbers from 0 to the greatest are refused.
 *
 * @param greatest the best grade, 1 or more; the lowest is 0
 * @param ties what comes after the protocol, such as a published order of lots
 */
public record Star(
        @Default("5") int greatest,
        @Default("\"published\"") Ties ties) implements Rule<Points> {
    @Override
    public String id() {
        return "star";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("STAR voting", "STAR-Wahl");
    }

    public Star {
        requireNonNull(ties, "ties");
        UnfitException.unless(greatest >= 1, "The best grade is 1 or more.", "Die beste Note ist 1 oder mehr.");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "The two with the most points are finalists; whichever of them more ballots grade higher wins.",
                        "Die beiden mit den meisten Punkten kommen in die Stichwahl; wer auf mehr Stimmzetteln die bessere Note hat, gewinnt."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Sum of points", "Summe der Punkte");
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
        var count = new Count(grades, new TieBreaker(ties, facts, profile.candidates()), outcome);
        count.run();
        return outcome.ties(count.breaker).build();
    }

    private final class Count {
        private final Grades grades;
        private final List<Fraction> sums;
        private final TieBreaker breaker;
        private final Outcome.Builder outcome;

        Count(Grades grades, TieBreaker breaker, Outcome.Builder outcome) {
            this.grades = grades;
            this.sums = grades.sums();
            this.breaker = breaker;
            this.outcome = outcome;
        }

        void run() {
            var left = new ArrayList<Integer>();
            var told = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < sums.size(); place++) {
                left.add(place);
                told.put(place, sums.get(place));
                outcome.score(place, sums.get(place));
            }
            outcome.step(new NumbersStep(NumbersStep.Kind.SUMS, told));
            int first = finalist(left, true);
            left.remove(Integer.valueOf(first));
            if (left.isEmpty()) {
                outcome.elect(List.of(first));
                return;
            }
            runoff(first, finalist(left, false));
        }

        private int finalist(List<Integer> left, boolean isFirst) {
            var tied = most(left, points(left));
            // Two who have most are both in the runoff, whoever comes first.
            boolean bothAre = isFirst && tied.size() == 2;
            tied = narrowed(StarStep.Stage.FINALIST, StarStep.Criterion.FEWEST_LOSSES, tied, this::fewestLosses);
            tied = narrowed(StarStep.Stage.FINALIST, StarStep.Criterion.MOST_TOP_GRADES, tied, this::topGrades);
            if (tied.size() == 1) return tied.get(0);
            if (bothAre) {
                var kept = both(tied);
                if (kept.size() > 1) return tied.get(0);
                tell(tied, kept.get(0));
                return kept.get(0);
            }
            int chosen = breaker.chooseOne(1, Purpose.FINALIST, tied, List.of());
            tell(tied, chosen);
            return chosen;
        }

        /** Nobody has to be asked which of two comes first who both go on. */
        private List<Integer> both(List<Integer> tied) {
            try {
                return breaker.together(1, Purpose.FINALIST, tied, List.of());
            } catch (UnresolvedTieException open) {
                if (ties.drawsLots()) throw open;
                breaker.record(1, Purpose.FINALIST, tied, tied);
                return tied;
            }
        }

        private void tell(List<Integer> tied, int chosen) {
            outcome.step(new StarStep(StarStep.Stage.FINALIST, StarStep.Criterion.LOT, tied, List.of(chosen)));
        }

        private void runoff(int first, int second) {
            var runoff =
                    new RunoffStep(first, second, grades.preferring(first, second), grades.preferring(second, first));
            outcome.step(runoff);
            var tied = most(List.of(first, second), List.of(runoff.forFirst(), runoff.forSecond()));
            tied = narrowed(StarStep.Stage.RUNOFF, StarStep.Criterion.HIGHER_SCORE, tied, this::points);
            tied = narrowed(StarStep.Stage.RUNOFF, StarStep.Criterion.MOST_TOP_GRADES, tied, this::topGrades);
            if (tied.size() == 1) {
                outcome.elect(tied);
                return;
            }
            var chosen = breaker.choose(2, Purpose.ELECT, tied, List.of());
            if (chosen.isEmpty()) {
                outcome.leaveOpen(tied, 1);
                return;
            }
            outcome.step(new StarStep(StarStep.Stage.RUNOFF, StarStep.Criterion.LOT, tied, List.of(chosen.getAsInt())));
            outcome.elect(List.of(chosen.getAsInt()));
        }

        private List<Integer> narrowed(
                StarStep.Stage stage,
                StarStep.Criterion criterion,
                List<Integer> tied,
                Function<List<Integer>, List<Fraction>> numbers) {
            if (tied.size() == 1) return tied;
            var kept = most(tied, numbers.apply(tied));
            if (kept.size() < tied.size()) outcome.step(new StarStep(stage, criterion, tied, kept));
            return kept;
        }

        /** Fewer losses are better, so their number counts below 0. */
        private List<Fraction> fewestLosses(List<Integer> among) {
            return grades.losses(among).stream().map(Fraction::negated).toList();
        }

        private List<Fraction> topGrades(List<Integer> among) {
            return among.stream()
                    .map(place -> grades.with(place, Fraction.of(greatest)))
                    .toList();
        }

        private List<Fraction> points(List<Integer> among) {
            return among.stream().map(sums::get).toList();
        }

        /** @param numbers one for each, in the same order */
        private static List<Integer> most(List<Integer> among, List<Fraction> numbers) {
            var most = Collections.max(numbers);
            return IntStream.range(0, among.size())
                    .filter(index -> numbers.get(index).equals(most))
                    .mapToObj(among::get)
                    .toList();
        }
    }
}
