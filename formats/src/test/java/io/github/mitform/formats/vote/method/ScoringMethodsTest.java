package io.github.mitform.formats.vote.method;

import static io.github.mitform.formats.vote.method.Polls.ranking;
import static io.github.mitform.formats.vote.method.Polls.table;
import static io.github.mitform.formats.vote.method.Polls.winners;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.tally.CountContext;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringMethodsTest {
    private static final RankingType FOUR = RankingType.of(Polls.options("m", "n", "c", "k"));

    private static List<String> said(RuleResult result) {
        return result.notes().stream().map(note -> note.sentence().english()).toList();
    }

    @Nested
    class BordasRule {
        /** The capital of Tennessee: <a href="https://en.wikipedia.org/wiki/Borda_count">Wikipedia</a>, "Borda count", with m − 1 points first. */
        private final Map<RankingAnswer, Integer> tennessee =
                Map.of(ranking("mnck"), 42, ranking("nckm"), 26, ranking("cknm"), 15, ranking("kcnm"), 17);

        @Test
        void makesNashvilleTheCapital() {
            var result = Polls.count(Counting.by("borda"), FOUR, tennessee);
            assertThat(table(result)).containsExactly("1 n 194", "2 c 173", "3 m 126", "4 k 107");
            assertThat(winners(result)).containsExactly("n");
            assertThat(said(result))
                    .startsWith(
                            "“N” has won with 194 points from 100 people.",
                            "The last place of a ranking of all gives 0 points, each place above it one more; the most points win."
                                    + " What a ranking left out shares the points that are left.");
        }

        @Test
        void letsWhatIsLeftOutShareTheRestUnlessSaidOtherwise() {
            assertThat(table(Polls.count(Counting.by("borda"), FOUR, Map.of(ranking("m"), 2))))
                    .containsExactly("1 m 6", "2 n 2", "2 c 2", "2 k 2");
        }

        @Test
        void givesWhatIsLeftOutNothingWhereSaidSo() {
            assertThat(table(
                            Polls.count(Counting.by("borda").with("truncated", "zero"), FOUR, Map.of(ranking("m"), 2))))
                    .containsExactly("1 m 6", "2 n 0", "2 c 0", "2 k 0");
        }

        @Test
        void letsSharedRanksShareTheirPoints() {
            var type = new RankingType(FOUR.choices(), 1, OptionalInt.empty(), true);
            var shared = new RankingAnswer(List.of(List.of("m", "n"), List.of("c", "k")));
            assertThat(table(Polls.count(Counting.by("borda"), type, Map.of(shared, 1))))
                    .containsExactly("1 m 2.5", "1 n 2.5", "3 c 0.5", "3 k 0.5");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.formats.vote.method.ScoringMethodsTest#seeds")
        void countsLikeTheSlowObviousWay(int seed) {
            var rankings = Polls.randomRankings(new Random(seed), FOUR, 20);
            var votes = new HashMap<RankingAnswer, Integer>();
            rankings.forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
            var counted = new HashMap<String, BigDecimal>();
            Polls.count(Counting.by("borda"), FOUR, votes)
                    .standings()
                    .forEach(standing -> counted.put(standing.option().id().value(), standing.score()));
            for (String option : List.of("m", "n", "c", "k")) {
                // A point for every other option that a ranking puts below, half a point for each it says nothing
                // about.
                double points = 0;
                for (RankingAnswer ranking : rankings) {
                    var order =
                            ranking.ranks().stream().map(rank -> rank.get(0)).toList();
                    for (String other : List.of("m", "n", "c", "k")) {
                        int mine = order.indexOf(option);
                        int theirs = order.indexOf(other);
                        if (option.equals(other)) continue;
                        if (mine < 0 && theirs < 0) points += 0.5;
                        if (mine >= 0 && (theirs < 0 || mine < theirs)) points += 1;
                    }
                }
                assertThat(counted.get(option)).isEqualByComparingTo(BigDecimal.valueOf(points));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.formats.vote.method.ScoringMethodsTest#seeds")
        void givesOutTheSameNumberOfPointsForEveryRanking(int seed) {
            var votes = new HashMap<RankingAnswer, Integer>();
            Polls.randomRankings(new Random(seed), FOUR, 20).forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
            var points = Polls.count(Counting.by("borda"), FOUR, votes).standings().stream()
                    .map(standing -> standing.score())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(points).isEqualByComparingTo(BigDecimal.valueOf(20 * 6));
        }

        @Test
        void saysWhichTreatmentOfShortRankingsThereIs() {
            assertThat(Polls.method("borda")
                            .check(List.of(Polls.subject(FOUR)), Value.object().with("truncated", Value.of("averge"))))
                    .extracting(Object::toString)
                    .containsExactly(
                            "ERROR /truncated [value.unknown] \"averge\" is not known here. Did you mean \"average\"? Possible are average,"
                                    + " zero, modified.");
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @Nested
    class APluralityVote {
        private final ChoiceType type = new ChoiceType(Polls.options("a", "b", "c"), true);

        @Test
        void isWonByTheMostVotesEvenWithoutAMajority() {
            var result = Polls.count(
                    Counting.by("plurality"),
                    type,
                    Map.of(ChoiceAnswer.of("a"), 4, ChoiceAnswer.of("b"), 3, ChoiceAnswer.other("x"), 5));
            assertThat(table(result)).containsExactly("1 a 4", "2 b 3", "3 c 0");
            assertThat(said(result)).startsWith("“A” has won with 4 votes from 12 people.");
            assertThat(result.figures().get(0).lines()).hasSize(4);
        }

        @Test
        void reportsATieAndLeavesItAtThat() {
            var result = Polls.count(
                    Counting.by("plurality"), type, Map.of(ChoiceAnswer.of("a"), 4, ChoiceAnswer.of("b"), 4));
            assertThat(winners(result)).containsExactly("a", "b");
            assertThat(said(result))
                    .startsWith(
                            "“A” and “B” are tied for one place with 4 votes each from 8 people.",
                            "“A” and “B” were tied.");
        }

        @Test
        void breaksATieByTheOrderWhereSaidSoAndSaysIt() {
            var result = Polls.count(
                    Counting.by("plurality").with("ties", "order"),
                    type,
                    Map.of(ChoiceAnswer.of("c"), 4, ChoiceAnswer.of("b"), 4));
            assertThat(table(result)).containsExactly("1 b 4", "2 c 4", "3 a 0");
            assertThat(said(result))
                    .contains("“B” and “C” were tied; “B” comes first: the order of the ballot paper decided.");
        }

        @Test
        void breaksATieByALotThatAnybodyCanCheck() {
            var byLot = Counting.by("plurality").with("ties", "lot");
            var votes = Map.of(ChoiceAnswer.of("a"), 4, ChoiceAnswer.of("b"), 4);
            var result =
                    Polls.count(byLot, type, votes, CountContext.selfSelected().withLots(20261122));
            // "20261122:a" has a SHA-256 that starts with e2cc, that of "20261122:b" starts with 0712.
            assertThat(winners(result)).containsExactly("b");
            assertThat(said(result)).anyMatch(sentence -> sentence.contains("a lot (seed 20261122) decided"));
            assertThat(Polls.count(byLot, type, votes).outcome()).isEmpty();
        }

        @Test
        void isWonByNobodyWhenNobodyVoted() {
            assertThat(winners(Polls.count(Counting.by("plurality"), type, Map.<Answer, Integer>of())))
                    .isEmpty();
        }
    }

    @Nested
    class AnApprovalVote {
        @Test
        void isWonByTheMostApprovalsButNeverByNoneOfThese() {
            var none = new Option(Id.of("none"), Text.of("Nichts davon", "None of these"), Optional.empty(), true);
            var options = Polls.options("a", "b").listed();
            var type = ChoicesType.of(Options.of(options.get(0), options.get(1), none));
            var result = Polls.count(
                    Counting.by("approval"),
                    type,
                    Map.of(ChoicesAnswer.of("a", "b"), 2, ChoicesAnswer.of("b"), 1, ChoicesAnswer.of("none"), 9));
            assertThat(table(result)).containsExactly("1 b 3", "2 a 2");
            assertThat(said(result)).startsWith("“B” has won with 3 votes from 12 people.");
            assertThat(result.figures().get(0).lines()).hasSize(3);
        }
    }

    @Nested
    class PointsGivenOut {
        @Test
        void areAddedUp() {
            var result = Polls.count(
                    Counting.by("score"),
                    AllocationType.of(10, Polls.options("a", "b")),
                    Map.of(new AllocationAnswer(Map.of("a", 7, "b", 3)), 1, new AllocationAnswer(Map.of("b", 10)), 2));
            assertThat(table(result)).containsExactly("1 b 23", "2 a 7");
            assertThat(result.standings().get(0).greatest()).isEqualByComparingTo("30");
        }

        @Test
        void onAScaleStartAtItsLowEnd() {
            var type =
                    new GridType(Polls.options("a", "b"), ScaleType.between(1, Text.empty(), 5, Text.empty()), false);
            var rated = new GridAnswer(Map.of("a", new ScaleAnswer(5), "b", new ScaleAnswer(1)));
            assertThat(table(Polls.count(Counting.by("score"), type, Map.of(rated, 3))))
                    .containsExactly("1 a 12", "2 b 0");
        }

        @Test
        void cannotBeCountedFromAnythingElseInATable() {
            var type = new GridType(Polls.options("a"), new YesNoType(), true);
            assertThat(Polls.method("score").check(List.of(Polls.subject(type)), Value.object()))
                    .extracting(Object::toString)
                    .containsExactly(
                            "ERROR  [rule.not-a-scale] Grades can be counted from a grid only if its cells are a scale.");
        }
    }
}
