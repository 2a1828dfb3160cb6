package io.github.mitform.expression;

import static io.github.mitform.expression.ExpressionProblem.ARROW;
import static io.github.mitform.expression.ExpressionProblem.INVISIBLE_CHARACTER;
import static io.github.mitform.expression.ExpressionProblem.MALFORMED_NUMBER;
import static io.github.mitform.expression.ExpressionProblem.MATHEMATICAL_SIGN;
import static io.github.mitform.expression.ExpressionProblem.SINGLE_AMPERSAND;
import static io.github.mitform.expression.ExpressionProblem.SINGLE_BAR;
import static io.github.mitform.expression.ExpressionProblem.SINGLE_EQUALS;
import static io.github.mitform.expression.ExpressionProblem.TRIPLE_EQUALS;
import static io.github.mitform.expression.ExpressionProblem.UNEQUAL_ANGLES;
import static io.github.mitform.expression.ExpressionProblem.UNEQUAL_REVERSED;
import static io.github.mitform.expression.ExpressionProblem.UNKNOWN_CHARACTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a source into tokens. A sign that is only misspelled is a fault and is read as what was meant, so that what follows is
 * looked at as well.
 */
final class Lexer {
    private static final Set<String> SIGNS = Set.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]",
            ",", ".");

    private record Misspelling(ExpressionProblem problem, String right) {}

    private static final Map<String, Misspelling> MISSPELLED = Map.ofEntries(
            Map.entry("=", new Misspelling(SINGLE_EQUALS, "==")),
            Map.entry("===", new Misspelling(TRIPLE_EQUALS, "==")),
            Map.entry("!==", new Misspelling(TRIPLE_EQUALS, "!=")),
            Map.entry("&", new Misspelling(SINGLE_AMPERSAND, "&&")),
            Map.entry("|", new Misspelling(SINGLE_BAR, "||")),
            Map.entry("<>", new Misspelling(UNEQUAL_ANGLES, "!=")),
            Map.entry("=!", new Misspelling(UNEQUAL_REVERSED, "!=")),
            Map.entry("=>", new Misspelling(ARROW, ">=")),
            Map.entry("=<", new Misspelling(ARROW, "<=")),
            Map.entry("≥", new Misspelling(MATHEMATICAL_SIGN, ">=")),
            Map.entry("≤", new Misspelling(MATHEMATICAL_SIGN, "<=")),
            Map.entry("≠", new Misspelling(MATHEMATICAL_SIGN, "!=")),
            Map.entry("×", new Misspelling(MATHEMATICAL_SIGN, "*")),
            Map.entry("÷", new Misspelling(MATHEMATICAL_SIGN, "/")),
            Map.entry("−", new Misspelling(MATHEMATICAL_SIGN, "-")),
            Map.entry("–", new Misspelling(MATHEMATICAL_SIGN, "-")),
            Map.entry("∧", new Misspelling(MATHEMATICAL_SIGN, "&&")),
            Map.entry("∨", new Misspelling(MATHEMATICAL_SIGN, "||")),
            Map.entry("¬", new Misspelling(MATHEMATICAL_SIGN, "!")));

    private static final int LONGEST_SIGN = 3;

    private final String source;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();
    private boolean readable = true;
    private int at;

    Lexer(String source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** Returns the tokens with an {@code END} after them, or nothing if they are not worth parsing. */
    List<Token> read() {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (isBlank(next)) {
                at++;
            } else if (isDigit(next) || (next == '.' && isDigit(peek(1)) && !followsWord())) {
                number();
            } else if (isWordStart(next)) {
                word();
            } else if (QuotedText.opens(next)) {
                text();
            } else {
                sign();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", new Span(at, at)));
        return readable ? tokens : List.of();
    }

    private boolean followsWord() {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).kind() == Token.Kind.WORD
                && tokens.get(tokens.size() - 1).span().end() == at;
    }

    private void number() {
        int start = at;
        while (isDigit(peek(0))) {
            at++;
        }
        boolean wellFormed = at > start && (at == start + 1 || source.charAt(start) != '0');
        if (peek(0) == '.') {
            at++;
            wellFormed &= isDigit(peek(0));
            while (isDigit(peek(0))) {
                at++;
            }
        }
        int digits = at;
        while (isWordPart(peek(0)) || peek(0) == '.' || isExponentSign(digits)) {
            at++;
        }
        String written = source.substring(start, at);
        if (at > digits && written.matches("[0-9.]+[eE][-+]?[0-9]+")) {
            faults.add(ExpressionProblem.EXPONENT, new Span(start, at), "found", shortened(written));
            readable = false;
        } else if (at > digits || !wellFormed) {
            faults.add(MALFORMED_NUMBER, new Span(start, at), "found", shortened(written));
            readable = false;
        } else {
            tokens.add(new Token(Token.Kind.NUMBER, written, new Span(start, at)));
        }
    }

    /** Returns whether this is the sign right after the {@code e} that comes right after the digits. */
    private boolean isExponentSign(int digits) {
        return at == digits + 1
                && (peek(0) == '+' || peek(0) == '-')
                && isDigit(peek(1))
                && (source.charAt(digits) == 'e' || source.charAt(digits) == 'E');
    }

    private void word() {
        int start = at;
        while (isWordPart(peek(0))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, source.substring(start, at), new Span(start, at)));
    }

    private void text() {
        var text = QuotedText.read(source, at, faults);
        readable &= text.closed();
        tokens.add(new Token(Token.Kind.TEXT, text.says(), new Span(at, text.end())));
        at = text.end();
    }

    private void sign() {
        for (int length = LONGEST_SIGN; length > 0; length--) {
            int end = Math.min(source.length(), at + length);
            String written = source.substring(at, end);
            var misspelled = MISSPELLED.get(written);
            if (misspelled != null || SIGNS.contains(written)) {
                if (misspelled != null) {
                    report(misspelled, written, new Span(at, end));
                }
                String right = misspelled == null ? written : misspelled.right();
                tokens.add(new Token(Token.Kind.SIGN, right, new Span(at, end)));
                at = end;
                return;
            }
        }
        int character = source.codePointAt(at);
        int end = at + Character.charCount(character);
        if (isInvisible(character)) {
            faults.addMendable(
                    INVISIBLE_CHARACTER, new Span(at, end), " ", "found", String.format("U+%04X", character));
        } else {
            faults.add(UNKNOWN_CHARACTER, new Span(at, end), "found", source.substring(at, end));
            readable = false;
        }
        at = end;
    }

    private void report(Misspelling misspelled, String written, Span span) {
        var problem = misspelled.problem();
        if (problem == TRIPLE_EQUALS || problem == ARROW || problem == MATHEMATICAL_SIGN) {
            faults.addMendable(problem, span, misspelled.right(), "found", written, "right", misspelled.right());
        } else {
            faults.addMendable(problem, span, misspelled.right());
        }
    }

    private char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isInvisible(int c) {
        int kind = Character.getType(c);
        return kind == Character.SPACE_SEPARATOR
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR
                || kind == Character.FORMAT
                || kind == Character.CONTROL;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }
}
