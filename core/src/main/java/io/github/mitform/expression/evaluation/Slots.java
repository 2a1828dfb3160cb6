package io.github.mitform.expression.evaluation;

import io.github.mitform.expression.type.Type;
import org.jspecify.annotations.Nullable;

/** Where the answers are while expressions are evaluated. */
@FunctionalInterface
public interface Slots {
    /**
     * Returns the value in a slot, or null if it is unknown: not answered, hidden, or answered with "don't know".
     *
     * <p>The value is of the class that the {@link Type} of the name says; a decimal may be a {@link Long}. A list or set holds no null.
     */
    @Nullable
    Object get(int slot);
}
