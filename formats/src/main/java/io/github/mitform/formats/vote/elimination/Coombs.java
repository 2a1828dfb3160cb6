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
 * Coombs' rule: as long as nobody is the first on more than half of the ballots, whoever is the last on most of them goes out (C. H. Coombs, "A
 * Theory of Data", Wiley 1964).
 *
 * <p>Those whom a ballot leaves out are its last together; each has an equal share of it. A {@link LastPlacesStep} before each round in which somebody
 * goes out tells how often each is the last. Rankings with shared ranks are refused.
 */
public record Coombs(
        @Default("\"together\"") TiedLast tiedLast,
        @Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "coombs";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Coombs rule", "Coombs-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "As long as nobody is the first on more than half of the ballots, whoever is the last on most goes out. Those whom a ballot leaves out share its last place.",
                        "Solange nichts auf mehr als der Hälfte der Stimmzettel vorn steht, scheidet aus, was am häufigsten hinten steht. Was ein Stimmzettel nicht nennt, teilt sich dessen letzten Platz."));
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
        return Elimination.count(this, profile, new Looks(), tiedLast, ties, facts);
    }

    private static final class Looks implements Elimination.Looks {
        @Override
        public SortedMap<Integer, Fraction> tally(Continuing continuing) {
            return continuing.firsts();
        }

        @Override
        public List<Integer> winners(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return Tallies.majority(tally);
        }

        @Override
        public List<Integer> last(Continuing continuing, SortedMap<Integer, Fraction> tally) {
            return Tallies.most(continuing.lasts());
        }

        @Override
        public Optional<SortedMap<Integer, Fraction>> lasts(Continuing continuing) {
            return Optional.of(continuing.lasts());
        }
    }
}
