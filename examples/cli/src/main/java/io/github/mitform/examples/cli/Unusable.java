package io.github.mitform.examples.cli;

/** Thrown where a command cannot do its work at all; the message is a sentence in the user's language. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Unusable(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
