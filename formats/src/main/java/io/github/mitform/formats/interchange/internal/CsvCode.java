package io.github.mitform.formats.interchange.internal;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with any CSV file. Sentences never quote what people wrote. */
public enum CsvCode implements Code {
    CSV_EMPTY("csv.empty", "The file is empty.", "Die Datei ist leer."),
    CSV_BROKEN(
            "csv.broken",
            "This is no CSV from here on: a quote is left open, a field has more than {most} characters, or the line is too long.",
            "Ab hier ist das kein CSV: Ein Anführungszeichen bleibt offen, ein Feld hat mehr als {most} Zeichen, oder die Zeile ist zu lang."),
    CSV_COLUMN_MISSING(
            "csv.column-missing", "There has to be a column \"{column}\".", "Es muss eine Spalte „{column}“ geben."),
    CSV_COLUMN_TWICE(
            "csv.column-twice", "The column \"{column}\" is there twice.", "Die Spalte „{column}“ gibt es zweimal."),
    CSV_TOO_WIDE(
            "csv.too-wide",
            "A file has at most {most} columns, but this one has {found}.",
            "Eine Datei hat höchstens {most} Spalten, diese aber {found}."),
    CSV_WIDTH(
            "csv.width",
            "This line needs {needed} fields, as the first one has, but has {found}.",
            "Diese Zeile braucht {needed} Felder wie die erste, hat aber {found}.");

    private final String code;
    private final Sentence sentence;

    CsvCode(String code, String english, String german) {
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
