package io.github.mitform.formats.prototype;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with how a prototype test is counted. */
enum PrototypeCode implements Code {
    SUS_ROWS(
            "sus.rows",
            "SUS has 10 statements, but this grid has {found} rows.",
            "SUS hat 10 Aussagen, dieses Raster hat aber {found} Zeilen."),
    SUS_CELL(
            "sus.cell",
            "SUS is answered on a scale from 1 to 5; set the grid's cell to one.",
            "SUS wird auf einer Skala von 1 bis 5 beantwortet; machen Sie die Zelle des Rasters zu einer solchen."),
    SUS_WORDINGS(
            "sus.wordings",
            "\"wordings\" has to give each language the id of its wording, such as \"en\": \"brooke-1996\".",
            "„wordings“ muss jeder Sprache die Kennung ihrer Fassung zuordnen, zum Beispiel \"en\": \"brooke-1996\".");

    private final String code;
    private final Sentence sentence;

    PrototypeCode(String code, String english, String german) {
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
