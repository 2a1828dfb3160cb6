package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.allotment.AllotmentRule;
import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.allotment.QuadraticVotes;
import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.Star;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.formats.vote.roadmap.Kano;

/** Verifiers of rules that add up one number for each and elect the greatest. */
public final class SumVerifiers {
    private SumVerifiers() {}

    public static void addTo(Verifiers all) {
        all.addComplete(Plurality.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(AntiPlurality.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(Borda.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(Dowdall.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(ApprovalVoting.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(Score.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(SystemicConsensing.class, (outcome, rule, profile) -> new SumsAudit(outcome, profile).check());
        all.addComplete(Star.class, (outcome, rule, profile) -> new StarAudit(outcome, rule, profile).check());
        all.add(MajorityJudgment.class, (outcome, rule, profile) -> new JudgmentAudit(outcome, rule, profile).check());
        all.addComplete(Dots.class, SumVerifiers::allotment);
        all.alsoOf(PointsSheet.KIND, Dots.class, SumVerifiers::allotment);
        all.addComplete(QuadraticVotes.class, SumVerifiers::allotment);
        all.alsoOf(PointsSheet.KIND, QuadraticVotes.class, SumVerifiers::allotment);
        all.addComplete(Kano.class, (outcome, rule, profile) -> KanoAudit.check(outcome, profile));
    }

    private static void allotment(Outcome outcome, AllotmentRule rule, Profile<?> profile) {
        new AllotmentAudit(outcome, rule, profile).check();
    }
}
