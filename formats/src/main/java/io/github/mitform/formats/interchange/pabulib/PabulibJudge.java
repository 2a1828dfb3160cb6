package io.github.mitform.formats.interchange.pabulib;

import io.github.mitform.formats.interchange.pabulib.PabulibFile.Limits;
import io.github.mitform.formats.vote.account.Judgement;
import io.github.mitform.formats.vote.account.Judgement.Verdict;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges ballots by the limits of a file. */
final class PabulibJudge {
    private static final Sentence FOR_ONE = new Sentence(" for one project", " für ein Vorhaben");
    private static final Sentence IN_ALL = new Sentence("", "");

    private PabulibJudge() {}

    /** Returns how ballots are judged by the limits that a file gives, in the order of its projects. */
    static Function<Ballot, Judgement> of(PabulibFile file) {
        var limits = file.limits();
        return ballot -> {
            if (ballot.isBlank()) return Judgement.BLANK;
            var named = named(ballot);
            if (limits.mostProjects().filter(most -> named.size() > most).isPresent()) {
                return new Judgement(
                        Verdict.OVERVOTED,
                        projects("more than", "mehr als", limits.mostProjects().get()));
            }
            return spoiled(ballot, named, limits, file)
                    .map(why -> new Judgement(Verdict.SPOILED, why))
                    .orElse(Judgement.VALID);
        };
    }

    private static Optional<Sentence> spoiled(
            Ballot ballot, Collection<Integer> named, Limits limits, PabulibFile file) {
        if (limits.leastProjects().filter(least -> named.size() < least).isPresent()) {
            return Optional.of(
                    projects("fewer than", "weniger als", limits.leastProjects().get()));
        }
        var cost = named.stream()
                .map(place -> file.budget().projects().get(place).cost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (limits.mostCost().filter(most -> cost.compareTo(most) > 0).isPresent()) {
            return say(
                    "projects for more than {limit}",
                    "Vorhaben für mehr als {limit}",
                    Fraction.of(limits.mostCost().get()));
        }
        if (limits.leastCost().filter(least -> cost.compareTo(least) < 0).isPresent()) {
            return say(
                    "projects for less than {limit}",
                    "Vorhaben für weniger als {limit}",
                    Fraction.of(limits.leastCost().get()));
        }
        return ballot instanceof Points points ? spoiled(points, limits) : Optional.empty();
    }

    private static Optional<Sentence> spoiled(Points points, Limits limits) {
        var sum = points.sum();
        for (Fraction given : points.given().values()) {
            if (limits.mostPoints().filter(most -> given.compareTo(most) > 0).isPresent()) {
                return points("more than", "mehr als", limits.mostPoints().get(), FOR_ONE);
            }
            if (limits.leastPoints().filter(least -> given.compareTo(least) < 0).isPresent()) {
                return points("less than", "weniger als", limits.leastPoints().get(), FOR_ONE);
            }
        }
        if (limits.mostSum().filter(most -> sum.compareTo(most) > 0).isPresent()) {
            return points("more than", "mehr als", limits.mostSum().get(), IN_ALL);
        }
        if (limits.leastSum().filter(least -> sum.compareTo(least) < 0).isPresent()) {
            return points("less than", "weniger als", limits.leastSum().get(), IN_ALL);
        }
        return Optional.empty();
    }

    private static Sentence projects(String english, String german, int limit) {
        return new Sentence(
                        english + (limit == 1 ? " one project" : " {limit} projects"),
                        german + (limit == 1 ? " ein Vorhaben" : " {limit} Vorhaben"))
                .with("limit", Wording.count(limit));
    }

    private static Optional<Sentence> points(String english, String german, Fraction limit, Sentence what) {
        boolean one = limit.equals(Fraction.of(1));
        return say(
                english + (one ? " one point" : " {limit} points") + what.english(),
                german + (one ? " ein Punkt" : " {limit} Punkte") + what.german(),
                limit);
    }

    private static Optional<Sentence> say(String english, String german, Fraction limit) {
        return Optional.of(new Sentence(english, german).with("limit", Wording.number(limit)));
    }

    private static Collection<Integer> named(Ballot ballot) {
        if (ballot instanceof Approval approval) return approval.places();
        if (ballot instanceof Points points) return points.given().keySet();
        if (ballot instanceof Ranking ranking)
            return ranking.ranks().stream().flatMap(List::stream).toList();
        return List.of();
    }
}
