package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.value.Default;
import java.util.Optional;

/**
 * The single transferable vote by the weighted inclusive Gregory method: who reaches the quota is elected and passes on, of every ballot, the share of
 * its value that is the surplus; if nobody reaches it, whoever has the fewest votes goes out (Thomas Wright Hill, 1821; Thomas Hare, 1857; J. B.
 * Gregory, 1880; in this form the Scottish Local Government Elections Order 2007, SSI 2007/42).
 *
 * <p>The quota is settled by the ballots that name anybody. Ballots on which nobody is left count for nobody. When no more are left than there are
 * seats, they are elected. Rankings with shared ranks are refused. Ties for going out, and for whose surplus goes first, are broken as the rule
 * says; a tie that stays ends the count. With more seats than candidates all are elected, and without ballots the tie rules decide. The score of a
 * candidate is what they had last. More than 1,000 candidates are refused.
 *
 * @param seats how many are elected, 1 or more
 * @param quotaPlaces decimal places of the quota, 0 to 20: votes / (seats + 1), rounded down, and one unit of the last place more
 * @param places decimal places to which the value of each ballot that is passed on is rounded down, 0 to 20; absent: exact fractions, so that
 *     nothing is lost; they are refused once they have more than some 2,400 digits, as they may with twenty seats
 * @param surpluses in what order surpluses are passed on
 */
public record SingleTransferableVote(
        int seats,
        @Default("0") int quotaPlaces,
        Optional<Integer> places,
        @Default("\"together\"") Surpluses surpluses,

        @Default("[\"previous_rounds\", \"decision\", \"refuse\"]")
        Ties ties)
        implements Rule<Ranking> {
    private static final int MOST_PLACES = 20;

    public SingleTransferableVote {
        requireNonNull(places, "places");
        requireNonNull(surpluses, "surpluses");
        requireNonNull(ties, "ties");
        UnfitException.unless(seats >= 1, "There has to be 1 seat or more.", "Es muss mindestens einen Sitz geben.");
        if (quotaPlaces < 0
                || quotaPlaces > MOST_PLACES
                || places.filter(number -> number < 0 || number > MOST_PLACES).isPresent()) {
            throw new UnfitException(
                    new Sentence("Decimal places go from 0 to {most}.", "Nachkommastellen gehen von 0 bis {most}.")
                            .with("most", MOST_PLACES));
        }
    }

    /** In what order surpluses are passed on. */
    public enum Surpluses {
        /** All who reach the quota in a round pass theirs on together, to those who are then left; after the last seat too, to show what was left. */
        TOGETHER,
        /** One in each round, the largest one first; after the last seat, nothing is passed on any more. */
        LARGEST_FIRST
    }

    /**
     * Returns the method in exact fractions, all surpluses of a round together.
     *
     * @throws IllegalArgumentException if there is no seat
     */
    public static SingleTransferableVote exact(int seats, Ties ties) {
        return new SingleTransferableVote(seats, 0, Optional.empty(), Surpluses.TOGETHER, ties);
    }

    /**
     * Returns what Scottish councils are elected by: five decimal places, the largest surplus first, ties by the latest round in which the tied
     * differed, and then by lot (Scottish Local Government Elections Order 2007, schedule 1, rules 46 to 52).
     */
    public static SingleTransferableVote scottish(int seats) {
        return new SingleTransferableVote(
                seats, 0, Optional.of(5), Surpluses.LARGEST_FIRST, Ties.of(TieBreak.PREVIOUS_ROUNDS, TieBreak.LOT));
    }

    @Override
    public String id() {
        return "single_transferable_vote";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Single transferable vote", "Übertragbare Einzelstimmgebung");
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
        return SingleTransferableCount.of(this, profile, facts);
    }
}
