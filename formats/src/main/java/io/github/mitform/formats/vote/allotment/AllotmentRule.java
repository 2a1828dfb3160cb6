package io.github.mitform.formats.vote.allotment;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;

/**
 * Adds up what people hand out from a budget of their own; the options with the greatest totals win.
 *
 * <p>Each ballot is judged before it counts. A ballot that breaks a rule of spending is spoiled as a whole: it counts for nothing, and the outcome
 * says how many there are and why. Options without any votes have a total of 0. Where no valid ballot gives or takes anything, nobody is elected;
 * otherwise all seats are filled, where they have to by options with a total of 0 or less. Whoever is tied for the last seats is chosen as {@link #ties}
 * says, one after the other.
 */
public interface AllotmentRule extends Rule<Points> {
    @Override
    default String version() {
        return "1.0.0";
    }

    /** Returns how many are elected, 1 or more; where there are fewer options, all of them are. */
    int seats();

    @Override
    Ties ties();

    /**
     * Returns whether a sheet counts, and what it spends.
     *
     * @param candidates what is put to the vote
     */
    Verdict judge(PointsSheet sheet, Candidates candidates);

    @Override
    default BallotKind<Points> ballots() {
        return Points.KIND;
    }

    @Override
    default Outcome count(Profile<Points> profile, TieFacts facts) {
        return new Allotments<>(this, profile, points -> PointsSheet.of(points, profile.candidates())).count(facts);
    }

    /**
     * Counts what people really wrote, with everything that may be wrong with it; otherwise as {@link #count}.
     *
     * @throws UncountableException if points and weights have no common unit that is large enough to count with
     */
    default Outcome countSheets(Profile<PointsSheet> profile, TieFacts facts) {
        return new Allotments<>(this, profile, sheet -> sheet).count(facts);
    }
}
