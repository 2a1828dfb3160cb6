package io.github.mitform.formats.vote.audit.internal.pairwise;

import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Kemeny;
import io.github.mitform.formats.vote.pairwise.Llull;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.RankedPairs;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SchwartzSet;
import io.github.mitform.formats.vote.pairwise.SmithSet;
import io.github.mitform.formats.vote.pairwise.SplitCycle;
import io.github.mitform.formats.vote.pairwise.StableVoting;
import io.github.mitform.formats.vote.roadmap.Roadmap;

/** Verifiers of rules that compare each with each. */
public final class PairwiseVerifiers {
    private PairwiseVerifiers() {}

    public static void addTo(Verifiers all) {
        add(Copeland.class, all);
        add(Kemeny.class, all);
        add(Llull.class, all);
        add(Minimax.class, all);
        add(RankedPairs.class, all);
        add(Schulze.class, all);
        add(SchwartzSet.class, all);
        add(SmithSet.class, all);
        add(SplitCycle.class, all);
        add(StableVoting.class, all);
        all.add(Roadmap.class, (outcome, rule, profile) -> new RoadmapAudit(outcome, rule, profile).check());
    }

    private static <R extends PairwiseRule> void add(Class<R> kind, Verifiers all) {
        all.<R, Ranking>add(kind, (outcome, rule, profile) -> new PairwiseAudit(outcome, rule, profile).check());
    }
}
