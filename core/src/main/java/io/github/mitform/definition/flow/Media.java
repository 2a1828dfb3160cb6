package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;

/**
 * A picture, film or sound that belongs to a question or a step.
 *
 * @param source where it is, as a URI reference; the library never loads it
 * @param alternative what it shows, for those who do not see or hear it
 * @param seconds how long it is shown, from 1 to {@value #LONGEST} seconds, and then not again; empty for as long as people like. Only in a step
 *     to read, whose page nobody can turn back to
 */
public record Media(
        Id id,
        String source,
        Text alternative,

        @Min(value = 1, message = "media.seconds-out-of-range")
        @Max(value = LONGEST, message = "media.seconds-out-of-range")
        OptionalInt seconds) {
    /** The greatest number of seconds. */
    public static final int LONGEST = 600;

    public Media {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(alternative, "alternative");
        requireNonNull(seconds, "seconds");
    }

    /** Makes something that is shown for as long as people like. */
    public Media(Id id, String source, Text alternative) {
        this(id, source, alternative, OptionalInt.empty());
    }
}
