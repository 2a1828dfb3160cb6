package io.github.mitform.formats.vote.count;

import io.github.mitform.problem.Sentence;

/** A rule cannot count these ballots, such as more candidates than an exact search can go through. Says why, and what to do instead. */
public final class UncountableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    public UncountableException(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    /** Returns the reason, in both languages. */
    public Sentence sentence() {
        return sentence;
    }
}
