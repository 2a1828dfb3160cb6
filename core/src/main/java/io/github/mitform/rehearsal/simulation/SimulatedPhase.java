package io.github.mitform.rehearsal.simulation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.participation.PhaseCount;
import io.github.mitform.rehearsal.Coverage;
import io.github.mitform.session.Round;
import io.github.mitform.value.Value;

/**
 * A phase that made-up people went through.
 *
 * @param round with the options that came of earlier simulated phases
 * @param count what their responses came to, marked as simulated; with {@code Mitform.report} it becomes a specimen of the report
 * @param coverage what those who delivered came past, as {@link Coverage#toValue} writes it
 */
public record SimulatedPhase(Round round, PhaseFigures figures, PhaseCount count, Value coverage) {
    public SimulatedPhase {
        requireNonNull(round, "round");
        requireNonNull(figures, "figures");
        requireNonNull(count, "count");
        requireNonNull(coverage, "coverage");
    }
}
