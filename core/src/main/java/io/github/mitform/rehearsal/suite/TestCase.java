package io.github.mitform.rehearsal.suite;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.value.Default;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One test: what somebody does, from the start.
 *
 * @param name what it shows, as a sentence
 * @param phase may be left out where the format has only one
 * @param today the day it is taken for
 * @param seed decides whatever chance decides
 * @param earlier what earlier phases yielded, by {@code phase.result}: the options, the best first; all of them accepted where people decide
 * @param steps may be empty: the start alone
 */
public record TestCase(
        String name,
        Optional<Id> phase,
        @Default("\"2026-06-01\"") LocalDate today,
        @Default("1") long seed,
        @Default("{}") Map<String, List<Option>> earlier,
        List<TestStep> steps) {
    public TestCase {
        requireNonNull(name, "name");
        requireNonNull(phase, "phase");
        requireNonNull(today, "today");
        earlier = Collections.unmodifiableMap(new LinkedHashMap<>(earlier));
        steps = List.copyOf(steps);
    }
}
