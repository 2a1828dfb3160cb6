package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Channel;
import io.github.mitform.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What somebody wants to do in a session. */
public sealed interface SessionCommand {

    /**
     * Begins.
     *
     * @param language of the texts; where the format does not offer it, the nearest one it does
     * @param channel how this person takes part
     * @param simulated whether a program plays this person; the response will say so
     */
    record Start(Locale language, Channel channel, boolean simulated) implements SessionCommand {
        public Start {
            requireNonNull(language, "language");
            requireNonNull(channel, "channel");
        }
    }

    /**
     * Answers one question or several, all or none of them.
     *
     * @param answers by the name of the question, in the form of {@link io.github.mitform.answer.rule.AnswerRules}; JSON's {@code null}
     *     takes an answer back
     */
    record Answer(Map<String, Value> answers) implements SessionCommand {
        public Answer {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** Returns the answer to one question, made from everyday objects by {@link Value#from}. */
        public static Answer of(String question, Object answer) {
            return new Answer(Map.of(question, Value.from(answer)));
        }
    }

    /** Passes over a question that need not be answered. */
    record Skip(String question) implements SessionCommand {
        public Skip {
            requireNonNull(question, "question");
        }
    }

    /** Goes on to the next page of the path. */
    record Next() implements SessionCommand {}

    /** Goes back to the page before. */
    record Back() implements SessionCommand {}

    /**
     * Goes to a page of the path, wherever it stands.
     *
     * @param page ids from the phase down, joined by slashes: {@code usability/questions}
     */
    record GoTo(String page) implements SessionCommand {
        public GoTo {
            requireNonNull(page, "page");
        }
    }

    /** Delivers the answers. */
    record Submit() implements SessionCommand {}

    /** Ends without delivering anything; the answers are forgotten. */
    record Withdraw() implements SessionCommand {}
}
