package io.github.mitform.expression;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

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

    /**
     * Prepares it for being evaluated often.
     *
     * @param slots where the answer to each name in {@link Expression#references} will be found
     */
    public Compiled compile(ToIntFunction<String> slots) {
        return Compiled.of(this, slots);
    }

    /**
     * Evaluates it once.
     *
     * @param answers by name; what is missing is unknown. A whole number is a {@link Long}, the rest as {@link Type} says
     * @param today what {@code today} means
     * @return the value, or null if it is unknown
     */
    public @Nullable Object evaluate(Map<String, ?> answers, LocalDate today) {
        var names = List.copyOf(expression.references());
        return compile(names::indexOf).value(slot -> answers.get(names.get(slot)), today);
    }
}
