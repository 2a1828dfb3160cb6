package io.github.mitform.rehearsal.paths;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Rule;
import io.github.mitform.expression.Expression;

/** What a condition has to come to. */
record Constraint(Rule rule, boolean holds) {
    Constraint {
        requireNonNull(rule, "rule");
    }

    Expression expression() {
        return holds ? rule.expression() : Expression.not(rule.expression());
    }
}
