package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * Parts that are all gone through, in whatever order. Inside a part nothing that another part asks is certain to have been answered.
 *
 * @param title what the whole is called where people choose a part
 * @param order who says which part comes when
 */
public record AnyOrder(
        Id id,
        Optional<Text> title,
        @Size(min = 2, message = "parts.too-few") List<@Valid Part> parts,
        @Default("\"chosen\"") Order order)
        implements Flow {
    public AnyOrder {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        parts = List.copyOf(parts);
        requireNonNull(order, "order");
    }

    @Override
    public List<Flow> children() {
        return parts.stream().flatMap(part -> part.flow().stream()).toList();
    }

    /** Who says which part comes when. */
    public enum Order {
        /** The person, who may turn to any part at any time; nobody has to. */
        CHOSEN,
        /** The seed of the session, so that no part is always the first. */
        RANDOM
    }

    /**
     * One of the parts.
     *
     * @param title what people read where they choose a part
     */
    public record Part(
            Id id,
            Optional<Text> title,
            @NotEmpty(message = "parts.empty") List<@Valid Flow> flow) {
        public Part {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            flow = List.copyOf(flow);
        }
    }
}
