package io.github.mitform.formats.vote.audit.internal.elimination;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Bucklin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.elimination.TwoRound;

/** Verifiers of rules that count in rounds: candidates go out, or lower choices are added. */
public final class EliminationVerifiers {
    private EliminationVerifiers() {}

    public static void addTo(Verifiers all) {
        all.add(InstantRunoff.class, (outcome, rule, profile) -> new EliminationAudit(outcome, profile).check());
        all.add(TwoRound.class, (outcome, rule, profile) -> new EliminationAudit(outcome, profile).check());
        all.add(Coombs.class, (outcome, rule, profile) -> new EliminationAudit(outcome, profile).check());
        all.add(Baldwin.class, (outcome, rule, profile) -> new EliminationAudit(outcome, profile).check());
        all.add(Nanson.class, (outcome, rule, profile) -> new EliminationAudit(outcome, profile).check());
        all.addComplete(Bucklin.class, (outcome, rule, profile) -> new BucklinAudit(outcome, rule, profile).check());
    }
}
