package io.github.mitform.formats.vote.comparison;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.TreeMap;

/**
 * Best-worst scaling, or MaxDiff, counted: how often an option was the best of those shown, less how often it was the worst (J. J. Louviere, T. N.
 * Flynn and A. A. J. Marley, "Best-Worst Scaling", Cambridge University Press 2015, <a
 * href="https://doi.org/10.1017/CBO9781107337855">doi:10.1017/CBO9781107337855</a>).
 *
 * <p>A set in which just one of both was chosen counts, and so does one in which neither was, for what was shown. A set in which something was chosen
 * that was not shown, or the same as best and worst, is spoiled and counts nowhere. Where nothing was chosen, nobody is elected.
 *
 * @param by what puts options in order
 */
public record BestWorst(
        @Default("\"rate\"") By by, @Default("\"all_tied\"") Ties ties) implements Rule<Comparisons> {
    /** What puts options in order. */
    public enum By {
        /** How often it was the best, less how often the worst: fair where all options were shown equally often. */
        DIFFERENCE,
        /** The difference divided by how often the option was shown, from −1 to 1; whatever was never shown is in no order. */
        RATE
    }

    public BestWorst {
        requireNonNull(by, "by");
        requireNonNull(ties, "ties");
    }

    @Override
    public String id() {
        return "best_worst";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Best-worst scaling", "Best-Worst-Skalierung");
    }

    @Override
    public Sentence scored() {
        return by == By.DIFFERENCE
                ? new Sentence("Best less worst", "Beste weniger schlechteste")
                : new Sentence("Best less worst, for each time shown", "Beste weniger schlechteste, je Vorlage");
    }

    @Override
    public BallotKind<Comparisons> ballots() {
        return Comparisons.KIND;
    }

    @Override
    public Outcome count(Profile<Comparisons> profile, TieFacts facts) {
        var step = step(profile);
        var scores = new TreeMap<Integer, Fraction>();
        step.shown().forEach((place, shown) -> {
            var difference = step.difference(place);
            if (by == By.DIFFERENCE) {
                scores.put(place, difference);
            } else if (shown.signum() > 0) {
                scores.put(place, difference.dividedBy(shown));
            }
        });
        return Places.elect(Outcome.of(this, profile).step(step), scores, profile, ties, facts, step.saysNothing());
    }

    private static BestWorstStep step(Profile<Comparisons> profile) {
        int size = profile.candidates().size();
        var shown = Places.zeros(size);
        var best = Places.zeros(size);
        var worst = Places.zeros(size);
        var spoiled = Fraction.ZERO;
        for (Line<Comparisons> line : profile.lines()) {
            var weight = line.weight();
            for (Choice set : line.ballot().sets()) {
                if (!set.isValid()) {
                    spoiled = spoiled.plus(weight);
                    continue;
                }
                for (int place : set.shown()) shown[place] = shown[place].plus(weight);
                set.best().ifPresent(place -> best[place] = best[place].plus(weight));
                set.worst().ifPresent(place -> worst[place] = worst[place].plus(weight));
            }
        }
        return new BestWorstStep(Places.map(shown), Places.map(best), Places.map(worst), spoiled);
    }
}
