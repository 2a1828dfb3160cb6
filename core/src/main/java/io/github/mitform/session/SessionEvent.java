package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Channel;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something that happened in a session. Events are facts: replayed in their order on a new state they lead to the same state.
 *
 * <p>Written as an object with the name of the kind and the version of its form: {@code {"type": "answered", "v": 1, "answers": {"age":
 * 34}}}. What a version says never changes.
 */
public sealed interface SessionEvent {

    /** Returns the written form. */
    default ObjectValue toValue() {
        return EventCodec.write(this);
    }

    /**
     * Reads a written event of a round.
     *
     * @throws RefusedException if it is none, with everything that is wrong
     */
    static SessionEvent read(Round round, Value value) {
        return EventCodec.read(round, value);
    }

    /**
     * Somebody began.
     *
     * @param language one that the format offers
     * @param today the day of this person's session, for conditions that look at it
     */
    record Started(Locale language, Channel channel, LocalDate today, long seed, boolean simulated)
            implements SessionEvent {
        public Started {
            requireNonNull(language, "language");
            requireNonNull(channel, "channel");
            requireNonNull(today, "today");
        }
    }

    /**
     * Variants were drawn, also those that this person will not come to.
     *
     * @param variants ids of variants by the name under which they are delivered
     */
    record Assigned(Map<String, String> variants) implements SessionEvent {
        public Assigned {
            variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        }
    }

    /** Questions were answered, for the first time or anew. */
    record Answered(Map<String, io.github.mitform.answer.Answer> answers) implements SessionEvent {
        public Answered {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /** Answers were taken back. */
    record Cleared(Set<String> questions) implements SessionEvent {
        public Cleared {
            questions = Collections.unmodifiableSet(new LinkedHashSet<>(questions));
        }
    }

    /** A question was passed over. */
    record Skipped(String question) implements SessionEvent {
        public Skipped {
            requireNonNull(question, "question");
        }
    }

    /** Somebody turned to another page. */
    record Moved(String page) implements SessionEvent {
        public Moved {
            requireNonNull(page, "page");
        }
    }

    /**
     * The answers were delivered.
     *
     * @param month all that the response tells about the time
     */
    record Submitted(YearMonth month) implements SessionEvent {
        public Submitted {
            requireNonNull(month, "month");
        }
    }

    /** Somebody ended without delivering anything. */
    record Withdrawn() implements SessionEvent {}
}
