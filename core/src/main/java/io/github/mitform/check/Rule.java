package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.evaluation.Compiled;

/**
 * A condition in its place: read, checked, and ready to be evaluated with the answers of its phase.
 *
 * @param source as the author wrote it
 * @param expression with names as the phase has them, such as {@code usability.age} below an include, and with parameters replaced by
 *     their values
 * @param compiled reads the slots of {@link Plan#inputs()} and {@link Plan#parts()}
 * @param reads the slots that it reads, in ascending order, each once
 */
public record Rule(Condition source, Expression expression, Compiled compiled, ImmutableIntArray reads) {
    public Rule {
        requireNonNull(source, "source");
        requireNonNull(expression, "expression");
        requireNonNull(compiled, "compiled");
        requireNonNull(reads, "reads");
    }

    @Override
    public String toString() {
        return expression.print();
    }
}
