package io.github.mitform.formats.vote.audit.internal.budget;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.PhragmenFunding;
import io.github.mitform.formats.vote.budget.WelfareFunding;

/** Verifiers of rules that spend a budget on projects. */
public final class BudgetVerifiers {
    private BudgetVerifiers() {}

    public static void addTo(Verifiers all) {
        all.add(GreedyFunding.class, (outcome, rule, profile) -> {
            var audit = new GreedyAudit(outcome, rule, profile);
            audit.check(0);
            return audit.unchecked();
        });
        all.add(EqualSharesFunding.class, (outcome, rule, profile) -> new SharesAudit(outcome, rule, profile).check());
        all.add(PhragmenFunding.class, (outcome, rule, profile) -> new LoadsAudit(outcome, rule, profile).check());
        all.add(WelfareFunding.class, (outcome, rule, profile) -> new WelfareAudit(outcome, rule, profile).check());
    }
}
