package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is told that two are tied knows the number of the one from that of the other, and both where these are all. */
class TiesOfFewTest {
    private static final AnswerType CHOICE = new ChoiceType(Polls.options("a", "b", "c", "d"), false);
    private static final AnswerType RANKING = RankingType.of(Polls.options("a", "b", "c", "d"));

    private static Published published(int smallestCell, Counting counting, AnswerType type, Object... votes) {
        return Disclosure.of(smallestCell).publish(count(counting, type, votes));
    }

    private static RuleResult count(Counting counting, AnswerType type, Object... votes) {
        var cast = new LinkedHashMap<Answer, Integer>();
        for (int i = 0; i < votes.length; i += 2) {
            var letters = (String) votes[i];
            cast.put(type instanceof ChoiceType ? ChoiceAnswer.of(letters) : Polls.ranking(letters), (Integer)
                    votes[i + 1]);
        }
        return Polls.count(counting, type, cast);
    }

    private static List<String> said(Published published) {
        return published.notes().stream().map(note -> note.sentence().english()).toList();
    }

    private static Figure figure(Published published, String id) {
        return published.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Cell> column(Figure figure, String id) {
        int place = figure.columns().stream().map(Figure.Column::id).toList().indexOf(id);
        return figure.lines().stream().map(line -> line.get(place)).toList();
    }

    @Test
    void placesAreToldWhereTheirNumbersAreWhetherTheyAreSharedOrNot() {
        for (int[] votes : new int[][] {{3, 5, 3}, {4, 5, 2}}) {
            var result = figure(
                    published(5, Counting.by("plurality"), CHOICE, "a", votes[0], "b", votes[1], "c", votes[2]),
                    "votes");
            assertThat(column(result, "rank").subList(1, 3)).containsOnly(new Cell.Withheld());
        }
    }

    @Test
    void pointsOfTwoOptionsTellHowManyHaveTheOneFirst() {
        var two = RankingType.of(Polls.options("a", "b"));
        assertThat(column(figure(published(5, Counting.by("dowdall"), two, "ab", 20, "ba", 3), "votes"), "score"))
                .containsOnly(new Cell.Withheld());
        assertThat(column(figure(published(5, Counting.by("dowdall"), two, "ab", 20, "ba", 6), "votes"), "score"))
                .doesNotContain(new Cell.Withheld());
    }

    @Test
    void dowdallsPointsTellHowFewBallotsLeaveSomethingOut() {
        var points = figure(
                published(5, Counting.by("dowdall"), RANKING, "abcd", 12, "bcda", 11, "cdab", 11, "d", 1), "votes");
        assertThat(column(points, "score")).containsOnly(new Cell.Withheld());
    }

    /** a beats b, b beats c and c beats a, and nobody is level with anybody. */
    @Test
    void recordsWithoutDrawsCountNobody() {
        var three = RankingType.of(Polls.options("a", "b", "c"));
        var published = published(5, Counting.by("copeland"), three, "abc", 6, "bca", 6, "cab", 6, "c", 1);
        assertThat(column(figure(published, "votes"), "score")).doesNotContain(new Cell.Withheld());
        assertThat(said(published)).anyMatch(sentence -> sentence.contains("“A”, “B” and “C” are tied"));
    }

    @Nested
    class APairThatIsLevel {
        private final Object[] threeToThree = {"abcd", 3, "bacd", 3};

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "schulze",
                    "ranked_pairs",
                    "minimax",
                    "copeland",
                    "llull",
                    "kemeny",
                    "smith",
                    "schwartz",
                    "split_cycle",
                    "stable_voting",
                    "roadmap"
                })
        void isToldByNoRuleThatComparesPairs(String method) {
            var published = published(5, Counting.by(method), RANKING, threeToThree);
            assertThat(said(published))
                    .contains(
                            "There is a tie for one place. Between whom is not told, since it would tell of few people.")
                    .noneMatch(sentence -> sentence.contains("“A” and “B”"))
                    .noneMatch(sentence -> sentence.contains("level"));
            assertThat(column(published.figures().get(0), "rank").subList(0, 2))
                    .as("places in the table")
                    .containsOnly(new Cell.Withheld());
        }

        @Test
        void isToldWhereSmallGroupsNeedNoProtection() {
            var published = published(1, Counting.by("schulze"), RANKING, threeToThree);
            assertThat(said(published))
                    .contains("“A” and “B” are tied for one place.", "“A” and “B” were tied.")
                    .anyMatch(sentence -> sentence.contains("some are level"));
            assertThat(column(published.figures().get(0), "rank"))
                    .extracting(TiesOfFewTest::number)
                    .containsExactly("1", "1", "3", "4");
        }

        @Test
        void isNotToldWhereTheRuleBrokeTheTieEither() {
            var byOrder = Counting.by("schulze").with("ties", "order");
            var published = published(5, byOrder, RANKING, threeToThree);
            assertThat(said(published)).contains("“A” has won.").noneMatch(sentence -> sentence.contains("tie"));
            assertThat(said(published(1, byOrder, RANKING, threeToThree)))
                    .anyMatch(sentence -> sentence.startsWith("“A” and “B” were tied; “A” comes first"));
        }

