package io.github.mitform.rehearsal.suite;

import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a suite came to.
 *
 * @param tests in the order of the suite; what the check has to find comes first, as a test of its own, if the suite says anything about it
 */
public record SuiteResult(List<TestResult> tests) {
    public SuiteResult {
        tests = List.copyOf(tests);
    }

    /** Returns whether every test passed; true if there is none. */
    public boolean isPassed() {
        return tests.stream().allMatch(TestResult::isPassed);
    }

    /** Returns the failures of all tests. */
    public List<Finding> failures() {
        return tests.stream().flatMap(test -> test.failures().stream()).toList();
    }

    /** @throws AssertionError if a test failed; it tells all that did */
    public void orThrow() {
        if (!isPassed()) {
            throw new AssertionError(tests.stream()
                    .filter(test -> !test.isPassed())
                    .map(TestResult::message)
                    .collect(Collectors.joining("\n")));
        }
    }
}
