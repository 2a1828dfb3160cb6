package io.github.mitform.json;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One line of a file with a value per line.
 *
 * @param number 1 for the first line of the file
 * @param value there if, and only if, no finding is an error
 * @param findings what is wrong, with positions in the whole file
 */
public record Line(int number, Optional<Value> value, List<Finding> findings) {
    public Line {
        if (number < 1) {
            throw new IllegalArgumentException("lines start at 1, but this was " + number);
        }
        requireNonNull(value, "value");
        findings = List.copyOf(findings);
    }

    /** @throws InvalidFormatException with every error, if there is one */
    public Value orThrow() {
        return value.orElseThrow(() -> new InvalidFormatException(
                "line " + number, findings.stream().filter(Finding::isError).toList()));
    }
}
