package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.Counting;
import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.allotment.QuadraticVotes;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.PhragmenFunding;
import io.github.mitform.formats.vote.budget.WelfareFunding;
import io.github.mitform.formats.vote.committee.AnyCommittee;
import io.github.mitform.formats.vote.committee.Consensus;
import io.github.mitform.formats.vote.committee.EPluribusHugo;
import io.github.mitform.formats.vote.committee.Enestroem;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.MaximinSupport;
import io.github.mitform.formats.vote.committee.MinimaxApproval;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.OptimalPhragmen;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.comparison.BestWorst;
import io.github.mitform.formats.vote.comparison.BestWorstStrengths;
import io.github.mitform.formats.vote.comparison.BradleyTerry;
import io.github.mitform.formats.vote.comparison.PairwiseWins;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Bucklin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.TwoRound;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.Star;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Kemeny;
import io.github.mitform.formats.vote.pairwise.Llull;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.RankedPairs;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SchwartzSet;
import io.github.mitform.formats.vote.pairwise.SmithSet;
import io.github.mitform.formats.vote.pairwise.SplitCycle;
import io.github.mitform.formats.vote.pairwise.StableVoting;
import io.github.mitform.formats.vote.roadmap.Kano;
import io.github.mitform.formats.vote.roadmap.Roadmap;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.formats.vote.transfer.Meek;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import java.util.LinkedHashMap;
import java.util.Map;

/** All counting rules of this library. */
public final class Rules {
    private static final RuleBook BOOK = new RuleBook(kinds());

    private Rules() {}

    private static Map<String, Class<? extends Rule<?>>> kinds() {
        var kinds = new LinkedHashMap<String, Class<? extends Rule<?>>>();
        kinds.put("anti_plurality", AntiPlurality.class);
        kinds.put("any_committee", AnyCommittee.class);
        kinds.put("approval", ApprovalVoting.class);
        kinds.put("baldwin", Baldwin.class);
        kinds.put("best_worst", BestWorst.class);
        kinds.put("best_worst_strengths", BestWorstStrengths.class);
        kinds.put("block_vote", BlockVote.class);
        kinds.put("borda", Borda.class);
        kinds.put("bradley_terry", BradleyTerry.class);
        kinds.put("bucklin", Bucklin.class);
        kinds.put("committee_equal_shares", EqualShares.class);
        kinds.put("consensus", Consensus.class);
        kinds.put("coombs", Coombs.class);
        kinds.put("copeland", Copeland.class);
        kinds.put("dots", Dots.class);
        kinds.put("dowdall", Dowdall.class);
        kinds.put("e_pluribus_hugo", EPluribusHugo.class);
        kinds.put("enestroem_phragmen", Enestroem.class);
        kinds.put("equal_shares_funding", EqualSharesFunding.class);
        kinds.put("greedy_funding", GreedyFunding.class);
        kinds.put("instant_runoff", InstantRunoff.class);
        kinds.put("kano", Kano.class);
        kinds.put("kemeny", Kemeny.class);
        kinds.put("llull", Llull.class);
        kinds.put("majority_judgment", MajorityJudgment.class);
        kinds.put("maximin_support", MaximinSupport.class);
        kinds.put("meek", Meek.class);
        kinds.put("minimax", Minimax.class);
        kinds.put("minimax_approval", MinimaxApproval.class);
        kinds.put("monroe", Monroe.class);
        kinds.put("most_approvals", MostApprovals.class);
        kinds.put("nanson", Nanson.class);
        kinds.put("optimal_phragmen", OptimalPhragmen.class);
        kinds.put("pairwise_wins", PairwiseWins.class);
        kinds.put("phragmen_funding", PhragmenFunding.class);
        kinds.put("plurality", Plurality.class);
        kinds.put("quadratic", QuadraticVotes.class);
        kinds.put("ranked_choice", RankedChoice.class);
        kinds.put("ranked_pairs", RankedPairs.class);
        kinds.put("roadmap", Roadmap.class);
        kinds.put("schulze", Schulze.class);
        kinds.put("schwartz", SchwartzSet.class);
        kinds.put("score", Score.class);
        kinds.put("sequential_phragmen", SequentialPhragmen.class);
        kinds.put("single_transferable_vote", SingleTransferableVote.class);
        kinds.put("smith", SmithSet.class);
        kinds.put("split_cycle", SplitCycle.class);
        kinds.put("stable_voting", StableVoting.class);
        kinds.put("star", Star.class);
        kinds.put("systemic_consensing", SystemicConsensing.class);
        kinds.put("thiele", Thiele.class);
        kinds.put("two_round", TwoRound.class);
        kinds.put("welfare_funding", WelfareFunding.class);
        return kinds;
    }

    /** Returns all rules by their names, as they are written in files. */
    public static RuleBook book() {
        return BOOK;
    }

    /**
     * Returns a rule as the way of counting of a definition, with every option written out.
     *
     * @throws IllegalArgumentException if the rule is not of this library
     */
    public static Counting counting(Rule<?> rule) {
        var counting = Counting.by(rule.id());
        for (var option : BOOK.write(rule).fields().entrySet()) {
            if (!option.getKey().equals(RuleBook.METHOD)) {
                counting = counting.with(option.getKey(), option.getValue());
            }
        }
        return counting;
    }
}
