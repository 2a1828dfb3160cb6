package io.github.mitform.formats.vote.comparison;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.TreeMap;

/**
 * The score of a wiki survey: how likely an option is to win against another one drawn at random, estimated as (wins + 1) / (wins + losses + 2) (M. J.
 * Salganik and K. E. C. Levy, "Wiki Surveys: Open and Quantifiable Social Data Collection", PLoS ONE 10 (2015), <a
 * href="https://doi.org/10.1371/journal.pone.0123483">doi:10.1371/journal.pone.0123483</a>; the formula is the one of their site All Our Ideas, and
 * Laplace's rule of succession).
 *
 * <p>An option that was never compared has 1/2. Against which others an option won is not looked at; {@link BradleyTerry} does. Pairs that somebody
 * could not decide on count for nothing but their number. From a larger set the best wins against all others shown, and the worst loses to them.
 * Choices of what was not shown are spoiled. Where nothing was decided, nobody is elected.
 */
public record PairwiseWins(@Default("\"all_tied\"") Ties ties) implements Rule<Comparisons> {
    @Override
    public String id() {
        return "pairwise_wins";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Wins in pairs", "Siege im Paarvergleich");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Likely to win against another (0 to 1)", "Aussicht auf einen Sieg (0 bis 1)");
    }

    @Override
    public BallotKind<Comparisons> ballots() {
        return Comparisons.KIND;
    }

    @Override
    public Outcome count(Profile<Comparisons> profile, TieFacts facts) {
        var wins = Wins.of(profile);
        var step = wins.step();
        var scores = new TreeMap<Integer, Fraction>();
        step.wins().forEach((place, won) -> {
            var compared = won.plus(step.losses().getOrDefault(place, Fraction.ZERO));
            scores.put(place, won.plus(Fraction.ONE).dividedBy(compared.plus(Fraction.of(2))));
        });
        return Places.elect(Outcome.of(this, profile).step(step), scores, profile, ties, facts, wins.isEmpty());
    }
}
