package io.github.mitform.formats.prototype.task;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with how tasks are counted. */
enum TaskCode implements Code {
    VERSIONS(
            "versions.tasks",
            "A comparison of two versions counts two tasks, the same one with each version, or four where the order is turned round for some;"
                    + " here there are {found}.",
            "Ein Vergleich zweier Stände zählt zwei Aufgaben, dieselbe mit jedem Stand, oder vier, wenn die Reihenfolge bei einigen"
                    + " umgekehrt ist; hier sind es {found}."),
    FIRST(
            "preference.first",
            "Behind the question stands the order that was drawn; say under \"first\" for each of {orders} which version it shows first, one of"
                    + " {versions}.",
            "Hinter der Frage steht die ausgeloste Reihenfolge; bitte unter \"first\" für jede von {orders} sagen, welchen Stand sie zuerst zeigt:"
                    + " {versions}.");

    private final String code;
    private final Sentence sentence;

    TaskCode(String code, String english, String german) {
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
