package io.github.mitform.formats.interchange.polis;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with what Polis exports. Sentences never quote what people wrote. */
enum PolisCode implements Code {
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

    PolisCode(String code, String english, String german) {
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
