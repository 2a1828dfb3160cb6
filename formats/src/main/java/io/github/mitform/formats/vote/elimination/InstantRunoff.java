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
 * Instant runoff, also ranked-choice voting or the alternative vote: each ballot counts for the first candidate on it who is still there; as long as
 * nobody has won, whoever has the fewest goes out (W. R. Ware, about 1871; "Robert's Rules of Order Newly Revised", preferential voting).
 *
 * <p>A ballot that names nobody who is still there counts for nobody and stays out of the majority. Rankings with shared ranks are refused. The
 * score is what each has in the last round.
 *
 * @param stop when somebody has won
 */
public record InstantRunoff(
        @Default("\"majority\"") Stop stop,
        @Default("\"together\"") TiedLast tiedLast,
        @Default("\"all_tied\"") Ties ties)
        implements Rule<Ranking> {
    @Override
    public String id() {
        return "instant_runoff";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Instant runoff", "Stichwahl in Runden");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                stop == Stop.MAJORITY
                        ? new Sentence(
                                "Every ballot counts for the best on it who is still there. As long as nobody has more than half, whoever has the fewest goes out.",
                                "Jeder Stimmzettel zählt für das Beste darauf, das noch dabei ist. Solange nichts mehr als die Hälfte hat, scheidet aus, was die wenigsten hat.")
                        : new Sentence(
                                "Every ballot counts for the best on it who is still there. Whoever has the fewest goes out, until two are left; the one with more votes wins.",
                                "Jeder Stimmzettel zählt für das Beste darauf, das noch dabei ist. Was die wenigsten hat, scheidet aus, bis zwei übrig sind; die meisten Stimmen gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Votes in the last round", "Stimmen in der letzten Runde");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    /** When the count ends. */
    public enum Stop {
        /** Somebody has more than half of the ballots that still count. */
        MAJORITY,
        /** Two are left; the one with more has won. */
        TWO
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Elimination.count(this, profile, new Looks(stop), tiedLast, ties, facts);
    }

    private record Looks(Stop stop) implements Elimination.Looks {
        @Override
        public SortedMap<Integer, Fraction> tally(Continuing continuing) {
            return continuing.firsts();
        }

        @Override
        public List<Integer> winners(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            if (stop == Stop.MAJORITY) return Tallies.majority(tally);
            var most = Tallies.most(tally);
            return continuing.size() == 2 && most.size() == 1 ? most : List.of();
        }

        @Override
        public List<Integer> last(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return Tallies.fewest(tally);
        }
    }
}
