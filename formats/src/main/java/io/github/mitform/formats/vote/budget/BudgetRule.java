package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.TreeMap;

/**
 * Spends a budget on projects. Ballots give projects points; approvals and rankings become such by {@link #points} and {@link #borda}. Only points above
 * 0 count as support, and whoever hands in a blank ballot is a voter all the same.
 *
 * <p>{@link Outcome#elected} are the projects that are funded, in the order in which they were. Where {@link #ties} leaves a tie open, every set of
 * projects to which some way of breaking ties leads stands in {@link Outcome#alternatives}, and those are elected that are in all of them.
 */
public interface BudgetRule extends Rule<Points> {
    /** Returns what there is to spend; its projects are the candidates of every profile that is counted. */
    Budget budget();

    /** Returns what is done where two projects are equally good. */
    @Override
    Ties ties();

    @Override
    default String version() {
        return "1.0.0";
    }

    @Override
    default BallotKind<Points> ballots() {
        return Points.KIND;
    }

    /** Returns the same ballots with one point for each project that is approved of. */
    static Profile<Points> points(Profile<Approval> approvals) {
        var profile = Profile.empty(Points.KIND, approvals.candidates());
        for (Line<Approval> line : approvals.lines()) {
            var given = new TreeMap<Integer, Fraction>();
            for (int i = 0; i < line.ballot().size(); i++)
                given.put(line.ballot().place(i), Fraction.ONE);
            profile.add(Points.of(given), line.people(), line.weight().dividedBy(line.people()));
        }
        return profile;
    }

    /**
     * Returns the same ballots with as many points for a project as the ballot ranks projects below it; projects that share a rank get what the last of
     * them would.
     */
    static Profile<Points> borda(Profile<Ranking> rankings) {
        var profile = Profile.empty(Points.KIND, rankings.candidates());
        for (Line<Ranking> line : rankings.lines()) {
            var given = new TreeMap<Integer, Fraction>();
            int below = line.ballot().size();
            for (var rank : line.ballot().ranks()) {
                below -= rank.size();
                for (int place : rank) given.put(place, Fraction.of(below));
            }
            profile.add(Points.of(given), line.people(), line.weight().dividedBy(line.people()));
        }
        return profile;
    }
}
