package io.github.mitform.formats.interchange;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a foreign file. Sentences never quote what people wrote. */
enum InterchangeCode implements Code {
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
            "Diese Zeile braucht {needed} Felder wie die erste, hat aber {found}."),
    POLIS_STATEMENT_NUMBER(
            "polis.statement-number",
            "\"comment-id\" has to be a whole number, 0 or more.",
            "„comment-id“ muss eine ganze Zahl sein, 0 oder größer."),
    POLIS_STATEMENT_TWICE(
            "polis.statement-twice", "The statement {number} is there twice.", "Die Aussage {number} gibt es zweimal."),
    POLIS_STATEMENT_BLANK(
            "polis.statement-blank", "The statement {number} has no words.", "Die Aussage {number} hat keinen Text."),
    POLIS_MODERATED("polis.moderated", "\"moderated\" has to be 1, 0 or -1.", "„moderated“ muss 1, 0 oder -1 sein."),
    POLIS_STATEMENT_UNKNOWN(
            "polis.statement-unknown",
            "There is a column for the statement {number}, but no such statement.",
            "Es gibt eine Spalte für die Aussage {number}, aber keine solche Aussage."),
    POLIS_VOTE(
            "polis.vote",
            "A vote is 1, 0 or -1, or empty; in the column \"{column}\" it is something else.",
            "Eine Stimme ist 1, 0 oder -1 oder leer; in der Spalte „{column}“ ist sie etwas anderes."),
    POLIS_TOTAL(
            "polis.total",
            "\"{column}\" does not agree with the votes in this line, which come to {found}.",
            "„{column}“ stimmt nicht mit den Stimmen dieser Zeile überein, die {found} ergeben.");

    private final String code;
    private final Sentence sentence;

    InterchangeCode(String code, String english, String german) {
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
