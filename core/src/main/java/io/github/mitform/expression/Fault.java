package io.github.mitform.expression;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import java.util.List;

/**
 * One thing that is wrong in an expression, and where in its source.
 *
 * <p>The caller knows where the source stands in a document: {@link #finding} tells the fault from there, and {@link #start} leads to
 * the exact character.
 *
 * @param start UTF-16 units of the source before the first one that is wrong
 * @param end UTF-16 units up to the end of what is wrong; equals {@code start} where something is missing
 * @param root the finding, as seen from the expression itself; its fix, where it has one, writes the whole source anew
 */
public record Fault(int start, int end, Finding root) {
    private static final Sentence WRITE = new Sentence("Write {source}", "{source} schreiben");

    public Fault {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a fault runs from 0 or later to its own end, but was " + start + " to " + end);
        }
        requireNonNull(root, "root");
    }

    static Fault of(ExpressionProblem problem, Span span, Object... namesAndValues) {
        return new Fault(span.start(), span.end(), problem.at(Pointer.root(), namesAndValues));
    }

    /** Returns a copy that offers to put {@code replacement} where the fault is. */
    Fault replacing(String source, String replacement) {
        String mended = source.substring(0, start) + replacement + source.substring(end);
        var edit = new Fix.Edit(Fix.Kind.SET, Pointer.root(), quoted(mended));
        return new Fault(start, end, root.withFix(new Fix(WRITE.with("source", mended), List.of(edit))));
    }

    /** Returns the finding, for an expression that stands at this place in a document. */
    public Finding finding(Pointer at) {
        return root.below(at);
    }

    /** Returns the text as JSON writes it. */
    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
