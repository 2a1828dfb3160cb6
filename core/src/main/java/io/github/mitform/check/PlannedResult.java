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
 * @param rows the questions of each item where what is counted is repeated, in the order of the subjects: each item counts as a row of its
 *     own. Known only once a round is open; empty where each person is one row
 */
public record PlannedResult(
        String name,
        PhaseResult result,
        Scope scope,
        List<Input> subjects,
        TallyMethod method,
        List<List<Input>> rows) {
    /** Makes a result in which each person is one row. */
    public PlannedResult(String name, PhaseResult result, Scope scope, List<Input> subjects, TallyMethod method) {
        this(name, result, scope, subjects, method, List.of());
    }

    public PlannedResult {
        requireNonNull(name, "name");
        requireNonNull(result, "result");
        requireNonNull(scope, "scope");
        subjects = List.copyOf(subjects);
        requireNonNull(method, "method");
        rows = rows.stream().map(List::copyOf).toList();
    }
}
