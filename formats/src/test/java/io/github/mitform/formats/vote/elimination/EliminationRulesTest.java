package io.github.mitform.formats.vote.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EliminationRulesTest {
    private static final Ties OPEN = Ties.ALL_TIED;

    static Stream<Rule<Ranking>> rules() {
        return Stream.concat(
                roundByRound(),
                Stream.of(
                        new AntiPlurality(OPEN),
                        new Borda(Borda.Truncated.AVERAGE, OPEN),
                        new Borda(Borda.Truncated.MODIFIED, OPEN),
                        new Bucklin(OPEN),
                        new Dowdall(OPEN),
                        new Plurality(OPEN)));
    }

    static Stream<Rule<Ranking>> roundByRound() {
        return Stream.of(
                new Baldwin(TiedLast.TOGETHER, OPEN),
                new Coombs(TiedLast.EVERY_WAY, OPEN),
                new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.TOGETHER, OPEN),
                new Nanson(OPEN),
                new TwoRound(OPEN));
    }

    private static Profile<Ranking> profile(int candidates) {
        return Profile.empty(
                Ranking.KIND,
                Candidates.of(IntStream.range(0, candidates)
                        .mapToObj(place -> "c" + place)
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nobodyIsElectedWithoutBallotsAndAllAreTiedWhereAllAreBlank(Rule<Ranking> rule) {
        for (int candidates : List.of(0, 1, 3)) {
            assertThat(rule.count(profile(candidates)).possibleWinners()).isEmpty();
            assertThat(rule.count(profile(candidates).add(Ranking.of(), 5)).possibleWinners())
                    .hasSize(candidates);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOnlyCandidateIsElected(Rule<Ranking> rule) {
        assertThat(rule.count(profile(1).add(Ranking.of(0))).winners()).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void allAreTiedWhereEveryOrderIsThereOnce(Rule<Ranking> rule) {
        var profile = profile(2).add(Ranking.of(0, 1)).add(Ranking.of(1, 0));
        assertThat(rule.count(profile).open().orElseThrow().candidates()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hugeNumbersOfVotesAreCountedExactly(Rule<Ranking> rule) {
        long half = Long.MAX_VALUE / 2;
        var profile = profile(3).add(Ranking.of(0, 1, 2), half).add(Ranking.of(1, 0, 2), half + 1);
        // Anti-plurality looks at the last only, who is the same on all.
        assertThat(rule.count(profile).possibleWinners()).contains(1).doesNotContain(2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void weightsThatTakeTooLongToAddUpAreRefused(Rule<Ranking> rule) {
        var profile = profile(6);
        var random = new Random(1);
        for (int i = 0; i < 400; i++) {
            var places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(places, random);
            profile.add(
                    Ranking.of(places.stream().mapToInt(Integer::intValue).toArray()),
                    1,
                    Fraction.of(1, 1_000_003L + 2L * i));
        }
        assertThatThrownBy(() -> rule.count(profile))
                .isInstanceOf(UncountableException.class)
                .hasMessageStartingWith("The weights of the ballots are so finely divided");
    }

    @ParameterizedTest
    @MethodSource("roundByRound")
    void moreCandidatesThanAnybodyCanFollowAreRefused(Rule<Ranking> rule) {
        assertThatThrownBy(() -> rule.count(profile(1_001).add(Ranking.of(0))))
                .isInstanceOf(UncountableException.class)
                .hasMessage(
                        "Round by round, at most 1000 candidates are counted, but there are 1001; let a first vote choose fewer.");
    }

    @Test
    void soManyBallotsThatNotEveryWayThroughTiesCanBeFollowedAreRefused() {
        var rule = new Baldwin(TiedLast.EVERY_WAY, OPEN);
        var profile = profile(6);
        for (int shift = 0; shift < 6; shift++) {
            int first = shift;
            profile.add(
                    Ranking.of(IntStream.range(0, 6).map(i -> (first + i) % 6).toArray()));
            profile.add(Ranking.of(
                    IntStream.range(0, 6).map(i -> (first - i + 6) % 6).toArray()));
        }
        // All 63 sets of candidates are tied, and each tally looks at 6 ranks of 12 ballots.
        assertThat(rule.count(profile).possibleWinners()).hasSize(6);
        assertThatThrownBy(() -> Elimination.count(
                        rule, profile, new Baldwin.Looks(), TiedLast.EVERY_WAY, OPEN, TieFacts.none(), 62 * 12 * 6))
                .isInstanceOf(UncountableException.class)
                .hasMessageStartingWith("There are so many ties that not every way of breaking them can be followed");
    }

    @Nested
    class TheRecordOfTies {
        @Test
        void saysNothingOfThoseWhoAreBehindWithoutATie() {
            var profile = profile(4)
                    .add(Ranking.of(0, 1, 2, 3), 5)
                    .add(Ranking.of(1, 0, 2, 3), 4)
                    .add(Ranking.of(2, 0, 1, 3), 2)
                    .add(Ranking.of(3, 1, 0, 2), 1);
            assertThat(new Nanson(OPEN).count(profile).ties()).isEmpty();
            assertThat(new TwoRound(OPEN).count(profile).ties()).isEmpty();
        }

        @Test
        void saysOfATieForWinningThatItIsOneForThat() {
            var outcome = new InstantRunoff(InstantRunoff.Stop.MAJORITY, TiedLast.TOGETHER, OPEN)
                    .count(profile(2).add(Ranking.of(0)).add(Ranking.of(1)));
            assertThat(outcome.ties()).extracting(TieUse::purpose).containsExactly(TieUse.Purpose.ELECT);
        }

        @Test
        void leavesOpenOnlyThoseWhomEarlierRoundsLeaveTied() {
            // c3 goes first and gives its vote to c2, which is level with the others then.
            var profile = profile(4)
                    .add(Ranking.of(0), 3)
                    .add(Ranking.of(1), 3)
                    .add(Ranking.of(2), 2)
                    .add(Ranking.of(3, 2));
            var rule = new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.TOGETHER, Ties.of(TieBreak.PREVIOUS_ROUNDS));
            assertThat(rule.count(profile).possibleWinners()).containsExactly(0, 1);
            assertThat(new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.TOGETHER, OPEN)
                            .count(profile)
                            .possibleWinners())
                    .containsExactly(0, 1, 2);
        }

        @Test
        void thoseGoTogetherWhomTheWaysLeaveTied() {
            // c4 goes first and gives its vote to c2, which had fewer than c3 and c1 before.
            var profile = profile(5)
                    .add(Ranking.of(0), 5)
                    .add(Ranking.of(1), 2)
                    .add(Ranking.of(2), 2)
                    .add(Ranking.of(3), 2)
                    .add(Ranking.of(4));
            assertThat(out(2, Ties.ALL_TIED, profile)).containsExactly(1, 2, 3);
            assertThat(out(2, Ties.of(TieBreak.ORDER), profile)).containsExactly(3);
            assertThatThrownBy(() -> out(2, Ties.of(TieBreak.REFUSE), profile))
                    .isInstanceOf(UnresolvedTieException.class);
            var later = profile(5)
                    .add(Ranking.of(0), 5)
                    .add(Ranking.of(1), 2)
                    .add(Ranking.of(2), 2)
                    .add(Ranking.of(3), 3)
                    .add(Ranking.of(4, 1), 1)
                    .add(Ranking.of(4, 2), 1);
            // c5, of two votes as well, goes with them at once unless somebody breaks the tie.
            assertThat(out(1, Ties.ALL_TIED, later)).containsExactly(1, 2, 4);
        }

        private List<Integer> out(int round, Ties ties, Profile<Ranking> profile) {
            var outcome = new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.TOGETHER, ties).count(profile);
            return ((RoundStep) outcome.steps().get(round - 1)).out();
        }

        @Test
        void namesThoseForWhomTheRuleHasNoWay() {
            var rule = new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.ONE, OPEN);
            assertThatThrownBy(() -> rule.count(profile(3).add(Ranking.of(0), 2)))
                    .isInstanceOf(UnresolvedTieException.class)
                    .hasMessageStartingWith("In round 1, “c1” and “c2” are tied: none of the ways");
        }
    }

    @Test
    void bucklinLooksAtEarlierRoundsWhereItsTiesSaySo() {
        var tied = profile(3).add(Ranking.of(0, 1), 3).add(Ranking.of(1, 0), 2).add(Ranking.of(2), 1);
        assertThat(new Bucklin(OPEN).count(tied).possibleWinners()).containsExactly(0, 1);
        assertThat(new Bucklin(Ties.of(TieBreak.PREVIOUS_ROUNDS)).count(tied).winners())
                .containsExactly(0);
    }

    @Test
    void bucklinEndsWhereTheLongestBallotDoesAndCountsNoMoreCandidatesThanOtherRulesOfRounds() {
        var brief = profile(1_000).add(Ranking.of(0), 1).add(Ranking.of(), 1);
        assertThat(new Bucklin(OPEN).count(brief).steps()).hasSize(1);
        var tooMany = profile(1_001).add(Ranking.of(0), 1);
        assertThatThrownBy(() -> new Bucklin(OPEN).count(tooMany)).isInstanceOf(UncountableException.class);
    }

    @Test
    void byCoombsARoundTellsHowOftenEachIsTheLast() {
        var profile = profile(3)
                .add(Ranking.of(0, 1, 2), 4)
                .add(Ranking.of(1, 2, 0), 3)
                .add(Ranking.of(2, 1, 0), 2);
        profile.add(Ranking.of(1), 1);
        var labels = Labels.of(Candidates.of("A", "B", "C"));
        assertThat(new Coombs(TiedLast.TOGETHER, OPEN).count(profile).steps())
                .extracting(step -> step.sentence(labels))
                .containsExactly(
                        new Sentence(
                                "Round 1, how often each is the last: “A” 5.5, “B” 0, “C” 4.5.",
                                "Runde 1, wie oft jede Kandidatur hinten steht: „A“ 5,5, „B“ 0, „C“ 4,5."),
                        new Sentence(
                                "Round 1: “A” 4, “B” 4, “C” 2. “A” goes out.",
                                "Runde 1: „A“ 4, „B“ 4, „C“ 2. „A“ scheidet aus."),
                        new Sentence("Round 2: “B” 8, “C” 2.", "Runde 2: „B“ 8, „C“ 2."));
    }

    @Test
    void byBaldwinBlankBallotsGivePointsAndAreNotSaidToBeForNobody() {
        var profile = profile(2).add(Ranking.of(0), 3).add(Ranking.of(), 2);
        assertThat(new Baldwin(TiedLast.TOGETHER, OPEN)
                        .count(profile)
                        .steps()
                        .get(0)
                        .sentence(Labels.of(Candidates.of("A", "B"))))
                .isEqualTo(new Sentence(
                        "Round 1: “A” 4, “B” 1. “B” goes out.", "Runde 1: „A“ 4, „B“ 1. „B“ scheidet aus."));
    }

    @Test
    void aRoundTellsWhatCountsForNobodyAndWhoGoes() {
        var profile = profile(3).add(Ranking.of(0), 2).add(Ranking.of(1), 2).add(Ranking.of(2), 1, Fraction.of(1, 2));
        var steps = new InstantRunoff(InstantRunoff.Stop.TWO, TiedLast.TOGETHER, OPEN)
                .count(profile)
                .steps();
        var labels = Labels.of(Candidates.of("A", "B", "C"));
        assertThat(steps)
                .extracting(step -> step.sentence(labels))
                .containsExactly(
                        new Sentence(
                                "Round 1: “A” 2, “B” 2, “C” 0.5. “C” goes out.",
                                "Runde 1: „A“ 2, „B“ 2, „C“ 0,5. „C“ scheidet aus."),
                        new Sentence(
                                "Round 2: “A” 2, “B” 2; for nobody any more: 0.5.",
                                "Runde 2: „A“ 2, „B“ 2; für niemanden mehr: 0,5."));
    }

    /** Scores against adding up ballot by ballot and place by place. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pointsOfWhatBallotsLeaveOutAreWhatAddingThemUpGives(long seed) {
        var random = new Random(seed);
        int size = 6;
        var profile = profile(size);
        for (int i = 0; i < 30; i++) {
            var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(places, random);
            profile.add(
                    Ranking.of(places.subList(0, random.nextInt(size + 1)).stream()
                            .mapToInt(Integer::intValue)
                            .toArray()),
                    1 + random.nextInt(5),
                    Fraction.of(1 + random.nextInt(3), 1 + random.nextInt(3)));
        }
        var borda = new TreeMap<Integer, Fraction>();
        var lasts = new TreeMap<Integer, Fraction>();
        for (var line : profile.lines()) {
            var named = line.ballot().ranks().stream().flatMap(List::stream).toList();
            var left = IntStream.range(0, size)
                    .boxed()
                    .filter(place -> !named.contains(place))
                    .toList();
            for (int i = 0; i < named.size(); i++) {
                add(borda, named.get(i), line.weight().times(size - 1L - i));
            }
            for (int place : left) add(borda, place, line.weight().times(Fraction.of(left.size() - 1L, 2)));
            var last = named.isEmpty() ? List.<Integer>of() : left.isEmpty() ? List.of(named.get(size - 1)) : left;
            for (int place : last) add(lasts, place, line.weight().dividedBy(last.size()));
        }
        assertThat(new Borda(Borda.Truncated.AVERAGE, OPEN).count(profile).scores())
                .isEqualTo(borda);
        assertThat(Continuing.all(profile).borda()).isEqualTo(borda);
        assertThat(Continuing.all(profile).lasts()).isEqualTo(lasts);
        assertThat(new Baldwin(TiedLast.ONE, Ties.of(TieBreak.ORDER))
                        .count(profile, TieFacts.none())
                        .steps())
                .first()
                .extracting(step -> (Map<Integer, Fraction>) ((RoundStep) step).tally())
                .isEqualTo(borda);
    }

    private static void add(SortedMap<Integer, Fraction> sums, int place, Fraction more) {
        sums.merge(place, more, Fraction::plus);
    }
}
