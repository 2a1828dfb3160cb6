package io.github.mitform.expression;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * What reading a source gave: an expression, or every fault in it.
 *
 * @param expression present exactly if there are no faults
 * @param faults in the order of the source
 */
public record Parsed(Optional<Expression> expression, List<Fault> faults) {
    public Parsed {
        requireNonNull(expression, "expression");
        faults = List.copyOf(faults);
        if (expression.isPresent() != faults.isEmpty()) {
            throw new IllegalArgumentException("either an expression or faults");
        }
    }

    /**
     * Returns the expression.
     *
     * @throws InvalidFormatException if there are faults; it lists them all
     */
    public Expression orThrow() {
        return expression.orElseThrow(() -> new InvalidFormatException(
                "the expression",
                faults.stream().map(fault -> fault.finding(Pointer.root())).toList()));
    }
}
