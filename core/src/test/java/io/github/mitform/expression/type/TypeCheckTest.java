package io.github.mitform.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Fault;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckTest {
    private static final Set<String> MODES = Set.of("bike", "bus");
    private static final Names NAMES = Names.of(Map.of(
            "age", Type.INT,
            "share", Type.DECIMAL,
            "name", Type.TEXT,
            "mode", Type.oneOf(MODES),
            "modes", Type.someOf(MODES),
            "ratings", new Type.ListOf(Type.INT),
            "born", Type.DATE,
            "seen", Type.DATE_TIME));

    private static Type type(String source) {
        return TypeCheck.of(Expression.parse(source).orThrow(), NAMES).orThrow().type();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            age + 1 ; whole number
            age / 2 ; whole number
            age + 1.0 ; decimal
            age > 0 ? 1 : 2.5 ; decimal
            -share ; decimal
            sum(ratings) ; whole number
            avg(ratings) ; decimal
            max([age, share]) ; decimal
            min([today, born]) ; date
            today - born ; duration in days, months or years
            seen - seen ; duration in hours, minutes or seconds
            seen + duration("P1D") ; date with time
            [age, share] ; list (decimal)
            modes.orValue([]) ; set (text)
            name.orValue("") ; text
            age == 1.0 ; yes or no
            [] ; list (nothing)
            """)
    void everyExpressionHasAType(String source, String type) {
        assertThat(type(source).shown().in(Locale.ENGLISH)).isEqualTo(type);
    }

    @Nested
    class AnIdOfAChoice {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mode == \"bike\"",
                    "\"bus\" in modes",
                    "modes == [\"bus\", \"bike\"]",
                    "mode in [\"bike\"]",
                    "mode in modes",
                    "name == mode",
                    "name == \"anything\"",
                    "\"a\" == \"b\"",
                    "mode.orValue(\"none\") == \"none\"",
                    "mode.orValue(name) == \"anything\"",
                    "modes == []"
                })
        void isFineIfItIsAnOption(String source) {
            assertThat(type(source)).isEqualTo(Type.BOOL);
        }
    }

    @Nested
    class AnExpectedType {
        @Test
        void isMetByAWholeNumberWhereADecimalIsExpected() {
            assertThat(TypeCheck.of(Expression.parse("age").orThrow(), NAMES, Type.DECIMAL)
                            .faults())
                    .isEmpty();
        }

        @Test
        void isNotMetByADecimalWhereAWholeNumberIsExpected() {
            assertThat(TypeCheck.of(Expression.parse("share").orThrow(), NAMES, Type.INT)
                            .faults())
                    .hasSize(1);
        }

        @Test
        void isMetByAListThatIsWrittenDownWhereASetIsExpected() {
            var list = Expression.parse("[\"bike\"]").orThrow();
            assertThat(TypeCheck.of(list, NAMES, Type.someOf(MODES)).faults()).isEmpty();
        }

        @Test
        void saysWhichOptionsThereAre() {
            var text = Expression.parse("age > 3 ? \"bike\" : \"bsu\"").orThrow();
            assertThat(TypeCheck.of(text, NAMES, Type.oneOf(MODES)).faults())
                    .extracting(fault -> fault.root().sentence().english())
                    .containsExactly("\"bsu\" is not one of the options. Did you mean \"bus\"?");
        }
    }

    @Nested
    class AMistake {
        @Test
        void isToldOnceAndNotAgainByWhatIsAroundIt() {
            var expression = Expression.parse("sum([agee, 1]) + 2 > 3 && !(agee == \"a\")")
                    .orThrow();
            assertThat(TypeCheck.condition(expression, NAMES).faults())
                    .extracting(Fault::start)
                    .containsExactly(5, 28);
        }
    }
}
