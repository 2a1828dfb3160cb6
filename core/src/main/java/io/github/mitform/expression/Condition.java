package io.github.mitform.expression;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Unwrapped;

/**
 * An expression as its author wrote it, such as {@code age >= 18 && "bike" in modes}. Whether it can be read is for the check to say.
 *
 * @param source the text of the expression
 */
@Unwrapped
public record Condition(String source) {
    public Condition {
        requireNonNull(source, "source");
    }

    public static Condition of(String source) {
        return new Condition(source);
    }

    @Override
    public String toString() {
        return source;
    }
}
