package io.github.mitform.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one expression. Belongs to one thread. */
public final class Faults {
    private static final int LONGEST_SHOWN = 100;

    private final List<Fault> found = new ArrayList<>();

    /** Starts with nothing wrong. */
    public Faults() {}

    /**
     * Adds a fault that only the author can mend.
     *
     * @param namesAndValues what stands in the sentence of the problem, as {@link io.github.mitform.problem.Code#at} takes it
     */
    public void add(ExpressionProblem problem, Span span, Object... namesAndValues) {
        addMendable(problem, span, Optional.empty(), namesAndValues);
    }

    /** Adds a fault that goes away when {@code right} is written in its place. */
    public void addMendable(ExpressionProblem problem, Span span, String right, Object... namesAndValues) {
        addMendable(problem, span, Optional.of(right), namesAndValues);
    }

    /** Adds a fault that goes away when {@code right}, if it is known, is written in its place. */
    public void addMendable(ExpressionProblem problem, Span span, Optional<String> right, Object... namesAndValues) {
        found.add(Fault.of(problem, span, right, shortened(namesAndValues)));
    }

    /** Returns the same with texts that can be read at a glance: what was found may be a long text of the author's. */
    private static Object[] shortened(Object[] namesAndValues) {
        var shortened = namesAndValues.clone();
        for (int i = 1; i < shortened.length; i += 2) {
            if (shortened[i] instanceof String text && text.length() > LONGEST_SHOWN) {
                // Not between the halves of one character.
                int end = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
                shortened[i] = text.substring(0, end) + "…";
            }
        }
        return shortened;
    }

    /** Returns whether nothing wrong was found so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns all of them in the order of the source. */
    public List<Fault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::start).thenComparingInt(Fault::end))
                .toList();
    }
}
