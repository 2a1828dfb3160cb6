package io.github.mitform.formats.prototype;

import io.github.mitform.problem.Sentence;

/** Whom testers stand for. */
final class Testers {
    static final Sentence NOT_BY_CHANCE = new Sentence(
            "The testers were not drawn by chance. What is said here holds for people like them; it does not speak for the whole city.",
            "Die Testpersonen wurden nicht per Zufall ausgewählt. Was hier steht, gilt für Menschen wie sie und nicht für die ganze"
                    + " Stadt.");

    private Testers() {}
}
