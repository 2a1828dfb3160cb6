package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.count.UnresolvedTieException;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Eliminating;
import io.github.mitform.formats.vote.transfer.SheetRules.Overvotes;
import io.github.mitform.formats.vote.transfer.SheetRules.Repeats;
import io.github.mitform.json.Json;
import io.github.mitform.tally.Fraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RankedChoiceTest {
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);
    private static final RuleBook BOOK = new RuleBook(Map.of(
            "ranked_choice", RankedChoice.class,
            "single_transferable_vote", SingleTransferableVote.class,
            "meek", Meek.class,
            "block_vote", BlockVote.class));

    private static Profile<RankedSheet> sheets(String... names) {
        return Profile.empty(RankedSheet.KIND, Candidates.of(names));
    }

    private static RankedSheet sheet(int... places) {
        return RankedSheet.of(Ranking.of(places));
    }

    private static List<String> told(Outcome outcome) {
        return outcome.steps().stream()
                .map(step -> step.sentence(Labels.of(outcome.candidates())).english())
                .toList();
    }

    @Test
    void fromTheBottomUpNobodyIsSaidToBeElectedByANumberOfVotes() {
        var rule = RankedChoice.bottomsUp(2, ORDER);
        var told = told(rule.count(
                sheets("ada", "bo", "cy").add(sheet(0), 6).add(sheet(1), 3).add(sheet(2), 1)));
        assertThat(told.get(0)).isEqualTo("Round 1: “ada” 6, “bo” 3, “cy” 1.");
    }

    @Test
    void noSeatIsCountedForWhichNobodyIsLeft() {
        var rule = RankedChoice.sequential(3, ORDER);
        var outcome = rule.count(sheets("ada", "bo").add(sheet(0, 1), 6).add(sheet(1), 3));
        assertThat(outcome.winners()).containsExactly(0, 1);
        assertThat(told(outcome)).noneMatch(sentence -> sentence.contains("seat 3"));
    }

    @Nested
    class ACountForOneSeat {
        private final Outcome outcome = RankedChoice.instantRunoff(ORDER)
                .count(sheets("ada", "bo", "cy")
                        .add(sheet(0), 4)
                        .add(sheet(1), 3)
                        .add(sheet(2, 1), 2)
                        .add(sheet(2), 1)
                        .add(sheet(), 2));

        @Test
        void isToldRoundByRound() {
            assertThat(told(outcome))
                    .containsExactly(
                            "Round 1, elected with 6: “ada” 4, “bo” 3, “cy” 3. For nobody: blank 2.",
                            "Round 1: “cy” goes out: fewest votes.",
                            "Round 1: from “cy” goes to others: “bo” 2. For nobody: nobody left on the ballot 1.",
                            "Round 2, elected with 5: “ada” 4, “bo” 5. For nobody: blank 2, nobody left on the ballot 1.",
                            "Round 2: “bo” is elected with 5; has the votes it takes.");
        }

        @Test
        void isToldInGerman() {
            var last = outcome.steps().get(3).sentence(Labels.of(outcome.candidates()));
            assertThat(last.german())
                    .isEqualTo(
                            "Runde 2, gewählt ist man mit 5: „ada“ 4, „bo“ 5. Für niemanden zählen: leer 2, niemand mehr auf dem Stimmzettel 1.");
        }

        @Test
        void isWrittenExactly() {
            assertThat(Json.write(outcome.steps().get(2).toValue(outcome.candidates())))
                    .contains("\"step\": \"moved\"", "\"from\": \"cy\"", "\"bo\": \"2\"", "\"no_choice_left\": \"1\"");
        }

        @Test
        void putsEverybodyInOrder() {
            assertThat(outcome.order()).containsExactly(List.of(1), List.of(0), List.of(2));
        }
    }

    @Nested
    class NumbersThatAreNotWhole {
        private final Outcome outcome = RankedChoice.decimalGregory(2, 2, ORDER)
                .count(sheets("ada", "bo", "cy", "di")
                        .add(sheet(0, 1), 4)
                        .add(sheet(0, 2), 3)
                        .add(sheet(1), 2)
                        .add(sheet(2), 1)
                        .add(sheet(3), 1));

        @Test
        void areToldAsPeopleWriteThem() {
            var moved = outcome.steps().get(2).sentence(Labels.of(outcome.candidates()));
            assertThat(moved.english())
                    .isEqualTo("Round 1: from “ada” goes to others: “bo” 1.68, “cy” 1.26. Rounding leaves over 0.06.");
            assertThat(moved.german())
                    .isEqualTo(
                            "Runde 1: Von „ada“ gehen an andere: „bo“ 1,68, „cy“ 1,26. Durch Runden bleiben 0,06 übrig.");
        }
    }

    @Nested
    class Weights {
        @Test
        void countAsThatManyBallots() {
            var outcome = RankedChoice.decimalGregory(2, 4, ORDER)
                    .count(sheets("ada", "bo", "cy")
                            .add(sheet(0, 1), 4, Fraction.of(3, 2))
                            .add(sheet(2), 3));
            var second = (TallyStep) outcome.steps().stream()
                    .filter(step -> step instanceof TallyStep && step.round() == 2)
                    .findFirst()
                    .orElseThrow();
            // 9 votes, 4 elect; ada has 6, of which 0.3333 go on.
            assertThat(second.tally()).containsEntry(1, Fraction.parse("19998/10000"));
        }
    }

    @Nested
    class ATie {
        private final Profile<RankedSheet> tied =
                sheets("ada", "bo", "cy").add(sheet(0), 3).add(sheet(1), 2).add(sheet(2), 2);

        @Test
        void endsTheCountWhereTheRuleKnowsNoWay() {
            assertThatThrownBy(() -> RankedChoice.instantRunoff(Ties.ALL_TIED).count(tied))
                    .isInstanceOf(UnresolvedTieException.class)
                    .hasMessageContaining("“bo” and “cy”");
        }

        @Test
        void isKeptWithWhatBrokeIt() {
            var uses = RankedChoice.instantRunoff(ORDER).count(tied).ties();
            assertThat(uses).singleElement().satisfies(tie -> {
                assertThat(tie.tied()).containsExactly(1, 2);
                assertThat(tie.chosen()).containsExactly(2);
                assertThat(tie.by()).isEqualTo(TieBreak.ORDER);
            });
        }
    }

    @Nested
    class SeveralSeats {
        private final Profile<RankedSheet> town =
                sheets("a1", "a2", "b1", "b2").add(sheet(0, 1), 60).add(sheet(2, 3), 40);

        @Test
        void goToTheMajorityIfFilledOneAfterTheOther() {
            assertThat(RankedChoice.sequential(2, ORDER).count(town).winners()).containsExactly(0, 1);
        }

        @Test
        void areSharedIfSurplusesPassOn() {
            assertThat(RankedChoice.decimalGregory(2, 4, ORDER).count(town).winners())
                    .containsExactlyInAnyOrder(0, 2);
            assertThat(RankedChoice.bottomsUp(2, ORDER).count(town).winners()).containsExactly(0, 2);
        }
    }

    @Nested
    class WhereNobodyCanBeElected {
        @Test
        void nothingIsCounted() {
            var rule = RankedChoice.instantRunoff(ORDER).withWriteIns("others");
            var outcome = rule.count(sheets("others").add(sheet(0), 3));
            assertThat(outcome.winners()).isEmpty();
            assertThat(outcome.order()).containsExactly(List.of(0));
            assertThat(RankedChoice.sequential(2, ORDER).count(sheets()).winners())
                    .isEmpty();
        }
    }

    @Nested
    class OptionsThatDoNotGoTogether {
        @Test
        void areRefused() {
            assertThatThrownBy(() -> RankedChoice.decimalGregory(2, 21, ORDER))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Eliminating(false, Optional.of(-1), false, false))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> RankedChoice.bottomsUp(2, ORDER)
                            .withElimination(new Eliminating(false, Optional.empty(), true, false)))
                    .hasMessageContaining("one seat");
            assertThatThrownBy(() -> RankedChoice.instantRunoff(ORDER)
                            .withWriteIns("eve")
                            .count(sheets("ada", "bo")))
                    .isInstanceOf(UncountableException.class)
                    .hasMessageContaining("“eve”");
        }
    }

    @Test
    void writeInsWhoAreWithdrawnTakeNobodysSeat() {
        var rule = new RankedChoice(
                3,
                RankedChoice.Election.SEVERAL_PER_ROUND,
                RankedChoice.Threshold.USUAL,
                Eliminating.USUAL,
                4,
                Optional.empty(),
                SheetRules.LENIENT,
                Optional.of("names"),
                List.of("names"),
                ORDER);
        var profile = Profile.empty(RankedSheet.KIND, Candidates.of("ada", "bo", "cy", "names"))
                .add(RankedSheet.of(Ranking.of(0)), 5)
                .add(RankedSheet.of(Ranking.of(1)), 5)
                .add(RankedSheet.of(Ranking.of(2)), 1);
        assertThat(rule.count(profile).winners()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void moreRoundsThanAnybodyCanFollowAreRefused() {
        var names = IntStream.range(0, 400).mapToObj(place -> "c" + place).toList();
        var profile = Profile.empty(RankedSheet.KIND, Candidates.of(names)).add(RankedSheet.of(Ranking.of(0)));
        assertThatThrownBy(() -> RankedChoice.sequential(300, ORDER).count(profile))
                .isInstanceOf(UncountableException.class)
                .hasMessageContaining("400 candidates and 300 seats");
    }

    @Nested
    class InAFile {
        @Test
        void aRuleIsReadAndWrittenWithEveryOption() {
            var rule = (RankedChoice) BOOK.read(Json.parse("""
                                    {"method": "ranked_choice", "seats": 3, "election": "several_per_round", "places": 5,
                                     "threshold": {"quota": "hare"}, "writeIns": "others", "withdrawn": ["cy"],
                                     "sheets": {"overvotes": "end", "skips": 1, "repeats": "end", "ranks": 6},
                                     "ties": ["previous_rounds", "lot"]}
                                    """)).orThrow();
            assertThat(rule.election()).isEqualTo(Election.SEVERAL_PER_ROUND);
            assertThat(rule.sheets())
                    .isEqualTo(new SheetRules(Overvotes.END, Optional.of(1), Repeats.END, Optional.of(6)));
            assertThat(BOOK.read(BOOK.write(rule)).orThrow()).isEqualTo(rule);
            assertThat(Json.write(BOOK.write(rule))).contains("\"elimination\"", "\"untilTwo\"");
        }

        @Test
        void everyRuleOfThePageIsRead() throws IOException {
            var page = Files.readString(Path.of("../site/ranked-choice.md"));
            var rules = page.split("```json\n", -1);
            assertThat(rules).hasSizeGreaterThan(3);
            for (int i = 1; i < rules.length; i++) {
                var rule = BOOK.read(Json.parse(rules[i].substring(0, rules[i].indexOf("```"))))
                        .orThrow();
                assertThat(BOOK.read(BOOK.write(rule)).orThrow()).isEqualTo(rule);
            }
        }

        @Test
        void theOtherRulesSurviveToo() {
            for (var rule : List.of(
                    SingleTransferableVote.scottish(4),
                    SingleTransferableVote.exact(2, ORDER),
                    Meek.reference(3, ORDER),
                    BlockVote.limited(3, 2, Ties.ALL_TIED))) {
                assertThat(BOOK.read(BOOK.write(rule)).orThrow()).isEqualTo(rule);
            }
        }
    }

    @Test
    void aLogNamesEachKindOfStep() {
        var outcome = RankedChoice.sequential(2, ORDER)
                .count(sheets("ada", "bo", "cy").add(sheet(0, 1), 2).add(sheet(2), 1));
        assertThat(told(outcome))
                .contains(
                        "All ballots are counted for seat 1.",
                        "All ballots are counted anew for seat 2, passing over “ada”.");
        assertThat(outcome.steps().stream().map(Step::round)).isSorted();
    }
}
