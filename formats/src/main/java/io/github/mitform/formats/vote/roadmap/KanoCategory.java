package io.github.mitform.formats.vote.roadmap;

import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.problem.Sentence;

/** What a feature is to somebody. Where several are as frequent, the first one counts. */
public enum KanoCategory {
    /** Taken for granted; its absence annoys. */
    MUST_BE('M', new Sentence("must-be", "Basismerkmal")),
    /** The more, the better. */
    ONE_DIMENSIONAL('O', new Sentence("one-dimensional", "Leistungsmerkmal")),
    /** Nobody misses it, but it delights. */
    ATTRACTIVE('A', new Sentence("attractive", "Begeisterungsmerkmal")),
    /** Nobody cares. */
    INDIFFERENT('I', new Sentence("indifferent", "unerheblich")),
    /** Unwanted. */
    REVERSE('R', new Sentence("reverse", "unerwünscht")),
    /** The two answers contradict each other. */
    QUESTIONABLE('Q', new Sentence("questionable", "widersprüchlich"));

    /** Rows are the answers to having it, columns the answers to not having it, both from like to dislike. */
    private static final String[] TABLE = {"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"};

    private final char letter;
    private final Sentence title;

    KanoCategory(char letter, Sentence title) {
        this.letter = letter;
        this.title = title;
    }

    /** Returns what a feature is to somebody who answers like this, by the table of Berger et al. */
    public static KanoCategory of(Pair answers) {
        char letter = TABLE[answers.with().ordinal()].charAt(answers.without().ordinal());
        for (KanoCategory category : values()) {
            if (category.letter == letter) return category;
        }
        throw new AssertionError("no category " + letter);
    }

    /** Returns the letter by which the literature calls it. */
    public char letter() {
        return letter;
    }

    /** Returns what people call it. */
    public Sentence title() {
        return title;
    }
}
