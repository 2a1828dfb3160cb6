package io.github.mitform.participation;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** Why a process does not do what it is asked. */
public enum ProcessProblem implements Code {
    NO_PHASE("process.no-phase", "This format has no phase \"{phase}\".", "Dieses Format hat keine Phase „{phase}“."),
    ALREADY_OPEN(
            "process.already-open", "The phase \"{phase}\" is open already.", "Die Phase „{phase}“ ist schon offen."),
    ALREADY_CLOSED(
            "process.already-closed",
            "The phase \"{phase}\" is closed; what was counted stays as it is.",
            "Die Phase „{phase}“ ist abgeschlossen; was gezählt ist, bleibt so."),
    EARLIER_NOT_CLOSED(
            "process.earlier-not-closed",
            "The phase \"{phase}\" can open when \"{earlier}\" is closed.",
            "Die Phase „{phase}“ kann öffnen, wenn „{earlier}“ abgeschlossen ist."),
    NOT_DECIDED(
            "process.not-decided",
            "The phase \"{phase}\" can open when people have decided about \"{result}\".",
            "Die Phase „{phase}“ kann öffnen, wenn über „{result}“ entschieden ist."),
    NOT_OPEN("process.not-open", "The phase \"{phase}\" is not open.", "Die Phase „{phase}“ ist nicht offen."),
    OTHER_ROUND(
            "process.other-round",
            "These responses were counted for another round than the open one of \"{phase}\".",
            "Diese Antworten wurden für eine andere Runde gezählt als die offene von „{phase}“."),
    NO_RESULT(
            "process.no-result",
            "There is no result \"{result}\" to decide about yet.",
            "Es gibt noch kein Ergebnis „{result}“, über das zu entscheiden wäre."),
    DECIDED_ALREADY(
            "process.decided-already",
            "The decision about \"{result}\" stands: a later phase has opened with it.",
            "Die Entscheidung über „{result}“ steht fest: Eine spätere Phase ist damit geöffnet worden.");

    private final String code;
    private final Sentence sentence;

    ProcessProblem(String code, String english, String german) {
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
