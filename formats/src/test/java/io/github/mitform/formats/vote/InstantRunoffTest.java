package io.github.mitform.formats.vote;

import static io.github.mitform.formats.vote.Votes.ranking;
import static io.github.mitform.formats.vote.Votes.table;
import static io.github.mitform.formats.vote.Votes.winners;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstantRunoffTest {
    /**
     * Memphis, Nashville, Chattanooga, Knoxville: the capital of Tennessee, as
     * <a href="https://en.wikipedia.org/wiki/Instant-runoff_voting">Wikipedia</a> counts it. Chattanooga goes out first, then Nashville.
     */
    private static final Map<RankingAnswer, Integer> TENNESSEE =
            Map.of(ranking("mnck"), 42, ranking("nckm"), 26, ranking("cknm"), 15, ranking("kcnm"), 17);

    private static final RankingType CITIES = RankingType.of(Votes.options("m", "n", "c", "k"));
    private static final RankingType THREE = RankingType.of(Votes.options("a", "b", "c"));

    private static List<String> said(VoteResult result, Note.Kind kind) {
        return result.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> note.sentence().english())
                .toList();
    }

    @Nested
    class TheCapitalOfTennessee {
        private final VoteResult result = Votes.count(InstantRunoff.untilMajority(), CITIES, TENNESSEE);

        @Test
        void isKnoxville() {
            assertThat(winners(result)).containsExactly("k");
            assertThat(table(result)).containsExactly("1 k 58", "2 m 42", "3 n 26", "4 c 15");
        }

        @Test
        void isExplainedRoundByRound() {
            assertThat(said(result, Note.Kind.EXPLANATION))
                    .containsExactly(
                            "Round 1: “C” has the fewest (15 votes) and is out. These votes go on to the options they name next.",
                            "Round 2: “N” has the fewest (26 votes) and is out. These votes go on to the options they name next.",
                            "Round 3: “K” has 58 votes of the 100 that still count. That is more than half, and wins.");
            assertThat(result.notes())
                    .extracting(note -> note.sentence().german())
                    .startsWith(
                            "„K“ hat nach 3 Runden gewonnen.",
                            "Runde 1: „C“ hat die wenigsten (15 Stimmen) und scheidet aus. Diese Stimmen gehen auf die"
                                    + " Möglichkeiten über, die sie als nächste nennen.");
        }

        @Test
        void isDrawnRoundByRoundWithTheLastOneFirst() {
            assertThat(result.figures())
                    .extracting(figure -> figure.id())
                    .containsExactly("rounds", "round_3", "round_2", "round_1");
        }
    }

    @Nested
    class AMajorityInTheFirstRound {
        private final Map<RankingAnswer, Integer> votes = Map.of(ranking("abc"), 6, ranking("bac"), 3, ranking("c"), 1);

        @Test
        void endsTheCount() {
            assertThat(Votes.count(InstantRunoff.untilMajority(), THREE, votes).figures())
                    .extracting(figure -> figure.id())
                    .containsExactly("rounds", "round_1");
        }

        @Test
        void doesNotEndItWhereTwoAreToBeLeft() {
            var result = Votes.count(InstantRunoff.untilTwo(), THREE, votes);
            assertThat(winners(result)).containsExactly("a");
            assertThat(result.figures())
                    .extracting(figure -> figure.id())
                    .containsExactly("rounds", "round_2", "round_1");
            assertThat(said(result, Note.Kind.EXPLANATION).get(1))
                    .isEqualTo("Round 2: “A” has 6 votes of the 9 that still count. That is more than half, and wins.");
        }
    }

    @Nested
    class TwoOptionsTiedForTheFewest {
        private final Map<RankingAnswer, Integer> votes = Map.of(ranking("a"), 4, ranking("bca"), 3, ranking("cba"), 3);

        @Test
        void goOutTogetherUnlessSaidOtherwise() {
            var result = Votes.count(InstantRunoff.untilMajority(), THREE, votes);
            assertThat(table(result)).containsExactly("1 a 10", "2 b 3", "2 c 3");
            assertThat(said(result, Note.Kind.CAUTION).get(0))
                    .isEqualTo("There was a tie; breaking it in another way could have led to another outcome.");
        }

        @Test
        void loseTheOneThatStandsLastWhereTheOrderDecides() {
            var result = Votes.count(InstantRunoff.untilMajority().with("ties", "order"), THREE, votes);
            assertThat(table(result)).containsExactly("1 b 6", "2 a 4", "3 c 3");
            assertThat(said(result, Note.Kind.EXPLANATION).get(1))
                    .isEqualTo("Round 1: “B” and “C” were tied; as fixed before, the order of the list decided.");
        }

        @Test
        void loseOneByLotAndAlwaysTheSameWithTheSameSeed() {
            var byLot = InstantRunoff.untilMajority().with("ties", "lot");
            var out = new HashSet<List<String>>();
            for (int seed = 0; seed < 20; seed++) {
                var context = CountContext.selfSelected().withLots(seed);
                var result = Votes.count(byLot, THREE, votes, context);
                assertThat(Votes.count(byLot, THREE, votes, context)).isEqualTo(result);
                assertThat(result.lotSeed()).hasValue(seed);
                out.add(winners(result));
            }
            assertThat(out).isEqualTo(Set.of(List.of("b"), List.of("c")));
        }

        @Test
        void cannotLoseOneByLotWithoutASeed() {
            assertThatThrownBy(() -> Votes.count(InstantRunoff.untilMajority().with("ties", "lot"), THREE, votes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ties are broken by lot here, so a count needs a seed: CountContext.withLots(seed)");
        }
    }

    @Test
    void twoOptionsTiedAtTheEndWinTogether() {
        var result = Votes.count(InstantRunoff.untilMajority(), THREE, Map.of(ranking("ab"), 5, ranking("ba"), 5));
        assertThat(winners(result)).containsExactly("a", "b");
        assertThat(said(result, Note.Kind.EXPLANATION))
                .contains("Round 2: “A” and “B” have the same number (5 votes each) and win together.");
    }

    @Test
    void nobodyVotingMeansNobodyWins() {
        var result = Votes.count(InstantRunoff.untilMajority(), THREE, Map.<RankingAnswer, Integer>of());
        assertThat(result.winners()).isEmpty();
        assertThat(table(result)).containsExactly("1 a 0", "1 b 0", "1 c 0");
        assertThat(said(result, Note.Kind.OUTCOME)).containsExactly("Nobody voted, so nothing has won.");
    }

    @Test
    void emptyRankingsAreExhaustedFromTheStart() {
        var empty = new RankingAnswer(List.of());
        var result = Votes.count(InstantRunoff.untilMajority(), THREE, Map.of(empty, 7, ranking("b"), 1));
        assertThat(winners(result)).containsExactly("b");
        assertThat(Votes.count(InstantRunoff.untilMajority(), THREE, Map.of(empty, 7))
                        .winners())
                .isEmpty();
    }

    @Test
    void rankingsWithSharedRanksAreReportedBeforeAnythingIsCounted() {
        var shared = new RankingType(Votes.options("a", "b"), 1, OptionalInt.empty(), true);
        assertThat(new InstantRunoff().check(List.of(Votes.subject(shared)), Value.object()))
                .extracting(Object::toString)
                .containsExactly(
                        "ERROR  [vote.shared-ranks] Instant runoff needs rankings in which no two options share a rank; set"
                                + " \"ties\" of the ranking to false, or count by another method.");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRoundsAreThoseOfTheSlowObviousCount(int seed) {
        var random = new Random(seed);
        var type = RankingType.of(Votes.options("a", "b", "c", "d", "e"));
        var rankings = Votes.randomRankings(random, type, 1 + random.nextInt(30));
        var votes = new HashMap<RankingAnswer, Integer>();
        rankings.forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
        var counting = Counting.by("instant_runoff").with("ties", "order").with("stop", "two");
        var result = Votes.count(counting, type, votes);
        assertThat(rounds(result)).isEqualTo(slowRounds(rankings));
    }

    private static List<Map<String, Long>> rounds(VoteResult result) {
        var rounds = new ArrayList<Map<String, Long>>();
        for (Value round : ((Value.ObjectValue) result.data()).items("rounds")) {
            var tally = new TreeMap<String, Long>();
            ((Value.ObjectValue) ((Value.ObjectValue) round).get("tally").orElseThrow())
                    .fields()
                    .forEach((id, votes) ->
                            tally.put(id, ((Value.NumberValue) votes).number().longValueExact()));
            rounds.add(tally);
        }
        return rounds;
    }

    /** Crosses names out on every ballot, one by one, the last in the alphabet of those with the fewest, until two are left. */
    private static List<Map<String, Long>> slowRounds(List<RankingAnswer> rankings) {
        var left = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        var rounds = new ArrayList<Map<String, Long>>();
        while (true) {
            var tally = new TreeMap<String, Long>();
            left.forEach(option -> tally.put(option, 0L));
            for (RankingAnswer ranking : rankings) {
                ranking.ranks().stream()
                        .map(rank -> rank.get(0))
                        .filter(left::contains)
                        .findFirst()
                        .ifPresent(first -> tally.merge(first, 1L, Long::sum));
            }
            rounds.add(tally);
            if (left.size() == 2) return rounds;
            long fewest =
                    tally.values().stream().mapToLong(Long::longValue).min().orElseThrow();
            left.remove(left.stream()
                    .filter(option -> tally.get(option) == fewest)
                    .reduce((first, second) -> second)
                    .orElseThrow());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stoppingEarlierFindsTheSameWinner(int seed) {
        var random = new Random(seed);
        var votes = new LinkedHashMap<RankingAnswer, Integer>();
        Votes.randomRankings(random, CITIES, 25).forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
        assertThat(winners(Votes.count(InstantRunoff.untilMajority().with("ties", "order"), CITIES, votes)))
                .isEqualTo(winners(Votes.count(InstantRunoff.untilTwo().with("ties", "order"), CITIES, votes)));
    }
}
