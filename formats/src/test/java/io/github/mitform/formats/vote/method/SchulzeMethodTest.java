package io.github.mitform.formats.vote.method;

import static io.github.mitform.formats.vote.method.Polls.ranking;
import static io.github.mitform.formats.vote.method.Polls.table;
import static io.github.mitform.formats.vote.method.Polls.winners;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchulzeMethodTest {
    private static final RankingType FIVE = RankingType.of(Polls.options("a", "b", "c", "d", "e"));

    /** The 45 rankings of <a href="https://en.wikipedia.org/wiki/Schulze_method">Wikipedia</a>: E is ahead of A, C, B and D, in this order. */
    @Test
    void thePublishedExampleComesOutAsPublished() {
        var votes = Map.of(
                ranking("acbed"),
                5,
                ranking("adecb"),
                5,
                ranking("bedac"),
                8,
                ranking("cabed"),
                3,
                ranking("caebd"),
                7,
                ranking("cbade"),
                2,
                ranking("dceba"),
                7,
                ranking("ebadc"),
                8);
        for (var counting :
                List.of(Counting.by("schulze"), Counting.by("schulze").with("strength", "winning_votes"))) {
            var result = Polls.count(counting, FIVE, votes);
            assertThat(winners(result)).containsExactly("e");
            assertThat(table(result)).containsExactly("1 e 4", "2 a 3", "3 c 2", "4 b 1", "5 d 0");
            assertThat(result.notes())
                    .extracting(note -> note.sentence().english())
                    .startsWith(
                            "“E” has won.",
                            "One against one, every pair is compared. Chains of victories decide, each as strong as its weakest one: nobody may"
                                    + " have a stronger chain to the winner than back.");
        }
    }

    @Test
    void aWinnerWhoBeatsAllIsSafeForAsManyBallotsAsTheClosestPairNeeds() {
        var votes = Map.of(ranking("abcde"), 30, ranking("bacde"), 21);
        var result = Polls.count(Counting.by("schulze"), FIVE, votes);
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .contains(
                        "One against one, “A” beats every other.",
                        "How close it was: one against one, “B” came closest to “A”, 9 votes behind. Fewer than 5 ballots filled in differently could"
                                + " not have changed the result.");
        assertThat(((Value.ObjectValue) result.data()).fields()).containsKeys("beats_all", "margin");
    }

    @Test
    void aChainIsOfAsFewPeopleAsTheSmallestPartOfAnyPair() {
        // Of “D” and “E”, two people say nothing; of each other pair everybody does.
        var votes = Map.of(ranking("abcde"), 10, ranking("bacde"), 8, ranking("abc"), 2);
        assertThat(Polls.count(Counting.by("schulze"), FIVE, votes).notes())
                .filteredOn(note -> note.sentence().english().contains("chain of victories there"))
                .hasSize(4)
                .allSatisfy(note -> assertThat(note.people()).isEqualTo(2));
        assertThat(Polls.count(Counting.by("copeland"), FIVE, votes).notes())
                .filteredOn(note -> note.sentence().english().contains("wins against"))
                .hasSize(5)
                .allSatisfy(note -> assertThat(note.people()).isEqualTo(Note.NOBODY));
    }

    @Test
    void aPlaceOfARoadmapIsToldWithoutNumbersWhereTheseAreOfAFew() {
        var votes = Map.of(ranking("abcde"), 10, ranking("bacde"), 2);
        assertThat(Polls.count(Counting.by("roadmap"), FIVE, votes).notes())
                .filteredOn(note -> note.sentence().english().startsWith("Place 1:"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.people()).isEqualTo(2);
                    assertThat(note.discreet())
                            .contains(
                                    new Sentence(
                                            "Place 1: “A”, before “B”; by how many is not told, since that would be of few people.",
                                            "Platz 1: „A“, vor „B“; mit wie vielen Stimmen, wird nicht gezeigt, weil es wenige Menschen verriete."));
                });
    }

    @Test
    void threeInACircleOfEqualVictoriesWinTogether() {
        var votes = Map.of(ranking("abcde"), 1, ranking("bcade"), 1, ranking("cabde"), 1);
        assertThat(winners(Polls.count(Counting.by("schulze"), FIVE, votes))).containsExactly("a", "b", "c");
    }

    @Test
    void nobodyVotingMeansNobodyWins() {
        assertThat(winners(Polls.count(Counting.by("schulze"), FIVE, Map.<RankingAnswer, Integer>of())))
                .isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWinnersAreThoseOfTheSlowObviousCount(int seed) {
        var rankings = Polls.randomRankings(new Random(seed), FIVE, 9);
        var votes = new HashMap<RankingAnswer, Integer>();
        rankings.forEach(ranking -> votes.merge(ranking, 1, Integer::sum));
        assertThat(winners(Polls.count(Counting.by("schulze"), FIVE, votes))).isEqualTo(slowWinners(rankings));
    }

    private static List<String> slowWinners(List<RankingAnswer> rankings) {
        var all = List.of("a", "b", "c", "d", "e");
        return all.stream()
                .filter(option -> all.stream()
                        .allMatch(other -> strongest(option, other, rankings, List.of(option))
                                >= strongest(other, option, rankings, List.of(other))))
                .toList();
    }

    /** Tries every chain that visits no option twice. */
    private static long strongest(String from, String to, List<RankingAnswer> rankings, List<String> visited) {
        if (from.equals(to)) return 0;
        long best = Math.max(0, margin(from, to, rankings));
        for (String over : List.of("a", "b", "c", "d", "e")) {
            if (!visited.contains(over) && !over.equals(to)) {
                var further = Arrays.asList(Arrays.copyOf(visited.toArray(new String[0]), visited.size() + 1));
                further.set(visited.size(), over);
                best = Math.max(best, Math.min(margin(from, over, rankings), strongest(over, to, rankings, further)));
            }
        }
        return best;
    }

    private static long margin(String one, String other, List<RankingAnswer> rankings) {
        long margin = 0;
        for (RankingAnswer ranking : rankings) {
            int mine = place(one, ranking);
            int theirs = place(other, ranking);
            margin += Integer.compare(theirs, mine);
        }
        return margin;
    }

    private static int place(String option, RankingAnswer ranking) {
        int place = ranking.ranks().indexOf(List.of(option));
        return place < 0 ? 99 : place;
    }
}
