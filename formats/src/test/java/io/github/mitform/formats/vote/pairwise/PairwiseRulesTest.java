package io.github.mitform.formats.vote.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairwiseRulesTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static final RankedPairs RANKED_PAIRS = new RankedPairs(Strength.MARGINS, Unranked.LAST, OPEN);
    private static final Kemeny KEMENY = new Kemeny(Unranked.LAST, OPEN);

    static Stream<PairwiseRule> rules() {
        return Stream.of(
                new Copeland(Unranked.LAST, OPEN),
                KEMENY,
                new Llull(Unranked.LAST, OPEN),
                new Minimax(Strength.MARGINS, Unranked.LAST, OPEN),
                RANKED_PAIRS,
                new Schulze(Strength.WINNING_VOTES, Unranked.LAST, OPEN),
                new SchwartzSet(Unranked.LAST, OPEN),
                new SmithSet(Unranked.LAST, OPEN),
                new SplitCycle(Unranked.LAST, OPEN),
                new StableVoting(Unranked.LAST, OPEN));
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
    void nobodyIsElectedWithoutBallotsAndAllAreTiedWhereAllAreBlank(PairwiseRule rule) {
        for (int candidates : List.of(0, 1, 3)) {
            assertThat(rule.count(profile(candidates)).possibleWinners()).isEmpty();
            assertThat(rule.count(profile(candidates).add(Ranking.of(), 5)).possibleWinners())
                    .hasSize(candidates);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOnlyCandidateIsElected(PairwiseRule rule) {
        assertThat(rule.count(profile(1).add(Ranking.of(0))).winners()).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void allAreTiedWhereBallotsTellNobodyApart(PairwiseRule rule) {
        var profile = profile(3).add(Ranking.ofRanks(List.of(List.of(0, 1, 2))));
        assertThat(rule.count(profile).open().orElseThrow().candidates()).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoeverBeatsEverybodyWins(PairwiseRule rule) {
        var profile = profile(4)
                .add(Ranking.of(2, 0, 1), 3)
                .add(Ranking.of(1, 2, 3), 2)
                .add(Ranking.of(2), 4);
        assertThat(rule.count(profile).winners()).containsExactly(2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyStepCanBeToldWithoutMindingTheNumber(PairwiseRule rule) {
        var labels = Labels.of(Candidates.of("A", "B"));
        var one = rule.count(profile(2).add(Ranking.of(0), 1, Fraction.of(1, 2)));
        assertThat(one.steps().get(0).sentence(labels))
                .isEqualTo(new Sentence("“A” beats “B” by 0.5 to 0.", "„A“ schlägt „B“ mit 0,5 zu 0."));
        var level = rule.count(profile(2).add(Ranking.of(0)).add(Ranking.of(1)));
        assertThat(level.steps().get(0).sentence(labels))
                .isEqualTo(new Sentence("“A” and “B” are level, 1 to 1.", "„A“ und „B“ stehen gleich, 1 zu 1."));
    }

    @Nested
    class RankedPairsWithTies {
        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void agreeWithTryingEveryOrderOfVictories(long seed) {
            var random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                var profile = profile(4);
                for (int ballot = 0; ballot < 4; ballot++) profile.add(shuffled(4, random));
                var pairs = Pairwise.of(profile, Unranked.LAST);
                assertThat(RANKED_PAIRS.count(profile).possibleWinners())
                        .as("%s", profile.toValue())
                        .containsExactlyElementsOf(byEveryOrder(pairs));
            }
        }

        private Set<Integer> byEveryOrder(Pairwise pairs) {
            var victories = new ArrayList<int[]>();
            for (int one = 0; one < pairs.size(); one++) {
                for (int other = 0; other < pairs.size(); other++) {
                    if (pairs.beats(one, other)) victories.add(new int[] {one, other});
                }
            }
            var winners = new TreeSet<Integer>();
            lock(pairs, victories, new ArrayList<>(), winners);
            return winners;
        }

        private void lock(Pairwise pairs, List<int[]> left, List<int[]> locked, Set<Integer> winners) {
            if (left.isEmpty()) {
                IntStream.range(0, pairs.size())
                        .filter(place -> locked.stream().noneMatch(pair -> pair[1] == place))
                        .forEach(winners::add);
                return;
            }
            long strongest = left.stream()
                    .mapToLong(pair -> pairs.marginUnits(pair[0], pair[1]))
                    .max()
                    .orElseThrow();
            for (int[] pair : left) {
                if (pairs.marginUnits(pair[0], pair[1]) < strongest) continue;
                var rest = new ArrayList<>(left);
                rest.remove(pair);
                var more = new ArrayList<>(locked);
                if (!leads(pair[1], pair[0], locked)) more.add(pair);
                lock(pairs, rest, more, winners);
            }
        }

        private boolean leads(int from, int to, List<int[]> locked) {
            return locked.stream().anyMatch(pair -> pair[0] == from && (pair[1] == to || leads(pair[1], to, locked)));
        }

        private Ranking shuffled(int candidates, Random random) {
            var places = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
            Collections.shuffle(places, random);
            return Ranking.of(places.stream().mapToInt(Integer::intValue).toArray());
        }

        @Test
        void areQuickWhereManyAreEquallyStrongButNoOrderMatters() {
            var profile = profile(300).add(Ranking.of(IntStream.range(0, 300).toArray()), 5);
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertThat(RANKED_PAIRS.count(profile).winners()).containsExactly(0));
        }

        @Test
        void areRefusedWhereTooManyOrdersMatter() {
            var profile = profile(40);
            for (int shift = 0; shift < 40; shift++) {
                int first = shift;
                profile.add(Ranking.of(IntStream.range(0, 40)
                        .map(place -> (place + first) % 40)
                        .toArray()));
            }
            assertThatThrownBy(() -> RANKED_PAIRS.count(profile))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("So many victories of ranked pairs are equally strong");
        }
    }

    @Nested
    class NumbersThatAreTooLarge {
        private final Profile<Ranking> huge =
                profile(18).add(Ranking.of(IntStream.range(0, 18).toArray()), 1_000_000_000_000_000_000L);

        @Test
        void areRefusedWhereTheyCannotBeAddedUp() {
            assertThatThrownBy(() -> KEMENY.count(huge))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageStartingWith("There are so many votes");
        }

        @ParameterizedTest
        @MethodSource("io.github.mitform.formats.vote.pairwise.PairwiseRulesTest#rules")
        void areCountedWhereTheyCan(PairwiseRule rule) {
            if (rule.equals(KEMENY) || rule instanceof StableVoting) return;
            assertThat(rule.count(huge).winners()).containsExactly(0);
        }

        @ParameterizedTest
        @MethodSource("io.github.mitform.formats.vote.pairwise.PairwiseRulesTest#rules")
        void weightsThatAreTooFinelyDividedAreRefused(PairwiseRule rule) {
            var profile = profile(2);
            for (long prime : List.of(1_000_003L, 1_000_033L, 1_000_037L, 1_000_039L)) {
                profile.add(Ranking.of((int) (prime % 2)), 1, Fraction.of(1, prime));
            }
            assertThatThrownBy(() -> rule.count(profile)).isInstanceOf(UncountableException.class);
        }

        @Test
        void moreCandidatesThanAnExactSearchTakesAreRefusedByItsScoreToo() {
            var pairs = Pairwise.of(profile(40).add(Ranking.of(0)), Unranked.LAST);
            assertThatThrownBy(() -> Kemeny.score(pairs)).isInstanceOf(UncountableException.class);
        }
    }
}
