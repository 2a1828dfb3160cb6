package io.github.mitform.expression.reasoning;

import io.github.mitform.expression.Expression;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is certain in a situation.
 *
 * @param impossible whether the situation never comes, so that everything is certain in it
 * @param certain what holds; empty if the situation is impossible
 */
record Facts(boolean impossible, Set<Fact> certain) {
    static final Facts NONE = new Facts(false, Set.of());
    static final Facts IMPOSSIBLE = new Facts(true, Set.of());

    /** Returns what holds where both of these hold. */
    Facts and(Facts other) {
        if (impossible || other.impossible) {
            return IMPOSSIBLE;
        }
        if (certain.isEmpty()) {
            return other;
        }
        if (other.certain.isEmpty()) {
            return this;
        }
        var both = new LinkedHashSet<>(certain);
        both.addAll(other.certain);
        return new Facts(false, both);
    }

    /** Returns what holds where one of these holds, and nobody knows which. */
    Facts or(Facts other) {
        if (impossible) {
            return other;
        }
        if (other.impossible) {
            return this;
        }
        var shared = new LinkedHashSet<>(certain);
        shared.retainAll(other.certain);
        return new Facts(false, shared);
    }

    boolean contains(Fact fact) {
        return impossible || certain.contains(fact);
    }

    /** One thing that may be certain. */
    record Fact(Kind kind, Expression subject) {}

    enum Kind {
        /** A name has a value. */
        ANSWERED,
        /** A number is not zero. */
        NOT_ZERO
    }
}
