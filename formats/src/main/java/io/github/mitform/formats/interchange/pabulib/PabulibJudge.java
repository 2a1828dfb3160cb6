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
                        new Sentence("more than {most} projects", "mehr als {most} Projekte")
                                .with("most", limits.mostProjects().get()));
            }
            return spoiled(ballot, named, limits, file)
                    .map(why -> new Judgement(Verdict.SPOILED, why))
                    .orElse(Judgement.VALID);
        };
    }

    private static Optional<Sentence> spoiled(
            Ballot ballot, Collection<Integer> named, Limits limits, PabulibFile file) {
        if (limits.leastProjects().filter(least -> named.size() < least).isPresent()) {
            return say(
                    "fewer than {limit} projects",
                    "weniger als {limit} Projekte",
                    Fraction.of(limits.leastProjects().get()));
        }
        var cost = named.stream()
                .map(place -> file.budget().projects().get(place).cost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (limits.mostCost().filter(most -> cost.compareTo(most) > 0).isPresent()) {
            return say(
                    "projects for more than {limit}",
                    "Projekte für mehr als {limit}",
                    Fraction.of(limits.mostCost().get()));
        }
        if (limits.leastCost().filter(least -> cost.compareTo(least) < 0).isPresent()) {
            return say(
                    "projects for less than {limit}",
                    "Projekte für weniger als {limit}",
                    Fraction.of(limits.leastCost().get()));
        }
        return ballot instanceof Points points ? spoiled(points, limits) : Optional.empty();
    }

    private static Optional<Sentence> spoiled(Points points, Limits limits) {
        var sum = points.sum();
        for (Fraction given : points.given().values()) {
            if (limits.mostPoints().filter(most -> given.compareTo(most) > 0).isPresent()) {
                return say(
                        "more than {limit} points for one project",
                        "mehr als {limit} Punkte für ein Projekt",
                        limits.mostPoints().get());
            }
            if (limits.leastPoints().filter(least -> given.compareTo(least) < 0).isPresent()) {
                return say(
                        "less than {limit} points for one project",
                        "weniger als {limit} Punkte für ein Projekt",
                        limits.leastPoints().get());
            }
        }
        if (limits.mostSum().filter(most -> sum.compareTo(most) > 0).isPresent()) {
            return say(
                    "more than {limit} points",
                    "mehr als {limit} Punkte",
                    limits.mostSum().get());
        }
        if (limits.leastSum().filter(least -> sum.compareTo(least) < 0).isPresent()) {
            return say(
                    "less than {limit} points",
                    "weniger als {limit} Punkte",
                    limits.leastSum().get());
        }
        return Optional.empty();
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
