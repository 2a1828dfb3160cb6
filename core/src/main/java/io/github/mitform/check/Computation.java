package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Compute;
import io.github.mitform.expression.evaluation.Slots;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a value follows from answers.
 *
 * @param compute as it was written
 * @param rule gives the value before it is rounded, or nothing as long as something that it needs is unknown
 * @param ofDay whether it depends on the day, so that only a session knows it for certain and no response tells it
 */
public record Computation(Compute compute, Rule rule, boolean ofDay) {
    public Computation {
        requireNonNull(compute, "compute");
        requireNonNull(rule, "rule");
    }

    /** Returns the value as conditions and people see it; null as long as it is unknown. */
    public @Nullable Object value(Slots answers, LocalDate today) {
        Object exact = rule.compiled().value(answers, today);
        return exact == null ? null : compute.rounded(exact);
    }
}
