package io.github.mitform.expression;

/**
 * Where a part of an expression stands in its source.
 *
 * @param start number of UTF-16 units before it
 * @param end number of UTF-16 units up to and including its last one
 */
public record Span(int start, int end) {
    /** Where something stands that nobody wrote. */
    public static final Span NOWHERE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span runs from 0 or later to its own end, but was " + start + " to " + end);
        }
    }

    /** Returns the span from the start of this one to the end of the other. */
    Span to(Span other) {
        return new Span(start, other.end);
    }
}
