package io.github.mitform.formats.prototype.problem;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with how problems are counted. */
enum ProblemCode implements Code {
    SEVERITY(
            "problems.severity",
            "The severity of a problem is a step of a scale that does not start below 0; set the grid's cell to one.",
            "Die Schwere eines Problems ist eine Stufe einer Skala, die nicht unter 0 beginnt; machen Sie die Zelle des Rasters zu einer"
                    + " solchen."),
    TASK(
            "problems.task",
            "\"tasks\" says in which task a problem showed: name one that stands under \"of\" behind the list of problems.",
            "„tasks“ sagt, bei welcher Aufgabe sich ein Problem zeigte: Nennen Sie eine, die unter „of“ hinter der Liste der Probleme"
                    + " steht."),
    LIST(
            "problems.list",
            "Name the list of problems first under \"of\", and behind it nothing but the tasks in which they showed.",
            "Nennen Sie unter „of“ zuerst die Liste der Probleme und dahinter nur die Aufgaben, bei denen sie sich zeigten.");

    private final String code;
    private final Sentence sentence;

    ProblemCode(String code, String english, String german) {
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
