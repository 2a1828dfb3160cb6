package io.github.mitform.session;

import io.github.mitform.problem.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown where something is refused; the message lists every reason on a line of its own and never holds what somebody answered. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    /** @param findings at least one */
    public RefusedException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Returns every reason; those about an answer are located at {@code /answers/NAME}. */
    public List<Finding> findings() {
        return findings;
    }
}
