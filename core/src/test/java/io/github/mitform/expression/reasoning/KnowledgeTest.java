package io.github.mitform.expression.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.RandomExpressions;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static Expression read(String source) {
        return Expression.parse(source).orThrow();
    }

    @Nested
    class ANameThatIsGuarded {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "answered(x) && x > 3",
                    "x > 3 && answered(x)",
                    "!answered(x) || x > 3",
                    "x > 3 || !answered(x)",
                    "answered(x) ? x > 3 : false",
                    "!answered(x) ? true : x > 3",
                    "x.orValue(0) > 3",
                    "(x > 3).orValue(false)",
                    "false && x > 3",
                    "x > 3 || true",
                    "answered(x) && answered(y) && x > 3 && y < 5",
                    "answered(x) && (x > 3 || x < y.orValue(0))",
                    "answered(x) == true && x > 3",
                    "!(answered(x) != true) && x > 3",
                    "answered(x) && answered(y) ? x > y : false",
                    "!(answered(x) && x > 3)",
                    "x.orValue(y.orValue(1)) > 3"
                })
        void isNotNeeded(String source) {
            assertThat(Knowledge.needed(read(source), Set.of())).isEmpty();
        }
    }

    @Nested
    class ANameThatIsNotGuarded {
        @ParameterizedTest(name = "{0} needs {1}")
        @CsvSource(delimiter = ';', textBlock = """
                x > 3 ; x
                answered(y) && x > 3 ; x
                answered(x) || x > 3 ; x
                answered(x) && x > y ; y
                x > 3 && y > 3 ; x,y
                x.orValue(y) > 3 ; x,y
                answered(x) ? y > 1 : x > 3 ; y,x
                sum([x, y]) > 3 ; x,y
                x > 3 || x <= 3 ; x
                """)
        void isNeeded(String source, String names) {
            assertThat(Knowledge.needed(read(source), Set.of())).containsExactly(names.split(","));
        }

        @Test
        void isNotNeededOnceItIsKnown() {
            assertThat(Knowledge.needed(read("x > y"), Set.of("x"))).containsExactly("y");
        }
    }

    @Nested
    class AConditionThatIsTrue {
        @ParameterizedTest(name = "{0} shows {1}")
        @CsvSource(delimiter = ';', textBlock = """
                answered(x) && y ; x,y
                x > 3 ; x
                !(x > 3 || y > 3) ; x,y
                x > 3 || y > 3 ; ''
                x > 3 || x > y ; x
                answered(x) ? x > 3 : false ; x
                x.orValue(0) > 3 ; ''
                x.orValue(false) ; x
                x.orValue(true) ; ''
                y in [x, 3] ; y,x
                """)
        void showsWhatIsAnswered(String source, String names) {
            assertThat(Knowledge.whenTrue(read(source)))
                    .containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(","));
        }

        @Test
        void isNeverReachedIfItIsPlainlyFalse() {
            assertThat(Knowledge.whenTrue(read("false && x"))).containsExactly("x");
        }
    }

    @Nested
    class AConditionThatIsFalse {
        @ParameterizedTest(name = "{0} shows {1}")
        @CsvSource(delimiter = ';', textBlock = """
                x > 3 ; x
                x > 3 || y > 3 ; x,y
                x > 3 && y > 3 ; ''
                !answered(x) ; x
                answered(x) ; ''
                """)
        void showsWhatIsAnswered(String source, String names) {
            assertThat(Knowledge.whenFalse(read(source)))
                    .containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(","));
        }
    }

    @Nested
    class ADivisor {
        private static final Names NAMES = new Names() {
            @Override
            public Optional<Type> type(String name) {
                return Optional.of(Type.INT);
            }

            @Override
            public Collection<String> all() {
                return Set.of("a", "n", "people", "list");
            }

            @Override
            public Range range(String name) {
                return name.equals("people") ? Range.of(1L, 10L) : Range.ANY;
            }
        };

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a / 2 > 1",
                    "n != 0 && a / n > 2",
                    "a / n > 2 && n > 0",
                    "n == 0 || a / n > 2",
                    "0 < n ? a / n > 2 : false",
                    "n >= 1 && a % n == 0",
                    "(a / n).orValue(0) > 2",
                    "a / people > 2",
                    "max([a, n]) > 2",
                    "size(list) > 0 && min(list) > 1",
                    "1 in list && avg(list) > 1"
                })
        void isFineIfItCannotBeZero(String source) {
            assertThat(Knowledge.mayBeZero(read(source), NAMES)).isEmpty();
        }

        @ParameterizedTest(name = "{0} because of {1}")
        @CsvSource(delimiter = ';', textBlock = """
                a / n > 2 ; n
                n >= 0 && a / n > 2 ; n
                a / (n - 1) > 2 ; n - 1
                people > 0 || a / n > 2 ; n
                max(list) > 2 ; size(list)
                """)
        void isToldIfItMayBeZero(String source, String divisor) {
            assertThat(Knowledge.mayBeZero(read(source), NAMES))
                    .extracting(Expression::print)
                    .containsExactly(divisor);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anExpressionThatNeedsNothingMoreIsNeverUnknown(long seed) {
        var random = new RandomExpressions(seed);
        for (int i = 0; i < 400; i++) {
            var expression = random.condition(5);
            var answers = random.answers();
            if (Knowledge.mayBeZero(expression, RandomExpressions.NAMES).isEmpty()
                    && Knowledge.needed(expression, answers.keySet()).isEmpty()) {
                assertThat(value(expression, answers))
                        .as("%s with %s", expression, answers)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatAnOutcomeShowsIsAnswered(long seed) {
        var random = new RandomExpressions(seed);
        for (int i = 0; i < 400; i++) {
            var expression = random.condition(5);
            var answers = random.answers();
            var value = value(expression, answers);
            if (value != null) {
                var shown = (Boolean) value ? Knowledge.whenTrue(expression) : Knowledge.whenFalse(expression);
                assertThat(answers.keySet())
                        .as("%s with %s", expression, answers)
                        .containsAll(shown);
            }
        }
    }

    @Test
    void isFastForTheDeepestExpression() {
        var source = "x > 0";
        for (int i = 0; i < 60; i++) {
            source = "(" + source + (i % 3 == 0 ? " && y)" : i % 3 == 1 ? " || z)" : " == w)");
        }
        var names = new HashSet<>(read(source).references());
        assertThat(Knowledge.needed(read(source), Set.of())).isEqualTo(names);
        assertThat(Knowledge.whenTrue(read(source))).isSubsetOf(names);
    }

    private static Object value(Expression expression, Map<String, Object> answers) {
        var checked = TypeCheck.of(expression, RandomExpressions.NAMES).orThrow();
        return Compiled.evaluate(checked, answers, RandomExpressions.TODAY);
    }
}
