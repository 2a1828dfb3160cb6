package io.github.mitform.expression;

import java.util.OptionalInt;

/**
 * A text in quotes as the source has it.
 *
 * @param says what it says, escapes resolved
 * @param end where the source goes on behind it
 * @param closed whether its closing quote was found
 */
record QuotedText(String says, int end, boolean closed) {
    private static final String DOUBLE = "“”„‟«»";
    private static final String SINGLE = "‘’‚‛‹›";
    private static final String SIMPLE_ESCAPES = "abfnrtv\\?\"'`";
    private static final String SIMPLE_MEANINGS = "\u0007\b\f\n\r\t\u000b\\?\"'`";

    static boolean opens(char c) {
        return c == '"' || c == '\'' || isTypographic(c);
    }

    private static boolean isTypographic(char c) {
        return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
    }

    /** Reads the text whose opening quote stands at {@code start}. */
    static QuotedText read(String source, int start, Faults faults) {
        char open = source.charAt(start);
        return isTypographic(open) ? typographic(source, start, faults) : straight(source, start, faults);
    }

    private static QuotedText typographic(String source, int start, Faults faults) {
        boolean isDouble = DOUBLE.indexOf(source.charAt(start)) >= 0;
        String closing = isDouble ? DOUBLE + '"' : SINGLE + '\'';
        for (int i = start + 1; i < source.length() && source.charAt(i) != '\n'; i++) {
            if (closing.indexOf(source.charAt(i)) >= 0) {
                String says = source.substring(start + 1, i);
                report(new Span(start, i + 1), says, faults);
                return new QuotedText(says, i + 1, true);
            }
        }
        return open(source, start, isDouble ? "\"" : "'", faults);
    }

    private static QuotedText straight(String source, int start, Faults faults) {
        char quote = source.charAt(start);
        var says = new StringBuilder();
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            char next = source.charAt(at);
            if (next == quote) {
                return new QuotedText(says.toString(), at + 1, true);
            }
            at = next == '\\' ? escape(source, at, says, faults) : at + 1;
            if (next != '\\') {
                says.append(next);
            }
        }
        return closedByTypographic(source, start, at, faults);
    }

    /** Reads {@code "bike“}, as word processors leave it, or reports a text without an end. */
    private static QuotedText closedByTypographic(String source, int start, int limit, Faults faults) {
        String closing = source.charAt(start) == '"' ? DOUBLE : SINGLE;
        for (int i = start + 1; i < limit; i++) {
            if (closing.indexOf(source.charAt(i)) >= 0) {
                String says = source.substring(start + 1, i);
                report(new Span(start, i + 1), says, faults);
                return new QuotedText(says, i + 1, true);
            }
        }
        return open(source, start, source.substring(start, start + 1), faults);
    }

    private static void report(Span span, String says, Faults faults) {
        String right = Printer.quoted(says);
        faults.addMendable(ExpressionProblem.TYPOGRAPHIC_QUOTES, span, right, "right", right);
    }

    private static QuotedText open(String source, int start, String quote, Faults faults) {
        faults.add(ExpressionProblem.OPEN_TEXT, new Span(start, source.length()), "quote", quote);
        return new QuotedText("", source.length(), false);
    }

    /** Reads the escape at {@code at} into {@code says} and returns where the source goes on. */
    private static int escape(String source, int at, StringBuilder says, Faults faults) {
        char kind = at + 1 < source.length() ? source.charAt(at + 1) : 0;
        int simple = SIMPLE_ESCAPES.indexOf(kind);
        if (kind != 0 && simple >= 0) {
            says.append(SIMPLE_MEANINGS.charAt(simple));
            return at + 2;
        }
        boolean octal = kind >= '0' && kind <= '3';
        int first = octal ? at + 1 : at + 2;
        int last = first + digits(kind, octal);
        var character = octal ? number(source, first, last, 8) : number(source, first, last, 16);
        if (last > first && character.isPresent() && isCharacter(character.getAsInt())) {
            says.appendCodePoint(character.getAsInt());
            return last;
        }
        int end = Math.min(source.length(), at + 2);
        faults.add(ExpressionProblem.UNKNOWN_ESCAPE, new Span(at, end), "found", source.substring(at, end));
        return end;
    }

    private static int digits(char kind, boolean octal) {
        if (octal) {
            return 3;
        }
        if (kind == 'x' || kind == 'X') {
            return 2;
        }
        return kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    }

    private static boolean isCharacter(int c) {
        return Character.isValidCodePoint(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static OptionalInt number(String source, int first, int last, int radix) {
        int number = 0;
        for (int i = first; i < last; i++) {
            int digit = i < source.length() ? Character.digit(source.charAt(i), radix) : -1;
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return OptionalInt.empty();
            }
            number = number * radix + digit;
        }
        return OptionalInt.of(number);
    }
}
