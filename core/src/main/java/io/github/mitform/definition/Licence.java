package io.github.mitform.definition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What others may do with a format and its data, as SPDX licence ids such as {@code CC0-1.0}.
 *
 * @param text for the definition and its texts
 * @param data for the published results
 */
public record Licence(Optional<String> text, Optional<String> data) {
    public Licence {
        requireNonNull(text, "text");
        requireNonNull(data, "data");
    }
}
