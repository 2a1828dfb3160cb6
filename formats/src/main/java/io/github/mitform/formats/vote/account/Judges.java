package io.github.mitform.formats.vote.account;

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
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.SheetRules;
import io.github.mitform.problem.Sentence;
import java.util.List;
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
            if (ballot instanceof Approval approval
                    && rule instanceof BlockVote block
                    && approval.size() > block.most()) {
                return new Judgement(
                        Verdict.OVERVOTED,
                        new Sentence("more than {most} marks", "mehr als {most} Kreuze").with("most", block.most()));
            }
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

    private static Sentence row(List<Sentence> parts) {
        return new Sentence(
                parts.stream().map(Sentence::english).collect(Collectors.joining("; ")),
                parts.stream().map(Sentence::german).collect(Collectors.joining("; ")));
    }
}
