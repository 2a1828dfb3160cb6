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

    /**
     * Checks that something holds.
     *
     * @param english why it has to, a whole sentence
     * @param values for its placeholders, as {@link Sentence#with}
     * @throws UnfitException if it does not
     */
    public static void unless(boolean right, String english, String german, Object... values) {
        if (!right) throw new UnfitException(new Sentence(english, german).with(values));
    }

    /** Returns the reason, in both languages. */
    public Sentence sentence() {
        return new Sentence(english, german);
    }
}
