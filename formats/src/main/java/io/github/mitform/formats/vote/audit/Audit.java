package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.audit.internal.budget.BudgetVerifiers;
import io.github.mitform.formats.vote.audit.internal.committee.CommitteeVerifiers;
import io.github.mitform.formats.vote.audit.internal.elimination.EliminationVerifiers;
import io.github.mitform.formats.vote.audit.internal.pairwise.PairwiseVerifiers;
import io.github.mitform.formats.vote.audit.internal.sum.SumVerifiers;
import io.github.mitform.formats.vote.audit.internal.transfer.TransferVerifiers;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
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
    private static final Verifiers VERIFIERS = verifiers();

    private Audit() {}

    private static Verifiers verifiers() {
        var all = new Verifiers();
        SumVerifiers.addTo(all);
        EliminationVerifiers.addTo(all);
        PairwiseVerifiers.addTo(all);
        TransferVerifiers.addTo(all);
        CommitteeVerifiers.addTo(all);
        BudgetVerifiers.addTo(all);
        return all;
    }

    /** Returns whether counts by a rule can be gone through again. */
    public static boolean covers(Rule<?> rule) {
        return VERIFIERS.cover(rule);
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
            return new Verdict(Optional.empty(), VERIFIERS.check(outcome, profile));
        } catch (Wrong wrong) {
            return new Verdict(Optional.of(wrong.sentence()), List.of());
        }
    }

    /** Returns the first thing that is wrong with a count, as {@link #of} does; nothing if all that is checked is right. */
    public static Optional<Sentence> firstWrong(Outcome outcome, Profile<?> profile) {
        return of(outcome, profile).wrong();
    }
}
