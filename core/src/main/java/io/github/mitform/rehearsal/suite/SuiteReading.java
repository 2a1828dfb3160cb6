package io.github.mitform.rehearsal.suite;

import static java.util.Objects.requireNonNull;

import io.github.mitform.json.Document;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a suite.
 *
 * @param suite there if, and only if, no finding is an error
 * @param findings everything that is wrong with the suite itself, with line and column
 */
public record SuiteReading(Document document, Optional<Suite> suite, List<Finding> findings) {
    public SuiteReading {
        requireNonNull(document, "document");
        requireNonNull(suite, "suite");
        findings = List.copyOf(findings);
    }

    /** @throws InvalidFormatException with every error, if there is one */
    public Suite orThrow() {
        return suite.orElseThrow(() -> new InvalidFormatException(
                "The test suite", findings.stream().filter(Finding::isError).toList()));
    }
}
