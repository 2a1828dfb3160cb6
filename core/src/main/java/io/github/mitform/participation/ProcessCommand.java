package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.tally.decision.HumanDecision;

/** What those who run a process ask of it. */
public sealed interface ProcessCommand {

    /** Lets people in. */
    record Open(Id phase) implements ProcessCommand {
        public Open {
            requireNonNull(phase, "phase");
        }
    }

    /** Lets no one in any more, and records what the phase came to. */
    record Close(PhaseCount count) implements ProcessCommand {
        public Close {
            requireNonNull(count, "count");
        }
    }

    /**
     * Records what people decided about a result.
     *
     * @param result as {@code phase.result}
     */
    record Decide(String result, HumanDecision decision) implements ProcessCommand {
        public Decide {
            requireNonNull(result, "result");
            requireNonNull(decision, "decision");
        }
    }
}
