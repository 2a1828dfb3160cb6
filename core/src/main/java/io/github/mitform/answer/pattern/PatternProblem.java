package io.github.mitform.answer.pattern;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a pattern. */
public enum PatternProblem implements Code {
    UNREADABLE(
            "pattern.unreadable",
            "The pattern cannot be read at character {at}: {reason}.",
            "Das Muster ist an Zeichen {at} nicht lesbar: {reason}."),
    NOT_LINEAR(
            "pattern.not-linear",
            "The pattern uses {what} at character {at}, which would make matching slow; leave it out.",
            "Das Muster verwendet an Zeichen {at} {what}, womit der Vergleich langsam würde; bitte weglassen."),
    TOO_LARGE(
            "pattern.too-large",
            "The pattern is too large: at most {most} characters and {steps} steps with all repetitions written out.",
            "Das Muster ist zu groß: höchstens {most} Zeichen und {steps} Schritte mit allen ausgeschriebenen"
                    + " Wiederholungen.");

    private final String code;
    private final Sentence sentence;

    PatternProblem(String code, String english, String german) {
        this.code = code;
        this.sentence = new Sentence(english, german);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
