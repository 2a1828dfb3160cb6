package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;

/**
 * Elects a committee, a set of so many candidates, from approvals.
 *
 * <p>All of these rules agree on the edges: without ballots, nobody is elected; where nobody approves of anybody, all committees are
 * equally good; where there are no more candidates than seats, all are elected, supported or not, unless {@link EqualShares} leaves seats empty; whoever hands in a blank ballot is a voter who approves of nobody. {@link Outcome#alternatives} lists every committee that is as
 * good, in order of places. Where {@link #ties} leaves a tie open, those are elected who are in all of these committees, and the others in them are
 * {@link Outcome#open}.
 *
 * <p>At most {@value Committees#MOST} committees are listed. Where a mere tie for the last seats allows more, none is, and the tie is broken or left open
 * all the same. Any other rule that would have to list more, or to look at more than a stated number of cases, ends with an {@link UncountableException}
 * that says what to do instead; so does one for ballots whose weights have no common unit above one in 2<sup>48</sup> of all votes together. No count
 * depends on a clock.
 */
public interface CommitteeRule extends Rule<Approval> {
    /** Returns how many are to be elected, 1 or more. */
    int seats();

    /** Returns whether every seat is filled as long as there are candidates, however few support them. */
    default boolean fillsSeats() {
        return true;
    }

    /** Returns what is done where two committees, or two next members, are equally good. */
    @Override
    Ties ties();

    @Override
    default String version() {
        return "1.0.0";
    }

    @Override
    default BallotKind<Approval> ballots() {
        return Approval.KIND;
    }
}
