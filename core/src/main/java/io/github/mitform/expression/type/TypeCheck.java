package io.github.mitform.expression.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Fault;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * What checking an expression against the names at its place gave: something that can be evaluated, or every fault in it.
 *
 * @param checked present exactly if there are no faults
 * @param faults in the order of the source
 */
public record TypeCheck(Optional<Checked> checked, List<Fault> faults) {
    public TypeCheck {
        requireNonNull(checked, "checked");
        faults = List.copyOf(faults);
        if (checked.isPresent() != faults.isEmpty()) {
            throw new IllegalArgumentException("either an expression or faults");
        }
    }

    /** Checks an expression that may give a value of any type. */
    public static TypeCheck of(Expression expression, Names names) {
        return new Typing(names).check(expression, Optional.empty());
    }

    /** Checks an expression that has to give a value of this type; a whole number is a decimal as well. */
    public static TypeCheck of(Expression expression, Names names, Type expected) {
        return new Typing(names).check(expression, Optional.of(expected));
    }

    /** Checks a condition: an expression that has to give yes or no. */
    public static TypeCheck condition(Expression expression, Names names) {
        return of(expression, names, Type.BOOL);
    }

    /**
     * Returns what can be evaluated.
     *
     * @throws InvalidFormatException if there are faults; it lists them all
     */
    public Checked orThrow() {
        return checked.orElseThrow(() -> new InvalidFormatException(
                "the expression",
                faults.stream().map(fault -> fault.finding(Pointer.root())).toList()));
    }
}
