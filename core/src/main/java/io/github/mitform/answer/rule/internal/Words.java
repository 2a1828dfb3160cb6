package io.github.mitform.answer.rule.internal;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.Map;

/** What all rules need to look at words, and to speak of what they found. */
public final class Words {
    /** Greatest length of something in one's own words beside options, and of an observer's note, in code points. */
    public static final int MOST_ASIDE = 2_000;

    /** What a schema of words cannot say. */
    public static final Map<AnswerProblem, Inexpressible> INEXPRESSIBLE =
            Map.of(AnswerProblem.BROKEN_CHARACTER, Inexpressible.TEXT_HALF_CHARACTER);

    /** Something that is no {@linkplain Character#isWhitespace white space} of Java; ECMAScript has a little more of it. */
    private static final String NOT_BLANK =
            "[^\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";

    private static final String NO_CONTROL_CHARACTERS =
            "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$";

    private Words() {}

    /** Returns the schema of words that {@link #check} finds nothing wrong with, half characters aside. */
    public static Schema schema(int min, int max) {
        return Schema.text()
                .with("minLength", Math.max(1, min))
                .with("maxLength", Math.max(0, max))
                .with("pattern", NOT_BLANK)
                .and(Schema.anything().with("pattern", NO_CONTROL_CHARACTERS));
    }

    /**
     * Looks at free words: not blank, no longer than allowed, no control characters but tab and line breaks, no half characters.
     *
     * @param max in code points
     * @return whether all is well
     */
    public static boolean check(String words, int min, int max, Pointer at, Findings findings) {
        int before = findings.size();
        if (words.isBlank()) {
            findings.add(AnswerProblem.EMPTY, at);
            return false;
        }
        int length = words.codePointCount(0, words.length());
        if (length > max) {
            findings.add(AnswerProblem.TOO_LONG, at, "max", max, "found", length);
            return false;
        }
        if (length < min) {
            findings.add(AnswerProblem.TOO_SHORT, at, "min", min, "found", length);
        }
        checkCharacters(words, at, findings);
        return findings.size() == before;
    }

    private static void checkCharacters(String words, Pointer at, Findings findings) {
        int position = 0;
        for (int i = 0; i < words.length(); position++) {
            int character = words.codePointAt(i);
            i += Character.charCount(character);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                findings.add(AnswerProblem.BROKEN_CHARACTER, at, "at", position + 1);
                return;
            }
            if (Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r') {
                findings.add(AnswerProblem.CONTROL_CHARACTER, at, "at", position + 1);
                return;
            }
        }
    }

    /** Returns what kind of value this is, with its article. */
    public static Sentence kind(Value value) {
        if (value instanceof Value.ObjectValue) return new Sentence("an object", "ein Objekt");
        if (value instanceof Value.ListValue) return new Sentence("a list", "eine Liste");
        if (value instanceof Value.TextValue) return new Sentence("a text", "ein Text");
        if (value instanceof Value.NumberValue) return new Sentence("a number", "eine Zahl");
        if (value instanceof Value.BooleanValue) return new Sentence("true or false", "wahr oder falsch");
        return new Sentence("nothing (null)", "leer (null)");
    }

    /** Returns a number from a definition as people write it. */
    public static Sentence number(BigDecimal number) {
        var plain = Math.abs((long) number.scale()) > 40 ? number.toString() : number.toPlainString();
        return new Sentence(plain, plain.replace('.', ','));
    }
}
