package io.github.mitform.formats.vote.ballot;

import io.github.mitform.value.Value;
import java.util.Comparator;

/**
 * What a {@link Profile} has to know about one kind of ballot. Immutable and safe to share.
 *
 * @param <B> the ballots
 */
public interface BallotKind<B extends Ballot> {
    /** Returns the name of the kind in files, such as {@code ranking}. */
    String id();

    /** Returns the ballot with candidates by name. */
    Value write(B ballot, Candidates candidates);

    /** @throws IllegalArgumentException if the value is no ballot of this kind, or names somebody who is not a candidate */
    B read(Value value, Candidates candidates);

    /** @throws IllegalArgumentException if the ballot speaks of a place that is not below the number of candidates */
    void check(B ballot, int candidates);

    /** Returns an order in which equal ballots, and only those, compare as 0. */
    Comparator<B> order();
}
