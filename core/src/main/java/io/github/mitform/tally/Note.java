package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;

/**
 * Something said about a result in words.
 *
 * @param people size of the smallest group of people that the sentence gives away; {@link #NOBODY} where it gives none away
 */
public record Note(Kind kind, Sentence sentence, long people) {
    /** For sentences that speak of no group of people. */
    public static final long NOBODY = Long.MAX_VALUE;

    public Note {
        requireNonNull(kind, "kind");
        requireNonNull(sentence, "sentence");
    }

    /** What a note is about. */
    public enum Kind {
        /** The outcome itself: who won, what most people said. */
        OUTCOME,
        /** How the outcome came about, step by step. */
        EXPLANATION,
        /** What may not be concluded, and why. */
        CAUTION
    }
}
