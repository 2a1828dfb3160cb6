package io.github.mitform.rehearsal.simulation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.participation.Process;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Locale;

/**
 * What a simulation came to.
 *
 * @param participants how many people were made up
 * @param phases those that could be opened, in order
 * @param process as it stands at the end, with all results and made-up decisions; everything in it is marked as simulated
 * @param obstacles what kept the next phase from opening; empty if all were gone through
 */
public record SimulatedRun(
        int participants, long seed, List<SimulatedPhase> phases, Process process, List<Finding> obstacles) {
    public SimulatedRun {
        phases = List.copyOf(phases);
        requireNonNull(process, "process");
        obstacles = List.copyOf(obstacles);
    }

    /** Returns the figures for people, in German for a German locale, otherwise in English. */
    public String text(Locale language) {
        return new RunText(this, language).text();
    }

    /** Returns the figures for machines; {@code simulated} is always true. */
    public ObjectValue toValue() {
        return Value.object()
                .with("simulated", Value.of(true))
                .with("format", Value.of(process.program().format().id().value()))
                .with("version", Value.of(process.program().format().version().toString()))
                .with("participants", Value.of(participants))
                .with("seed", Value.of(Long.toString(seed)))
                .with(
                        "phases",
                        Value.list(phases.stream()
                                .map(phase -> PhaseFigures.codec().write(phase.figures()))
                                .toList()))
                .with(
                        "obstacles",
                        Value.list(obstacles.stream().map(SimulatedRun::value).toList()));
    }

    private static Value value(Finding obstacle) {
        return Value.object()
                .with("code", Value.of(obstacle.code()))
                .with("path", Value.of(obstacle.path()))
                .with("message", Value.of(obstacle.message(Locale.ENGLISH)));
    }
}
