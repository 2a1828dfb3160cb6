package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.WorstDefeatStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * Minimax, also called Simpson-Kramer: whoever's worst defeat is the smallest wins (P. B. Simpson, "On defining areas of voter choice",
 * Quarterly Journal of Economics 83 (1969); G. H. Kramer, "A dynamical model of political equilibrium", Journal of Economic Theory 16 (1977)).
 *
 * <p>The score of a candidate is the opposite of the strength of its worst defeat, 0 without defeats. Each has a {@link WorstDefeatStep}, in this order.
 */
public record Minimax(
        @Default("\"margins\"") Strength strength,
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties)
        implements PairwiseRule {
    @Override
    public String id() {
        return "minimax";
    }

    @Override
    public Sentence title() {
        return new Sentence("Minimax", "Minimax");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared; whoever has the smallest greatest defeat wins.",
                        "Alle Paare werden eins gegen eins verglichen; es gewinnt, wessen größte Niederlage am kleinsten ist."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Worst defeat, below 0", "Schlimmste Niederlage, unter 0");
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        var worst = new long[pairs.size()];
        for (int loser = 0; loser < worst.length; loser++) {
            for (int winner = 0; winner < worst.length; winner++) {
                if (winner != loser) worst[loser] = Math.max(worst[loser], pairs.victory(winner, loser, strength));
            }
            outcome.score(loser, Fraction.ZERO.minus(pairs.weight(worst[loser])));
            worst[loser] = -worst[loser];
        }
        var order = Ordering.byScore(worst);
        outcome.order(order);
        order.forEach(group -> group.forEach(place -> outcome.step(worst(place, -worst[place], pairs))));
        return Ordering.greatest(worst);
    }

    /** Several defeats may be equally bad; the one against the first of them is told. */
    private WorstDefeatStep worst(int loser, long victory, Pairwise pairs) {
        for (int winner = 0; victory > 0 && winner < pairs.size(); winner++) {
            if (winner == loser || pairs.victory(winner, loser, strength) != victory) continue;
            return new WorstDefeatStep(
                    loser, Optional.of(winner), pairs.preferring(loser, winner), pairs.preferring(winner, loser));
        }
        return new WorstDefeatStep(loser, Optional.empty(), Fraction.ZERO, Fraction.ZERO);
    }
}
