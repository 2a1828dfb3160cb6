package io.github.mitform.expression;

import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is ready to be evaluated often.
 *
 * <p>Immutable and safe for many threads. Evaluating takes time in proportion to the size of the expression and of the lists it looks
 * at, and never throws as long as the slots hold what they promise: what cannot be calculated is unknown. That is a division by
 * zero, a whole number beyond 64 bits, a decimal of more than 1,000 digits, a date beyond the calendar, the smallest of an
 * empty list, and the order of two durations of which one has months and the other has not.
 */
public final class Compiled {
    private final Node node;
    private final Type type;

    private Compiled(Node node, Type type) {
        this.node = node;
        this.type = type;
    }

    static Compiled of(Checked checked, ToIntFunction<String> slots) {
        return new Compiled(new Compiler(slots).node(checked.expression()), checked.type());
    }

    /**
     * Returns the value, or null if it is unknown.
     *
     * @return of the class that the type of the expression says
     */
    public @Nullable Object value(Slots answers, LocalDate today) {
        var value = node.value(answers, today);
        return value == null || type instanceof Type.Bool ? value : Values.as(type, value);
    }

    /** Returns whether a condition is certainly true; unknown is not. */
    public boolean holds(Slots answers, LocalDate today) {
        return Boolean.TRUE.equals(node.value(answers, today));
    }

    /** One step of an evaluation. */
    @FunctionalInterface
    interface Node {
        @Nullable
        Object value(Slots answers, LocalDate today);
    }
}
