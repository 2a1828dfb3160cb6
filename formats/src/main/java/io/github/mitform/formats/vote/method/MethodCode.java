package io.github.mitform.formats.vote.method;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** Why a rule cannot count the answers to a question. */
enum MethodCode implements Code {
    NOT_A_SCALE(
            "rule.not-a-scale",
            "Grades can be counted from a grid only if its cells are a scale.",
            "Noten lassen sich aus einer Tabelle nur zählen, wenn ihre Zellen eine Skala sind."),
    DOES_NOT_TAKE(
            "rule.does-not-take",
            "This way of counting does not take every answer that the question allows. {why}",
            "Dieses Zählverfahren nimmt nicht jede Antwort an, die die Frage zulässt. {why}");

    private final String code;
    private final Sentence sentence;

    MethodCode(String code, String english, String german) {
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
