package io.github.mitform.answer;

/** Why there is no answer although somebody dealt with the question. Conditions read both as unknown; counts keep them apart. */
public enum NoAnswer implements Answer {
    /** "Don't know" was offered and taken. */
    DONT_KNOW,
    /** The question was passed over on purpose. */
    SKIPPED;

    @Override
    public boolean isGiven() {
        return false;
    }
}
