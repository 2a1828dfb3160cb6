package io.github.mitform.rehearsal.paths;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that some condition looks at, and that an answer may have: one side of a comparison, an item that is there or not.
 *
 * @param part of the answer, such as a row of a grid; absent for the whole
 * @param kind what of the value is looked at
 * @param value what it is compared with; for {@link Kind#ANSWERED} nothing
 * @param holds whether it is so, or just not
 */
record Probe(Input input, Optional<String> part, Kind kind, Object value, boolean holds) {
    /** What of a value is looked at. */
    enum Kind {
        /** Whether it is this one. */
        EQUALS,
        /** Whether it has so many characters or items. */
        SIZE,
        /** Whether this is among its items. */
        CONTAINS,
        /** Whether there is any. */
        ANSWERED
    }

    Probe {
        requireNonNull(input, "input");
        requireNonNull(part, "part");
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
    }

    /** Returns whether what an expression sees of an answer is what is looked for. */
    boolean matches(@Nullable Object seen) {
        if (kind == Kind.ANSWERED) return (seen != null) == holds;
        return seen != null && is(seen) == holds;
    }

    private boolean is(Object seen) {
        if (kind == Kind.SIZE) return size(seen) == ((Number) value).longValue();
        if (kind == Kind.CONTAINS) return seen instanceof Collection<?> items && items.contains(value);
        return same(seen, value);
    }

    private static long size(Object seen) {
        if (seen instanceof String text) return text.codePointCount(0, text.length());
        return seen instanceof Collection<?> items ? items.size() : -1;
    }

    private static boolean same(Object left, Object right) {
        return left instanceof Number && right instanceof Number
                ? decimal(left).compareTo(decimal(right)) == 0
                : left.equals(right);
    }

    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) number).longValue());
    }

    /** Returns where it is looked for: the path of the question, with the part behind it. */
    String place() {
        return input.path() + part.map(name -> "." + name).orElse("");
    }

    /** Returns what is looked for, as people write it: {@code 17}, {@code size 3}, {@code with bike}. */
    String outcome() {
        if (kind == Kind.ANSWERED) return holds ? "answered" : "not answered";
        String shown = value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
        if (kind == Kind.SIZE) return "size " + shown;
        if (kind == Kind.CONTAINS) return (holds ? "with " : "without ") + shown;
        return (holds ? "" : "not ") + shown;
    }

    /** Returns whether neighbours of this value matter: those of numbers and days do. */
    static boolean hasNeighbours(Object value) {
        return value instanceof Number || value instanceof LocalDate;
    }
}
