package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Default;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;

/**
 * Who took part, and their ballots. Mutable; belongs to one thread.
 *
 * @param tooMany whether there were more different ballots than are kept; then none is
 */
record Votes<B extends Ballot>(TurnoutCount turnout, Profile<B> profile, boolean tooMany) {

    static <B extends Ballot> Votes<B> none(BallotKind<B> kind, Candidates candidates) {
        return new Votes<>(new TurnoutCount(), Profile.empty(kind, candidates), false);
    }

    /** Adds everything in another one, if there is room for all ballots of both; returns what there is then. */
    Votes<B> plus(Votes<B> other, int mostDifferent) {
        turnout.addAll(other.turnout);
        if (tooMany || other.tooMany) return full();
        profile.addAll(other.profile);
        return within(mostDifferent);
    }

    /** Returns these votes, or where there are more different ballots nothing but who took part. */
    Votes<B> within(int mostDifferent) {
        return profile.parts() <= mostDifferent ? this : full();
    }

    private Votes<B> full() {
        return tooMany ? this : new Votes<>(turnout, Profile.empty(profile.kind(), profile.candidates()), true);
    }

    /** Returns how votes for these candidates are kept for a method. */
    static <B extends Ballot> Codec<Votes<B>> codec(StateOf method, BallotKind<B> kind, Candidates candidates) {
        return Codec.of(MethodHandles.lookup(), Kept.class)
                .map(
                        kept -> kept.votes(method, kind, candidates),
                        votes -> new Kept(method, votes.turnout.turnout(), votes.profile.toValue(), votes.tooMany));
    }

    /** Votes as they are written. */
    private record Kept(
            StateOf of,
            Turnout turnout,
            ObjectValue ballots,
            @Default("false") boolean tooMany) {
        <B extends Ballot> Votes<B> votes(StateOf method, BallotKind<B> kind, Candidates candidates) {
            of.require(method);
            var profile = Profile.read(kind, ballots);
            if (!profile.candidates().equals(candidates)) {
                throw new IllegalArgumentException("a state of this count has other options");
            }
            if (tooMany && profile.size() > 0) {
                throw new IllegalArgumentException("where there were too many ballots, none is kept");
            }
            return new Votes<>(TurnoutCount.of(turnout), profile, tooMany);
        }
    }
}
