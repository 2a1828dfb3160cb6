package io.github.mitform.rehearsal.suite;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one test came to.
 *
 * @param name of the test
 * @param failures what was not as expected, each with its place in the suite; empty if the test passed
 */
public record TestResult(String name, List<Finding> failures) {
    public TestResult {
        requireNonNull(name, "name");
        failures = List.copyOf(failures);
    }

    public boolean isPassed() {
        return failures.isEmpty();
    }

    /** @throws AssertionError if the test failed, with every failure on a line of its own; JUnit shows it as it is */
    public void orThrow() {
        if (!isPassed()) {
            throw new AssertionError(message());
        }
    }

    /** Returns the name with every failure on a line of its own. */
    String message() {
        return name + failures.stream().map(TestResult::line).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private static String line(Finding failure) {
        return failure.position().map(position -> position + ": ").orElse("") + failure;
    }
}
