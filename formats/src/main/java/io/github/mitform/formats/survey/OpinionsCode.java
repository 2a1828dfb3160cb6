package io.github.mitform.formats.survey;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with counting opinions. */
enum OpinionsCode implements Code {
    CELL(
            "opinions.cell",
            "Opinions are counted from a grid whose cells are a choice without \"other\"; count this one by frequencies, or change its"
                    + " cells.",
            "Meinungen werden aus einer Tabelle gezählt, deren Zellen eine Auswahl ohne „Sonstiges“ sind; zählen Sie diese nach"
                    + " Häufigkeiten oder ändern Sie die Zellen."),
    MEANING(
            "opinions.meaning",
            "The option \"{found}\" means neither agree nor disagree nor pass; name it in one of the settings agree, disagree or pass.",
            "Die Möglichkeit „{found}“ bedeutet weder Zustimmung noch Ablehnung noch Enthaltung; nennen Sie sie in einer der"
                    + " Einstellungen agree, disagree oder pass.");

    private final String code;
    private final Sentence sentence;

    OpinionsCode(String code, String english, String german) {
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
