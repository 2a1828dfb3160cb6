package io.github.mitform.expression.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
    /** {@code a} lies from 1 to 9, {@code b} from -3 to 4, {@code c} anywhere. */
    private static final Names NAMES = new Names() {
        @Override
        public Optional<Type> type(String name) {
            return Optional.of(Type.INT);
        }

        @Override
        public Collection<String> all() {
            return List.of("a", "b", "c");
        }

        @Override
        public Range range(String name) {
            if (name.equals("a")) return Range.of(1L, 9L);
            return name.equals("b") ? Range.of(-3L, 4L) : Range.ANY;
        }
    };

    private static String shown(Optional<Object> end) {
        return end.map(number -> ((BigDecimal) number).toPlainString()).orElse("any");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a + b                | -2  | 13
                    a - b                | -3  | 12
                    a * b                | -27 | 36
                    -a                   | -9  | -1
                    b * b                | -12 | 16
                    a * 0.5 + 1          | 1.5 | 5.5
                    b > 0 ? a : b - 10   | -13 | 9
                    a + c                | any | any
                    a / b                | any | any
                    size("abc")          | any | any
                    """)
    void liesBetweenTheEndsOfWhatItIsCalculatedFrom(String expression, String least, String most) {
        var range = Ranges.of(Expression.parse(expression).orThrow(), NAMES);
        assertThat(shown(range.least())).isEqualTo(least);
        assertThat(shown(range.most())).isEqualTo(most);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNumberIsEverOutside(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var expression = Expression.parse(drawn(random, 4)).orThrow();
            var range = Ranges.of(expression, NAMES);
            var compiled = TypeCheck.of(expression, NAMES).checked().orElseThrow();
            var answers = Map.of("a", 1L + random.nextInt(9), "b", -3L + random.nextInt(8));
            var value = Interval.number(Compiled.evaluate(compiled, answers, LocalDate.EPOCH));
            range.least().ifPresent(end -> assertThat(value).isGreaterThanOrEqualTo((BigDecimal) end));
            range.most().ifPresent(end -> assertThat(value).isLessThanOrEqualTo((BigDecimal) end));
        }
    }

    private static String drawn(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return List.of("a", "b", "3", "-2").get(random.nextInt(4));
        }
        String left = drawn(random, depth - 1);
        String right = drawn(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "(" + left + " + " + right + ")";
            case 1 -> "(" + left + " - " + right + ")";
            case 2 -> "(" + left + " * " + right + ")";
            case 3 -> "(-(" + left + "))";
            default -> "(" + left + " > 2 ? " + left + " : " + right + ")";
        };
    }
}
