package io.github.mitform.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one expression. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(ExpressionProblem problem, Span span, Object... namesAndValues) {
        addMendable(problem, span, Optional.empty(), namesAndValues);
    }

    /** Adds a fault that goes away when {@code right} is written in its place. */
    void addMendable(ExpressionProblem problem, Span span, String right, Object... namesAndValues) {
        addMendable(problem, span, Optional.of(right), namesAndValues);
    }

    /** Adds a fault that goes away when {@code right}, if it is known, is written in its place. */
    void addMendable(ExpressionProblem problem, Span span, Optional<String> right, Object... namesAndValues) {
        found.add(Fault.of(problem, span, right, namesAndValues));
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
