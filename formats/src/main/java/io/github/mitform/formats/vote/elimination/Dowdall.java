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

/**
 * The Dowdall rule, as in Nauru: the first of a ranking gets 1 point, the second 1/2, the third 1/3, and so on; the most points win (B. Reilly,
 * "Social choice in the South Seas", International Political Science Review 23 (2002)).
 *
 * <p>Candidates who share a rank share the points of the places they take, each getting the average; those whom a ranking leaves out get nothing.
 */
public record Dowdall(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "dowdall";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Dowdall rule", "Dowdall-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "The first of a ranking gets 1 point, the second a half, the third a third, and so on; the most points win.",
                        "Der erste Platz bringt 1 Punkt, der zweite einen halben, der dritte ein Drittel und so weiter; die meisten Punkte gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Points", "Punkte");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        return Places.count(
                this, profile, ties, facts, (place, ranked, candidates) -> Fraction.of(1, place + 1L), false);
    }
}
