package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.Optional;

/**
 * Plurality: whoever is the first on most ballots wins.
 *
 * <p>The score is how many ballots have somebody first. Where nobody ranks anybody, all are tied. Rankings with shared ranks are refused.
 */
public record Plurality(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "plurality";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Plurality", "Relative Mehrheit");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(new Sentence(
                "Everybody has one vote; the most votes win.",
                "Alle haben eine Stimme; die meisten Stimmen gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Votes", "Stimmen");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Positional.count(this, profile, ties, facts, Continuing::firsts);
    }
}
