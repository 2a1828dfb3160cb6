package io.github.mitform.expression;

import static io.github.mitform.expression.Function.ANSWERED;

import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Unary;
import java.util.List;
import java.util.function.Function;

/** Puts something else in place of the names in an expression; what stands where stays. */
public final class Renaming {
    private final Function<Name, Expression> names;

    private Renaming(Function<Name, Expression> names) {
        this.names = names;
    }

    /**
     * Returns the expression with something else in place of its names.
     *
     * @param names what stands for each name: another name, or a value, which then counts as answered
     */
    public static Expression of(Expression expression, Function<Name, Expression> names) {
        return new Renaming(names).renamed(expression);
    }

    private Expression renamed(Expression expression) {
        if (expression instanceof Name name) return names.apply(name);
        if (expression instanceof Unary unary) {
            return new Unary(unary.prefix(), renamed(unary.operand()), unary.span());
        }
        if (expression instanceof Binary binary) {
            return new Binary(binary.operator(), renamed(binary.left()), renamed(binary.right()), binary.span());
        }
        if (expression instanceof Conditional conditional) {
            return new Conditional(
                    renamed(conditional.test()),
                    renamed(conditional.yes()),
                    renamed(conditional.no()),
                    conditional.span());
        }
        if (expression instanceof Call call) return call(call);
        if (expression instanceof ListLiteral list) return new ListLiteral(all(list.items()), list.span());
        return expression;
    }

    private List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::renamed).toList();
    }

    private Expression call(Call call) {
        var arguments = all(call.arguments());
        if (call.function() == ANSWERED && !(arguments.get(0) instanceof Name)) {
            return new Literal(true, call.span());
        }
        return new Call(call.function(), arguments, call.span());
    }
}
