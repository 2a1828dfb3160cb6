package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with how an instrument is counted. */
enum InstrumentCode implements Code {
    ITEMS(
            "instrument.items",
            "{title} has {items} items, but {found} are asked here.",
            "{title} hat {items} Fragen, hier werden aber {found} gestellt."),
    STEPS(
            "instrument.steps",
            "{title} is answered on a scale with the steps {steps}; set all its questions, or the grid's cell, to such a scale.",
            "{title} wird auf einer Skala mit den Stufen {steps} beantwortet; machen Sie alle Fragen oder die Zelle des Rasters zu einer"
                    + " solchen."),
    PAIRS(
            "instrument.pairs",
            "{title} needs, as its last question, a comparison of all pairs of its {items} items.",
            "{title} braucht als letzte Frage einen Vergleich aller Paare seiner {items} Fragen."),
    WORDINGS(
            "instrument.wordings",
            "\"wordings\" has to give each language the id of its wording, such as \"en\": \"brooke-1996\", or the id and the source.",
            "„wordings“ muss jeder Sprache die Kennung ihrer Fassung zuordnen, zum Beispiel \"en\": \"brooke-1996\", oder Kennung und"
                    + " Quelle.");

    private final String code;
    private final Sentence sentence;

    InstrumentCode(String code, String english, String german) {
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
