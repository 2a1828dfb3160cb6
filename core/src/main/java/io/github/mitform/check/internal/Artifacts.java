package io.github.mitform.check.internal;

import java.util.Optional;
import java.util.Set;

/** Which artifact brings a counting method that is not installed. */
public final class Artifacts {
    private static final Set<String> OF_FORMATS = Set.of(
            "anti_plurality",
            "any_committee",
            "approval",
            "baldwin",
            "best_worst",
            "best_worst_strengths",
            "block_vote",
            "borda",
            "bradley_terry",
            "bucklin",
            "committee_equal_shares",
            "consensus",
            "coombs",
            "copeland",
            "dots",
            "dowdall",
            "e_pluribus_hugo",
            "enestroem_phragmen",
            "equal_shares_funding",
            "greedy_funding",
            "instant_runoff",
            "kano",
            "kemeny",
            "llull",
            "majority_judgment",
            "maximin_support",
            "meek",
            "minimax",
            "minimax_approval",
            "monroe",
            "most_approvals",
            "nanson",
            "opinions",
            "optimal_phragmen",
            "pairwise_wins",
            "phragmen_funding",
            "plurality",
            "quadratic",
            "ranked_choice",
            "ranked_pairs",
            "roadmap",
            "schulze",
            "schwartz",
            "score",
            "sequential_phragmen",
            "single_transferable_vote",
            "smith",
            "split_cycle",
            "stable_voting",
            "star",
            "sus",
            "systemic_consensing",
            "task_success",
            "thiele",
            "two_round",
            "welfare_funding");

    private Artifacts() {}

    public static Optional<String> bringing(String method) {
        return OF_FORMATS.contains(method) ? Optional.of("mitform-formats") : Optional.empty();
    }
}
