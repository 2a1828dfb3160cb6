package io.github.mitform.formats.wave;

import io.github.mitform.problem.Sentence;

/** Why the answers to a question do not compare. */
public enum Change {
    /** People were asked in other words, or saw another picture beside them. */
    WORDING("other words", "andere Worte"),
    /** The two definitions have no language in common, so that nobody can tell whether they say the same. */
    LANGUAGE("no language in common", "keine gemeinsame Sprache"),
    /** The options, or the ends of a scale, are called otherwise. */
    LABELS("answers in other words", "Antworten in anderen Worten"),
    /** There are other options or rows, or they stand in another order. */
    OPTIONS("other answers to choose from", "andere Antworten zur Wahl"),
    /** Another type of answer, or another scale. */
    SCALE("another scale or kind of answer", "andere Skala oder Art der Antwort"),
    /** Other people came to the question: another condition, branch or channel. */
    PEOPLE("asked of other people", "anderen Menschen gestellt"),
    /** Whether it has to be answered, what is filled in, or what an answer has to keep to. */
    RULES("other rules for answers", "andere Regeln für Antworten"),
    /** It was not asked. */
    ABSENT("not asked", "nicht gestellt");

    private final Sentence words;

    Change(String english, String german) {
        words = new Sentence(english, german);
    }

    /** Returns what people call it. */
    public Sentence words() {
        return words;
    }
}
