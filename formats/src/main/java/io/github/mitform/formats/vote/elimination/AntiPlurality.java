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
import java.util.Optional;
import java.util.SortedMap;

/**
 * Anti-plurality, also the veto rule: whoever is the last on fewest ballots wins. The score is how many ballots have somebody else last.
 *
 * <p>Those whom a ballot leaves out are its last together; each has an equal share of it. Rankings with shared ranks are refused.
 */
public record AntiPlurality(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "anti_plurality";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Anti-plurality", "Anti-Pluralität");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "Every ballot counts against the last on it; those it leaves out share that. Whoever has the fewest against them wins.",
                        "Jeder Stimmzettel zählt gegen das Letzte darauf; was er auslässt, teilt sich das. Was am wenigsten gegen sich hat, gewinnt."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Ballots on which it is not the last", "Stimmzettel, auf denen es nicht hinten steht");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Positional.count(this, profile, ties, facts, AntiPlurality::notLast);
    }

    private static SortedMap<Integer, Fraction> notLast(Continuing all) {
        var lasts = all.lasts();
        var sum = Tallies.sum(lasts);
        lasts.replaceAll((place, votes) -> sum.minus(votes));
        return lasts;
    }
}
