package io.github.mitform.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one source. */
final class Faults {
    private final String source;
    private final List<Fault> found = new ArrayList<>();

    Faults(String source) {
        this.source = source;
    }

    void add(ExpressionProblem problem, Span span, Object... namesAndValues) {
        found.add(Fault.of(problem, span, namesAndValues));
    }

    /** Adds a fault that goes away when {@code right} is written in its place. */
    void addMendable(ExpressionProblem problem, Span span, String right, Object... namesAndValues) {
        found.add(Fault.of(problem, span, namesAndValues).replacing(source, right));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns all of them in the order of the source. */
    List<Fault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::start).thenComparingInt(Fault::end))
                .toList();
    }
}
