package io.github.mitform.rehearsal.suite;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import java.util.Optional;

/**
 * A finding that has to be there.
 *
 * @param code such as {@code answer.below-min}
 * @param at its place as a JSON pointer, such as {@code /answers/age}; any place will do if absent
 */
public record ExpectedFinding(String code, Optional<String> at) {
    public ExpectedFinding {
        requireNonNull(code, "code");
        requireNonNull(at, "at");
    }

    boolean matches(Finding finding) {
        return finding.code().equals(code)
                && at.map(place -> place.equals(finding.at().toString())).orElse(true);
    }

    @Override
    public String toString() {
        return code + at.map(place -> " at " + place).orElse("");
    }
}
