package io.github.mitform.expression.evaluation;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.type.Checked;
import io.github.mitform.expression.type.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
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

    /**
     * Prepares an expression for being evaluated often.
     *
     * @param slots where the answer to each name in {@link Expression#references} will be found
     */
    public static Compiled of(Checked checked, ToIntFunction<String> slots) {
        return new Compiled(new Compiler(slots).node(checked.expression()), checked.type());
    }

    /**
     * Evaluates an expression once.
     *
     * @param answers by name; what is missing is unknown. A whole number is a {@link Long}, the rest as {@link Type} says
     * @param today what {@code today} means
     * @return the value, or null if it is unknown
     */
    public static @Nullable Object evaluate(Checked checked, Map<String, ?> answers, LocalDate today) {
        var names = List.copyOf(checked.expression().references());
        return of(checked, names::indexOf).value(slot -> answers.get(names.get(slot)), today);
    }

    /** Returns the same expression, looking at answers that lie elsewhere. */
    public Compiled over(UnaryOperator<Slots> elsewhere) {
        return new Compiled((answers, today) -> node.value(elsewhere.apply(answers), today), type);
    }

    /** Returns the condition that is true where this one is false; unknown where this one is. */
    public Compiled not() {
        return new Compiled(
                (answers, today) -> {
                    Object value = node.value(answers, today);
                    return value == null ? null : !Boolean.TRUE.equals(value);
                },
                type);
    }

    /** Returns the condition that is true where all of these are, and false where one of them is false or unknown. */
    public static Compiled all(List<Compiled> conditions) {
        var copy = List.copyOf(conditions);
        return new Compiled(
                (answers, today) -> copy.stream().allMatch(condition -> condition.holds(answers, today)), Type.BOOL);
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
