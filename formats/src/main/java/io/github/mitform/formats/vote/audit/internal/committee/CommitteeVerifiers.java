package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.MinimaxApproval;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.OptimalPhragmen;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import java.util.List;

/** Verifiers of rules that elect committees. */
public final class CommitteeVerifiers {
    private CommitteeVerifiers() {}

    public static void addTo(Verifiers all) {
        all.add(MostApprovals.class, CommitteeVerifiers::oneByOne);
        all.add(SequentialPhragmen.class, CommitteeVerifiers::oneByOne);
        all.add(EqualShares.class, CommitteeVerifiers::oneByOne);
        all.add(
                Thiele.class,
                (outcome, rule, profile) -> rule.way() == Thiele.Way.EXACT
                        ? best(outcome, rule, profile)
                        : oneByOne(outcome, rule, profile));
        all.add(Monroe.class, CommitteeVerifiers::best);
        all.except(Monroe.class, rule -> rule.way() == Monroe.Way.GREEDY);
        all.add(MinimaxApproval.class, CommitteeVerifiers::best);
        all.add(OptimalPhragmen.class, CommitteeVerifiers::best);
    }

    private static List<Sentence> oneByOne(Outcome outcome, CommitteeRule rule, Profile<Approval> profile) {
        return new CommitteeAudit(outcome, rule, profile).check();
    }

    private static List<Sentence> best(Outcome outcome, CommitteeRule rule, Profile<Approval> profile) {
        return new BestCommitteeAudit(outcome, rule, profile).check();
    }
}
