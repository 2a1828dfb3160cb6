package io.github.mitform.check;

import static io.github.mitform.expression.Function.ANSWERED;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code answered(name)} beside the parts of a condition that make it certain. The meaning stays: wherever such a part is true, the
 * name has been asked and answered.
 */
final class Guarding {
    private final String name;
    private final DraftInput input;
    private final Set<String> known;
    private final Way way;
    private final Reasoning reasoning;

    /** @param known names that certainly have a value; only parts that use no others say anything for certain */
    Guarding(String name, DraftInput input, Set<String> known, Way way, Reasoning reasoning) {
        this.name = name;
        this.input = input;
        this.known = known;
        this.way = way;
        this.reasoning = reasoning;
    }

    Expression of(Expression condition) {
        if (condition instanceof Literal || !isKnown(condition)) {
            return inside(condition);
        }
        if (reasoning.isCertainlyAsked(input, way, List.of(condition))) {
            return binary(Operator.AND, condition, answered());
        }
        if (reasoning.isCertainlyAsked(input, way, List.of(Expression.not(condition)))) {
            return binary(Operator.OR, condition, Expression.not(answered()));
        }
        return inside(condition);
    }

    private boolean isKnown(Expression condition) {
        var references = condition.references();
        return !references.isEmpty() && known.containsAll(references);
    }

    /** Only where a condition stands can another one be put. */
    private Expression inside(Expression condition) {
        if (condition instanceof Unary unary && unary.prefix() == Prefix.NOT) {
            return new Unary(unary.prefix(), of(unary.operand()), unary.span());
        }
        if (condition instanceof Conditional conditional) {
            return new Conditional(
                    of(conditional.test()), of(conditional.yes()), of(conditional.no()), conditional.span());
        }
        boolean logic = condition instanceof Binary binary
                && (binary.operator() == Operator.AND || binary.operator() == Operator.OR);
        if (logic && condition instanceof Binary binary) {
            return new Binary(binary.operator(), of(binary.left()), of(binary.right()), binary.span());
        }
        return condition;
    }

    private Expression answered() {
        return new Call(ANSWERED, List.of(new Name(name)), Span.NOWHERE);
    }

    private static Expression binary(Operator operator, Expression left, Expression right) {
        return new Binary(operator, left, right, left.span());
    }
}
