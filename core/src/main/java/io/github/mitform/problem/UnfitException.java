package io.github.mitform.problem;

/**
 * Thrown by a value that cannot be as it is told to be, with the reason in words that a clerk understands: where the value was written in a file,
 * the reason stands in the finding.
 */
public final class UnfitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String english;
    private final String german;

    /** @param sentence why, a whole sentence */
    public UnfitException(Sentence sentence) {
        super(sentence.english());
        this.english = sentence.english();
        this.german = sentence.german();
    }

    /** Returns the reason, in both languages. */
    public Sentence sentence() {
        return new Sentence(english, german);
    }
}
