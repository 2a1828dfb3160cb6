package io.github.mitform.answer.rule;

import static io.github.mitform.answer.rule.Problems.QUESTION;
import static io.github.mitform.answer.rule.Problems.germanSentences;
import static io.github.mitform.answer.rule.Problems.map;
import static io.github.mitform.answer.rule.Problems.option;
import static io.github.mitform.answer.rule.Problems.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OptionAnswersTest {
    private static final Options MODES = Options.of(
            option("bike"),
            option("bus"),
            option("car"),
            new Option(Id.of("none"), Text.of("nichts davon", "none of these"), Optional.empty(), true));

    @Nested
    class AChoice {
        private final AnswerType closed = new ChoiceType(MODES, false);
        private final AnswerType open = new ChoiceType(MODES, true);

        @Test
        void isOneOfTheOptions() {
            assertThat(sentences(closed, "bike")).isEmpty();
            assertThat(sentences(closed, "bik"))
                    .containsExactly(
                            "ERROR /answers/q [answer.unknown-option] There is no such option here. Did you mean \"bike\"?");
            assertThat(germanSentences(closed, "aeroplane")).containsExactly("Diese Möglichkeit gibt es hier nicht.");
        }

        @Test
        void isInOnesOwnWordsOnlyWhereThatIsOffered() {
            assertThat(sentences(open, Map.of("other", "on foot"))).isEmpty();
            assertThat(sentences(closed, Map.of("other", "on foot")))
                    .containsExactly(
                            "ERROR /answers/q [answer.other-not-offered] An answer in one's own words is not offered here.");
            assertThat(sentences(open, Map.of("other", " ")))
                    .containsExactly(
                            "ERROR /answers/q/other [answer.empty] There is nothing in this answer; give one, or leave the question"
                                    + " out.");
        }

        @Test
        void inOnesOwnWordsNeverShowsItsWordsToAnExpression() {
            var answer = AnswerRules.read(open, Value.from(Map.of("other", "bike")), QUESTION)
                    .answer()
                    .orElseThrow();
            assertThat(AnswerRules.expressionValue(open, answer)).isEqualTo("other");
        }
    }

    @Nested
    class AChoiceOfSeveral {
        private final AnswerType two = new ChoicesType(MODES, 1, OptionalInt.of(2), true);

        @Test
        void mayHoldUpToItsGreatestNumberWithOnesOwnWordsAmongThem() {
            assertThat(sentences(two, List.of("bike", Map.of("other", "on foot"))))
                    .isEmpty();
            assertThat(sentences(two, List.of("bike", "bus", Map.of("other", "on foot"))))
                    .containsExactly("ERROR /answers/q [answer.too-many] At most 2 may be chosen, but 3 were.");
            assertThat(sentences(two, List.of()))
                    .containsExactly("ERROR /answers/q [answer.too-few] At least 1 have to be chosen, but 0 were.");
        }

        @Test
        void ofNothingIsAnAnswerWhereNoneAreNeeded() {
            assertThat(sentences(ChoicesType.of(MODES), List.of())).isEmpty();
        }

        @Test
        void holdsEachOptionOnce() {
            assertThat(sentences(two, List.of("bike", "bike")))
                    .containsExactly(
                            "ERROR /answers/q/1 [answer.duplicate-option] The option \"bike\" may occur only once.");
        }

        @Test
        void takesAnExclusiveOptionAlone() {
            assertThat(sentences(new ChoicesType(MODES, 2, OptionalInt.empty(), false), List.of("none")))
                    .isEmpty();
            assertThat(sentences(two, List.of("none", "bike")))
                    .containsExactly(
                            "ERROR /answers/q [answer.exclusive-option] The option \"none\" stands alone; take it without others,"
                                    + " or others without it.");
        }

        @Test
        void namesEveryUnknownOptionAtItsPlace() {
            assertThat(sentences(two, Arrays.asList("bike", "buss", 3)))
                    .containsExactly(
                            "ERROR /answers/q/1 [answer.unknown-option] There is no such option here. Did you mean \"bus\"?",
                            "ERROR /answers/q/2 [answer.wrong-kind] The answer has to be the id of an option, but was a number.");
        }

        @Test
        void ofAHundredThousandUnknownOptionsIsRefusedQuicklyAndBriefly() {
            var options = new ArrayList<Option>();
            for (int i = 0; i < 900; i++) {
                options.add(option("statement_" + i));
            }
            var items = new ArrayList<String>();
            for (int i = 0; i < 100_000; i++) {
                items.add("statement_x" + i);
            }
            var problems = sentences(ChoicesType.of(new Options.Listed(options)), items);
            assertThat(problems).hasSize(Findings.MOST + 1).last().asString().contains("[answer.more-problems]");
        }
    }

    @Nested
    class AScale {
        @Test
        void hasOnlyItsSteps() {
            var scale = ScaleType.between(1, Text.empty(), 5, Text.empty());
            assertThat(sentences(scale, 5)).isEmpty();
            for (Object bad : List.of(0, 6, 2.5, 10_000_000_000L)) {
                assertThat(sentences(scale, bad))
                        .containsExactly(
                                "ERROR /answers/q [answer.off-scale] The answer has to be a step from 1 to 5.");
            }
        }

        @Test
        void takesDontKnowOnlyWhereItIsOffered() {
            var open = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), true);
            var closed = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false);
            var dontKnow = Map.of("missing", "dont_know");
            assertThat(AnswerRules.read(open, Value.from(dontKnow), QUESTION).answer())
                    .hasValue(NoAnswer.DONT_KNOW);
            assertThat(sentences(closed, dontKnow))
                    .containsExactly(
                            "ERROR /answers/q [answer.dont-know-not-offered] \"Don't know\" is not offered here.");
            assertThat(sentences(closed, Map.of("missing", "no idea")))
                    .containsExactly(
                            "ERROR /answers/q/missing [answer.unknown-reason] The reason for a missing answer is \"dont_know\" or"
                                    + " \"skipped\".");
        }
    }

    @Nested
    class ARanking {
        private final AnswerType strict = new RankingType(MODES, 2, OptionalInt.of(3), false);
        private final AnswerType withTies = new RankingType(MODES, 1, OptionalInt.empty(), true);

        @Test
        void holdsEnoughAndNotTooMany() {
            assertThat(sentences(strict, List.of("bike", "bus"))).isEmpty();
            assertThat(sentences(strict, List.of("bike")))
                    .containsExactly("ERROR /answers/q [answer.too-few] At least 2 have to be chosen, but 1 were.");
            assertThat(sentences(strict, List.of("bike", "bus", "car", "none")))
                    .containsExactly("ERROR /answers/q [answer.too-many] At most 3 may be chosen, but 4 were.");
        }

        @Test
        void sharesARankOnlyWhereThatIsAllowed() {
            var shared = List.of("car", List.of("bike", "bus"));
            assertThat(AnswerRules.read(withTies, Value.from(shared), QUESTION).answer())
                    .hasValue(new RankingAnswer(List.of(List.of("car"), List.of("bike", "bus"))));
            assertThat(sentences(strict, shared))
                    .containsExactly("ERROR /answers/q/1 [answer.tie] Each place may hold only one option here.");
        }

        @Test
        void holdsEachOptionOnceEvenInASharedRank() {
            assertThat(sentences(withTies, List.of("car", List.of("bike", "car"))))
                    .containsExactly(
                            "ERROR /answers/q/1/1 [answer.duplicate-option] The option \"car\" may occur only once.");
        }

        @Test
        void isAListForExpressions() {
            assertThat(AnswerRules.expressionValue(
                            withTies, new RankingAnswer(List.of(List.of("car"), List.of("bike", "bus")))))
                    .isEqualTo(List.of("car", "bike", "bus"));
        }
    }

    @Nested
    class AnAllocation {
        private final AnswerType dots = new AllocationType(MODES, 5, OptionalInt.of(3), true, Optional.empty());

        @Test
        void givesWholePointsUpToTheMost() {
            assertThat(sentences(dots, Map.of("bike", 3, "bus", 2))).isEmpty();
            assertThat(sentences(dots, map("bike", 4, "bus", 1)))
                    .containsExactly("ERROR /answers/q/bike [answer.over-most] One option may get at most 3.");
            assertThat(sentences(dots, map("bike", -1, "bus", 0.5, "car", "two")))
                    .containsExactly(
                            "ERROR /answers/q/bike [answer.negative] The number may not be negative.",
                            "ERROR /answers/q/bus [answer.not-whole] A whole number is needed here.",
                            "ERROR /answers/q/car [answer.wrong-kind] The answer has to be a whole number, but was a text.");
        }

        @Test
        void givesNoMoreThanThereIsAndAllOfItWhereThatIsAsked() {
            assertThat(sentences(dots, map("bike", 3, "bus", 3)))
                    .containsExactly(
                            "ERROR /answers/q [answer.over-total] More was given than the 5 there are in all.");
            assertThat(sentences(dots, Map.of("bike", 3)))
                    .containsExactly("ERROR /answers/q [answer.not-all-spent] All 5 have to be given; some are left.");
            assertThat(sentences(AllocationType.of(5, MODES), Map.of())).isEmpty();
        }

        @Test
        void doesNotOverflow() {
            var many = AllocationType.of(Integer.MAX_VALUE, MODES);
            assertThat(sentences(many, map("bike", Integer.MAX_VALUE, "bus", Integer.MAX_VALUE)))
                    .containsExactly(
                            "ERROR /answers/q [answer.over-total] More was given than the 2147483647 there are in all.");
        }

        @Test
        void keepsInventedNamesOutOfPointers() {
            assertThat(sentences(dots, Map.of("Ring me: 02161 250", 5)))
                    .containsExactly("ERROR /answers/q [answer.unknown-option] There is no such option here.");
        }
    }

    @Nested
    class AGrid {
        private final AnswerType scale = ScaleType.between(1, Text.empty(), 5, Text.empty());
        private final Options statements = Options.of(option("trust"), option("speed"));
        private final AnswerType every = new GridType(statements, scale, true);
        private final AnswerType some = new GridType(statements, scale, false);

        @Test
        void locatesFindingsAtTheRow() {
            assertThat(sentences(every, Map.of("trust", 6)))
                    .containsExactly(
                            "ERROR /answers/q/trust [answer.off-scale] The answer has to be a step from 1 to 5.",
                            "ERROR /answers/q/speed [answer.missing-row] This row has to be answered.");
            assertThat(sentences(every, map("trust", 1, "spead", 2)))
                    .containsExactly(
                            "ERROR /answers/q/spead [answer.unknown-row] There is no such row here. Did you mean \"speed\"?",
                            "ERROR /answers/q/speed [answer.missing-row] This row has to be answered.");
        }

        @Test
        void mayLeaveRowsOutButNotAllOfThem() {
            assertThat(sentences(some, Map.of("trust", 2))).isEmpty();
            assertThat(sentences(some, Map.of()))
                    .containsExactly(
                            "ERROR /answers/q [answer.empty] There is nothing in this answer; give one, or leave the question out.");
            assertThat(sentences(some, Map.of("trust", Map.of("missing", "skipped"))))
                    .containsExactly(
                            "ERROR /answers/q/trust [answer.skipped-row] A row that is passed over is left out.");
        }

        @Test
        void showsItsRowsToExpressions() {
            var rule = AnswerRule.of(some);
            var answer = new GridAnswer(Map.of("trust", new ScaleAnswer(4)));
            assertThat(rule.partValue("trust", answer)).isEqualTo(4L);
            assertThat(rule.partValue("speed", answer)).isNull();
            assertThat(rule.parts()).containsOnlyKeys("trust", "speed");
        }
    }

    @Nested
    class OptionsThatAreNotKnownYet {
        private final AnswerType type = RankingType.of(new Options.From("wishes.proposals", new Selection.Accepted()));

        @Test
        void leaveTheExpressionTypeButNoReading() {
            assertThat(AnswerRules.expressionType(type)).isNotNull();
            assertThatThrownBy(() -> sentences(type, List.of("bike")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the options of this question are known only when a round is opened");
        }
    }
}
