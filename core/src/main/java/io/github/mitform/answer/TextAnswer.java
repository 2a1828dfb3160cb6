package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

public record TextAnswer(String words) implements Answer {
    public TextAnswer {
        requireNonNull(words, "words");
    }
}
