package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;

/**
 * A picture, film or sound that belongs to a question or a step.
 *
 * @param source where it is, as a URI reference; the library never loads it
 * @param alternative what it shows, for those who do not see or hear it
 */
public record Media(Id id, String source, Text alternative) {
    public Media {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(alternative, "alternative");
    }
}
