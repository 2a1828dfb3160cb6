package io.github.mitform.expression.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Fault;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.type.Checked;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks Google's evaluator of CEL whether expressions mean what they mean there. {@code -Dmitform.oracle.expressions=100000} compares more
 * of them than the build does.
 */
class CelOracleTest {
    private static final int EXPRESSIONS = Integer.getInteger("mitform.oracle.expressions", 4_000);
    private static final long FIRST_SEED = Long.getLong("mitform.oracle.seed", 1);
    private static final int DEPTH = 5;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /** Every kind has to be in at least one of so many expressions. */
    private static final int RAREST = 100;

    @Test
    void answeredExpressionsHaveTheSameValueOrFailInBoth(TestReporter reporter) {
        var cel = new Cel(CelExpressions.TYPES, Set.of("share", "rate"));
        var counts = new TreeMap<String, Integer>();
        var differences = new ArrayList<String>();
        int negativeZeros = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + EXPRESSIONS; seed++) {
            var random = new CelExpressions(seed);
            var expression = random.next(DEPTH);
            var answers = random.answers();
            var printed = expression.print();
            var ours = value(printed, answers);
            var theirs = cel.value(printed, Cel.answers(answers));
            kinds(expression).forEach(kind -> counts.merge(kind, 1, Integer::sum));
            counts.merge(ours == null ? "~ both fail" : "~ values", 1, Integer::sum);
            if (alike(ours, theirs)) {
                continue;
            }
            var oneZero = cel.value(oneZero(expression).print(), Cel.answers(answers));
            if (alike(ours, oneZero)) {
                negativeZeros++;
            } else {
                differences.add("seed " + seed + ": " + printed + " with " + answers + " is " + ours + ", but in CEL "
                        + theirs);
            }
        }
        reporter.publishEntry(EXPRESSIONS + " expressions compared with CEL", counts.toString());
        assertThat(differences).isEmpty();
        assertThat(negativeZeros).isLessThan(1 + EXPRESSIONS / 200);
        assertThat(counts).containsOnlyKeys(everyKind());
        assertThat(counts)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(EXPRESSIONS / RAREST));
    }

    private static boolean alike(@Nullable Object ours, Object theirs) {
        return ours == null ? theirs.equals(CelDifference.FAILS) : Cel.same(ours, theirs);
    }

    /** Returns an expression in which no decimal is a negative zero, which only doubles know: adding zero makes it a positive one. */
    private static Expression oneZero(Expression expression) {
        if (expression instanceof Expression.Unary unary) {
            return plusZero(new Expression.Unary(unary.prefix(), oneZero(unary.operand()), Span.NOWHERE));
        }
        if (expression instanceof Expression.Binary binary) {
            return plusZero(new Expression.Binary(
                    binary.operator(), oneZero(binary.left()), oneZero(binary.right()), Span.NOWHERE));
        }
        if (expression instanceof Expression.Conditional conditional) {
            return new Expression.Conditional(
                    oneZero(conditional.test()), oneZero(conditional.yes()), oneZero(conditional.no()), Span.NOWHERE);
        }
        if (expression instanceof Expression.ListLiteral list) {
            return new Expression.ListLiteral(
                    list.items().stream().map(CelOracleTest::oneZero).toList(), Span.NOWHERE);
        }
        if (expression instanceof Expression.Call call) {
            return new Expression.Call(
                    call.function(),
                    call.arguments().stream().map(CelOracleTest::oneZero).toList(),
                    Span.NOWHERE);
        }
        return expression;
    }

    private static Expression plusZero(Expression expression) {
        var type = TypeCheck.of(expression, CelExpressions.NAMES).orThrow().type();
        var zero = new Expression.Literal(BigDecimal.ZERO);
        return type instanceof Type.Decimal
                ? new Expression.Binary(Operator.PLUS, expression, zero, Span.NOWHERE)
                : expression;
    }

    private static @Nullable Object value(String printed, Map<String, Object> answers) {
        var checked = TypeCheck.of(Expression.parse(printed).orThrow(), CelExpressions.NAMES)
                .orThrow();
        return Compiled.evaluate(checked, answers, TODAY);
    }

    private static Set<String> everyKind() {
        var kinds = new HashSet<String>();
        for (Class<?> kind : Expression.class.getPermittedSubclasses()) {
            kinds.add(kind.getSimpleName());
        }
        kinds.removeAll(Set.of("Today", "Binary", "Unary"));
        for (Operator operator : Operator.values()) {
            kinds.add(operator.sign());
        }
        for (Expression.Prefix prefix : Expression.Prefix.values()) {
            kinds.add("prefix " + prefix.sign());
        }
        kinds.addAll(Set.of(Function.SIZE.spelling(), "~ both fail", "~ values"));
        return kinds;
    }

    private static Set<String> kinds(Expression expression) {
        var kinds = new HashSet<String>();
        collect(expression, kinds);
        return kinds;
    }

    private static void collect(Expression expression, Set<String> kinds) {
        if (expression instanceof Expression.Binary binary) {
            kinds.add(binary.operator().sign());
        } else if (expression instanceof Expression.Unary unary) {
            kinds.add("prefix " + unary.prefix().sign());
        } else {
            kinds.add(expression.getClass().getSimpleName());
        }
        if (expression instanceof Expression.Call call) {
            kinds.add(call.function().spelling());
        }
        expression.children().forEach(child -> collect(child, kinds));
    }

    static List<CelDifference> differences() {
        return CelDifference.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void deliberateDifferencesAreAsTheTableSays(CelDifference difference) {
        var types = Map.of(
                "age", Type.INT,
                "least", Type.INT,
                "zero", Type.DECIMAL,
                "marks", new Type.ListOf(Type.INT));
        Map<String, Object> answers =
                Map.of("age", 42L, "least", Long.MIN_VALUE, "zero", new BigDecimal("0.0"), "marks", List.of(1L, 2L));
        assertThat(new Cel(types, Set.of()).value(difference.expression(), Cel.answers(answers)))
                .as(difference.because())
                .isEqualTo(difference.cel());
        assertThat(ours(difference.expression(), Names.of(types), answers)).isEqualTo(difference.ours());
    }

    private static Object ours(String written, Names names, Map<String, Object> answers) {
        var parsed = Expression.parse(written);
        if (parsed.expression().isEmpty()) {
            return code(parsed.faults());
        }
        var check = TypeCheck.of(parsed.orThrow(), names);
        return check.checked().map(checked -> valueOrUnknown(checked, answers)).orElseGet(() -> code(check.faults()));
    }

    private static Object valueOrUnknown(Checked checked, Map<String, Object> answers) {
        var value = Compiled.evaluate(checked, answers, TODAY);
        return value == null ? CelDifference.UNKNOWN : value;
    }

    private static Object code(List<Fault> faults) {
        return faults.get(0).root().code();
    }
}
