package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.SystemicConsensing;

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
    }
}
