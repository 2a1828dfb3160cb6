package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.value.codec.Codec;

/** What happened in a process. Facts: an event is never judged again. */
public sealed interface ProcessEvent {
    /** The version of the written form of events and states. */
    String WRITTEN_FORM = "1";

    /** Returns the written form of events. */
    static Codec<ProcessEvent> codec() {
        return Written.CODEC;
    }

    /**
     * A phase was opened.
     *
     * @param round the digest of what was opened
     */
    record Opened(Id phase, String round) implements ProcessEvent {
        public Opened {
            requireNonNull(phase, "phase");
            requireNonNull(round, "round");
        }
    }

    /** A phase was closed. */
    record Closed(PhaseCount count) implements ProcessEvent {
        public Closed {
            requireNonNull(count, "count");
        }
    }

    /**
     * People decided about a result.
     *
     * @param result as {@code phase.result}
     */
    record Decided(String result, HumanDecision decision) implements ProcessEvent {
        public Decided {
            requireNonNull(result, "result");
            requireNonNull(decision, "decision");
        }
    }

    /** Holds the codec, which an interface cannot keep to itself. */
    final class Written {
        private static final Codec<ProcessEvent> CODEC = Codec.of(ProcessEvent.class);

        private Written() {}
    }
}
