package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

/** What somebody wrote, word for word; it may name people and is never put into a message. */
public record TextAnswer(String words) implements Answer {
    public TextAnswer {
        requireNonNull(words, "words");
    }
}
