package io.github.mitform.expression;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import java.util.Optional;

/**
 * One thing that is wrong in an expression, and where in its source.
 *
 * <p>The caller knows where the source stands in a document: {@link #finding(Pointer, String)} tells the fault from there, and
 * {@link #start} leads to the exact character.
 *
 * @param start UTF-16 units of the source before the first one that is wrong
 * @param end UTF-16 units up to the end of what is wrong; equals {@code start} where something is missing
 * @param root the finding, as seen from the expression itself
 * @param replacement what was probably meant instead of what stands from {@code start} to {@code end}
 */
public record Fault(int start, int end, Finding root, Optional<String> replacement) {
    public Fault {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a fault runs from 0 or later to its own end, but was " + start + " to " + end);
        }
        requireNonNull(root, "root");
        requireNonNull(replacement, "replacement");
    }

    static Fault of(ExpressionProblem problem, Span span, Optional<String> replacement, Object... namesAndValues) {
        return new Fault(span.start(), span.end(), problem.at(Pointer.root(), namesAndValues), replacement);
    }

    /** Returns the finding, without a fix, for an expression that stands at this place in a document. */
    public Finding finding(Pointer at) {
        return root.below(at);
    }

    /**
     * Returns the finding with its fix, if there is one: the whole source written anew with the replacement in it.
     *
     * @param at the place in the document where the source stands
     * @param source what was parsed
     */
    public Finding finding(Pointer at, String source) {
        return replacement
                .map(right -> root.withFix(
                        Fix.writeText(Pointer.root(), source.substring(0, start) + right + source.substring(end))))
                .orElse(root)
                .below(at);
    }
}
