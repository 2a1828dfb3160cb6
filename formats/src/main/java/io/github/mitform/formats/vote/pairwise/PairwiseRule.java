package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that looks at nothing but {@link Pairwise} and elects one candidate. Where several come out best, {@link #ties} decides; where
 * all ballots are blank, all candidates are level and come out best, and where there are no ballots, nobody is elected. What rankings leave out is for {@link #unranked} to say.
 */
public interface PairwiseRule extends Rule<Ranking> {
    Unranked unranked();

    @Override
    Ties ties();

    /**
     * Looks for the best candidates.
     *
     * @param outcome takes scores, an order and the steps that lead there
     * @return one or more places
     */
    List<Integer> best(Pairwise pairs, Outcome.Builder outcome);

    @Override
    default String version() {
        return "1.0.0";
    }

    @Override
    default BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    default Outcome count(Profile<Ranking> profile, TieFacts facts) {
        var pairs = Pairwise.of(profile, unranked());
        var outcome = Outcome.of(this, profile);
        if (profile.isEmpty()) {
            return outcome.build();
        }
        eachPair(pairs).forEach(outcome::step);
        return outcome.electBest(best(pairs, outcome), new TieBreaker(ties(), facts, profile.candidates()))
                .build();
    }

    /** Returns one step for each pair, the winner first. */
    private static List<Step> eachPair(Pairwise pairs) {
        var steps = new ArrayList<Step>();
        for (int left = 0; left < pairs.size(); left++) {
            for (int right = left + 1; right < pairs.size(); right++) {
                boolean lost = pairs.beats(right, left);
                int first = lost ? right : left;
                int second = lost ? left : right;
                steps.add(
                        new PairStep(first, second, pairs.preferring(first, second), pairs.preferring(second, first)));
            }
        }
        return steps;
    }
}
