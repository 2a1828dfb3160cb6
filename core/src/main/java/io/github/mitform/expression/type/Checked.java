package io.github.mitform.expression.type;

import io.github.mitform.expression.Expression;

/** An expression whose names and types are sound; only {@link TypeCheck} makes one, and only this can be evaluated. */
public final class Checked {
    private final Expression expression;
    private final Type type;

    Checked(Expression expression, Type type) {
        this.expression = expression;
        this.type = type;
    }

    public Expression expression() {
        return expression;
    }

    /** Returns what kind of value it gives. */
    public Type type() {
        return type;
    }
}
