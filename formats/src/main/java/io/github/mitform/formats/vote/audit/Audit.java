package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.audit.internal.budget.BudgetVerifiers;
import io.github.mitform.formats.vote.audit.internal.committee.CommitteeVerifiers;
import io.github.mitform.formats.vote.audit.internal.comparison.ComparisonVerifiers;
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
 * <p>Covered is every rule of this library. Lots are drawn again from their seed; lists and decisions are followed as they are on record. What is not worked
 * out anew, such as the last digits of estimated strengths or the best of too many committees, stands in the {@link Verdict}. Takes longer than the count:
 * each round looks at all ballots.
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
        ComparisonVerifiers.addTo(all);
        return all;
    }

    /** Returns whether counts by a rule can be gone through again: by every rule of this library, but not by one of your own. */
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
