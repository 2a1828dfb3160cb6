package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.elimination.TwoRound;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.Meek;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a count again, without the rule that made it: every number of every step is worked out anew from the ballots, in the slowest and most obvious
 * way, and every choice has to follow from the numbers, or from a tie that is on record.
 *
 * <p>Covered are sums (plurality and anti-plurality, Borda, Dowdall, approval, score, systemic consensing), eliminations (instant runoff, two rounds,
 * Coombs, Baldwin, Nanson), counts in which votes pass on (single transferable vote, Meek's method, ranked choice with its options, block vote), comparisons
 * of two, committees that are elected one by one or as the best of all, and budgets. What is not worked out anew stands in the {@link Verdict}. Takes longer
 * than the count: each round looks at all ballots.
 */
public final class Audit {
    private Audit() {}

    /** Returns whether counts by a rule can be gone through again. */
    public static boolean covers(Rule<?> rule) {
        return rule instanceof InstantRunoff
                || rule instanceof Coombs
                || rule instanceof Baldwin
                || rule instanceof TwoRound
                || rule instanceof Nanson
                || rule instanceof PairwiseRule
                || rule instanceof EqualShares
                || rule instanceof SequentialPhragmen
                || SumsAudit.covers(rule)
                || rule instanceof MostApprovals
                || rule instanceof Thiele
                || rule instanceof CommitteeRule committee && BestCommitteeAudit.covers(committee)
                || rule instanceof BudgetRule
                || isTransfer(rule);
    }

    private static boolean isTransfer(Rule<?> rule) {
        return rule instanceof SingleTransferableVote
                || rule instanceof Meek
                || rule instanceof RankedChoice
                || rule instanceof BlockVote;
    }

    /**
     * Goes through a count again.
     *
     * @param profile the ballots that were counted, not only those of the same fingerprint
     * @throws IllegalArgumentException if counts by this rule are not covered
     */
    public static Verdict of(Outcome outcome, Profile<?> profile) {
        if (!covers(outcome.rule())) {
            throw new IllegalArgumentException("counts by " + outcome.rule().id() + " are not gone through again");
        }
        try {
            return new Verdict(Optional.empty(), check(outcome, profile));
        } catch (Wrong wrong) {
            return new Verdict(Optional.of(wrong.sentence()), List.of());
        }
    }

    /** Returns the first thing that is wrong with a count, as {@link #of} does; nothing if all that is checked is right. */
    public static Optional<Sentence> firstWrong(Outcome outcome, Profile<?> profile) {
        return of(outcome, profile).wrong();
    }

    @SuppressWarnings("unchecked") // the rule says which ballots it counts, and the kind was compared
    private static List<Sentence> check(Outcome outcome, Profile<?> profile) {
        var rule = outcome.rule();
        if (!profile.kind().id().equals(rule.ballots().id())
                || !profile.candidates().equals(outcome.candidates())
                || !profile.digest().equals(outcome.profile())
                || profile.people() != outcome.people()) {
            throw Wrong.outcome("it is one of other ballots", "es ist eines anderer Stimmzettel");
        }
        if (SumsAudit.covers(rule)) {
            new SumsAudit(outcome, profile).check();
        } else if (rule instanceof PairwiseRule pairwise) {
            return new PairwiseAudit(outcome, pairwise, (Profile<Ranking>) profile).check();
        } else if (rule instanceof CommitteeRule committee) {
            var approvals = (Profile<Approval>) profile;
            return BestCommitteeAudit.covers(committee)
                    ? new BestCommitteeAudit(outcome, committee, approvals).check()
                    : new CommitteeAudit(outcome, committee, approvals).check();
        } else if (rule instanceof SingleTransferableVote gregory) {
            new GregoryAudit(outcome, gregory, (Profile<Ranking>) profile).check();
        } else if (rule instanceof Meek meek) {
            new MeekAudit(outcome, meek, (Profile<Ranking>) profile).check();
        } else if (rule instanceof RankedChoice choice) {
            new RankedChoiceAudit(outcome, choice, (Profile<RankedSheet>) profile).check();
        } else if (rule instanceof BlockVote block) {
            BlockAudit.check(outcome, block, (Profile<Approval>) profile);
        } else if (profile.kind().id().equals(Ranking.KIND.id())) {
            return new EliminationAudit(outcome, (Profile<Ranking>) profile).check();
        } else {
            return BudgetAudit.check(outcome, (Profile<Points>) profile);
        }
        return List.of();
    }
}
