package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.problem.Sentence;
import java.io.Serial;

/** Thrown at the first thing that is wrong, to end a check. */
public final class Wrong extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    private Wrong(Sentence sentence) {
        super(sentence.english(), null, false, false);
        this.sentence = sentence;
    }

    /** @param step its number, from 1 */
    public static Wrong step(int step, String english, String german, Object... namesAndValues) {
        var what = new Sentence(english, german).with(namesAndValues);
        return new Wrong(
                new Sentence("Step {step}: {what}.", "Schritt {step}: {what}.").with("step", step, "what", what));
    }

    /** @param step whose kind, or turn, is another one */
    public static Wrong outOfPlace(int step) {
        return step(step, "such a step has no place here", "ein solcher Schritt gehört nicht hierher");
    }

    public static Wrong outcome(String english, String german, Object... namesAndValues) {
        var what = new Sentence(english, german).with(namesAndValues);
        return new Wrong(new Sentence("Outcome: {what}.", "Ergebnis: {what}.").with("what", what));
    }

    public Sentence sentence() {
        return sentence;
    }
}
