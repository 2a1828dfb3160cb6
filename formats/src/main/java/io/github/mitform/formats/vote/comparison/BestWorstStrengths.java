package io.github.mitform.formats.vote.comparison;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * Best-worst scaling, or MaxDiff, by the sequential logit model: the best of a set is chosen in proportion to the strengths, then the worst of those
 * that are left in proportion to their inverse, and the strengths are those that make all choices most likely (A. A. J. Marley and J. J. Louviere,
 * "Some probabilistic models of best, worst, and best–worst choices", Journal of Mathematical Psychology 49 (2005), <a
 * href="https://doi.org/10.1016/j.jmp.2005.05.003">doi:10.1016/j.jmp.2005.05.003</a>). {@link BestWorst} counts the same answers exactly.
 *
 * <p>Where somebody chose just the worst, it was chosen of all that were shown. All people are taken to have the same strengths.
 *
 * @param pseudo see {@link StrengthRule#pseudo}
 */
public record BestWorstStrengths(
        @Default("\"0\"") String pseudo,
        @Default("\"all_tied\"") Ties ties) implements StrengthRule {
    public BestWorstStrengths {
        pseudo = Shares.pseudo(pseudo);
        requireNonNull(ties, "ties");
    }

    @Override
    public String id() {
        return "best_worst_strengths";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Best-worst strengths", "Best-Worst-Stärken");
    }

    @Override
    public Optional<Estimate> estimate(Profile<Comparisons> profile) {
        var each = Fraction.parse(pseudo);
        // The pairs that the choices say something about are the same here, so the same chains have to be there.
        var wins = Wins.of(profile).plus(each);
        if (wins.linked().size() != 1) return Optional.empty();
        var likelihood = new Likelihood(wins.size());
        for (Line<Comparisons> line : profile.lines()) {
            line.ballot().sets().stream().filter(Choice::isValid).forEach(set -> add(set, line.weight(), likelihood));
        }
        if (each.signum() > 0) {
            wins.forEach((winner, loser, weight) -> likelihood.best(BradleyTerry.pair(winner, loser), winner, each));
        }
        return Optional.of(likelihood.greatest());
    }

    private static void add(Choice set, Fraction weight, Likelihood likelihood) {
        set.best().ifPresent(best -> likelihood.best(set.shown(), best, weight));
        set.worst().ifPresent(worst -> likelihood.worst(left(set), worst, weight));
    }

    private static List<Integer> left(Choice set) {
        return set.shown().stream()
                .filter(place -> set.best().orElse(-1) != place)
                .toList();
    }
}
