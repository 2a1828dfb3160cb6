package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.codec.Codec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a process has come.
 *
 * @param form the version of the written form, {@code "1"}
 * @param program the digest of the program that runs
 * @param open the digest of the round of each open phase, by the phase's id
 * @param counts what each closed phase came to, by its id
 * @param results what the closed phases yielded, with the decisions on it
 */
public record ProcessState(
        String form, String program, Map<String, String> open, Map<String, PhaseCount> counts, PhaseResults results) {
    private static final Codec<ProcessState> CODEC = Codec.of(ProcessState.class);

    public ProcessState {
        if (!form.equals(ProcessEvent.WRITTEN_FORM)) {
            throw new IllegalArgumentException(
                    "states of the written form " + ProcessEvent.WRITTEN_FORM + " can be read, but not of " + form);
        }
        requireNonNull(program, "program");
        open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        requireNonNull(results, "results");
    }

    /** Returns the state before anything happened. */
    static ProcessState fresh(String program) {
        return new ProcessState(ProcessEvent.WRITTEN_FORM, program, Map.of(), Map.of(), PhaseResults.none());
    }

    /** Returns the written form of states. */
    public static Codec<ProcessState> codec() {
        return CODEC;
    }

    boolean isOpen(String phase) {
        return open.containsKey(phase);
    }

    boolean isClosed(String phase) {
        return counts.containsKey(phase);
    }

    /** Returns what a phase came to; empty until it is closed. */
    public Optional<PhaseCount> count(String phase) {
        return Optional.ofNullable(counts.get(phase));
    }

    /** Returns the state after an event. */
    ProcessState after(ProcessEvent event) {
        var nowOpen = new LinkedHashMap<>(open);
        var nowCounted = new LinkedHashMap<>(counts);
        if (event instanceof ProcessEvent.Opened opened) {
            nowOpen.put(opened.phase().value(), opened.round());
            return new ProcessState(form, program, nowOpen, counts, results);
        }
        if (event instanceof ProcessEvent.Closed closed) {
            nowOpen.remove(closed.count().phase().value());
            nowCounted.put(closed.count().phase().value(), closed.count());
            return new ProcessState(
                    form, program, nowOpen, nowCounted, closed.count().after(results));
        }
        if (event instanceof ProcessEvent.Decided decided) {
            return new ProcessState(form, program, open, counts, results.with(decided.result(), decided.decision()));
        }
        throw new AssertionError("no state after " + event.getClass().getSimpleName()); // ProcessEvent is sealed
    }
}
