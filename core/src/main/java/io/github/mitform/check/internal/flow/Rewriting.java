package io.github.mitform.check.internal.flow;

import static io.github.mitform.expression.Function.ANSWERED;

import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.DateParameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts values in place of parameters, and the names of the phase in place of those of a scope; what stands where stays. */
public final class Rewriting {
    private final Area scope;
    private final Set<Id> used;

    /** @param used is told which parameters are used */
    public Rewriting(Area scope, Set<Id> used) {
        this.scope = scope;
        this.used = used;
    }

    public Expression of(Expression expression) {
        if (scope.parameters().isEmpty() && scope.prefix().isEmpty()) {
            return expression;
        }
        return rewritten(expression);
    }

    private Expression rewritten(Expression expression) {
        if (expression instanceof Name name) return name(name);
        if (expression instanceof Unary unary) {
            return new Unary(unary.prefix(), rewritten(unary.operand()), unary.span());
        }
        if (expression instanceof Binary binary) {
            return new Binary(binary.operator(), rewritten(binary.left()), rewritten(binary.right()), binary.span());
        }
        if (expression instanceof Conditional conditional) {
            return new Conditional(
                    rewritten(conditional.test()),
                    rewritten(conditional.yes()),
                    rewritten(conditional.no()),
                    conditional.span());
        }
        if (expression instanceof Call call) return call(call);
        if (expression instanceof ListLiteral list) return new ListLiteral(all(list.items()), list.span());
        return expression;
    }

    private List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::rewritten).toList();
    }

    private Expression call(Call call) {
        var arguments = all(call.arguments());
        if (call.function() == ANSWERED && !(arguments.get(0) instanceof Name)) {
            return new Literal(true, call.span()); // a parameter always has a value
        }
        return new Call(call.function(), arguments, call.span());
    }

    private Expression name(Name name) {
        if (Id.isValid(name.name())) {
            var id = Id.of(name.name());
            var value = value(scope.parameters().get(id), name.span());
            if (value != null) {
                used.add(id);
                return value;
            }
        }
        return scope.prefix().isEmpty() ? name : new Name(scope.qualified(name.name()), name.span());
    }

    private static @Nullable Literal value(@Nullable Parameter parameter, Span span) {
        if (parameter instanceof TextParameter text) return new Literal(text.value(), span);
        if (parameter instanceof DateParameter date) return new Literal(date.value(), span);
        if (parameter instanceof NumberParameter number) return new Literal(number(number.value()), span);
        return null;
    }

    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            return number;
        }
    }
}
