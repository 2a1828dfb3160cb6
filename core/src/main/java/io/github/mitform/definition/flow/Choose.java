package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.Condition;
import io.github.mitform.value.Meant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.stream.Stream;

/** Takes the first case whose condition holds, or {@code otherwise}. */
public record Choose(
        Id id,
        @NotEmpty(message = "choose.no-case") List<@Valid Case> cases,
        @Meant("[]") List<@Valid Flow> otherwise) implements Flow {
    public Choose {
        requireNonNull(id, "id");
        cases = List.copyOf(cases);
        otherwise = List.copyOf(otherwise);
    }

    @Override
    public List<Flow> children() {
        return Stream.concat(cases.stream().flatMap(c -> c.flow().stream()), otherwise.stream())
                .toList();
    }

    /**
     * One way to go on.
     *
     * @param when must be true or false whenever somebody gets here, never unknown
     */
    public record Case(Id id, Condition when, List<@Valid Flow> flow) {
        public Case {
            requireNonNull(id, "id");
            requireNonNull(when, "when");
            flow = List.copyOf(flow);
        }
    }
}
