package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * Ranked pairs: victories are locked in from the strongest to the weakest, each unless it would close a circle with those locked in before; whoever
 * no locked victory speaks against wins (T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4
 * (1987), <a href="https://doi.org/10.1007/BF00433944">doi:10.1007/BF00433944</a>).
 *
 * <p>Where victories are equally strong, every order of locking them is tried: whoever wins by one of them is a winner ("parallel universes", M.
 * Brill and F. Fischer, "The price of neutrality for the ranked pairs method", AAAI 2012). That search is bounded; a count with too many ties
 * for it is refused. Where no tie matters, each victory has its {@link LockStep}.
 */
public record RankedPairs(
        @Default("\"margins\"") Strength strength,
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties)
        implements PairwiseRule {
    @Override
    public String id() {
        return "ranked_pairs";
    }

    @Override
    public Sentence title() {
        return new Sentence("Ranked pairs", "Ranked Pairs (Tideman)");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared. Victories count from the strongest to the weakest, but none that would close a circle; whoever is beaten by nobody then wins.",
                        "Alle Paare werden eins gegen eins verglichen. Siege zählen vom stärksten zum schwächsten, außer wenn einer einen Kreis schlösse; was dann niemand schlägt, gewinnt."));
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        var locking = new Locking(pairs, strength);
        locking.steps().forEach(outcome::step);
        return locking.winners();
    }
}
