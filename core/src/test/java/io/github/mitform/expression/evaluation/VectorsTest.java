package io.github.mitform.expression.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code vectors.tsv}, which says how it is written. */
class VectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Set<String> MODES = Set.of("bike", "bus", "car");
    private static final Names NAMES = Names.of(Map.ofEntries(
            Map.entry("age", Type.INT),
            Map.entry("rating", Type.INT),
            Map.entry("count", Type.INT),
            Map.entry("grid.row", Type.INT),
            Map.entry("share", Type.DECIMAL),
            Map.entry("price", Type.DECIMAL),
            Map.entry("name", Type.TEXT),
            Map.entry("member", Type.BOOL),
            Map.entry("local", Type.BOOL),
            Map.entry("mode", Type.oneOf(MODES)),
            Map.entry("modes", Type.someOf(MODES)),
            Map.entry("order", new Type.ListOf(Type.oneOf(MODES))),
            Map.entry("ratings", new Type.ListOf(Type.INT)),
            Map.entry("shares", new Type.ListOf(Type.DECIMAL)),
            Map.entry("days", new Type.ListOf(Type.DATE)),
            Map.entry("born", Type.DATE),
            Map.entry("start", Type.DATE),
            Map.entry("end", Type.DATE)));

    record Vector(String expression, String answers, String result) {
        @Override
        public String toString() {
            return expression + " with " + (answers.isEmpty() ? "no answers" : answers) + " is " + result;
        }
    }

    static List<Vector> vectors() throws IOException {
        try (var file = VectorsTest.class.getResourceAsStream("vectors.tsv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Vector(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void givesWhatTheTableSays(Vector vector) {
        var checked = TypeCheck.of(Expression.parse(vector.expression()).orThrow(), NAMES)
                .orThrow();
        var result = Compiled.evaluate(checked, answers(vector.answers()), TODAY);
        if (result instanceof BigDecimal decimal) {
            assertThat(decimal).isEqualByComparingTo((BigDecimal) value(vector.result()));
        } else {
            assertThat(result).isEqualTo(value(vector.result()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void givesTheSameInItsCanonicalForm(Vector vector) {
        var expression = Expression.parse(vector.expression()).orThrow();
        assertThat(Expression.parse(expression.print()).orThrow()).isEqualTo(expression);
    }

    @Test
    void theTableUsesEveryOperatorAndEveryFunction() throws IOException {
        var used = new HashSet<Object>();
        vectors()
                .forEach(vector -> collect(Expression.parse(vector.expression()).orThrow(), used));
        assertThat(used).contains((Object[]) Operator.values()).contains((Object[]) Function.values());
    }

    private static void collect(Expression expression, Set<Object> used) {
        if (expression instanceof Expression.Binary binary) {
            used.add(binary.operator());
        }
        if (expression instanceof Expression.Call call) {
            used.add(call.function());
        }
        expression.children().forEach(child -> collect(child, used));
    }

    private static Map<String, Object> answers(String written) {
        var answers = new HashMap<String, Object>();
        for (String answer : written.isEmpty() ? new String[0] : written.split("; ")) {
            var nameAndValue = answer.split(" := ", 2);
            answers.put(nameAndValue[0], value(nameAndValue[1]));
        }
        return answers;
    }

    private static @Nullable Object value(String written) {
        if (written.equals("unknown")) {
            return null;
        }
        if (written.startsWith("{")) {
            return Set.copyOf((List<?>) value("[" + written.substring(1, written.length() - 1) + "]"));
        }
        var literal = TypeCheck.of(Expression.parse(written).orThrow(), NAMES).orThrow();
        return Compiled.evaluate(literal, Map.of(), TODAY);
    }
}
