package io.github.mitform.expression.oracle;

import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import io.github.mitform.expression.type.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Google's evaluator with the names of an expression declared. */
final class Cel {
    private final dev.cel.bundle.Cel evaluator;

    /**
     * @param numbers decimals that may be compared with whole numbers
     */
    Cel(Map<String, Type> names, Set<String> numbers) {
        var builder = CelFactory.standardCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .build());
        names.forEach((name, type) -> builder.addVar(name, numbers.contains(name) ? SimpleType.DYN : type(type)));
        evaluator = builder.build();
    }

    private static CelType type(Type type) {
        if (type instanceof Type.Int) return SimpleType.INT;
        if (type instanceof Type.Decimal) return SimpleType.DOUBLE;
        if (type instanceof Type.Bool) return SimpleType.BOOL;
        if (type instanceof Type.Text) return SimpleType.STRING;
        if (type instanceof Type.ListOf list) return ListType.create(type(list.item()));
        throw new AssertionError("CEL has no " + type);
    }

    /** Returns the answers as CEL has them: decimals are doubles. */
    static Map<String, Object> answers(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, entry -> answer(entry.getValue())));
    }

    private static Object answer(Object answer) {
        if (answer instanceof BigDecimal decimal) return decimal.doubleValue();
        if (answer instanceof Collection<?> items)
            return items.stream().map(Cel::answer).collect(Collectors.toList());
        return answer;
    }

    /** Returns the value, or {@link CelDifference#REFUSES} or {@link CelDifference#FAILS}. */
    Object value(String expression, Map<String, Object> answers) {
        try {
            return evaluator
                    .createProgram(evaluator.compile(expression).getAst())
                    .eval(answers);
        } catch (CelValidationException refused) {
            return CelDifference.REFUSES;
        } catch (CelEvaluationException failed) {
            return CelDifference.FAILS;
        }
    }

    /** Returns whether a value of ours is the one of CEL. */
    static boolean same(Object ours, Object cel) {
        if (ours instanceof BigDecimal decimal && cel instanceof Double number) {
            return Double.isFinite(number) && new BigDecimal(number).compareTo(decimal) == 0;
        }
        if (ours instanceof List<?> some && cel instanceof List<?> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (!same(some.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return ours.equals(cel);
    }
}
