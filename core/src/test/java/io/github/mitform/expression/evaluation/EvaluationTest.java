package io.github.mitform.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.RandomExpressions;
import io.github.mitform.expression.type.Checked;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Names NAMES = Names.of(Map.of(
            "age", Type.INT,
            "share", Type.DECIMAL,
            "shares", new Type.ListOf(Type.DECIMAL),
            "marks", new Type.SetOf(Type.DECIMAL),
            "seen", Type.DATE_TIME,
            "left", Type.DATE_TIME,
            "lasted", Type.DURATION,
            "born", Type.DATE,
            "member", Type.BOOL));

    private static Checked checked(String source) {
        return TypeCheck.of(Expression.parse(source).orThrow(), NAMES).orThrow();
    }

    private static @Nullable Object value(String source, Map<String, ?> answers) {
        return Compiled.evaluate(checked(source), answers, TODAY);
    }

    @Nested
    class ADecimal {
        @Test
        void mayBeAnsweredWithAWholeNumber() {
            assertThat(value("share + 1 == 3", Map.of("share", 2L))).isEqualTo(true);
        }

        @Test
        void isADecimalEvenIfItWasAnsweredWithAWholeNumber() {
            assertThat(value("share", Map.of("share", 2L))).isEqualTo(BigDecimal.valueOf(2));
            assertThat(value("shares", Map.of("shares", List.of(2L)))).isEqualTo(List.of(BigDecimal.valueOf(2)));
            assertThat(value("marks", Map.of("marks", Set.of(2L)))).isEqualTo(Set.of(BigDecimal.valueOf(2)));
        }

        @Test
        void isFoundInASetWhateverItsScale() {
            assertThat(value("2 in marks", Map.of("marks", Set.of(new BigDecimal("2.00")))))
                    .isEqualTo(true);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "share + 1",
                    "share - 0.1",
                    "share * share",
                    "share / 3",
                    "1 / share",
                    "avg([share, 1.0])",
                    "sum([share, 1.0])"
                })
        void isUnknownBeyondAThousandDigits(String source) {
            assertThat(value(source, Map.of("share", new BigDecimal("1e1000000000"))))
                    .isNull();
            assertThat(value(source, Map.of("share", new BigDecimal("1e-1000000000"))))
                    .isNull();
        }

        @Test
        void isStillComparedBeyondAThousandDigits() {
            assertThat(value("share > 3", Map.of("share", new BigDecimal("1e1000000000"))))
                    .isEqualTo(true);
        }
    }

    @Nested
    class ADateWithTime {
        private final LocalDateTime noon = LocalDateTime.of(2026, 3, 28, 12, 0);

        @Test
        void isMovedByBothKindsOfDuration() {
            assertThat(value("seen + duration(\"PT13H\")", Map.of("seen", noon)))
                    .isEqualTo(noon.plusHours(13));
            assertThat(value("seen - duration(\"P1M\")", Map.of("seen", noon))).isEqualTo(noon.minusMonths(1));
            assertThat(value("duration(\"P1D\") + seen", Map.of("seen", noon))).isEqualTo(noon.plusDays(1));
        }

        @Test
        void isLessAnotherADurationWithASign() {
            var answers = Map.of("seen", noon, "left", noon.plusMinutes(90));
            assertThat(value("left - seen", answers)).isEqualTo(Duration.ofMinutes(90));
            assertThat(value("seen - left", answers)).isEqualTo(Duration.ofMinutes(-90));
            assertThat(value("left - seen < duration(\"PT2H\")", answers)).isEqualTo(true);
            assertThat(value("lasted + lasted == duration(\"PT2H\")", Map.of("lasted", Duration.ofHours(1))))
                    .isEqualTo(true);
        }

        @Test
        void isUnknownBeyondTheCalendar() {
            assertThat(value("seen + duration(\"P1D\")", Map.of("seen", LocalDateTime.MAX)))
                    .isNull();
            assertThat(value("today - born", Map.of("born", LocalDate.MIN))).isNull();
            assertThat(value("lasted + lasted", Map.of("lasted", Duration.ofSeconds(Long.MAX_VALUE))))
                    .isNull();
        }
    }

    @Nested
    class TwoPeriods {
        @Test
        void haveAnOrderOnlyIfTheirMonthsAndDaysAgree() {
            assertThat(Values.ordered(Operator.LESS, Period.ofMonths(1), Period.ofMonths(2)))
                    .isTrue();
            assertThat(Values.ordered(Operator.LESS, Period.of(0, 1, 3), Period.of(0, 2, 5)))
                    .isTrue();
            assertThat(Values.ordered(Operator.AT_LEAST, Period.ofDays(3), Period.ofDays(3)))
                    .isTrue();
            assertThat(Values.ordered(Operator.LESS, Period.ofMonths(1), Period.ofDays(30)))
                    .isNull();
        }
    }

    @Nested
    class ACompiledCondition {
        private final Compiled compiled =
                Compiled.of(checked("age >= 18 && member"), List.of("age", "member")::indexOf);

        @Test
        void readsItsAnswersFromTheirSlots() {
            assertThat(compiled.value(slots(20L, true), TODAY)).isEqualTo(true);
            assertThat(compiled.value(slots(17L, null), TODAY)).isEqualTo(false);
            assertThat(compiled.value(slots(20L, null), TODAY)).isNull();
        }

        @Test
        void holdsOnlyIfItIsCertainlyTrue() {
            assertThat(compiled.holds(slots(20L, true), TODAY)).isTrue();
            assertThat(compiled.holds(slots(17L, true), TODAY)).isFalse();
            assertThat(compiled.holds(slots(20L, null), TODAY)).isFalse();
        }

        private Slots slots(@Nullable Object... values) {
            return slot -> values[slot];
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsCheckedNeverThrowsAndGivesTheTypeItPromised(long seed) {
        var random = new RandomExpressions(seed);
        for (int i = 0; i < 10; i++) {
            var checked =
                    TypeCheck.of(random.number(6), RandomExpressions.NAMES).orThrow();
            var expected = checked.type() instanceof Type.Int ? Long.class : BigDecimal.class;
            var value = Compiled.evaluate(checked, random.answers(), RandomExpressions.TODAY);
            if (value != null) {
                assertThat(value).as(checked.expression().print()).isInstanceOf(expected);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreAnswerNeverTurnsYesIntoNo(long seed) {
        var random = new RandomExpressions(seed);
        var condition = TypeCheck.condition(random.condition(5), RandomExpressions.NAMES)
                .orThrow();
        boolean asks = condition.expression().print().contains("answered(")
                || condition.expression().print().contains("orValue(");
        for (int i = 0; i < 20 && !asks; i++) {
            var answers = random.answers();
            var value = Compiled.evaluate(condition, answers, RandomExpressions.TODAY);
            random.answers().forEach(answers::putIfAbsent);
            if (value != null) {
                assertThat(Compiled.evaluate(condition, answers, RandomExpressions.TODAY))
                        .as(condition.expression().print())
                        .isEqualTo(value);
            }
        }
    }
}
