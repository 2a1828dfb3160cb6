package io.github.mitform.formats.vote.count;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.problem.Sentence;
import java.util.Optional;

/**
 * A way of counting votes, with every option fixed. An immutable record whose components are the options; {@link RuleBook} writes and
 * reads it.
 *
 * @param <B> the ballots it counts
 */
public interface Rule<B extends Ballot> {
    /** Returns the stable name, such as {@code schulze}. */
    String id();

    /** Returns the version, a semantic version, raised whenever the same ballots could give another outcome. */
    String version();

    /** Returns what people call it, such as "Schulze method". */
    Sentence title();

    /** Returns how it counts, in a sentence or two for citizens; empty where its steps say so themselves. */
    default Optional<Sentence> explanation() {
        return Optional.empty();
    }

    /** Returns what the numbers of {@link Outcome#scores} are, as the head of a column. */
    default Sentence scored() {
        return new Sentence("Number", "Zahl");
    }

    /** Returns how it breaks ties. */
    default Ties ties() {
        return Ties.ALL_TIED;
    }

    /** Returns the ballots it counts. */
    BallotKind<B> ballots();

    /**
     * Counts. The same ballots and facts always give the same outcome, in whatever order the ballots were cast; the profile stays as it is.
     *
     * @throws UnresolvedTieException if there is a tie that the rule refuses to break, or cannot break with these facts
     * @throws UncountableException if the rule cannot count this profile at all, such as too many candidates for an exact search
     */
    Outcome count(Profile<B> profile, TieFacts facts);

    /** Counts where nothing is known for ties. */
    default Outcome count(Profile<B> profile) {
        return count(profile, TieFacts.none());
    }
}
