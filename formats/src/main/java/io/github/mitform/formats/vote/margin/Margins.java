package io.github.mitform.formats.vote.margin;

import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.formats.vote.margin.Margin.Claim;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What would have changed a result. Nothing is claimed for rules for which it would take a search, for ballots with weights, and where a tie was
 * broken or left open.
 *
 * <ul>
 *   <li>Rules that add up what each ballot gives ({@code plurality}, {@code approval}, {@code borda}, {@code score}, and with several seats {@code
 *       block_vote} and {@code most_approvals}): {@linkplain Claim#EXACT exact}. A ballot can change by how much a winner is ahead of a rival by what it
 *       gives the two now, and the most it could give the rival alone; those that change most come first.
 *   <li>Rules on pairs, for a winner who beats everybody: a {@linkplain Claim#AT_LEAST lower bound}. A ballot changes a pair by 2 at most, and as long as
 *       the winner beats everybody, all these rules elect nobody else.
 *   <li>{@code instant_runoff}: {@linkplain Claim#ENOUGH so many are enough}. Rivals are put in the winner's place on ballots that count for the winner,
 *       once in the last round and once in each round for whoever goes out, and the ballots are counted again; the least that worked is told.
 * </ul>
 *
 * <p>Takes time in proportion to the different ballots and the candidates; for {@code instant_runoff} some counts, the fewer the more different ballots
 * there are.
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
        if (!isClear(profile, outcome)) return Optional.empty();
        var most = most(rule, profile, mostPoints);
        if (most.isPresent()) return Additive.of(open(rule), profile, outcome.winners(), most.getAsLong());
        if (outcome.winners().size() > 1) return Optional.empty();
        int winner = outcome.winners().get(0);
        if (rule instanceof PairwiseRule pairwise) return pairs(pairwise, rankings(profile), winner);
        return rule instanceof InstantRunoff runoff
                ? new Runoffs(runoff, rankings(profile), outcome, winner).margin()
                : Optional.empty();
    }

    /** Returns a rule that adds up, without a way to break ties, which may need a lot or people. */
    @SuppressWarnings("unchecked") // of the same kind of ballots
    private static <B extends Ballot> Rule<B> open(Rule<B> rule) {
        Rule<?> open = rule;
        if (rule instanceof Plurality) open = new Plurality(Ties.ALL_TIED);
        if (rule instanceof ApprovalVoting) open = new ApprovalVoting(Ties.ALL_TIED);
        if (rule instanceof AntiPlurality) open = new AntiPlurality(Ties.ALL_TIED);
        if (rule instanceof Dowdall) open = new Dowdall(Ties.ALL_TIED);
        if (rule instanceof SystemicConsensing each) {
            open = new SystemicConsensing(each.greatest(), each.missing(), Optional.empty(), Ties.ALL_TIED);
        }
        if (rule instanceof Dots dots) {
            open = new Dots(
                    dots.points(),
                    dots.mostPerOption(),
                    dots.spendAll(),
                    dots.fractional(),
                    dots.seats(),
                    Ties.ALL_TIED);
        }
        if (rule instanceof Borda borda) open = new Borda(borda.truncated(), Ties.ALL_TIED);
        if (rule instanceof Score score) open = new Score(score.missing(), Ties.ALL_TIED);
        if (rule instanceof BlockVote block) open = new BlockVote(block.seats(), block.votes(), Ties.ALL_TIED);
        if (rule instanceof MostApprovals most) open = new MostApprovals(most.counting(), most.seats(), Ties.ALL_TIED);
        return (Rule<B>) open;
    }

    private static boolean isClear(Profile<?> profile, Outcome outcome) {
        return !outcome.winners().isEmpty()
                && outcome.open().isEmpty()
                && outcome.ties().stream().allMatch(Margins::isShared)
                && !isWeighted(profile)
                && profile.candidates().size() > 1;
    }

    /** Returns whether nobody was chosen among the tied: they went out, or won, together. */
    private static boolean isShared(TieUse tie) {
        return tie.chosen().equals(tie.tied());
    }

    private static boolean isWeighted(Profile<?> profile) {
        return !profile.weight().equals(Fraction.of(profile.people()));
    }

    /** Returns by how much a ballot can put one candidate ahead of another where a rule adds up what each ballot gives; empty for other rules. */
    private static OptionalLong most(Rule<?> rule, Profile<?> profile, long mostPoints) {
        if (rule instanceof Plurality || rule instanceof ApprovalVoting || rule instanceof BlockVote) {
            return OptionalLong.of(1);
        }
        // From nothing to all: 1 to nobody's, first to unranked, no resistance to the greatest.
        if (rule instanceof AntiPlurality || rule instanceof Dowdall || rule instanceof SystemicConsensing) {
            return OptionalLong.of(1);
        }
        if (rule instanceof Dots dots) {
            // Where all has to be given, somebody may have to get what nobody wants to give.
            return dots.points().isEmpty() || dots.spendAll()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.min(
                            dots.points().getAsInt(), dots.mostPerOption().orElse(Integer.MAX_VALUE)));
        }
        if (rule instanceof MostApprovals most) {
            return most.counting() == MostApprovals.Counting.WHOLE ? OptionalLong.of(1) : OptionalLong.empty();
        }
        if (rule instanceof Borda) return OptionalLong.of(profile.candidates().size() - 1L);
        return rule instanceof Score score && score.missing() == Score.Missing.ZERO && mostPoints > 0
                ? OptionalLong.of(mostPoints)
                : OptionalLong.empty();
    }

    /**
     * Returns why nothing is claimed, in a sentence; empty where something is, and where nobody has won or everybody has, so that there is nothing to
     * ask.
     *
     * @param margin what {@link #of} said
     */
    public static Optional<Sentence> silence(
            Rule<?> rule, Profile<?> profile, Outcome outcome, Optional<Margin> margin) {
        if (margin.isPresent() || outcome.possibleWinners().isEmpty()) return Optional.empty();
        if (outcome.open().isEmpty()
                && outcome.winners().size() >= profile.candidates().size()) return Optional.empty();
        return Optional.of(new Sentence(
                        "How close it was: nothing is claimed. {why}",
                        "Wie knapp es war: Dazu wird nichts behauptet. {why}")
                .with("why", why(rule, profile, outcome)));
    }

    private static Sentence why(Rule<?> rule, Profile<?> profile, Outcome outcome) {
        if (outcome.open().isPresent()) {
            return new Sentence(
                    "There is a tie, which is as close as can be.",
                    "Es gibt einen Gleichstand; knapper geht es nicht.");
        }
        // One that was left open, though nothing is, ends the same whoever is taken.
        if (!outcome.ties().stream().allMatch(tie -> tie.chosen().isEmpty() || isShared(tie))) {
            return new Sentence(
                    "A tie was broken on the way, and broken otherwise the result might be another.",
                    "Unterwegs wurde ein Gleichstand aufgelöst; anders aufgelöst wäre das Ergebnis vielleicht ein anderes.");
        }
        if (isWeighted(profile)) {
            return new Sentence(
                    "Ballots have weights, so that their number says nothing.",
                    "Die Stimmzettel haben Gewichte, sodass ihre Zahl nichts sagt.");
        }
        if (rule instanceof PairwiseRule) {
            return new Sentence(
                    "Nobody beats all others one against one, and then every other way to fill in the ballots would have to be tried.",
                    "Niemand schlägt alle anderen eins gegen eins, und dann müsste man jede andere Art, die Stimmzettel auszufüllen,"
                            + " durchprobieren.");
        }
        if (rule instanceof Score score && score.missing() == Score.Missing.ZERO
                || rule instanceof Dots dots && dots.points().isEmpty()) {
            return new Sentence(
                    "It is not known how many points a ballot can give.",
                    "Es ist nicht bekannt, wie viele Punkte ein Stimmzettel vergeben kann.");
        }
        if (rule instanceof InstantRunoff runoff && runoff.tiedLast() == TiedLast.TOGETHER) {
            return new Sentence(
                    "No few ballots were found that would have changed the result when filled in differently.",
                    "Es fanden sich keine einzelnen Stimmzettel, die anders ausgefüllt das Ergebnis geändert hätten.");
        }
        return new Sentence(
                "By this rule, every other way to fill in the ballots would have to be tried.",
                "Bei dieser Regel müsste man jede andere Art, die Stimmzettel auszufüllen, durchprobieren.");
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
