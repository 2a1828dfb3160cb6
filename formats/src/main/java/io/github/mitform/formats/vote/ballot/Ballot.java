package io.github.mitform.formats.vote.ballot;

/**
 * What one person handed in, with candidates named by their place. Immutable; two ballots that say the same are equal.
 *
 * <p>The vocabulary is open: a {@link BallotKind} says how a kind of ballot is written and ordered.
 */
public interface Ballot {
    /** Returns whether it says nothing at all. Whoever hands in a blank ballot has voted, for nobody. */
    boolean isBlank();

    /** Returns of how many parts it is made that take room each, 1 or more: the sets of {@link Comparisons}; any other ballot is one. */
    default int parts() {
        return 1;
    }
}
