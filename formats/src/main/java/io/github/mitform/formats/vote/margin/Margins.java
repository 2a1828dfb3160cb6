package io.github.mitform.formats.vote.margin;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.margin.Margin.Claim;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.tally.Fraction;
import java.util.Optional;

/**
 * What would have changed a result. Nothing is claimed for rules for which it would take a search, for ballots with weights, where nobody or several have
 * won, and where a tie was broken.
 *
 * <ul>
 *   <li>Rules that add up what each ballot gives ({@code plurality}, {@code approval}, {@code borda}, {@code score}): {@linkplain Claim#EXACT exact}.
 *       A ballot can change by how much the winner is ahead of a rival by what it gives the two now, and the most it could give the rival alone;
 *       those that change most come first.
 *   <li>Rules on pairs, for a winner who beats everybody: a {@linkplain Claim#AT_LEAST lower bound}. A ballot changes a pair by 2 at most, and as long as
 *       the winner beats everybody, all these rules elect nobody else.
 *   <li>{@code instant_runoff}: {@linkplain Claim#ENOUGH so many are enough}. Rivals are put in the winner's place on ballots that count for the winner,
 *       once in the last round and once in each round for whoever goes out, and the ballots are counted again; the least that worked is told.
 * </ul>
 *
 * <p>Takes time in proportion to the different ballots and the candidates; for {@code instant_runoff} some counts for each round.
 */
public final class Margins {
    private Margins() {}

    /**
     * Returns by how many ballots a result was safe; empty where nothing is claimed.
     *
     * @param profile what was counted
     * @param outcome of this rule for these ballots
     * @param mostPoints the most points that a ballot can give one candidate, for {@code score} alone; 0 where there is no such bound, and then nothing is
     *     claimed for it
     */
    public static <B extends Ballot> Optional<Margin> of(
            Rule<B> rule, Profile<B> profile, Outcome outcome, long mostPoints) {
        boolean oneWon = outcome.winners().size() == 1 && outcome.open().isEmpty();
        boolean weighted = !profile.weight().equals(Fraction.of(profile.people()));
        if (!oneWon
                || weighted
                || !outcome.ties().isEmpty()
                || profile.candidates().size() < 2) return Optional.empty();
        int winner = outcome.winners().get(0);
        if (rule instanceof Plurality || rule instanceof ApprovalVoting) {
            return Additive.of(rule, profile, winner, 1);
        }
        if (rule instanceof Borda)
            return Additive.of(rule, profile, winner, profile.candidates().size() - 1L);
        if (rule instanceof Score score) {
            return score.missing() == Score.Missing.ZERO && mostPoints > 0
                    ? Additive.of(rule, profile, winner, mostPoints)
                    : Optional.empty();
        }
        if (rule instanceof PairwiseRule pairwise) return pairs(pairwise, rankings(profile), winner);
        return rule instanceof InstantRunoff runoff
                ? new Runoffs(runoff, rankings(profile), winner).margin()
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the rule counts rankings, and these are what it counted
    private static Profile<Ranking> rankings(Profile<?> profile) {
        return (Profile<Ranking>) profile;
    }

    private static Optional<Margin> pairs(PairwiseRule rule, Profile<Ranking> profile, int winner) {
        var pairs = Pairwise.of(profile, rule.unranked());
        Optional<Margin> closest = Optional.empty();
        for (int rival = 0; rival < profile.candidates().size(); rival++) {
            if (rival == winner) continue;
            if (!pairs.beats(winner, rival)) return Optional.empty();
            long gap = pairs.margin(winner, rival).numerator().longValueExact();
            if (closest.isEmpty() || gap < closest.get().gap()) {
                closest = Optional.of(new Margin(Claim.AT_LEAST, gap / 2 + gap % 2, winner, rival, gap, 0));
            }
        }
        return closest;
    }
}
