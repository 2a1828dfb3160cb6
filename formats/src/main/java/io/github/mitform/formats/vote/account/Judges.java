package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.interchange.PabulibFile;
import io.github.mitform.formats.interchange.PabulibFile.Limits;
import io.github.mitform.formats.vote.account.Judgement.Verdict;
import io.github.mitform.formats.vote.allotment.AllotmentRule;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.SheetRules;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ways to judge ballots. */
public final class Judges {
    private static final Judgement SHARED = new Judgement(
            Verdict.OVERVOTED,
            new Sentence(
                    "several share a rank, which this rule does not take",
                    "mehrere teilen sich einen Rang, was diese Regel nicht zulässt"));

    private Judges() {}

    /** Returns how a rule judges ballots of its kind: shared ranks where it takes none, and whatever spoils a ballot with points of a budget. */
    public static <B extends Ballot> Function<B, Judgement> of(Rule<B> rule, Candidates candidates) {
        boolean takesShared = !rule.ballots().id().equals(Ranking.KIND.id()) || takesSharedRanks(rule);
        return ballot -> {
            if (ballot.isBlank()) return Judgement.BLANK;
            if (ballot instanceof Ranking ranking && !takesShared && ranking.hasSharedRanks()) return SHARED;
            if (ballot instanceof Points points && rule instanceof AllotmentRule allotment) {
                var faults = allotment
                        .judge(PointsSheet.of(points, candidates), candidates)
                        .faults();
                return faults.isEmpty()
                        ? Judgement.VALID
                        : new Judgement(
                                Verdict.SPOILED,
                                row(faults.stream()
                                        .map(fault -> fault.sentence())
                                        .toList()));
            }
            return Judgement.VALID;
        };
    }

    /** Asks the rule with one such ballot on two candidates. */
    @SuppressWarnings("unchecked") // asked for rules of rankings only
    private static boolean takesSharedRanks(Rule<?> rule) {
        try {
            var profile = Profile.empty(Ranking.KIND, Candidates.of("a", "b"))
                    .add(Ranking.ofRanks(List.of(List.of(0, 1))))
                    .add(Ranking.of(0), 2);
            ((Rule<Ranking>) rule).count(profile);
            return true;
        } catch (UncountableException e) {
            return false;
        }
    }

    /** Returns how sheets are judged that are read by these rules. */
    public static Function<RankedSheet, Judgement> of(SheetRules rules) {
        return sheet -> {
            var judged = rules.judge(sheet);
            boolean over = judged.reason().filter(Inactive.OVERVOTE::equals).isPresent();
            var why = judged.reason().map(Inactive::words);
            return switch (judged.verdict()) {
                case VALID -> Judgement.VALID;
                case BLANK -> Judgement.BLANK;
                case PARTLY_VALID -> new Judgement(Verdict.PARTLY_VALID, why.orElse(Verdict.PARTLY_VALID.title()));
                case SPOILED ->
                    new Judgement(over ? Verdict.OVERVOTED : Verdict.SPOILED, why.orElse(Verdict.SPOILED.title()));
            };
        };
    }

    /** Returns how ballots are judged by the limits that a file gives, in the order of its projects. */
    public static Function<Ballot, Judgement> of(PabulibFile file) {
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
                    limits.leastProjects().get());
        }
        var cost = named.stream()
                .map(place -> file.budget().projects().get(place).cost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (limits.mostCost().filter(most -> cost.compareTo(most) > 0).isPresent()) {
            return say(
                    "projects for more than {limit}",
                    "Projekte für mehr als {limit}",
                    limits.mostCost().get().toPlainString());
        }
        if (limits.leastCost().filter(least -> cost.compareTo(least) < 0).isPresent()) {
            return say(
                    "projects for less than {limit}",
                    "Projekte für weniger als {limit}",
                    limits.leastCost().get().toPlainString());
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

    private static Optional<Sentence> say(String english, String german, Object limit) {
        return Optional.of(new Sentence(english, german).with("limit", limit));
    }

    private static Collection<Integer> named(Ballot ballot) {
        if (ballot instanceof Approval approval) return approval.places();
        if (ballot instanceof Points points) return points.given().keySet();
        if (ballot instanceof Ranking ranking)
            return ranking.ranks().stream().flatMap(List::stream).toList();
        return List.of();
    }

    private static Sentence row(List<Sentence> parts) {
        return new Sentence(
                parts.stream().map(Sentence::english).collect(Collectors.joining("; ")),
                parts.stream().map(Sentence::german).collect(Collectors.joining("; ")));
    }
}
