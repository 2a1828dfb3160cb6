package io.github.mitform.formats.vote.method;

import static io.github.mitform.formats.vote.method.Polls.ranking;
import static io.github.mitform.formats.vote.method.Polls.table;
import static io.github.mitform.formats.vote.method.Polls.winners;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
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

class InstantRunoffMethodTest {
    /**
     * Memphis, Nashville, Chattanooga, Knoxville: the capital of Tennessee, as
     * <a href="https://en.wikipedia.org/wiki/Instant-runoff_voting">Wikipedia</a> counts it. Chattanooga goes out first, then Nashville.
     */
    private static final Map<RankingAnswer, Integer> TENNESSEE =
            Map.of(ranking("mnck"), 42, ranking("nckm"), 26, ranking("cknm"), 15, ranking("kcnm"), 17);

    private static final RankingType CITIES = RankingType.of(Polls.options("m", "n", "c", "k"));
    private static final RankingType THREE = RankingType.of(Polls.options("a", "b", "c"));

    private static final Counting MAJORITY = Counting.by("instant_runoff");
    private static final Counting UNTIL_TWO = MAJORITY.with("stop", "two");
    private static final Counting IN_ORDER = MAJORITY.with("tiedLast", "one").with("ties", "order");

    private static List<String> said(RuleResult result, Note.Kind kind) {
        return result.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> note.sentence().english())
                .toList();
    }

    @Nested
    class TheCapitalOfTennessee {
        private final RuleResult result = Polls.count(MAJORITY, CITIES, TENNESSEE);

        @Test
        void isKnoxville() {
            assertThat(winners(result)).containsExactly("k");
            assertThat(table(result)).containsExactly("1 k 58", "2 m 42", "3 n 26", "4 c 15");
        }

        @Test
        void isExplainedRoundByRound() {
            assertThat(said(result, Note.Kind.EXPLANATION))
                    .containsExactly(
                            "Every ballot counts for the best on it who is still there. As long as nobody has more than half, whoever"
                                    + " has the fewest goes out.",
                            "Round 1: “C” has the fewest (15 votes) and is out. These votes go on to the options they name next.",
                            "Round 2: “N” has the fewest (26 votes) and is out. These votes go on to the options they name next.",
                            "Round 3: “K” has 58 votes of the 100 that still count. That is more than half, and wins.",
                            "What passes on from one round to the next follows from both, and is told with them however little it is.",
                            "One against one, “N” beats every other.",
                            "How close it was: “K” was 2 votes ahead of “C” in round 1. To fill in 1 ballot differently would have been"
                                    + " enough for another result; perhaps fewer would have done.");
            assertThat(result.notes())
                    .extracting(note -> note.sentence().german())
                    .contains(
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
    class WhoPassesOnHowMuch {
        /** Of C's 20, 16 go on to B and 4 to A. */
        private final Map<RankingAnswer, Integer> votes =
                Map.of(ranking("a"), 40, ranking("b"), 35, ranking("cb"), 16, ranking("ca"), 4);

        private final RuleResult result = Polls.count(MAJORITY, THREE, votes);

        private List<Cell> passedOn(Figure figure) {
            assertThat(figure.columns())
                    .extracting(Figure.Column::id)
                    .containsExactly("option", "round_1", "moved_1_1", "round_2");
            return figure.lines().stream().map(line -> line.get(2)).toList();
        }

        private Cell number(long number) {
            return new Cell.Number(BigDecimal.valueOf(number), 0, 20);
        }

        @Test
        void standsBetweenTheRounds() {
            assertThat(passedOn(result.figures().get(0)))
                    .as("b, a, c, and nobody; each number follows from the rounds, in which the least number is 20")
                    .containsExactly(number(16), number(4), number(-20), number(0));
        }

        @Test
        void isKeptAndReadAgain() {
            var results = PhaseResults.none().with("order", result);
            var read = PhaseResults.codec().read(PhaseResults.codec().write(results));
            assertThat(read.result("order")).hasValue(KeptResult.of(result));
        }

        @Test
        void isToldWhereTheRoundsAreHoweverLittleItIs() {
            var published = Disclosure.of(5).publish(result);
            assertThat(passedOn(published.figures().get(0))).contains(number(16), number(4));
            assertThat(published.notes().stream().map(note -> note.sentence().english()))
                    .contains(
                            "What passes on from one round to the next follows from both, and is told with them however little it is.");
            assertThat(passedOn(Disclosure.of(21).publish(result).figures().get(0)))
                    .containsOnly(new Cell.Withheld());
        }

        @Test
        void isWithheldBesideARoundWithTooFew() {
            var few = Map.of(ranking("a"), 40, ranking("b"), 35, ranking("cb"), 16, ranking("ca"), 9, ranking("d"), 3);
            var four = RankingType.of(Polls.options("a", "b", "c", "d"));
            var published = Disclosure.of(5).publish(Polls.count(MAJORITY, four, few));
            var rounds = published.figures().get(0);
            assertThat(rounds.columns().get(4).title().english()).isEqualTo("from C");
            assertThat(rounds.lines().stream().map(line -> line.get(4)))
                    .as("3 count for nobody before and behind it")
                    .containsOnly(new Cell.Withheld(), new Cell.Empty());
        }

        @Test
        void isSaidOfCoombsAsWell() {
            var coombs = Polls.count(
                    Counting.by("coombs"), THREE, Map.of(ranking("abc"), 4, ranking("bac"), 3, ranking("cba"), 5));
            var rounds = coombs.figures().get(0);
            assertThat(rounds.columns().get(2).title().english()).isEqualTo("from C");
            assertThat(rounds.lines().stream().map(line -> line.get(2)))
                    .contains(
                            new Cell.Number(BigDecimal.valueOf(-5), 0, 3),
                            new Cell.Number(BigDecimal.valueOf(5), 0, 3));
        }
    }

    @Test
    void roundsOfPointsAreNotSaidToBeOfVotes() {
        var points =
                Polls.count(Counting.by("baldwin"), CITIES, TENNESSEE).figures().get(0);
        assertThat(points.title().german()).isEqualTo("Punkte in jeder Runde");
        assertThat(points.drawing()).isEqualTo(Figure.Drawing.FLOW);
        var votes = Polls.count(MAJORITY, CITIES, TENNESSEE).figures().get(0);
        assertThat(votes.title().english()).isEqualTo("Votes in each round");
    }

    @Nested
    class SharesOfThoseThatStillCount {
        private final RankingType four = RankingType.of(Polls.options("a", "b", "c", "d"));

        /** C goes out first, and so many ballots with it. */
        private Published published(int forNobody) {
            var votes = Map.of(
                    ranking("a"), 35, ranking("b"), 24, ranking("d"), 12, ranking("ca"), 4, ranking("c"), forNobody);
            return Disclosure.of(5).publish(Polls.count(MAJORITY, four, votes));
        }

        private List<Cell> shares(Published published) {
            var last = published.figures().get(1);
            assertThat(last.columns()).extracting(Figure.Column::id).endsWith("continuing", "share");
            return last.lines().stream().map(line -> line.get(3)).toList();
        }

        @Test
        void areToldWhereEnoughDoNotCount() {
            assertThat(shares(published(5))).contains(new Cell.Share(39, 75), new Cell.Share(24, 75));
            assertThat(published(5).notes())
                    .extracting(note -> note.sentence().english())
                    .anyMatch(said -> said.contains("has 39 votes of the 75 that still count"));
        }

        @Test
        void areNotToldWhereTheyGiveAwayAFew() {
            assertThat(shares(published(3))).containsOnly(new Cell.Withheld(), new Cell.Empty());
            assertThat(published(3).notes())
                    .extracting(note -> note.sentence().english())
                    .contains("Round 2: “A” wins.")
                    .noneMatch(said -> said.contains("of the 75"));
        }

        @Test
        void areOfAllWhereAllCount() {
            var first = published(5).figures().get(2);
            assertThat(first.columns()).extracting(Figure.Column::id).containsExactly("option", "votes", "share");
        }
    }

    @Nested
    class AMajorityInTheFirstRound {
        private final Map<RankingAnswer, Integer> votes = Map.of(ranking("abc"), 6, ranking("bac"), 3, ranking("c"), 1);

        @Test
        void endsTheCount() {
            assertThat(Polls.count(MAJORITY, THREE, votes).figures())
                    .extracting(figure -> figure.id())
                    .containsExactly("rounds", "round_1");
        }

        @Test
        void doesNotEndItWhereTwoAreToBeLeft() {
            var result = Polls.count(UNTIL_TWO, THREE, votes);
            assertThat(winners(result)).containsExactly("a");
            assertThat(result.figures())
                    .extracting(figure -> figure.id())
                    .containsExactly("rounds", "round_2", "round_1");
            assertThat(said(result, Note.Kind.EXPLANATION).get(2))
                    .isEqualTo("Round 2: “A” has 6 votes of the 9 that still count. That is more than half, and wins.");
        }
    }

    @Nested
    class TwoOptionsTiedForTheFewest {
        private final Map<RankingAnswer, Integer> votes = Map.of(ranking("a"), 4, ranking("bca"), 3, ranking("cba"), 3);

        @Test
        void goOutTogetherUnlessSaidOtherwise() {
            var result = Polls.count(MAJORITY, THREE, votes);
            assertThat(table(result)).containsExactly("1 a 10", "2 b 3", "2 c 3");
            assertThat(said(result, Note.Kind.CAUTION).get(0))
                    .isEqualTo("There was a tie; breaking it in another way could have led to another outcome.");
        }

        @Test
        void goOutWithoutAWarningWhereNoOrderOfGoingCouldMatter() {
            var result = Polls.count(UNTIL_TWO, THREE, Map.of(ranking("a"), 4));
            assertThat(said(result, Note.Kind.EXPLANATION))
                    .anyMatch(sentence -> sentence.startsWith("“B” and “C” were tied"));
            assertThat(said(result, Note.Kind.CAUTION)).noneMatch(sentence -> sentence.startsWith("There was a tie"));
        }

        @Test
        void loseTheOneThatStandsLastWhereTheOrderDecides() {
            var result = Polls.count(IN_ORDER, THREE, votes);
            assertThat(table(result)).containsExactly("1 b 6", "2 a 4", "3 c 3");
            assertThat(said(result, Note.Kind.EXPLANATION))
                    .contains("“B” and “C” were tied in round 1; “C” is out: the order of the ballot paper decided.");
        }

        @Test
        void loseOneByLotAndAlwaysTheSameWithTheSameSeed() {
            var byLot = MAJORITY.with("tiedLast", "one").with("ties", "lot");
            var out = new HashSet<List<String>>();
            for (int seed = 0; seed < 20; seed++) {
                var context = CountContext.selfSelected().withLots(seed);
                var result = Polls.count(byLot, THREE, votes, context);
                assertThat(Polls.count(byLot, THREE, votes, context)).isEqualTo(result);
                assertThat(said(result, Note.Kind.EXPLANATION).get(0)).contains("a lot (seed " + seed + ") decided");
                out.add(winners(result));
            }
            assertThat(out).isEqualTo(Set.of(List.of("b"), List.of("c")));
        }

        @Test
        void cannotLoseOneByLotWithoutASeed() {
            var result = Polls.count(MAJORITY.with("tiedLast", "one").with("ties", "lot"), THREE, votes);
            assertThat(result.outcome()).isEmpty();
            assertThat(said(result, Note.Kind.OUTCOME).get(0)).contains("seed");
        }
    }

    @Test
    void twoOptionsTiedAtTheEndWinTogether() {
        var result = Polls.count(MAJORITY, THREE, Map.of(ranking("ab"), 5, ranking("ba"), 5));
        assertThat(winners(result)).containsExactly("a", "b");
        assertThat(said(result, Note.Kind.EXPLANATION))
                .contains("Round 2: “A” and “B” have the same number (5 votes each) and are level.");
    }

    @Test
    void nobodyVotingMeansNobodyWins() {
        var result = Polls.count(MAJORITY, THREE, Map.<RankingAnswer, Integer>of());
        assertThat(winners(result)).isEmpty();
        assertThat(table(result)).containsExactly("1 a 0", "1 b 0", "1 c 0");
        assertThat(said(result, Note.Kind.OUTCOME)).containsExactly("Nobody voted, so nothing has won.");
    }

    @Test
    void emptyRankingsAreExhaustedFromTheStart() {
        var empty = new RankingAnswer(List.of());
        var result = Polls.count(MAJORITY, THREE, Map.of(empty, 7, ranking("b"), 1));
        assertThat(winners(result)).containsExactly("b");
        assertThat(winners(Polls.count(MAJORITY, THREE, Map.of(empty, 7)))).containsExactly("a", "b", "c");
    }

    @Test
    void rankingsWithSharedRanksAreReportedBeforeAnythingIsCounted() {
        var shared = new RankingType(Polls.options("a", "b"), 1, OptionalInt.empty(), true);
        assertThat(Polls.method("instant_runoff").check(List.of(Polls.subject(shared)), Value.object()))
                .extracting(Object::toString)
                .containsExactly(
                        "ERROR  [rule.does-not-take] This way of counting does not take every answer that the question allows. This rule"
                                + " needs rankings in which no two candidates share a rank; count by the Schulze method or Borda, which can"
                                + " take shared ranks.");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRoundsAreThoseOfTheSlowObviousCount(int seed) {
        var random = new Random(seed);
        var type = RankingType.of(Polls.options("a", "b", "c", "d", "e"));
        var rankings = Polls.randomRankings(random, type, 1 + random.nextInt(30));
        var votes = new HashMap<RankingAnswer, Integer>();
        rankings.forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
        var counting = IN_ORDER.with("stop", "two");
        var result = Polls.count(counting, type, votes);
        assertThat(rounds(result)).isEqualTo(slowRounds(rankings));
    }

    private static List<Map<String, Long>> rounds(RuleResult result) {
        var rounds = new ArrayList<Map<String, Long>>();
        var outcome = result.outcome().orElseThrow();
        for (Step step : outcome.steps()) {
            var tally = new TreeMap<String, Long>();
            ((RoundStep) step)
                    .tally()
                    .forEach((place, votes) -> tally.put(
                            outcome.candidates().name(place), votes.numerator().longValueExact()));
            // Whoever is left alone behind a tie of the last two needs no round.
            if (tally.size() > 1) rounds.add(tally);
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
        Polls.randomRankings(random, CITIES, 25).forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
        assertThat(winners(Polls.count(IN_ORDER, CITIES, votes)))
                .isEqualTo(winners(Polls.count(IN_ORDER.with("stop", "two"), CITIES, votes)));
    }
}
