package io.github.mitform.json;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the first place where a text stops being JSON, and says in a clerk's words what is wrong there. The parser only knows that
 * something is wrong, and often notices it some characters later.
 */
final class Syntax {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final String OTHER_QUOTATION_MARKS = "'`´‘’‚“”„«»‹›";

    private final String text;
    private final Lines lines;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;
    private int lastComma = -1;
    /** Where the last token ends. */
    private int lastEnd;

    private boolean isAfterNumber;
    private Expect expect = Expect.VALUE;

    Syntax(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    private enum Expect {
        VALUE,
        VALUE_AFTER_COLON,
        FIRST_ITEM,
        FIRST_NAME,
        NAME,
        COLON,
        NEXT
    }

    /** The first thing that is wrong. */
    record Fault(JsonCode code, int offset, List<Object> gaps, Optional<Fix> fix) {
        Fault(JsonCode code, int offset, Object... gaps) {
            this(code, offset, List.of(gaps), Optional.empty());
        }

        Finding at(Pointer pointer, Lines lines) {
            var finding = code.at(pointer, gaps.toArray()).withPosition(lines.at(offset));
            return fix.map(finding::withFix).orElse(finding);
        }
    }

    /** Returns the first thing that is wrong, if there is one. */
    Optional<Fault> firstFault() {
        Optional<Fault> fault = Optional.empty();
        skipSpace();
        while (at < text.length()) {
            fault = step();
            if (fault.isPresent()) {
                break;
            }
            lastEnd = at;
            skipSpace();
        }
        return fault.map(this::withFix).or(this::end);
    }

    private Fault withFix(Fault fault) {
        return new Fault(fault.code, fault.offset, fault.gaps, new Mending(text).of(fault.code, fault.offset, lastEnd));
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Optional<Fault> end() {
        if (open.isEmpty()) {
            return expect == Expect.VALUE ? fault(JsonCode.EMPTY, at) : Optional.empty();
        }
        int opening = open.peek();
        return fault(
                JsonCode.TRUNCATED,
                at,
                "closing",
                closing(opening),
                "opening",
                text.charAt(opening),
                "line",
                lines.at(opening).line());
    }

    private Optional<Fault> step() {
        char c = text.charAt(at);
        if (c == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
            return fault(JsonCode.COMMENT, at);
        }
        return switch (expect) {
            case VALUE, VALUE_AFTER_COLON, FIRST_ITEM -> value(c);
            case FIRST_NAME, NAME -> name(c);
            case COLON -> colon(c);
            case NEXT -> next(c);
        };
    }

    private Optional<Fault> value(char c) {
        if (c == '{' || c == '[') {
            open.push(at++);
            expect = c == '{' ? Expect.FIRST_NAME : Expect.FIRST_ITEM;
            return Optional.empty();
        }
        if (c == ']' || c == '}') {
            return c == ']' && expect == Expect.FIRST_ITEM ? close() : noValue(c);
        }
        if (c == ',') {
            return fault(expect == Expect.VALUE_AFTER_COLON ? JsonCode.VALUE_MISSING : JsonCode.COMMA_EXTRA, at);
        }
        if (c == '"') return text(Expect.NEXT);
        if (c == '-' || isDigit(c) || c == '+' || c == '.') return number();
        if (OTHER_QUOTATION_MARKS.indexOf(c) >= 0) return fault(JsonCode.QUOTATION_MARKS, at);
        return Character.isLetter(c) ? word() : fault(JsonCode.UNEXPECTED, at);
    }

    private Optional<Fault> noValue(char c) {
        if (expect == Expect.VALUE_AFTER_COLON) return fault(JsonCode.VALUE_MISSING, at);
        if (open.isEmpty()) return fault(JsonCode.UNEXPECTED, at);
        return c == ']' ? fault(JsonCode.COMMA_EXTRA, lastComma) : mismatch();
    }

    private Optional<Fault> name(char c) {
        if (c == '}') {
            return expect == Expect.FIRST_NAME ? close() : fault(JsonCode.COMMA_EXTRA, lastComma);
        }
        if (c == ',') return fault(JsonCode.COMMA_EXTRA, at);
        if (c == ']') return mismatch();
        if (c == '"') return text(Expect.COLON);
        if (OTHER_QUOTATION_MARKS.indexOf(c) >= 0) return fault(JsonCode.QUOTATION_MARKS, at);
        if (isDigit(c) && isAfterNumber) return fault(JsonCode.DECIMAL_COMMA, lastComma);
        boolean isWord = Character.isLetterOrDigit(c) || c == '_' || c == '$';
        return fault(isWord ? JsonCode.NAME_WITHOUT_QUOTATION_MARKS : JsonCode.UNEXPECTED, at);
    }

    private Optional<Fault> colon(char c) {
        if (c != ':') {
            return fault(JsonCode.COLON_MISSING, at);
        }
        at++;
        expect = Expect.VALUE_AFTER_COLON;
        return Optional.empty();
    }

    private Optional<Fault> next(char c) {
        if (open.isEmpty()) {
            return fault(JsonCode.TRAILING, at);
        }
        if (c == ',') {
            lastComma = at++;
            expect = text.charAt(open.peek()) == '{' ? Expect.NAME : Expect.VALUE;
            return Optional.empty();
        }
        if (c == '}' || c == ']') {
            return c == closing(open.peek()) ? close() : mismatch();
        }
        boolean startsSomething = c == '"' || c == '{' || c == '[' || c == '-' || Character.isLetterOrDigit(c);
        boolean isQuoted = OTHER_QUOTATION_MARKS.indexOf(c) >= 0;
        return fault(startsSomething || isQuoted ? JsonCode.COMMA_MISSING : JsonCode.UNEXPECTED, at);
    }

    private Optional<Fault> close() {
        open.pop();
        at++;
        isAfterNumber = false;
        expect = Expect.NEXT;
        return Optional.empty();
    }

    private Optional<Fault> mismatch() {
        int opening = open.peek();
        return fault(
                JsonCode.BRACKET_MISMATCH,
                at,
                "closing",
                closing(opening),
                "opening",
                text.charAt(opening),
                "line",
                lines.at(opening).line(),
                "found",
                text.charAt(at));
    }

    private char closing(int opening) {
        return text.charAt(opening) == '{' ? '}' : ']';
    }

    private Optional<Fault> text(Expect afterwards) {
        int start = at++;
        isAfterNumber = false;
        expect = afterwards;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return Optional.empty();
            }
            if (c == '\n' || c == '\r') return fault(JsonCode.TEXT_NOT_CLOSED, start);
            if (c < ' ') return fault(JsonCode.CONTROL_CHARACTER, at);
            if (c == '\\') {
                if (!isEscape(at + 1)) {
                    return fault(at + 1 == text.length() ? JsonCode.TEXT_NOT_CLOSED : JsonCode.ESCAPE_UNKNOWN, at);
                }
                at++;
            }
        }
        return fault(JsonCode.TEXT_NOT_CLOSED, start);
    }

    private boolean isEscape(int index) {
        if (index >= text.length()) {
            return false;
        }
        if (text.charAt(index) != 'u') {
            return "\"\\/bfnrt".indexOf(text.charAt(index)) >= 0;
        }
        return index + 5 <= text.length()
                && text.substring(index + 1, index + 5).matches("[0-9a-fA-F]{4}");
    }

    private Optional<Fault> number() {
        var number = NUMBER.matcher(text).region(at, text.length());
        int end = number.lookingAt() ? number.end() : at;
        boolean goesOn = end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "+-._%€".indexOf(text.charAt(end)) >= 0);
        if (end == at || goesOn) {
            return fault(JsonCode.NUMBER_MALFORMED, at);
        }
        at = end;
        isAfterNumber = true;
        expect = Expect.NEXT;
        return Optional.empty();
    }

    private Optional<Fault> word() {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        var word = text.substring(at, end);
        if (!word.equals("true") && !word.equals("false") && !word.equals("null")) {
            return fault(JsonCode.WORD_UNKNOWN, at);
        }
        at = end;
        isAfterNumber = false;
        expect = Expect.NEXT;
        return Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Fault> fault(JsonCode code, int offset, Object... gaps) {
        return Optional.of(new Fault(code, offset, gaps));
    }
}
