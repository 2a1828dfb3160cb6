package io.github.mitform.report.data;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Severity;

/** What can be wrong with a table of responses as a table; what is wrong with an answer in it has codes of its own. */
public enum TableCode implements Code {
    NO_HEADER(
            "table.no-header",
            "The table is empty; its first line has to name the columns.",
            "Die Tabelle ist leer; in ihrer ersten Zeile müssen die Spalten stehen."),
    UNKNOWN_COLUMN(
            "table.unknown-column",
            "The table has a column {column} that this phase does not know.{suggestion}",
            "Die Tabelle hat eine Spalte {column}, die diese Phase nicht kennt.{suggestion}"),
    COLUMN_TWICE(
            "table.column-twice",
            "The column {column} is there more than once; keep one of them.",
            "Die Spalte {column} kommt mehrfach vor; behalten Sie eine davon."),
    FIELD_COUNT(
            "table.field-count",
            "The line has {found} fields, but the first line names {needed} columns.",
            "Die Zeile hat {found} Felder, die erste Zeile nennt aber {needed} Spalten."),
    UNREADABLE(
            "table.unreadable",
            "A quotation mark stands where none can be; the table cannot be read further.",
            "Ein Anführungszeichen steht, wo keines stehen kann; die Tabelle lässt sich nicht weiter lesen."),
    TOO_LARGE(
            "table.too-large",
            "The line is longer than any response can be; the table cannot be read further.",
            "Die Zeile ist länger, als eine Rückmeldung sein kann; die Tabelle lässt sich nicht weiter lesen.");

    private final String code;
    private final Sentence sentence;

    TableCode(String code, String english, String german) {
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
