package io.github.mitform.answer.rule;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading an answer: the answer, or everything that is wrong with it.
 *
 * @param answer there exactly when there are no findings
 */
public record Reading(Optional<Answer> answer, List<Finding> findings) {
    public Reading {
        requireNonNull(answer, "answer");
        findings = List.copyOf(findings);
        if (answer.isPresent() != findings.isEmpty()) {
            throw new IllegalArgumentException("a reading is either an answer or findings");
        }
    }

    /** Returns whether the answer is valid. */
    public boolean isValid() {
        return findings.isEmpty();
    }
}
