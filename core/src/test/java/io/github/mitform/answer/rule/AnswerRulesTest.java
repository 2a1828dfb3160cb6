package io.github.mitform.answer.rule;

import static io.github.mitform.answer.rule.Problems.QUESTION;
import static io.github.mitform.answer.rule.Problems.germanSentences;
import static io.github.mitform.answer.rule.Problems.map;
import static io.github.mitform.answer.rule.Problems.option;
import static io.github.mitform.answer.rule.Problems.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Finding;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesTest {
    private static final Options MODES = Options.of(
            option("bike"),
            option("bus"),
            option("car"),
            new Option(Id.of("none"), Text.of("nichts davon", "none of these"), Optional.empty(), true));

    @Nested
    class YesOrNo {
        @Test
        void isNothingElse() {
            assertThat(sentences(new YesNoType(), true)).isEmpty();
            assertThat(sentences(new YesNoType(), "true"))
                    .containsExactly(
                            "ERROR /answers/q [answer.wrong-kind] The answer has to be true or false, but was a text.");
            assertThat(germanSentences(new YesNoType(), 1))
                    .containsExactly("Die Antwort muss wahr oder falsch (true oder false) sein, war aber eine Zahl.");
        }
    }

    @Nested
    class ANumber {
        private final AnswerType age = NumberType.between(14, 120);
        private final AnswerType euros = new NumberType(
                Optional.of(new BigDecimal("0.5")), Optional.empty(), new BigDecimal("0.25"), Optional.empty());

        @Test
        void staysInItsBounds() {
            assertThat(sentences(age, 14)).isEmpty();
            assertThat(sentences(age, 120)).isEmpty();
            assertThat(sentences(age, 13))
                    .containsExactly("ERROR /answers/q [answer.below-min] The number has to be at least 14.");
            assertThat(germanSentences(age, 121)).containsExactly("Die Zahl darf höchstens 120 sein.");
        }

        @Test
        void keepsItsStep() {
            assertThat(sentences(age, 14.5))
                    .containsExactly("ERROR /answers/q [answer.not-whole] A whole number is needed here.");
            assertThat(sentences(euros, 1.25)).isEmpty();
            assertThat(sentences(euros, 1.3))
                    .containsExactly(
                            "ERROR /answers/q [answer.off-step] The number has to be 0.5 plus a whole multiple of 0.25.");
            assertThat(germanSentences(euros, 1.3))
                    .containsExactly("Die Zahl muss 0,5 plus ein ganzes Vielfaches von 0,25 sein.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1e1000000000",
                    "-1e1000000000",
                    "1e-1000000000",
                    "0e1000000000",
                    "1234567890123456",
                    "0.1234567890123456"
                })
        void isRefusedAtOnceIfItHasTooManyDigits(String number) {
            var anyNumber = new NumberType(
                    Optional.empty(), Optional.empty(), new BigDecimal("0.000000000000001"), Optional.empty());
            assertThat(sentences(anyNumber, new BigDecimal(number)))
                    .containsExactly("ERROR /answers/q [answer.number-too-long] A number may have at most 15 digits.");
        }

        @Test
        void ofAMillionDigitsIsRefusedAtOnce() {
            assertThat(sentences(age, new BigDecimal(java.math.BigInteger.ONE.shiftLeft(3_000_000))))
                    .hasSize(1);
        }

        @Test
        void isTheSameNumberHoweverItIsWritten() {
            assertThat(AnswerRules.read(age, Value.of(new BigDecimal("34.000")), QUESTION)
                            .answer())
                    .hasValue(new NumberAnswer(BigDecimal.valueOf(34)));
        }

        @Test
        void isAWholeNumberForExpressionsWhereOnlyThoseAreAllowed() {
            assertThat(AnswerRules.expressionValue(age, new NumberAnswer(BigDecimal.valueOf(34))))
                    .isEqualTo(34L);
            assertThat(AnswerRules.expressionValue(euros, new NumberAnswer(new BigDecimal("0.50"))))
                    .isEqualTo(new BigDecimal("0.5"));
        }
    }

    @Nested
    class AText {
        private final AnswerType postcode = new TextType(5, 6, 1, Optional.of("\\d+"));

        @Test
        void isCountedInCharactersThatPeopleSee() {
            assertThat(sentences(TextType.upTo(2), "🚲🚲")).isEmpty();
            assertThat(sentences(TextType.upTo(2), "🚲🚲🚲"))
                    .containsExactly(
                            "ERROR /answers/q [answer.too-long] The text may have at most 2 characters, but has 3.");
            assertThat(germanSentences(postcode, "4106"))
                    .containsExactly("Der Text braucht mindestens 5 Zeichen, hat aber 4.");
        }

        @Test
        void matchesItsPatternAsAWhole() {
            assertThat(sentences(postcode, "41061")).isEmpty();
            assertThat(sentences(postcode, "4106x"))
                    .containsExactly(
                            "ERROR /answers/q [answer.pattern] The text does not have the form that is asked for.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t"})
        void thatIsEmptyIsNoAnswer(String words) {
            assertThat(sentences(TextType.upTo(9), words))
                    .containsExactly(
                            "ERROR /answers/q [answer.empty] There is nothing in this answer; give one, or leave the question out.");
        }

        @Test
        void holdsNoControlCharactersAndNoHalfOnes() {
            assertThat(sentences(TextType.upTo(9), "a\tb\r\nc")).isEmpty();
            assertThat(sentences(TextType.upTo(9), "ab\u0000"))
                    .containsExactly(
                            "ERROR /answers/q [answer.control-character] The text holds a control character, at character 3.");
            assertThat(sentences(TextType.upTo(9), "🚲\ud83d"))
                    .containsExactly(
                            "ERROR /answers/q [answer.broken-character] The text holds half a character, at character 2; it was"
                                    + " cut or decoded wrongly.");
        }
    }

    @Nested
    class ADate {
        private final AnswerType spring =
                new DateType(Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 5, 31)));

        @Test
        void isADayOfTheCalendar() {
            assertThat(sentences(spring, "2026-03-01")).isEmpty();
            for (String bad : List.of("2026-02-30", "1.3.2026", "", "2026-3-1", "+99999-01-01")) {
                assertThat(sentences(spring, bad))
                        .containsExactly(
                                "ERROR /answers/q [answer.not-a-date] A day of the calendar is needed, written like 2026-01-31.");
            }
        }

        @Test
        void staysInItsBounds() {
            assertThat(sentences(spring, "2026-02-28"))
                    .containsExactly(
                            "ERROR /answers/q [answer.too-early] The day may be 1 March 2026 at the earliest.");
            assertThat(germanSentences(spring, "2026-06-01"))
                    .containsExactly("Der Tag darf spätestens der 31. Mai 2026 sein.");
        }
    }

    @Nested
    class ATaskOutcome {
        private final AnswerType timed = new TaskOutcomeType(true, false);

        @Test
        void holdsWhatWasMeasured() {
            assertThat(sentences(timed, Map.of("level", "success", "seconds", 41.5, "errors", 0, "note", "quick")))
                    .isEmpty();
            assertThat(sentences(timed, Map.of("level", "sucess")))
                    .containsExactly(
                            "ERROR /answers/q/level [answer.unknown-option] There is no such option here. Did you mean \"success\"?");
            assertThat(sentences(timed, Map.of("level", "gave_up")))
                    .containsExactly("ERROR /answers/q [answer.missing-field] \"seconds\" has to be recorded here.");
            assertThat(sentences(timed, map("level", "failure", "seconds", -1, "errors", 1.5, "mood", "bad")))
                    .containsExactly(
                            "ERROR /answers/q/mood [answer.unknown-field] There is no such field here; known are level, seconds,"
                                    + " errors, note, path, version.",
                            "ERROR /answers/q/errors [answer.not-whole] A whole number is needed here.");
            assertThat(sentences(timed, map("level", "failure", "seconds", -1)))
                    .containsExactly("ERROR /answers/q/seconds [answer.negative] The number may not be negative.");
        }
    }

    @Nested
    class AWayThroughAPrototype {
        private final AnswerType type = new TaskOutcomeType(false, false, true, OptionalInt.of(3));

        @Test
        void namesPagesInTheirOrder() {
            assertThat(sentences(
                            type,
                            Map.of("level", "success", "path", List.of("start", "/menu", "start"), "version", "0.9.1")))
                    .isEmpty();
        }

        @Test
        void hasToBeThereWhereItIsAskedFor() {
            assertThat(sentences(type, Map.of("level", "success")))
                    .containsExactly("ERROR /answers/q [answer.missing-field] \"path\" has to be recorded here.");
            assertThat(sentences(type, Map.of("level", "success", "path", List.of())))
                    .containsExactly(
                            "ERROR /answers/q/path [answer.empty] There is nothing in this answer; give one, or leave the question"
                                    + " out.");
        }

        @Test
        void hasNoBlanksInItsPages() {
            assertThat(sentences(type, Map.of("level", "success", "path", List.of("start", "the menu"))))
                    .containsExactly(
                            "ERROR /answers/q/path/1 [answer.not-a-page] A page is named with 1 to 200 letters, digits and signs of"
                                    + " ASCII, without blanks, such as /office/hours.");
        }

        @Test
        void isBounded() {
            assertThat(sentences(type, Map.of("level", "success", "path", java.util.Collections.nCopies(501, "start"))))
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .startsWith("ERROR /answers/q/path [answer.too-many-steps]");
        }
    }

    @Nested
    class AnAnswerMadeByAProgram {
        @Test
        void isCheckedLikeOneThatIsRead() {
            assertThat(AnswerRules.check(new YesNoType(), new ScaleAnswer(1), QUESTION))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /answers/q [answer.wrong-kind] The answer has to be true or false, but was a step of a scale.");
            assertThat(AnswerRules.check(new YesNoType(), new YesNoAnswer(true), QUESTION))
                    .isEmpty();
            assertThat(AnswerRules.check(
                            RankingType.of(MODES), new RankingAnswer(List.of(List.of("bike"), List.of())), QUESTION))
                    .extracting(Finding::code)
                    .containsExactly("answer.empty");
        }
    }
}
