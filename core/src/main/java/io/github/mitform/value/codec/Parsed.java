package io.github.mitform.value.codec;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a value that a person wrote.
 *
 * @param object there if, and only if, no finding is an error
 * @param findings everything to say about the value, not only the first
 */
public record Parsed<T>(Optional<T> object, List<Finding> findings) {
    public Parsed {
        requireNonNull(object, "object");
        findings = List.copyOf(findings);
        if (object.isPresent() == findings.stream().anyMatch(Finding::isError)) {
            throw new IllegalArgumentException("there is either an object or an error");
        }
    }

    /** @throws InvalidFormatException with every error, if there is one */
    public T orThrow() {
        return object.orElseThrow(() -> new InvalidFormatException(
                "the value", findings.stream().filter(Finding::isError).toList()));
    }
}
