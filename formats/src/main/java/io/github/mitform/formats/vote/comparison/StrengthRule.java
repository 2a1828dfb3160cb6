package io.github.mitform.formats.vote.comparison;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Estimates how strong each option is by the strengths that make the choices of all people most likely.
 *
 * <p>Logarithms and exponentials cannot be computed exactly, so these rules use floating point, in a way that gives the same bits on every machine.
 * The search ends when no strength changes by more than 10<sup>−10</sup>; strengths that differ by less than {@link Estimate#TOLERANCE} are reported
 * as tied and left to {@link #ties}, so that rounding never decides. Scores are the shares of the strengths, rounded to {@value #PLACES} places.
 *
 * <p>Such strengths exist if, and only if, chains of wins lead from each option to each other one (D. R. Hunter, "MM algorithms for generalized
 * Bradley–Terry models", Annals of Statistics 32 (2004), <a href="https://doi.org/10.1214/aos/1079120141">doi:10.1214/aos/1079120141</a>, assumption
 * 1). Where that is not so, as long as few pairs have been compared, counting is refused; {@link #pseudo} helps. Where nobody chose anything, nobody
 * is elected and nothing is in order.
 */
public interface StrengthRule extends Rule<Comparisons> {
    /** To so many places shares are told. */
    int PLACES = 12;

    /** Returns a fraction of a win, as a text such as {@code "1/2"}, that every option has over every other one beforehand. */
    String pseudo();

    @Override
    Ties ties();

    @Override
    default Sentence scored() {
        return new Sentence("Share of all strength", "Anteil an aller Stärke");
    }

    @Override
    default BallotKind<Comparisons> ballots() {
        return Comparisons.KIND;
    }

    /**
     * Returns the estimate; empty if none exists.
     *
     * @throws UncountableException if there are more than 500 options, or the strengths are too far apart to be computed
     */
    Optional<Estimate> estimate(Profile<Comparisons> profile);

    @Override
    default Outcome count(Profile<Comparisons> profile, TieFacts facts) {
        var wins = Wins.of(profile);
        var outcome = Outcome.of(this, profile).step(wins.step());
        if (wins.isEmpty()) return outcome.build();
        var estimate = estimate(profile).orElseThrow(() -> notLinked(wins.plus(Fraction.parse(pseudo())), profile));
        var exact = estimate.shares();
        var shares = new TreeMap<Integer, Fraction>();
        IntStream.range(0, wins.size()).forEach(place -> shares.put(place, Shares.rounded(exact.get(place))));
        shares.forEach(outcome::score);
        outcome.step(new EstimateStep(shares, estimate));
        return Places.elect(outcome, estimate.order(), profile, ties(), facts, false);
    }

    private static UncountableException notLinked(Wins wins, Profile<?> profile) {
        var groups = wins.linked();
        List<Integer> first = groups.get(0);
        var names = first.stream().limit(5).map(profile.candidates()::name).toList();
        return new UncountableException(new Sentence(
                        "Strengths cannot be estimated: chains of wins do not link all options in both directions, such as {names} with the"
                                + " others. Compare more pairs, or set \"pseudo\" above 0.",
                        "Stärken lassen sich nicht schätzen: Ketten von Siegen verbinden nicht alle Optionen in beiden Richtungen, etwa {names}"
                                + " nicht mit den anderen. Vergleichen Sie mehr Paare, oder setzen Sie „pseudo“ über 0.")
                .with("names", String.join(", ", names)));
    }
}
