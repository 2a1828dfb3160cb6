package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.ChainStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Schulze's method: an option is ahead of another if its strongest chain of victories to it is stronger than the strongest one back; whoever
 * nobody is ahead of wins (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method", Social Choice and Welfare 36 (2011), <a href="https://doi.org/10.1007/s00355-010-0475-4">doi:10.1007/s00355-010-0475-4</a>).
 *
 * <p>The score of a candidate is how many others are not ahead of it. Each of the best has a {@link ChainStep} with everybody else. Time grows with the third power of the candidates.
 */
public record Schulze(
        @Default("\"margins\"") Strength strength,
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties)
        implements PairwiseRule {
    /** With more candidates, chains are not told. */
    public static final int MOST_TOLD = 400;

    @Override
    public String id() {
        return "schulze";
    }

    @Override
    public Sentence title() {
        return new Sentence("Schulze method", "Schulze-Methode");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "One against one, every pair is compared. Chains of victories decide, each as strong as its weakest one: nobody may have a stronger chain to the winner than back.",
                        "Alle Paare werden eins gegen eins verglichen. Es entscheiden Ketten von Siegen, jede so stark wie ihr schwächster: Zum Sieger führt keine stärkere Kette als zurück."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Others that are not ahead", "Andere, die nicht davor liegen");
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        var paths = Paths.of(pairs, strength);
        int size = pairs.size();
        var notAhead = new int[size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                if (other != one && paths.strength(other, one) <= paths.strength(one, other)) notAhead[one]++;
            }
            outcome.score(one, Fraction.of(notAhead[one]));
        }
        outcome.order(Ordering.byScore(notAhead));
        var best = IntStream.range(0, size)
                .filter(one -> notAhead[one] == size - 1)
                .boxed()
                .toList();
        if (size <= MOST_TOLD) tell(best, pairs, paths, outcome);
        return best;
    }

    /** Compares each of the best with everybody else, two of the best once. */
    private void tell(List<Integer> best, Pairwise pairs, Paths paths, Outcome.Builder outcome) {
        for (int one : best) {
            for (int other = 0; other < pairs.size(); other++) {
                if (other == one || other < one && best.contains(other)) continue;
                outcome.step(new ChainStep(
                        one,
                        other,
                        chain(one, other, pairs, paths),
                        pairs.weight(paths.strength(one, other)),
                        chain(other, one, pairs, paths),
                        pairs.weight(paths.strength(other, one))));
            }
        }
    }

    private List<Integer> chain(int from, int to, Pairwise pairs, Paths paths) {
        long least = paths.strength(from, to);
        return least == 0 ? List.of() : Paths.shortest(pairs, strength, from, to, least);
    }
}
