package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;

/** Who took part, and their ballots. Mutable; belongs to one thread. */
record Votes<B extends Ballot>(TurnoutCount turnout, Profile<B> profile) {

    static <B extends Ballot> Votes<B> none(BallotKind<B> kind, Candidates candidates) {
        return new Votes<>(new TurnoutCount(), Profile.empty(kind, candidates));
    }

    void addAll(Votes<B> other) {
        turnout.addAll(other.turnout);
        profile.addAll(other.profile);
    }

    /** Returns how votes for these candidates are kept for a method. */
    static <B extends Ballot> Codec<Votes<B>> codec(StateOf method, BallotKind<B> kind, Candidates candidates) {
        return Codec.of(MethodHandles.lookup(), Kept.class)
                .map(
                        kept -> kept.votes(method, kind, candidates),
                        votes -> new Kept(method, votes.turnout.turnout(), votes.profile.toValue()));
    }

    /** Votes as they are written. */
    private record Kept(StateOf of, Turnout turnout, ObjectValue ballots) {
        <B extends Ballot> Votes<B> votes(StateOf method, BallotKind<B> kind, Candidates candidates) {
            of.require(method);
            var profile = Profile.read(kind, ballots);
            if (!profile.candidates().equals(candidates)) {
                throw new IllegalArgumentException("a state of this count has other options");
            }
            return new Votes<>(TurnoutCount.of(turnout), profile);
        }
    }
}
