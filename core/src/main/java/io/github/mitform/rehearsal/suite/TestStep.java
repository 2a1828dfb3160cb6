package io.github.mitform.rehearsal.suite;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Channel;
import io.github.mitform.value.Default;
import io.github.mitform.value.Discriminator;
import io.github.mitform.value.Named;
import io.github.mitform.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One thing that somebody does in a test; in the file told apart by {@code do}. */
@Discriminator("do")
public sealed interface TestStep {
    /** Returns what has to hold afterwards. */
    Optional<Expectation> then();

    /** Returns why it has to be refused, every finding of it; empty if it has to be done. */
    List<ExpectedFinding> refused();

    /** Begins, where a test needs another language or channel than the usual ones; only as the first step. */
    record Start(
            Optional<Locale> language,
            @Default("\"online\"") Channel channel,
            Optional<Expectation> then,
            @Default("[]") List<ExpectedFinding> refused)
            implements TestStep {
        public Start {
            requireNonNull(language, "language");
            requireNonNull(channel, "channel");
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Answers one question or several at once; {@code null} takes an answer back. */
    record Answer(
            Map<String, Value> answers,
            Optional<Expectation> then,
            @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public Answer {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Passes over a question. */
    record Skip(
            String question,
            Optional<Expectation> then,
            @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public Skip {
            requireNonNull(question, "question");
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Turns to the next page. */
    record Next(Optional<Expectation> then, @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public Next {
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Turns to the page before. */
    record Back(Optional<Expectation> then, @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public Back {
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Turns to any page that is shown. */
    @Named("goto")
    record GoTo(
            String page,
            Optional<Expectation> then,
            @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public GoTo {
            requireNonNull(page, "page");
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Delivers the answers. */
    record Submit(Optional<Expectation> then, @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public Submit {
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }

    /** Ends without delivering anything. */
    record Withdraw(
            Optional<Expectation> then, @Default("[]") List<ExpectedFinding> refused) implements TestStep {
        public Withdraw {
            requireNonNull(then, "then");
            refused = List.copyOf(refused);
        }
    }
}
