package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import java.util.List;
import java.util.Optional;

/**
 * Everything a check found, and what can run if nothing stands in the way.
 *
 * @param findings in the order of the document
 * @param program present exactly if no finding is an error
 */
public record CheckResult(Format format, List<Finding> findings, Optional<Program> program) {
    public CheckResult {
        requireNonNull(format, "format");
        findings = List.copyOf(findings);
        requireNonNull(program, "program");
        if (program.isPresent() != findings.stream().noneMatch(Finding::isError)) {
            throw new IllegalArgumentException("either a program or errors");
        }
    }

    /** Returns whether the format can run; there may be warnings. */
    public boolean isSound() {
        return program.isPresent();
    }

    /** Returns the findings that keep the format from running. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    /**
     * Returns the program.
     *
     * @throws InvalidFormatException if there are errors; it lists them all
     */
    public Program orThrow() {
        return program.orElseThrow(() -> new InvalidFormatException(format.id().value(), errors()));
    }
}
