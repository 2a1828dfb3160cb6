package io.github.mitform.expression.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.ExpressionProblem;
import io.github.mitform.expression.Fault;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.oracle.Vectors.Vector;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.SchemaValidator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds this implementation to the file that others are held to. */
class VectorsTest {
    private static final Vectors FILE = Vectors.read();

    static List<Vector> vectors() {
        return FILE.cases();
    }

    static List<Vector> sound() {
        return FILE.cases().stream().filter(vector -> vector.errors().isEmpty()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void isFoundFaultyExactlyWhereTheFileSaysSo(Vector vector) {
        assertThat(faults(vector.expression())).isEqualTo(vector.errors());
    }

    private static List<String> faults(String written) {
        var parsed = Expression.parse(written);
        var faults = parsed.expression()
                .map(expression -> TypeCheck.of(expression, FILE.names()).faults())
                .orElse(parsed.faults());
        return faults.stream().map(Fault::root).map(finding -> finding.code()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void comesToWhatTheFileSays(Vector vector) {
        var checked = TypeCheck.of(Expression.parse(vector.expression()).orThrow(), FILE.names())
                .orThrow();
        var value = Optional.ofNullable(Compiled.evaluate(checked, vector.answers(), FILE.today()));
        if (vector.value().isEmpty()) {
            assertThat(value).isEmpty();
        } else {
            assertThat(Vectors.same(value.orElse(null), vector.value().get()))
                    .as("%s instead of %s", value, vector.value().get())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void isPrintedAsTheFileSays(Vector vector) {
        String canonical = vector.canonical().orElseThrow();
        assertThat(Expression.parse(vector.expression()).orThrow().print()).isEqualTo(canonical);
        assertThat(Expression.parse(canonical).orThrow().print()).isEqualTo(canonical);
        assertThat(Expression.parse(canonical).orThrow())
                .isEqualTo(Expression.parse(vector.expression()).orThrow());
    }

    @Test
    void theFileIsAsItsSchemaSays() throws IOException {
        var schema = (ObjectValue) Json.parse(Files.readString(Vectors.SCHEMA));
        assertThat(new SchemaValidator(schema).errors(Json.parse(Files.readString(Vectors.FILE))))
                .isEmpty();
    }

    /** Whatever CEL has as well was not only thought through by us. */
    @Test
    void answeredVectorsThatAreAlsoCelAreConfirmedByIt() {
        var shared = FILE.types().entrySet().stream()
                .filter(entry -> isShared(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var cel = new Cel(shared, Set.of());
        int confirmed = 0;
        for (Vector vector : sound()) {
            boolean answered = vector.answers()
                    .keySet()
                    .containsAll(Expression.parse(vector.expression()).orThrow().references());
            boolean asCel =
                    answered && shared.keySet().containsAll(vector.answers().keySet());
            var theirs = asCel ? cel.value(vector.expression(), Cel.answers(vector.answers())) : CelDifference.REFUSES;
            if (!theirs.equals(CelDifference.REFUSES) && !differs(vector.expression())) {
                boolean same =
                        vector.value().map(value -> isNearly(value, theirs)).orElse(theirs.equals(CelDifference.FAILS));
                assertThat(same).as("%s is %s in CEL", vector, theirs).isTrue();
                confirmed++;
            }
        }
        assertThat(confirmed).isGreaterThan(150);
    }

    private static boolean isShared(Type type) {
        return type instanceof Type.Int
                || type instanceof Type.Decimal
                || type instanceof Type.Bool
                || type instanceof Type.Text
                || type instanceof Type.ListOf list && isShared(list.item());
    }

    private static boolean isNearly(Object value, Object theirs) {
        return value instanceof BigDecimal decimal && theirs instanceof Double number
                ? decimal.doubleValue() == number
                : Cel.same(value, theirs);
    }

    /** What {@link CelDifference} explains: calculations that a double cannot carry, and signs that cancel out. */
    private static boolean differs(String expression) {
        return expression.contains("duration(")
                || Set.of(
                                "0.1 + 0.2",
                                "0.1 + 0.2 == 0.3",
                                "1.0 - 0.9",
                                "0.1 * 0.1",
                                "1.0 / 3.0 * 3.0",
                                "share / price",
                                "9007199254740993 > 9007199254740992.0",
                                "--count",
                                "[1, 2.5]")
                        .contains(expression);
    }

    @Test
    void theFileUsesEveryOperatorEveryFunctionAndEveryProblemOfAnExpression() {
        var used = new HashSet<Object>();
        vectors().forEach(vector -> {
            used.addAll(vector.errors());
            Expression.parse(vector.expression()).expression().ifPresent(expression -> collect(expression, used));
        });
        // What is expected at its place is no part of an expression.
        used.add(ExpressionProblem.WRONG_RESULT.code());
        assertThat(used)
                .contains((Object[]) Operator.values())
                .contains((Object[]) Function.values())
                .contains((Object[]) Expression.Prefix.values())
                .contains((Object[]) Expression.class.getPermittedSubclasses())
                .containsAll(Arrays.stream(ExpressionProblem.values())
                        .map(ExpressionProblem::code)
                        .toList());
        assertThat(vectors()).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    private static void collect(Expression expression, Set<Object> used) {
        used.add(expression.getClass());
        if (expression instanceof Expression.Binary binary) {
            used.add(binary.operator());
        } else if (expression instanceof Expression.Unary unary) {
            used.add(unary.prefix());
        } else if (expression instanceof Expression.Call call) {
            used.add(call.function());
        }
        expression.children().forEach(child -> collect(child, used));
    }
}
