package io.github.mitform.json;

import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to write where a text stops being JSON, as far as it is certain what was meant. */
final class Mending {
    private static final Sentence TAKE_OUT = new Sentence("Take it out", "Herausnehmen");
    private static final Sentence WRITE = new Sentence("Write {text}", "{text} schreiben");
    private static final Sentence ADD = new Sentence("Add {text}", "{text} ergänzen");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(?=[ \\t]*:)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+]?0*([0-9]+(?:\\.[0-9]+)?)(?![0-9A-Za-z.])");
    private static final Pattern BARE_FRACTION = Pattern.compile("(-?)(\\.[0-9]+)(?![0-9A-Za-z.])");
    private static final Pattern AFTER_A_TEXT = Pattern.compile("[ \\t]*(?:[:,\\]}]|\\R|\\z)");
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    /** What closes a text that another quotation mark opened. */
    private static final Map<Character, String> CLOSING = Map.ofEntries(
            Map.entry('\'', "'"),
            Map.entry('`', "`´'"),
            Map.entry('´', "´"),
            Map.entry('‘', "’‘"),
            Map.entry('’', "’"),
            Map.entry('‚', "‘’"),
            Map.entry('“', "”“\""),
            Map.entry('”', "”\""),
            Map.entry('„', "“”\""),
            Map.entry('«', "»"),
            Map.entry('»', "«»"),
            Map.entry('‹', "›"),
            Map.entry('›', "‹"));

    private final String text;

    Mending(String text) {
        this.text = text;
    }

    /**
     * Returns what mends a fault.
     *
     * @param at where it is
     * @param before where the token before it ends
     */
    Optional<Fix> of(JsonCode code, int at, int before) {
        return switch (code) {
            case COMMENT -> comment(at);
            case COMMA_EXTRA -> takeOut(at, at + 1);
            case DECIMAL_COMMA -> write(at, at + 1, ".");
            case COMMA_MISSING -> comma(at, before);
            case COLON_MISSING -> colon(at, before);
            case QUOTATION_MARKS -> quoted(at);
            case NAME_WITHOUT_QUOTATION_MARKS -> name(at);
            case WORD_UNKNOWN -> word(at);
            case NUMBER_MALFORMED -> number(at);
            case ESCAPE_UNKNOWN -> write(at, at + 1, "\\\\");
            case CONTROL_CHARACTER -> text.charAt(at) == '\t' ? write(at, at + 1, "\\t") : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Fix byteOrderMark() {
        return Fix.splice(TAKE_OUT, 0, 1, "");
    }

    private static Optional<Fix> takeOut(int start, int end) {
        return Optional.of(Fix.splice(TAKE_OUT, start, end, ""));
    }

    private static Optional<Fix> write(int start, int end, String right) {
        return Optional.of(Fix.splice(WRITE.with("text", right), start, end, right));
    }

    /** Takes a comment out, with its line where it stands alone. */
    private Optional<Fix> comment(int at) {
        boolean isBlock = text.startsWith("/*", at);
        int end = isBlock ? text.indexOf("*/", at + 2) + 2 : lineEnd(at);
        if (end < at + 2 && isBlock) {
            return Optional.empty();
        }
        int start = at;
        while (start > 0 && " \t".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        boolean isAlone = (start == 0 || isLineBreak(start - 1)) && (end == text.length() || isLineBreak(end));
        if (isAlone && end < text.length()) {
            end += text.startsWith("\r\n", end) ? 2 : 1;
        }
        return takeOut(isAlone || !isBlock ? start : at, end);
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && !isLineBreak(end)) {
            end++;
        }
        return end;
    }

    private boolean isLineBreak(int index) {
        return text.charAt(index) == '\n' || text.charAt(index) == '\r';
    }

    /** A comma is certain between two things; a text that follows right on another may be a quotation mark inside a text. */
    private Optional<Fix> comma(int at, int before) {
        boolean isValue = "\"{[".indexOf(text.charAt(at)) >= 0;
        boolean isApart = before < at || text.charAt(before - 1) != '"';
        return isValue && isApart
                ? Optional.of(Fix.splice(ADD.with("text", ","), before, before, ","))
                : Optional.empty();
    }

    private Optional<Fix> colon(int at, int before) {
        if (text.charAt(at) == '=') {
            return write(at, text.startsWith("=>", at) ? at + 2 : at + 1, ":");
        }
        boolean isValue = "\"{[-0123456789".indexOf(text.charAt(at)) >= 0;
        return isValue ? Optional.of(Fix.splice(ADD.with("text", ":"), before, before, ":")) : Optional.empty();
    }

    private Optional<Fix> quoted(int at) {
        String closing = CLOSING.getOrDefault(text.charAt(at), "");
        int lineEnd = lineEnd(at);
        for (int end = at + 1; end < lineEnd; end++) {
            if (closing.indexOf(text.charAt(end)) >= 0
                    && AFTER_A_TEXT.matcher(text).region(end + 1, text.length()).lookingAt()) {
                return write(at, end + 1, PrettyJson.compact(Value.of(text.substring(at + 1, end))));
            }
        }
        return Optional.empty();
    }

    private Optional<Fix> name(int at) {
        var name = NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return name.lookingAt() ? write(at, name.end(), "\"" + name.group() + "\"") : Optional.empty();
    }

    private Optional<Fix> word(int at) {
        var word = WORD.matcher(text).region(at, text.length());
        String right = word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
        return WORDS.contains(right) ? write(at, word.end(), right) : Optional.empty();
    }

    private Optional<Fix> number(int at) {
        var signed = SIGNED_NUMBER.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (signed.lookingAt()) {
            return write(at, signed.end(), signed.group(1));
        }
        var fraction = BARE_FRACTION.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return fraction.lookingAt()
                ? write(at, fraction.end(), fraction.group(1) + "0" + fraction.group(2))
                : Optional.empty();
    }
}
