package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.Optional;

/**
 * Borda's rule: with m candidates, the first of a ranking gets m − 1 points, the second m − 2, and so on to 0; the most points win (Jean-Charles de
 * Borda, Mémoire sur les élections au scrutin, 1781).
 *
 * <p>Candidates who share a rank share the points of the places they take, each getting the average.
 *
 * @param truncated what those get whom a ranking leaves out
 */
public record Borda(
        @Default("\"average\"") Truncated truncated,
        @Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "borda";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Borda count", "Borda-Wahl");
    }

    @Override
    public Optional<Sentence> explanation() {
        var start = new Sentence(
                "The last place of a ranking of all gives 0 points, each place above it one more; the most points win.",
                "Der letzte Platz einer Reihung aller bringt 0 Punkte, jeder davor einen mehr; die meisten Punkte gewinnen.");
        var left = switch (truncated) {
            case AVERAGE ->
                new Sentence(
                        "What a ranking left out shares the points that are left.",
                        "Was jemand nicht gereiht hat, teilt sich die übrigen Punkte.");
            case ZERO ->
                new Sentence(
                        "What a ranking left out gets no points.",
                        "Was jemand nicht gereiht hat, bekommt keine Punkte.");
            case MODIFIED ->
                new Sentence(
                        "A ranking that leaves something out counts as if that did not stand, so that it gives fewer points.",
                        "Eine Reihung, die etwas auslässt, zählt, als stünde das nicht zur Wahl; sie vergibt also weniger Punkte.");
        };
        return Optional.of(new Sentence(start.english() + " " + left.english(), start.german() + " " + left.german()));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Points", "Punkte");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    /** What candidates get whom a ranking leaves out. */
    public enum Truncated {
        /** They share the points that are left, so that every ranking gives out the same number of points. */
        AVERAGE,
        /** Nothing, which gives those who rank few more influence on the difference between these and the rest. */
        ZERO,
        /** Nothing, and the ranked ones count as if the others did not stand: the last of k ranked ones gets 0, the first k − 1. */
        MODIFIED
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Places.count(this, profile, ties, facts, this::points, truncated == Truncated.AVERAGE);
    }

    private Fraction points(int place, int ranked, int candidates) {
        return Fraction.of((truncated == Truncated.MODIFIED ? ranked : candidates) - 1L - place);
    }
}
