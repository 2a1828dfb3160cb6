package io.github.mitform.formats.vote.audit.internal.comparison;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.comparison.BestWorst;
import io.github.mitform.formats.vote.comparison.BestWorstStrengths;
import io.github.mitform.formats.vote.comparison.BradleyTerry;
import io.github.mitform.formats.vote.comparison.PairwiseWins;

/** Verifiers of rules that count comparisons of two, or the best and the worst of several. */
public final class ComparisonVerifiers {
    private ComparisonVerifiers() {}

    public static void addTo(Verifiers all) {
        all.addComplete(PairwiseWins.class, WinsAudit::check);
        all.addComplete(BestWorst.class, BestWorstAudit::check);
        all.add(BradleyTerry.class, (outcome, rule, profile) -> new StrengthsAudit(outcome, rule, profile).check());
        all.add(
                BestWorstStrengths.class,
                (outcome, rule, profile) -> new StrengthsAudit(outcome, rule, profile).check());
    }
}
