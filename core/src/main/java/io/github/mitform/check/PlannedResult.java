package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.PhaseResult;
import io.github.mitform.tally.TallyMethod;
import java.util.List;

/**
 * A result that a phase will yield: its own, or that of a format included in it.
 *
 * @param name as the phase names it: {@code order}, or {@code usability.sus} below an include
 * @param subjects what is counted; never empty
 * @param method how it is counted
 */
public record PlannedResult(String name, PhaseResult result, Scope scope, List<Input> subjects, TallyMethod method) {
    public PlannedResult {
        requireNonNull(name, "name");
        requireNonNull(result, "result");
        requireNonNull(scope, "scope");
        subjects = List.copyOf(subjects);
        requireNonNull(method, "method");
    }
}
