package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Baldwin's rule: whoever has the fewest Borda points among those who are left goes out, round by round (J. M. Baldwin, "The technique of the Nanson
 * preferential majority system of election", Transactions of the Royal Society of Victoria 39 (1926)).
 *
 * <p>What a ballot leaves out shares the points that are left, so that one which names nobody who is there gives everybody the same. Rankings with shared ranks are refused.
 */
public record Baldwin(
        @Default("\"together\"") TiedLast tiedLast,
        @Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "baldwin";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Baldwin rule", "Baldwin-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "On every ballot the last of those who are left gets 0 points, each above it one more; what it leaves out shares the points that are left. Whoever has the fewest points goes out, round by round.",
                        "Auf jedem Stimmzettel bekommt das Letzte von dem, was noch dabei ist, 0 Punkte, jedes davor einen mehr; was er nicht nennt, teilt sich die übrigen Punkte. Was die wenigsten Punkte hat, scheidet aus, Runde um Runde."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Points in the last round", "Punkte in der letzten Runde");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Elimination.count(this, profile, new Looks(), tiedLast, ties, facts);
    }

    static final class Looks implements Elimination.Looks {
        @Override
        public SortedMap<Integer, Fraction> tally(Continuing continuing) {
            return continuing.borda();
        }

        /** Whoever names nobody who is left gives each of them the same points. */
        @Override
        public Fraction exhausted(Continuing continuing) {
            return Fraction.ZERO;
        }

        @Override
        public List<Integer> winners(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return List.of();
        }

        @Override
        public List<Integer> last(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return Tallies.fewest(tally);
        }
    }
}
