package io.github.mitform.formats.interchange.pabulib;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a file of the form of Pabulib, besides what can be wrong with any file of ballots. */
enum PabulibCode implements Code {
    SECTION(
            "pabulib.section",
            "The file needs the sections META, PROJECTS and VOTES, each once and in this order, each with a line that names its columns;"
                    + " here {section} is missing or out of place.",
            "Die Datei braucht die Abschnitte META, PROJECTS und VOTES, jeden einmal und in dieser Reihenfolge, jeden mit einer Zeile, die"
                    + " seine Spalten nennt; hier fehlt {section} oder steht am falschen Platz."),
    COLUMN(
            "pabulib.column",
            "The section {section} needs just one column \"{column}\".",
            "Der Abschnitt {section} braucht genau eine Spalte „{column}“."),
    WIDTH(
            "pabulib.width",
            "This line needs {needed} fields between semicolons, as the line that names the columns has, but has {found}.",
            "Diese Zeile braucht {needed} Felder zwischen Semikolons wie die Zeile, die die Spalten nennt, hat aber {found}."),
    QUOTE(
            "pabulib.quote",
            "A quotation mark at the beginning of a field is not closed within {most} lines; nothing is read from here on.",
            "Ein Anführungszeichen am Anfang eines Feldes wird nicht innerhalb von {most} Zeilen geschlossen; ab hier wird nichts gelesen."),
    FIELD(
            "pabulib.field",
            "META needs a line \"{field};…\" once, and each of its lines a name of its own.",
            "META braucht einmal eine Zeile „{field};…“, und jede seiner Zeilen einen eigenen Namen."),
    TYPE("pabulib.vote-type", "\"vote_type\" has to be one of {known}.", "„vote_type“ muss eines sein von {known}."),
    MONEY(
            "pabulib.money",
            "\"{field}\" has to be an amount of money such as 1200 or 1200.50, up to 10^15, with up to 6 decimal places.",
            "„{field}“ muss ein Betrag sein wie 1200 oder 1200.50, bis 10^15, mit bis zu 6 Nachkommastellen."),
    POINTS(
            "pabulib.points",
            "\"{field}\" has to be a number such as 3 or 0.5, with up to 12 digits before and behind the point.",
            "„{field}“ muss eine Zahl sein wie 3 oder 0.5, mit bis zu 12 Ziffern vor und hinter dem Punkt."),
    POINTS_EACH(
            "pabulib.points-each",
            "The column \"points\" needs a number for each project that \"vote\" names, {needed} here, but has {found}.",
            "Die Spalte „points“ braucht eine Zahl für jedes Vorhaben, das „vote“ nennt, hier {needed}, hat aber {found}.");

    private final String code;
    private final Sentence sentence;

    PabulibCode(String code, String english, String german) {
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
