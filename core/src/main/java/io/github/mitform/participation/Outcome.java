package io.github.mitform.participation;

import io.github.mitform.problem.Finding;
import java.util.List;

/** What becomes of a command. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param events what happened, in order
     */
    record Accepted(List<ProcessEvent> events) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It is not done, and nothing has changed.
     *
     * @param findings everything that stands against it, at least one
     */
    record Refused(List<Finding> findings) implements Outcome {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
