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
 * Nanson's rule: everybody with fewer Borda points than the average of those who are left goes out, round by round; those who are left when nobody
 * is below the average have won (E. J. Nanson, "Methods of election", Transactions of the Royal Society of Victoria 19 (1882)).
 *
 * <p>What a ballot leaves out shares the points that are left, so that one which names nobody who is there gives everybody the same. Rankings with shared ranks are refused.
 */
public record Nanson(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "nanson";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Nanson rule", "Nanson-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "On every ballot the last of those who are left gets 0 points, each above it one more; what it leaves out shares the points that are left. Everybody below the average goes out, round by round.",
                        "Auf jedem Stimmzettel bekommt das Letzte von dem, was noch dabei ist, 0 Punkte, jedes davor einen mehr; was er nicht nennt, teilt sich die übrigen Punkte. Was unter dem Durchschnitt liegt, scheidet aus, Runde um Runde."));
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
        return Elimination.count(this, profile, new Looks(), TiedLast.TOGETHER, ties, facts);
    }

    private static final class Looks implements Elimination.Looks {
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
            return belowAverage(tally).isEmpty() ? List.copyOf(tally.keySet()) : List.of();
        }

        @Override
        public List<Integer> last(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return belowAverage(tally);
        }

        @Override
        public boolean areLastTied() {
            return false;
        }

        private static List<Integer> belowAverage(SortedMap<Integer, Fraction> tally) {
            var average = Tallies.sum(tally).dividedBy(tally.size());
            return tally.keySet().stream()
                    .filter(place -> Tallies.votes(tally, place).compareTo(average) < 0)
                    .toList();
        }
    }
}
