package io.github.mitform.formats.prototype.tester;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.result.Note;
import java.util.List;

/** Whom testers stand for. */
public final class Testers {
    private static final Sentence NOT_BY_CHANCE = new Sentence(
            "The testers were not drawn by chance. What is said here holds for people like them; it does not speak for the whole city.",
            "Die Testpersonen wurden nicht per Zufall ausgewählt. Was hier steht, gilt für Menschen wie sie und nicht für die ganze"
                    + " Stadt.");

    private Testers() {}

    /**
     * Returns what a result about testers without intervals has to say, in place of {@link CountContext#furtherPeople}: nothing where they
     * were drawn by chance.
     */
    public static List<Note> standFor(CountContext context) {
        return context.probabilitySample() ? List.of() : List.of(Note.caution(NOT_BY_CHANCE));
    }
}
