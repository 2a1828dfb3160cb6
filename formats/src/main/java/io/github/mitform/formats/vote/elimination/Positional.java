package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** Adds up a score for each candidate; the greatest wins. */
final class Positional {
    private Positional() {}

    static Outcome count(
            Rule<Ranking> rule,
            Profile<Ranking> profile,
            Ties ties,
            TieFacts facts,
            Function<Continuing, SortedMap<Integer, Fraction>> score) {
        var outcome = Outcome.of(rule, profile);
        var all = Continuing.all(profile);
        return profile.isEmpty()
                ? outcome.build()
                : elect(score.apply(all), new TieBreaker(ties, facts, profile.candidates()), outcome);
    }

    /** Elects the greatest of known scores. */
    static Outcome elect(SortedMap<Integer, Fraction> scores, TieBreaker breaker, Outcome.Builder outcome) {
        outcome.order(Tallies.order(scores));
        scores.forEach(outcome::score);
        outcome.step(new RoundStep(1, scores, Fraction.ZERO, List.of()));
        return outcome.electBest(Tallies.most(scores), breaker).build();
    }
}