        @Test
        void isNotToldByTwoFeaturesAtOnePlaceOfARoadmap() {
            var notes = said(published(5, Counting.by("roadmap"), RANKING, "cabd", 3, "cbad", 3, "cabd", 1, "cbad", 1));
            assertThat(notes)
                    .contains("“C” has won.")
                    .noneMatch(sentence -> sentence.startsWith("Place 2"))
                    .noneMatch(sentence -> sentence.contains("tied"));
        }
    }

    private static String number(Cell cell) {
        if (cell instanceof Cell.Number number) return number.number().toPlainString();
        return ((Cell.Words) cell).text().in(Locale.ENGLISH);
    }

    @Nested
    class VotesThatAreAlike {
        @Test
        void areNotToldBehindTheWinner() {
            var published =
                    published(5, Counting.by("plurality").with("ties", "order"), CHOICE, "a", 26, "b", 2, "c", 2);
            assertThat(said(published)).anyMatch(sentence -> sentence.startsWith("“A” has won"));
            assertThat(said(published)).noneMatch(sentence -> sentence.contains("tied"));
        }

        @Test
        void areNotToldByThePlacesOfTheTable() {
            var table = figure(published(5, Counting.by("plurality"), CHOICE, "a", 26, "b", 2, "c", 2), "votes");
            assertThat(column(table, "rank").subList(1, 3)).containsOnly(new Cell.Withheld());
        }

        @Test
        void areNotToldOfTheWinnersWhereThatGivesTheSmallOnesBack() {
            // Whoever knows that 22 are twice the same and two more knows all.
            var published = published(5, Counting.by("plurality"), CHOICE, "a", 10, "b", 10, "c", 1, "d", 1);
            assertThat(said(published))
                    .contains(
                            "There is a tie for one place. Between whom is not told, since it would tell of few people.")
                    .noneMatch(sentence -> sentence.contains("“A” and “B”"));
            assertThat(column(figure(published, "votes"), "votes")).containsOnly(new Cell.Withheld());
        }

        @Test
        void areToldOfTheWinnersWhereEnoughVotedForEach() {
            var published = published(5, Counting.by("plurality"), CHOICE, "a", 10, "b", 10);
            assertThat(said(published))
                    .contains(
                            "“A” and “B” are tied for one place with 10 votes each from 20 people.",
                            "“A” and “B” were tied.");
            assertThat(column(figure(published, "votes"), "rank"))
                    .extracting(TiesOfFewTest::number)
                    .containsExactly("1", "1", "3", "3");
        }
    }

    @Nested
    class AnInstantRunoff {
        @Test
        void doesNotTellTheTieOfThoseOfWhomOneGoes() {
            var counting = Counting.by("instant_runoff").with("ties", "order");
            var published = published(5, counting, RANKING, "a", 14, "b", 12, "c", 3, "d", 3);
            assertThat(said(published))
                    .noneMatch(sentence -> sentence.contains("tie"))
                    .contains("Round 1: “D” has the fewest votes and is out.");
            assertThat(said(published(1, counting, RANKING, "a", 14, "b", 12, "c", 3, "d", 3)))
                    .anyMatch(sentence -> sentence.startsWith("“C” and “D” were tied in round 1"))
                    .anyMatch(sentence -> sentence.startsWith("There was a tie; breaking it"));
        }

        @Test
        void hidesMoreWhereThoseWhoGoTogetherHaveTheSame() {
            var published = published(5, Counting.by("instant_runoff"), RANKING, "a", 14, "b", 12, "c", 3, "d", 3);
            assertThat(column(figure(published, "round_1"), "votes").stream()
                            .filter(new Cell.Withheld()::equals)
                            .count())
                    .isGreaterThan(2);
            assertThat(column(figure(published, "rounds"), "round_1").stream()
                            .filter(new Cell.Withheld()::equals)
                            .count())
                    .isGreaterThan(2);
        }

        @Test
        void doesNotTellWhoIsLevelAtTheEnd() {
            var published = published(5, Counting.by("instant_runoff"), RANKING, "ab", 3, "ba", 3);
            assertThat(said(published))
                    .contains(
                            "There is a tie for one place. Between whom is not told, since it would tell of few people.")
                    .noneMatch(sentence -> sentence.contains("“A” and “B”"));
        }

        @Test
        void doesNotTellByHowManyVotesSomebodyIsAheadWhereSomeRoundWouldTell() {
            var published =
                    published(5, Counting.by("instant_runoff"), RANKING, "a", 20, "cab", 12, "bac", 3, "cba", 1);
            assertThat(said(published)).noneMatch(sentence -> sentence.startsWith("How close it was"));
        }
    }

    @Test
    void aTieThatWaitsForPeopleIsToldWithoutWho() {
        var two = RankingType.of(Polls.options("a", "b"));
        for (var method : List.of("schulze", "instant_runoff", "borda")) {
            var result = count(Counting.by(method).with("ties", "refuse"), two, "ab", 3, "ba", 3);
            assertThat(result.outcome()).isEmpty();
            assertThat(said(Disclosure.of(5).publish(result)))
                    .as(method)
                    .anyMatch(sentence -> sentence.startsWith("A tie waits for people"))
                    .noneMatch(sentence -> sentence.contains("“A”"));
            assertThat(result.notes().get(0).sentence().english()).contains("“A” and “B” are tied");
        }
    }

    @Test
    void theSameNumbersOfManyAreTold() {
        var result = count(Counting.by("schulze").with("ties", "refuse"), RANKING, "abcd", 30, "bacd", 30);
        assertThat(said(Disclosure.of(5).publish(result)))
                .anyMatch(sentence -> sentence.contains("“A” and “B” are tied"));
    }

    @Test
    void aTieWhoseNumbersAddUpToNothingIsToldWithoutThem() {
        var published = published(5, Counting.by("bucklin"), RANKING, "ab", 6, "ba", 6, "c", 2);
        assertThat(said(published)).contains("“A” and “B” are tied for one place.");
    }

    @Test
    void sharesOfThoseThatStillCountDoNotTellHowFewDoNot() {
        var published = published(5, Counting.by("instant_runoff"), RANKING, "ab", 20, "ba", 15, "da", 10, "c", 2);
        var second = figure(published, "round_2");
        assertThat(column(second, "votes").get(3)).as("for nobody any more").isEqualTo(new Cell.Withheld());
        assertThat(column(second, "share").subList(0, 3)).containsOnly(new Cell.Withheld());
        assertThat(said(published)).noneMatch(sentence -> sentence.contains("45"));
        var many = published(5, Counting.by("instant_runoff"), RANKING, "ab", 20, "ba", 15, "da", 10, "c", 9);
        assertThat(column(figure(many, "round_2"), "share").get(0)).isEqualTo(new Cell.Share(20, 45));
    }

    @Test
    void pointsOfTwoAreVotes() {
        var two = RankingType.of(Polls.options("a", "b"));
        var published = published(5, Counting.by("borda"), two, "ab", 20, "ba", 2);
        assertThat(column(figure(published, "votes"), "points")).containsOnly(new Cell.Withheld());
        assertThat(said(published)).noneMatch(sentence -> sentence.contains("20"));
    }

    @Test
    void pointsThatLackLittleTellWhoIsAlone() {
        var published = published(5, Counting.by("borda"), RANKING, "abcd", 29, "bacd", 1);
        assertThat(column(figure(published, "votes"), "points").get(0)).isEqualTo(new Cell.Withheld());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sequential_phragmen", "committee_equal_shares", "thiele", "maximin_support", "optimal_phragmen"
            })
    void partsOfASeatAreNoPeople(String method) {
        var type = ChoicesType.of(Polls.options("a", "b", "c", "d"));
        var counting = Counting.by(method).with("seats", 2);
        var votes = Map.of(chosen("a", "b", "c"), 21, chosen("b", "c"), 18, chosen("c", "d"), 22, chosen("a", "d"), 9);
        assertThat(said(Disclosure.of(5).publish(Polls.count(counting, type, votes))))
                .isEqualTo(said(Disclosure.of(1).publish(Polls.count(counting, type, votes))))
                .anyMatch(sentence -> sentence.contains("is elected (")
                        || sentence.contains("is elected; ")
                        || sentence.contains("(greatest load"));
    }

    @Test
    void aSeatIsToldWithoutTheNumbersOfFew() {
        var type = ChoicesType.of(Polls.options("a", "b", "c", "d"));
        var votes = Map.of(chosen("a"), 21, chosen("b"), 3, chosen("c"), 2);
        var told = said(Disclosure.of(5)
                .publish(Polls.count(Counting.by("sequential_phragmen").with("seats", 2), type, votes)));
        assertThat(told).contains("Round 1: “A” is elected.", "Round 2: “B” is elected.");
        assertThat(said(Disclosure.of(5)
                        .publish(Polls.count(
                                Counting.by("committee_equal_shares").with("seats", 2), type, votes))))
                .contains("Round 2: “B” is elected.");
    }

    private static ChoicesAnswer chosen(String... ids) {
        return ChoicesAnswer.of(ids);
    }

    @Test
    void whatIsSaidOfManyStays() {
        Map<String, String> first = Map.of("schulze", "“A” has won.", "plurality", "“A” has won");
        first.forEach(
                (method, start) -> assertThat(said(published(5, Counting.by(method), RANKING, "abcd", 20, "bacd", 12)))
                        .anyMatch(sentence -> sentence.startsWith(start)));
        assertThat(said(published(5, Counting.by("schulze"), RANKING, "abcd", 20, "bacd", 12)))
                .anyMatch(sentence -> sentence.startsWith("How close it was: one against one, “B” came closest"));
    }
}
