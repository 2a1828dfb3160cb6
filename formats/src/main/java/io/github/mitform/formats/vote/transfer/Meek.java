package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.value.Default;

/**
 * Meek's single transferable vote: the elected keep of every ballot, also of those that come to them later, just the share that leaves them with the
 * quota, and the quota sinks with what counts for nobody (B. L. Meek, 1969; I. D. Hill, B. A. Wichmann and D. R. Woodall, "Algorithm 123: Single
 * transferable vote by Meek's method", The Computer Journal 30, 1987). What is rounded where follows the Reference Meek Rule of the Proportional
 * Representation Foundation (prfound.org): shares of ballots and keep factors are rounded up, the quota down and one unit of the last place more.
 *
 * <p>Candidates for whom the difference is smaller than the surplus that is still to be found are tied for going out, as that rule has it. Rankings with
 * shared ranks are refused, and so are more votes than whole numbers of 64 bits can hold to so many places (9,223,372,036 to nine). More than 1,000
 * candidates are refused. With more seats than candidates all are elected, and without ballots the tie rules decide. The score of a candidate is
 * what they had last.
 *
 * @param seats how many are elected, 1 or more
 * @param places decimal places of everything that is rounded, 1 to 9
 * @param surplusPlaces the search for keep factors ends when the surplus of all together is below one unit of this place, 0 to {@code places}
 */
public record Meek(
        int seats,
        @Default("9") int places,
        @Default("6") int surplusPlaces,

        @Default("[\"previous_rounds\", \"decision\", \"refuse\"]")
        Ties ties)
        implements Rule<Ranking> {
    public Meek {
        requireNonNull(ties, "ties");
        UnfitException.unless(seats >= 1, "There has to be 1 seat or more.", "Es muss mindestens einen Sitz geben.");
        UnfitException.unless(
                places >= 1 && places <= 9, "Decimal places go from 1 to 9.", "Nachkommastellen gehen von 1 bis 9.");
        UnfitException.unless(
                surplusPlaces >= 0 && surplusPlaces <= places,
                "Decimal places of the surplus go from 0 to {most}.",
                "Nachkommastellen des Überschusses gehen von 0 bis {most}.",
                "most",
                places);
    }

    /** Returns the reference rule: nine places, and a surplus below a millionth. */
    public static Meek reference(int seats, Ties ties) {
        return new Meek(seats, 9, 6, ties);
    }

    @Override
    public String id() {
        return "meek";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Single transferable vote by Meek's method", "Übertragbare Einzelstimmgebung nach Meek");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Last votes", "Letzte Stimmen");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return MeekCount.of(this, profile, facts);
    }
}
