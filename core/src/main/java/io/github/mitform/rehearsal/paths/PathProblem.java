package io.github.mitform.rehearsal.paths;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** Why no session was found that comes past something. */
public enum PathProblem implements Code {
    IMPOSSIBLE(
            "path.impossible",
            "No answers lead here: what has to hold contradicts itself.",
            "Keine Antworten führen hierher: Was gelten muss, widerspricht sich.",
            Severity.WARNING),
    NO_ANSWER(
            "path.no-answer",
            "No valid answer was found that has this value.",
            "Es wurde keine gültige Antwort mit diesem Wert gefunden.",
            Severity.NOTE),
    NOT_FOUND(
            "path.not-found",
            "No answers were found that lead here; there may be some, because not all were tried.",
            "Es wurden keine Antworten gefunden, die hierher führen; vielleicht gibt es welche, denn nicht alle wurden"
                    + " versucht.",
            Severity.NOTE),
    BUDGET(
            "path.budget",
            "This was not looked for: the {budget} sessions that may be tried were used up.",
            "Danach wurde nicht gesucht: Die {budget} Teilnahmen, die versucht werden dürfen, sind verbraucht.",
            Severity.NOTE);

    private final String code;
    private final Sentence sentence;
    private final Severity severity;

    PathProblem(String code, String english, String german, Severity severity) {
        this.code = code;
        this.sentence = new Sentence(english, german);
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
