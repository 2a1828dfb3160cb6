package io.github.mitform.answer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesTest {
    private static final Pointer AT = Pointer.of("/answers/q");
    private static final Options MODES = Options.of(
            option("bike"),
            option("bus"),
            option("car"),
            new Option(Id.of("none"), Text.of("nichts davon", "none of these"), Optional.empty(), true));

    private static Option option(String id) {
        return Option.of(id, Text.of(id, id));
    }

    private static List<String> problems(AnswerType type, Object answer) {
        return AnswerRules.read(type, Value.from(answer), AT).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> germanProblems(AnswerType type, Object answer) {
        return AnswerRules.read(type, Value.from(answer), AT).findings().stream()
                .map(finding -> finding.message(Locale.GERMAN))
                .toList();
    }

    @Nested
    class YesOrNo {
        @Test
        void isNothingElse() {
            assertThat(problems(new YesNoType(), true)).isEmpty();
            assertThat(problems(new YesNoType(), "true"))
                    .containsExactly(
                            "ERROR /answers/q [answer.wrong-kind] The answer has to be true or false, but was a text.");
            assertThat(germanProblems(new YesNoType(), 1))
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
            assertThat(problems(age, 14)).isEmpty();
            assertThat(problems(age, 120)).isEmpty();
            assertThat(problems(age, 13))
                    .containsExactly("ERROR /answers/q [answer.below-min] The number has to be at least 14.");
            assertThat(germanProblems(age, 121)).containsExactly("Die Zahl darf höchstens 120 sein.");
        }

        @Test
        void keepsItsStep() {
            assertThat(problems(age, 14.5))
                    .containsExactly("ERROR /answers/q [answer.not-whole] A whole number is needed here.");
            assertThat(problems(euros, 1.25)).isEmpty();
            assertThat(problems(euros, 1.3))
                    .containsExactly(
                            "ERROR /answers/q [answer.off-step] The number has to be 0.5 plus a whole multiple of 0.25.");
            assertThat(germanProblems(euros, 1.3))
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
            assertThat(problems(anyNumber, new BigDecimal(number)))
                    .containsExactly("ERROR /answers/q [answer.number-too-long] A number may have at most 15 digits.");
        }

        @Test
        void ofAMillionDigitsIsRefusedAtOnce() {
            assertThat(problems(age, new BigDecimal(java.math.BigInteger.ONE.shiftLeft(3_000_000))))
                    .hasSize(1);
        }

        @Test
        void isTheSameNumberHoweverItIsWritten() {
            assertThat(AnswerRules.read(age, Value.of(new BigDecimal("34.000")), AT)
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
            assertThat(problems(TextType.upTo(2), "🚲🚲")).isEmpty();
            assertThat(problems(TextType.upTo(2), "🚲🚲🚲"))
                    .containsExactly(
                            "ERROR /answers/q [answer.too-long] The text may have at most 2 characters, but has 3.");
            assertThat(germanProblems(postcode, "4106"))
                    .containsExactly("Der Text braucht mindestens 5 Zeichen, hat aber 4.");
        }

        @Test
        void matchesItsPatternAsAWhole() {
            assertThat(problems(postcode, "41061")).isEmpty();
            assertThat(problems(postcode, "4106x"))
                    .containsExactly(
                            "ERROR /answers/q [answer.pattern] The text does not have the form that is asked for.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t"})
        void thatIsEmptyIsNoAnswer(String words) {
            assertThat(problems(TextType.upTo(9), words))
                    .containsExactly(
                            "ERROR /answers/q [answer.empty] There is nothing in this answer; give one, or leave the question out.");
        }

        @Test
        void holdsNoControlCharactersAndNoHalfOnes() {
            assertThat(problems(TextType.upTo(9), "a\tb\r\nc")).isEmpty();
            assertThat(problems(TextType.upTo(9), "ab\u0000"))
                    .containsExactly(
                            "ERROR /answers/q [answer.control-character] The text holds a control character, at character 3.");
            assertThat(problems(TextType.upTo(9), "🚲\ud83d"))
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
            assertThat(problems(spring, "2026-03-01")).isEmpty();
            for (String bad : List.of("2026-02-30", "1.3.2026", "", "2026-3-1", "+99999-01-01")) {
                assertThat(problems(spring, bad))
                        .containsExactly(
                                "ERROR /answers/q [answer.not-a-date] A day of the calendar is needed, written like 2026-01-31.");
            }
        }

        @Test
        void staysInItsBounds() {
            assertThat(problems(spring, "2026-02-28"))
                    .containsExactly(
                            "ERROR /answers/q [answer.too-early] The day may be 1 March 2026 at the earliest.");
            assertThat(germanProblems(spring, "2026-06-01"))
                    .containsExactly("Der Tag darf spätestens der 31. Mai 2026 sein.");
        }
    }

    @Nested
    class AChoice {
        private final AnswerType closed = new ChoiceType(MODES, false);
        private final AnswerType open = new ChoiceType(MODES, true);

        @Test
        void isOneOfTheOptions() {
            assertThat(problems(closed, "bike")).isEmpty();
            assertThat(problems(closed, "bik"))
                    .containsExactly(
                            "ERROR /answers/q [answer.unknown-option] There is no such option here. Did you mean \"bike\"?");
            assertThat(germanProblems(closed, "aeroplane")).containsExactly("Diese Möglichkeit gibt es hier nicht.");
        }

        @Test
        void isInOnesOwnWordsOnlyWhereThatIsOffered() {
            assertThat(problems(open, Map.of("other", "on foot"))).isEmpty();
            assertThat(problems(closed, Map.of("other", "on foot")))
                    .containsExactly(
                            "ERROR /answers/q [answer.other-not-offered] An answer in one's own words is not offered here.");
            assertThat(problems(open, Map.of("other", " ")))
                    .containsExactly(
                            "ERROR /answers/q/other [answer.empty] There is nothing in this answer; give one, or leave the question"
                                    + " out.");
        }

        @Test
        void inOnesOwnWordsNeverShowsItsWordsToAnExpression() {
            var answer = AnswerRules.read(open, Value.from(Map.of("other", "bike")), AT)
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
            assertThat(problems(two, List.of("bike", Map.of("other", "on foot"))))
                    .isEmpty();
            assertThat(problems(two, List.of("bike", "bus", Map.of("other", "on foot"))))
                    .containsExactly("ERROR /answers/q [answer.too-many] At most 2 may be chosen, but 3 were.");
            assertThat(problems(two, List.of()))
                    .containsExactly("ERROR /answers/q [answer.too-few] At least 1 have to be chosen, but 0 were.");
        }

        @Test
        void ofNothingIsAnAnswerWhereNoneAreNeeded() {
            assertThat(problems(ChoicesType.of(MODES), List.of())).isEmpty();
        }

        @Test
        void holdsEachOptionOnce() {
            assertThat(problems(two, List.of("bike", "bike")))
                    .containsExactly(
                            "ERROR /answers/q/1 [answer.duplicate-option] The option \"bike\" may occur only once.");
        }

        @Test
        void takesAnExclusiveOptionAlone() {
            assertThat(problems(new ChoicesType(MODES, 2, OptionalInt.empty(), false), List.of("none")))
                    .isEmpty();
            assertThat(problems(two, List.of("none", "bike")))
                    .containsExactly(
                            "ERROR /answers/q [answer.exclusive-option] The option \"none\" stands alone; take it without others,"
                                    + " or others without it.");
        }

        @Test
        void namesEveryUnknownOptionAtItsPlace() {
            assertThat(problems(two, Arrays.asList("bike", "buss", 3)))
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
            var problems = problems(ChoicesType.of(new Options.Listed(options)), items);
            assertThat(problems).hasSize(Findings.MOST + 1).last().asString().contains("[answer.more-problems]");
        }
    }

    @Nested
    class AScale {
        @Test
        void hasOnlyItsSteps() {
            var scale = ScaleType.between(1, Text.empty(), 5, Text.empty());
            assertThat(problems(scale, 5)).isEmpty();
            for (Object bad : List.of(0, 6, 2.5, 10_000_000_000L)) {
                assertThat(problems(scale, bad))
                        .containsExactly(
                                "ERROR /answers/q [answer.off-scale] The answer has to be a step from 1 to 5.");
            }
        }

        @Test
        void takesDontKnowOnlyWhereItIsOffered() {
            var open = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), true);
            var closed = new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false);
            var dontKnow = Map.of("missing", "dont_know");
            assertThat(AnswerRules.read(open, Value.from(dontKnow), AT).answer())
                    .hasValue(NoAnswer.DONT_KNOW);
            assertThat(problems(closed, dontKnow))
                    .containsExactly(
                            "ERROR /answers/q [answer.dont-know-not-offered] \"Don't know\" is not offered here.");
            assertThat(problems(closed, Map.of("missing", "no idea")))
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
            assertThat(problems(strict, List.of("bike", "bus"))).isEmpty();
            assertThat(problems(strict, List.of("bike")))
                    .containsExactly("ERROR /answers/q [answer.too-few] At least 2 have to be chosen, but 1 were.");
            assertThat(problems(strict, List.of("bike", "bus", "car", "none")))
                    .containsExactly("ERROR /answers/q [answer.too-many] At most 3 may be chosen, but 4 were.");
        }

        @Test
        void sharesARankOnlyWhereThatIsAllowed() {
            var shared = List.of("car", List.of("bike", "bus"));
            assertThat(AnswerRules.read(withTies, Value.from(shared), AT).answer())
                    .hasValue(new RankingAnswer(List.of(List.of("car"), List.of("bike", "bus"))));
            assertThat(problems(strict, shared))
                    .containsExactly("ERROR /answers/q/1 [answer.tie] Each place may hold only one option here.");
        }

        @Test
        void holdsEachOptionOnceEvenInASharedRank() {
            assertThat(problems(withTies, List.of("car", List.of("bike", "car"))))
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
            assertThat(problems(dots, Map.of("bike", 3, "bus", 2))).isEmpty();
            assertThat(problems(dots, ordered("bike", 4, "bus", 1)))
                    .containsExactly("ERROR /answers/q/bike [answer.over-most] One option may get at most 3.");
            assertThat(problems(dots, ordered("bike", -1, "bus", 0.5, "car", "two")))
                    .containsExactly(
                            "ERROR /answers/q/bike [answer.negative] The number may not be negative.",
                            "ERROR /answers/q/bus [answer.not-whole] A whole number is needed here.",
                            "ERROR /answers/q/car [answer.wrong-kind] The answer has to be a whole number, but was a text.");
        }

        @Test
        void givesNoMoreThanThereIsAndAllOfItWhereThatIsAsked() {
            assertThat(problems(dots, ordered("bike", 3, "bus", 3)))
                    .containsExactly(
                            "ERROR /answers/q [answer.over-total] More was given than the 5 there are in all.");
            assertThat(problems(dots, Map.of("bike", 3)))
                    .containsExactly("ERROR /answers/q [answer.not-all-spent] All 5 have to be given; some are left.");
            assertThat(problems(AllocationType.of(5, MODES), Map.of())).isEmpty();
        }

        @Test
        void doesNotOverflow() {
            var many = AllocationType.of(Integer.MAX_VALUE, MODES);
            assertThat(problems(many, ordered("bike", Integer.MAX_VALUE, "bus", Integer.MAX_VALUE)))
                    .containsExactly(
                            "ERROR /answers/q [answer.over-total] More was given than the 2147483647 there are in all.");
        }

        @Test
        void keepsInventedNamesOutOfPointers() {
            assertThat(problems(dots, Map.of("Ring me: 02161 250", 5)))
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
            assertThat(problems(every, Map.of("trust", 6)))
                    .containsExactly(
                            "ERROR /answers/q/trust [answer.off-scale] The answer has to be a step from 1 to 5.",
                            "ERROR /answers/q/speed [answer.missing-row] This row has to be answered.");
            assertThat(problems(every, ordered("trust", 1, "spead", 2)))
                    .containsExactly(
                            "ERROR /answers/q/spead [answer.unknown-row] There is no such row here. Did you mean \"speed\"?",
                            "ERROR /answers/q/speed [answer.missing-row] This row has to be answered.");
        }

        @Test
        void mayLeaveRowsOutButNotAllOfThem() {
            assertThat(problems(some, Map.of("trust", 2))).isEmpty();
            assertThat(problems(some, Map.of()))
                    .containsExactly(
                            "ERROR /answers/q [answer.empty] There is nothing in this answer; give one, or leave the question out.");
            assertThat(problems(some, Map.of("trust", Map.of("missing", "skipped"))))
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
    class ATaskOutcome {
        private final AnswerType timed = new TaskOutcomeType(true, false);

        @Test
        void holdsWhatWasMeasured() {
            assertThat(problems(timed, Map.of("level", "success", "seconds", 41.5, "errors", 0, "note", "quick")))
                    .isEmpty();
            assertThat(problems(timed, Map.of("level", "sucess")))
                    .containsExactly(
                            "ERROR /answers/q/level [answer.unknown-option] There is no such option here. Did you mean \"success\"?");
            assertThat(problems(timed, Map.of("level", "gave_up")))
                    .containsExactly("ERROR /answers/q [answer.missing-field] \"seconds\" has to be recorded here.");
            assertThat(problems(timed, ordered("level", "failure", "seconds", -1, "errors", 1.5, "mood", "bad")))
                    .containsExactly(
                            "ERROR /answers/q/mood [answer.unknown-field] There is no such field here; known are level, seconds,"
                                    + " errors, note.",
                            "ERROR /answers/q/errors [answer.not-whole] A whole number is needed here.");
            assertThat(problems(timed, ordered("level", "failure", "seconds", -1)))
                    .containsExactly("ERROR /answers/q/seconds [answer.negative] The number may not be negative.");
        }
    }

    @Nested
    class AnAnswerMadeByAProgram {
        @Test
        void isCheckedLikeOneThatIsRead() {
            assertThat(AnswerRules.check(new YesNoType(), new ScaleAnswer(1), AT))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "ERROR /answers/q [answer.wrong-kind] The answer has to be true or false, but was a step of a scale.");
            assertThat(AnswerRules.check(new YesNoType(), new YesNoAnswer(true), AT))
                    .isEmpty();
            assertThat(AnswerRules.check(
                            RankingType.of(MODES), new RankingAnswer(List.of(List.of("bike"), List.of())), AT))
                    .extracting(Finding::code)
                    .containsExactly("answer.empty");
        }
    }

    @Nested
    class OptionsThatAreNotKnownYet {
        private final AnswerType type = RankingType.of(new Options.From("wishes.proposals", new Selection.Accepted()));

        @Test
        void leaveTheExpressionTypeButNoReading() {
            assertThat(AnswerRules.expressionType(type)).isNotNull();
            assertThatThrownBy(() -> problems(type, List.of("bike")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the options of this question are known only when a round is opened");
        }
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
