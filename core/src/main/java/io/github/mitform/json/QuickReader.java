package io.github.mitform.json;

import com.google.common.collect.ImmutableList;
import io.github.mitform.value.ObjectBuilder;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads values without their places: states, answers and responses are read at every click, and their places are wanted only when
 * something is wrong.
 *
 * <p>Takes what is surely right. At the first thing that is wrong, or merely unusual, it gives up, and {@link Parser} reads the text
 * again and says what it is; so nothing is accepted here that would be refused there. For one use.
 */
final class QuickReader {
    /** Whole numbers of so many digits fit a long. */
    private static final int SHORT_NUMBER = 18;

    private final String text;
    private final Limits limits;
    private int next;
    private int values;

    private QuickReader(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** Returns the value, or nothing if the text has to be looked at more closely. */
    static Optional<Value> read(String text, Limits limits) {
        return text.length() > limits.bytes() ? Optional.empty() : new QuickReader(text, limits).read();
    }

    private Optional<Value> read() {
        try {
            var value = value(1);
            return peek() == 0 && next == text.length() ? Optional.of(value) : Optional.empty();
        } catch (Doubt doubt) {
            return Optional.empty();
        }
    }

    private Value value(int depth) {
        if (++values > limits.values()) {
            throw new Doubt();
        }
        char first = peek();
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> Value.of(string());
            case 't' -> word("true", Value.of(true));
            case 'f' -> word("false", Value.of(false));
            case 'n' -> word("null", Value.nothing());
            default -> number();
        };
    }

    private Value object(int depth) {
        check(depth <= limits.depth());
        next++;
        var fields = new ObjectBuilder();
        if (peek() != '}') {
            do {
                peek();
                var name = name();
                pass(':');
                fields.put(name, value(depth + 1));
            } while (passIf(','));
        }
        pass('}');
        return built(fields);
    }

    private static Value built(ObjectBuilder fields) {
        try {
            return fields.build();
        } catch (IllegalArgumentException twice) {
            throw new Doubt();
        }
    }

    private Value list(int depth) {
        check(depth <= limits.depth());
        next++;
        var items = ImmutableList.<Value>builder();
        if (peek() != ']') {
            do {
                items.add(value(depth + 1));
            } while (passIf(','));
        }
        pass(']');
        return Value.list(items.build());
    }

    private Value word(String word, Value value) {
        for (int i = 0; i < word.length(); i++) {
            check(atOrEnd(next++) == word.charAt(i));
        }
        return value;
    }

    private String name() {
        int start = next + 1;
        int end = plainEnd();
        if (end == start || at(end) != '"') {
            return string();
        }
        next = end + 1;
        check(end - start <= limits.textLength());
        return NamesSeen.of(text, start, end);
    }

    /** Returns where the first character stands that ends a text or is not plain. */
    private int plainEnd() {
        check(next < text.length() && text.charAt(next) == '"');
        int end = next + 1;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private String string() {
        int start = next + 1;
        int end = plainEnd();
        next = end;
        var string = at(end) == '"' ? text.substring(start, end) : unusual(start);
        next++;
        check(string.length() <= limits.textLength());
        return string;
    }

    /** Returns whether a character stands for itself and is a whole one; some others do and are too, but are seldom seen. */
    private static boolean isPlain(char c) {
        return c > '\\' ? c < Character.MIN_SURROGATE : c >= ' ' && c != '"' && c != '\\';
    }

    /** Reads on to the closing quotation mark of a text with characters that are not plain. */
    private String unusual(int start) {
        var string = new StringBuilder(text.substring(start, next));
        for (char c = at(next); c != '"'; c = at(next)) {
            if (c == '\\') {
                string.append(meant(at(next + 1)));
                next += 2;
            } else {
                int width = width(c);
                string.append(text, next, next + width);
                next += width;
            }
        }
        return string.toString();
    }

    private static char meant(char escape) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw new Doubt(); // four digits may be half a character
        };
    }

    /** Returns how many units the character takes that starts here. */
    private int width(char c) {
        check(c >= ' ');
        if (!Character.isSurrogate(c)) {
            return 1;
        }
        check(Character.isHighSurrogate(c) && Character.isLowSurrogate(at(next + 1)));
        return 2;
    }

    /** Reads a whole number that fits a long; others are rare enough to be looked at closely. */
    private Value number() {
        int start = next;
        boolean negative = at(start) == '-';
        int digits = negative ? start + 1 : start;
        int end = digits;
        int limit = Math.min(text.length(), digits + SHORT_NUMBER);
        long number = 0;
        while (end < limit && isDigit(text.charAt(end))) {
            number = 10 * number + text.charAt(end) - '0';
            end++;
        }
        check(end > digits && (end == digits + 1 || text.charAt(digits) != '0'));
        next = end;
        if (end < text.length() && isPartOfNumber(text.charAt(end))) {
            return exact(start, end);
        }
        check(end - start <= limits.digits());
        return Value.of(negative ? -number : number);
    }

    /** Reads a number with decimal places, whose whole digits are read; one with an exponent, or very long, is looked at closely. */
    private Value exact(int start, int point) {
        check(text.charAt(point) == '.');
        int end = point + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        check(end > point + 1 && end - start <= limits.digits() && !isPartOfNumber(atOrEnd(end)));
        next = end;
        return Value.of(new BigDecimal(text.substring(start, end)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPartOfNumber(char c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    }

    /** Passes over spaces and returns what stands behind them; 0 at the end. */
    private char peek() {
        char c = atOrEnd(next);
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = atOrEnd(++next);
        }
        return c;
    }

    private void pass(char expected) {
        check(passIf(expected));
    }

    private boolean passIf(char expected) {
        boolean isThere = peek() == expected;
        next += isThere ? 1 : 0;
        return isThere;
    }

    private char at(int index) {
        check(index < text.length());
        return text.charAt(index);
    }

    private char atOrEnd(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static void check(boolean isSure) {
        if (!isSure) {
            throw new Doubt();
        }
    }

    /** Says that this is for {@link Parser}. */
    private static final class Doubt extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Doubt() {
            super("", null, false, false);
        }
    }
}
