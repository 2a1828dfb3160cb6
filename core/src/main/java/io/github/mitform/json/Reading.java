package io.github.mitform.json;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a file.
 *
 * @param document the text, which can be shown, located in and edited even if it is no format
 * @param format there if, and only if, no finding is an error; whether it can run is for the check to say
 * @param findings everything to say about the text, in its order
 */
public record Reading(Document document, Optional<Format> format, List<Finding> findings) {
    public Reading {
        requireNonNull(document, "document");
        requireNonNull(format, "format");
        findings = List.copyOf(findings);
    }

    /** @throws InvalidFormatException with every error, if there is one */
    public Format orThrow() {
        return format.orElseThrow(() -> new InvalidFormatException(
                "the format", findings.stream().filter(Finding::isError).toList()));
    }
}
