package io.github.mitform.formats.vote.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.GreedyFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.grade.ApprovalVoting;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.formats.vote.margin.Margin.Claim;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.RankedPairs;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.transfer.BlockVote;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim is tried: on small profiles, all ways of filling in so many ballots differently are counted. */
class MarginsTest {
    private static final Candidates ABC = Candidates.of("a", "b", "c");
    private static final Ties ALL = Ties.ALL_TIED;
    private static final InstantRunoff RUNOFF = new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, ALL);

    /** Every ranking of some of three candidates. */
    private static final List<Ranking> RANKINGS = Stream.of(
                    "", "0", "1", "2", "01", "02", "10", "12", "20", "21", "012", "021", "102", "120", "201", "210")
            .map(text -> Ranking.of(text.chars().map(each -> each - '0').toArray()))
            .toList();

    private static final List<Approval> APPROVALS = Stream.of("", "0", "1", "2", "01", "02", "12", "012")
            .map(text -> Approval.of(text.chars().map(each -> each - '0').toArray()))
            .toList();

    /** 0 to 2 points for each. */
    private static final List<Points> POINTS = IntStream.range(0, 27)
            .mapToObj(number -> Points.ofAll(number / 9, number / 3 % 3, number % 3))
            .toList();

    /** Two dots at most. */
    private static final List<Points> TWO_DOTS = POINTS.stream()
            .filter(points -> points.given().values().stream()
                            .reduce(Fraction.ZERO, Fraction::plus)
                            .compareTo(Fraction.of(2))
                    <= 0)
            .toList();

    private record Case<B extends Ballot>(
            Rule<B> rule, BallotKind<B> kind, List<B> possible, long mostPoints, List<B> cast) {
        Profile<B> profile(List<B> ballots) {
            var profile = Profile.empty(kind, ABC);
            ballots.forEach(profile::add);
            return profile;
        }

        Optional<Margin> margin() {
            var profile = profile(cast);
            return Margins.of(rule, profile, rule.count(profile), mostPoints);
        }

        /** Returns whether some way of filling in so many of the ballots differently changes who wins for certain. */
        boolean canChange(long ballots) {
            var winners = Set.copyOf(rule.count(profile(cast)).winners());
            return canChange(winners, new ArrayList<>(cast), 0, ballots);
        }

        private boolean canChange(Set<Integer> winners, List<B> ballots, int from, long left) {
            if (left == 0) {
                return !Set.copyOf(rule.count(profile(ballots)).winners()).equals(winners);
            }
            for (int i = from; i + left <= ballots.size(); i++) {
                var before = ballots.get(i);
                for (B other : possible) {
                    ballots.set(i, other);
                    if (canChange(winners, ballots, i + 1, left - 1)) return true;
                }
                ballots.set(i, before);
            }
            return false;
        }
    }

    private static <B extends Ballot> Case<B> drawn(
            Rule<B> rule, BallotKind<B> kind, List<B> possible, long most, Random random, int ballots) {
        var cast = new ArrayList<B>();
        for (int i = 0; i < ballots; i++) cast.add(possible.get(random.nextInt(possible.size())));
        return new Case<>(rule, kind, possible, most, cast);
    }

    private static Stream<Arguments> cases(int seeds, List<Rule<?>> rules) {
        return rules.stream()
                .flatMap(rule ->
                        IntStream.range(0, seeds).mapToObj(seed -> Arguments.of(rule.id(), seed, drawn(rule, seed))));
    }

    private static Case<?> drawn(Rule<?> rule, int seed) {
        var random = new Random(seed);
        int ballots = 3 + random.nextInt(3);
        if (rule.ballots().id().equals(Approval.KIND.id())) {
            @SuppressWarnings("unchecked") // that is what they count
            var approval = (Rule<Approval>) rule;
            return drawn(approval, Approval.KIND, APPROVALS, 0, random, ballots);
        }
        if (rule instanceof Score score) return drawn(score, Points.KIND, POINTS, 2, random, ballots);
        if (rule instanceof SystemicConsensing resisted)
            return drawn(resisted, Points.KIND, POINTS, 0, random, ballots);
        if (rule instanceof Dots dots) return drawn(dots, Points.KIND, TWO_DOTS, 0, random, ballots);
        @SuppressWarnings("unchecked") // all others count rankings
        var ranking = (Rule<Ranking>) rule;
        return drawn(ranking, Ranking.KIND, RANKINGS, 0, random, ballots);
    }

    static Stream<Arguments> exact() {
        return cases(
                25,
                List.of(
                        new Plurality(ALL),
                        new ApprovalVoting(ALL),
                        BlockVote.block(2, ALL),
                        BlockVote.limited(2, 1, ALL),
                        new MostApprovals(MostApprovals.Counting.WHOLE, 2, ALL),
                        new Borda(Borda.Truncated.AVERAGE, ALL),
                        new Borda(Borda.Truncated.ZERO, ALL),
                        new Borda(Borda.Truncated.MODIFIED, ALL),
                        new Dowdall(ALL),
                        new AntiPlurality(ALL),
                        new SystemicConsensing(2, SystemicConsensing.Missing.ZERO, Optional.empty(), ALL),
                        new SystemicConsensing(2, SystemicConsensing.Missing.MAX, Optional.empty(), ALL),
                        new Dots(OptionalInt.of(2), OptionalInt.empty(), false, false, 1, ALL),
                        new Dots(OptionalInt.of(2), OptionalInt.of(1), false, false, 2, ALL),
                        new Score(Score.Missing.ZERO, ALL)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("exact")
    void soManyCanChangeTheResultAndOneFewerNeverDoes(String rule, int seed, Case<?> drawn) {
        var margin = drawn.margin();
        if (margin.isEmpty()) return; // nobody, or several, have won
        assertThat(margin.get().claim()).isEqualTo(Claim.EXACT);
        assertThat(margin.get().ballots()).isLessThanOrEqualTo(drawn.cast().size());
        assertThat(drawn.canChange(margin.get().ballots())).isTrue();
        assertThat(drawn.canChange(margin.get().ballots() - 1)).isFalse();
    }

    static Stream<Arguments> onPairs() {
        return cases(
                25,
                List.of(
                        new Schulze(Strength.MARGINS, Unranked.LAST, ALL),
                        new RankedPairs(Strength.MARGINS, Unranked.LAST, ALL),
                        new Minimax(Strength.WINNING_VOTES, Unranked.LAST, ALL)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("onPairs")
    void fewerThanTheClosestPairNeedsNeverChangeIt(String rule, int seed, Case<?> drawn) {
        var margin = drawn.margin();
        if (margin.isEmpty()) return; // nobody beats all others
        assertThat(margin.get().claim()).isEqualTo(Claim.AT_LEAST);
        assertThat(drawn.canChange(margin.get().ballots() - 1)).isFalse();
    }

    static Stream<Arguments> inRounds() {
        return cases(60, List.of(RUNOFF, runoff(TieBreak.PREVIOUS_ROUNDS), runoff(TieBreak.ORDER)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("inRounds")
    void whatIsEnoughForAnInstantRunoffIsEnough(String rule, int seed, Case<?> drawn) {
        var margin = drawn.margin();
        if (margin.isEmpty()) return;
        assertThat(margin.get().claim()).isEqualTo(Claim.ENOUGH);
        assertThat(drawn.canChange(margin.get().ballots())).isTrue();
    }

    @Test
    void mostDrawnProfilesHaveAMarginSoThatTheTestsAboveTrySomething() {
        assertThat(Stream.of(exact(), onPairs(), inRounds())
                        .flatMap(each -> each)
                        .filter(each -> ((Case<?>) each.get()[2]).margin().isPresent())
                        .count())
                .isGreaterThan(150);
    }

    private static Profile<Ranking> rankings(int... ballots) {
        var profile = Profile.empty(Ranking.KIND, ABC);
        for (int i = 0; i < ballots.length; i += 2) {
            profile.add(RANKINGS.get(ballots[i]), ballots[i + 1]);
        }
        return profile;
    }

    private static InstantRunoff runoff(TieBreak... ways) {
        return new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, Ties.of(ways));
    }

    private static Optional<Margin> margin(InstantRunoff rule, Profile<Ranking> profile) {
        return Margins.of(rule, profile, rule.count(profile), 0);
    }

    @Test
    void waysThatDecideNothingTellTheSameStory() {
        // d and e go together, though the rule knows ways that would have told them apart, had there been anything to
        // tell.
        var profile = Profile.empty(Ranking.KIND, Candidates.of("a", "b", "d", "e"))
                .add(Ranking.of(0, 1), 8)
                .add(Ranking.of(1, 0), 7)
                .add(Ranking.of(2, 1), 3)
                .add(Ranking.of(3, 0), 3);
        var told = margin(RUNOFF, profile);
        assertThat(told).contains(new Margin(Claim.ENOUGH, 1, 0, 1, 1, 0));
        for (var way : List.of(TieBreak.PREVIOUS_ROUNDS, TieBreak.FIRST_ROUND, TieBreak.DECISION)) {
            assertThat(margin(runoff(way), profile)).as("%s", way).isEqualTo(told);
        }
    }

    @Test
    void nothingIsSaidToBeEnoughThatHangsOnALotOrOnPeople() {
        // With one ballot from a to b, b and c would be level in round 1, and nobody knows which of them a lot leaves.
        var profile = rankings(1, 9, 12, 6, 14, 7);
        var ballots = margin(RUNOFF, profile);
        assertThat(ballots).isPresent();
        for (var ways : List.of(Ties.of(TieBreak.LOT), Ties.of(TieBreak.DECISION, TieBreak.REFUSE))) {
            var rule = new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, ways);
            margin(rule, profile)
                    .ifPresent(margin -> assertThat(margin.ballots())
                            .isGreaterThanOrEqualTo(ballots.get().ballots()));
        }
    }

    @Test
    void isSaidInBothLanguages() {
        var profile = rankings(1, 60, 2, 39); // a 60, b 39
        var margin = Margins.of(new Plurality(ALL), profile, new Plurality(ALL).count(profile), 0)
                .orElseThrow();
        assertThat(margin).isEqualTo(new Margin(Claim.EXACT, 11, 0, 1, 0, 0));
        assertThat(margin.sentence(Labels.of(ABC)).english())
                .isEqualTo(
                        "How close it was: with 11 ballots filled in differently, “b” could have drawn level with “a”; with fewer,"
                                + " nothing could have.");
        assertThat(margin.sentence(Labels.of(ABC)).german())
                .isEqualTo(
                        "Wie knapp es war: 11 Stimmzettel anders ausgefüllt, und „b“ hätte mit „a“ gleichziehen können; mit weniger wäre"
                                + " das nicht gegangen.");
    }

    @Test
    void anEliminationCanBeCloserThanTheEnd() {
        // a 40, b 31, c 29: c goes out, and a beats b by 69 to 31. Six ballots from a to c, and it is a's turn to go
        // once b has gone.
        var profile = rankings(1, 40, 12, 31, 14, 29);
        var margin = Margins.of(RUNOFF, profile, RUNOFF.count(profile), 0).orElseThrow();
        assertThat(margin).isEqualTo(new Margin(Claim.ENOUGH, 9, 0, 2, 11, 1));
        assertThat(margin.sentence(Labels.of(ABC)).english())
                .isEqualTo(
                        "How close it was: “a” was 11 votes ahead of “c” in round 1. To fill in 9 ballots differently would have been"
                                + " enough for another result; perhaps fewer would have done.");
    }

    @Test
    void whereAllOthersWouldGoOutTogetherFirstPlacesAreTried() {
        // With one ballot from a to b it is 7, 4 and 3, and once c has gone, b is level with a.
        var profile = Profile.empty(Ranking.KIND, ABC)
                .add(Ranking.of(0, 1, 2), 8)
                .add(Ranking.of(1, 0, 2), 3)
                .add(Ranking.of(2, 1, 0), 3);
        assertThat(margin(RUNOFF, profile)).contains(new Margin(Claim.ENOUGH, 1, 0, 1, 5, 1));
    }

    @Test
    void whoGoesOutTogetherKeepsNothingFromBeingSaidOfTheRest() {
        var profile = Profile.empty(Ranking.KIND, Candidates.of("a", "b", "nobody", "none"))
                .add(Ranking.of(0), 60)
                .add(Ranking.of(1), 39);
        var twoLeft = new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.TOGETHER, ALL);
        var outcome = twoLeft.count(profile);
        assertThat(outcome.ties()).hasSize(1);
        assertThat(Margins.of(twoLeft, profile, outcome, 0)).isPresent();
    }

    /** To say how close it was, ballots are changed into ties that a lot or people would have to break. */
    @ParameterizedTest
    @EnumSource(names = {"LOT", "JAVA_RANDOM", "JAVA_PERMUTATION", "REFUSE", "DECISION", "PUBLISHED"})
    void noFactsAreNeededForTiesThatDidNotComeUp(TieBreak way) {
        var clear = Profile.empty(Ranking.KIND, Candidates.of("a", "b", "c", "d"))
                .add(Ranking.of(0, 1), 6)
                .add(Ranking.of(1, 0), 4)
                .add(Ranking.of(2, 3), 2)
                .add(Ranking.of(3, 2), 1);
        var runoff = new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, Ties.of(way));
        assertThat(runoff.count(clear).winners()).containsExactly(0);
        assertThat(Margins.of(runoff, clear, runoff.count(clear), 0)).isPresent();
        var approvals =
                Profile.empty(Approval.KIND, ABC).add(Approval.of(0, 1), 3).add(Approval.of(0), 1);
        var approval = new ApprovalVoting(Ties.of(way));
        assertThat(Margins.of(approval, approvals, approval.count(approvals), 0))
                .hasValueSatisfying(margin -> assertThat(margin.ballots()).isEqualTo(1));
    }

    private static String silence(Rule<Ranking> rule, Profile<Ranking> profile) {
        var outcome = rule.count(profile);
        return Margins.silence(rule, profile, outcome, Margins.of(rule, profile, outcome, 0))
                .map(Sentence::english)
                .orElse("");
    }

    @Test
    void aTieThatEndsTheSameWhoeverIsTakenWasNotBroken() {
        var budget = new Budget(
                BigDecimal.TEN,
                List.of(
                        Project.of("a", BigDecimal.ONE),
                        Project.of("b", BigDecimal.ONE),
                        Project.of("c", BigDecimal.valueOf(20))),
                List.of(),
                List.of());
        var rule = new GreedyFunding(
                budget,
                Measure.NUMBER,
                GreedyFunding.Order.TOTAL,
                BigDecimal.ZERO,
                GreedyFunding.Unfitting.SKIP,
                false,
                ALL);
        var votes = Profile.empty(Points.KIND, budget.candidates()).add(Points.ofAll(1, 1, 1));
        var outcome = rule.count(votes);
        assertThat(outcome.ties()).isNotEmpty();
        assertThat(Margins.silence(rule, votes, outcome, Optional.empty())
                        .orElseThrow()
                        .english())
                .endsWith("By this rule, every other way to fill in the ballots would have to be tried.");
    }

    @Test
    void saysWhyNothingIsClaimed() {
        var clear = rankings(1, 5, 2, 2);
        var plurality = new Plurality(ALL);
        assertThat(silence(plurality, clear)).isEmpty();
        assertThat(silence(plurality, rankings(1, 5, 2, 5)))
                .isEqualTo("How close it was: nothing is claimed. There is a tie, which is as close as can be.");
        assertThat(silence(new Plurality(Ties.of(TieBreak.ORDER)), rankings(1, 5, 2, 5)))
                .endsWith("A tie was broken on the way, and broken otherwise the result might be another.");
        assertThat(silence(plurality, rankings(1, 5).add(RANKINGS.get(2), 1, Fraction.of(2))))
                .endsWith("Ballots have weights, so that their number says nothing.");
        assertThat(silence(new Coombs(TiedLast.TOGETHER, ALL), clear))
                .endsWith("By this rule, every other way to fill in the ballots would have to be tried.");
        assertThat(silence(new Schulze(Strength.MARGINS, Unranked.LAST, ALL), rankings(10, 4, 13, 3, 14, 2)))
                .contains("Nobody beats all others one against one");
        assertThat(silence(plurality, rankings())).isEmpty();
    }

    @Test
    void nothingIsClaimedOfATieOfWeightsAndOfOtherRules() {
        var tied = rankings(1, 5, 2, 5);
        assertThat(Margins.of(new Plurality(ALL), tied, new Plurality(ALL).count(tied), 0))
                .isEmpty();
        var weighted = rankings(1, 5).add(RANKINGS.get(2), 1, Fraction.of(2));
        assertThat(Margins.of(new Plurality(ALL), weighted, new Plurality(ALL).count(weighted), 0))
                .isEmpty();
        var coombs = new Coombs(TiedLast.TOGETHER, ALL);
        var clear = rankings(1, 5, 2, 2);
        assertThat(Margins.of(coombs, clear, coombs.count(clear), 0)).isEmpty();
        var circle = rankings(10, 3, 13, 3, 14, 3);
        var schulze = new Schulze(Strength.MARGINS, Unranked.LAST, ALL);
        assertThat(Margins.of(schulze, circle, schulze.count(circle), 0)).isEmpty();
    }
}
