package io.github.mitform.session;

import io.github.mitform.problem.Finding;
import java.util.List;

/** What becomes of a command: events that happened, or everything that stands against it. */
public sealed interface Decision {

    /**
     * It is done.
     *
     * @param events in order; empty if the command changes nothing
     */
    record Accepted(List<SessionEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It is not done, and nothing has changed.
     *
     * @param findings at least one; those about an answer are located at {@code /answers/NAME}
     */
    record Refused(List<Finding> findings) implements Decision {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
