package io.github.mitform.formats.survey.coding;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a table of codes. */
enum CodingCode implements Code {
    BROKEN(
            "coding.broken",
            "From here on this is no CSV: something follows a closing quote, or a field or line is too long.",
            "Ab hier ist das keine CSV-Datei: Hinter einem schließenden Anführungszeichen steht noch etwas, oder ein Feld oder eine Zeile ist zu lang."),
    CODERS(
            "coding.coders",
            "Agreement is between people: behind the column that names the texts, {least} to {most} columns are needed, one for each person"
                    + " with a name of its own, but there are {found}.",
            "Übereinstimmung braucht mehrere: Hinter der Spalte, die die Texte nennt, braucht es {least} bis {most} Spalten, eine je Person"
                    + " mit eigenem Namen, es sind aber {found}."),
    WIDTH(
            "coding.width",
            "This line has {found} fields, but the first line has {needed}.",
            "Diese Zeile hat {found} Felder, die erste Zeile aber {needed}."),
    NUMBER(
            "coding.number",
            "Where the order or the distance of codes counts, each of them is a number such as 3 or 2.5; in this line one is not.",
            "Wo die Reihenfolge oder der Abstand von Codes zählt, ist jeder eine Zahl wie 3 oder 2,5; in dieser Zeile ist einer keine."),
    AMOUNT(
            "coding.amount",
            "Where the ratio of codes counts, each of them is a number from 0 on, such as 3 or 2.5; in this line one is not.",
            "Wo das Verhältnis von Codes zählt, ist jeder eine Zahl ab 0, etwa 3 oder 2,5; in dieser Zeile ist einer keine."),
    TOO_MANY(
            "coding.too-many",
            "Agreement is told of up to {texts} texts and {codes} different codes; take a sample of the texts, or put codes together.",
            "Übereinstimmung wird für bis zu {texts} Texte und {codes} verschiedene Codes berechnet; nehmen Sie eine Stichprobe der Texte, oder"
                    + " fassen Sie Codes zusammen.");

    private final String code;
    private final Sentence sentence;

    CodingCode(String code, String english, String german) {
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
