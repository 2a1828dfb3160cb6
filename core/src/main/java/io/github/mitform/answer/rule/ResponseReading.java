package io.github.mitform.answer.rule;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a response: the response, or everything that is wrong with it.
 *
 * @param response there exactly when there are no findings
 */
public record ResponseReading(Optional<Response> response, List<Finding> findings) {
    public ResponseReading {
        requireNonNull(response, "response");
        findings = List.copyOf(findings);
        if (response.isPresent() != findings.isEmpty()) {
            throw new IllegalArgumentException("a reading is either a response or findings");
        }
    }

    /** Returns whether the response could be read. */
    public boolean isValid() {
        return findings.isEmpty();
    }
}
