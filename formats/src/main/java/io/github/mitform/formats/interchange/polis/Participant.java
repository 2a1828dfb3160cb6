package io.github.mitform.formats.interchange.polis;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.List;
import java.util.Optional;

/**
 * One line of a file with a person per line.
 *
 * @param line where it is in the file, from 1
 * @param response there if, and only if, there is no finding
 * @param findings everything wrong with the line
 */
public record Participant(int line, Optional<Response> response, List<Finding> findings) {
    public Participant {
        requireNonNull(response, "response");
        findings = List.copyOf(findings);
        if (response.isPresent() != findings.isEmpty()) {
            throw new IllegalArgumentException("either a response or findings");
        }
    }

    /** @throws InvalidFormatException with everything that is wrong, if anything is */
    public Response orThrow() {
        return response.orElseThrow(() -> new InvalidFormatException("line " + line, findings));
    }
}
