package io.github.mitform.expression;

import io.github.mitform.problem.Sentence;

/**
 * One word, sign, number or text of a source.
 *
 * @param text for a sign as it should be written, for a text what it says, otherwise what stands in the source
 */
record Token(Kind kind, String text, Span span) {
    enum Kind {
        WORD,
        SIGN,
        NUMBER,
        TEXT,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** Returns whether the other one follows without a gap. */
    boolean touches(Token next) {
        return span.end() == next.span.start();
    }

    /** Returns how a message names it. */
    Sentence shown() {
        if (kind == Kind.END) {
            return new Sentence("the end", "dem Ende");
        }
        var quoted = Sentence.quote(text);
        return kind == Kind.TEXT ? new Sentence("the text " + quoted.english(), "dem Text " + quoted.german()) : quoted;
    }
}
