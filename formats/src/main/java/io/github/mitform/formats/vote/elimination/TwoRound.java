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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Two rounds on one ballot, also the contingent vote: whoever is the first on more than half of the ballots wins; otherwise all but the two with the
 * most go out at once, and the ballots decide between these (Queensland, Elections Act 1892).
 *
 * <p>Whoever ties with the second stays in the count; of three or more who are left, the most votes win. Ballots that name nobody who is still there
 * count for nobody. Rankings with shared ranks are refused.
 */
public record TwoRound(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "two_round";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Two rounds", "Zwei Wahlgänge");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "Whoever is the first on more than half of the ballots wins; otherwise the ballots decide between the two that are the first on most. Where several are tied for second, all of them are in it, and the most ballots win.",
                        "Was auf mehr als der Hälfte der Stimmzettel vorn steht, gewinnt; sonst entscheiden die Stimmzettel zwischen den beiden, die am häufigsten vorn stehen. Liegen mehrere auf dem zweiten Platz gleichauf, sind sie alle dabei, und die meisten Stimmzettel gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Votes in the last round", "Stimmen in der letzten Runde");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Elimination.count(this, profile, new Looks(profile.candidates().size()), TiedLast.TOGETHER, ties, facts);
    }

    /** @param all how many there are in the first round */
    private record Looks(int all) implements Elimination.Looks {
        @Override
        public SortedMap<Integer, Fraction> tally(Continuing continuing) {
            return continuing.firsts();
        }

        @Override
        public List<Integer> winners(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            if (!Tallies.majority(tally).isEmpty()) return Tallies.majority(tally);
            return continuing.size() < all || behind(tally).isEmpty() ? Tallies.most(tally) : List.of();
        }

        @Override
        public List<Integer> last(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return behind(tally);
        }

        @Override
        public boolean areLastTied() {
            return false;
        }

        /** Returns who has fewer than the second of all. */
        private static List<Integer> behind(SortedMap<Integer, Fraction> tally) {
            int kept = 0;
            var behind = new ArrayList<Integer>();
            for (List<Integer> group : Tallies.order(tally)) {
                if (kept < 2) kept += group.size();
                else behind.addAll(group);
            }
            return behind;
        }
    }
}
