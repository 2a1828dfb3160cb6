package io.github.mitform.formats.vote.comparison;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * The Bradley-Terry model: an option of strength p is preferred to one of strength q with probability p / (p + q), and the strengths are those that make
 * all choices most likely (R. A. Bradley and M. E. Terry, "Rank Analysis of Incomplete Block Designs: I. The Method of Paired Comparisons",
 * Biometrika 39 (1952), <a href="https://doi.org/10.2307/2334029">doi:10.2307/2334029</a>). Unlike {@link PairwiseWins} it looks at against whom
 * somebody won, which matters where not all were compared with all equally often.
 *
 * <p>From a set of more than two the best wins against all others shown, and the worst loses to them.
 *
 * @param pseudo see {@link StrengthRule#pseudo}
 */
public record BradleyTerry(
        @Default("\"0\"") String pseudo,
        @Default("\"all_tied\"") Ties ties) implements StrengthRule {
    public BradleyTerry {
        pseudo = Shares.pseudo(pseudo);
        requireNonNull(ties, "ties");
    }

    @Override
    public String id() {
        return "bradley_terry";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Bradley-Terry model", "Bradley-Terry-Modell");
    }

    @Override
    public Optional<Estimate> estimate(Profile<Comparisons> profile) {
        var wins = Wins.of(profile).plus(Fraction.parse(pseudo));
        if (wins.linked().size() != 1) return Optional.empty();
        var likelihood = new Likelihood(wins.size());
        wins.forEach((winner, loser, weight) -> likelihood.best(pair(winner, loser), winner, weight));
        return Optional.of(likelihood.greatest());
    }

    static List<Integer> pair(int one, int other) {
        return List.of(Math.min(one, other), Math.max(one, other));
    }
}
