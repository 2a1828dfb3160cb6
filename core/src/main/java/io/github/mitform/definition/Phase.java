package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A time in which people go through one flow, and what is counted of it.
 *
 * @param after the phase that has to be closed before this one opens; absent for one that may open at once
 * @param lasts how long it is meant to stay open
 * @param flow what each person goes through, in order
 * @param results what is counted, and who sees it when
 */
public record Phase(
        Id id,
        Optional<Text> title,
        Optional<Id> after,
        Optional<Period> lasts,
        List<@Valid Flow> flow,
        @Default("[]") List<@Valid PhaseResult> results) {
    public Phase {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(after, "after");
        requireNonNull(lasts, "lasts");
        flow = List.copyOf(flow);
        results = List.copyOf(results);
    }
}
