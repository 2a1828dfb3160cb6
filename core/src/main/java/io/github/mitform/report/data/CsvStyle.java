package io.github.mitform.report.data;

import io.github.mitform.report.internal.csv.CsvField;

/** How a table is written as comma-separated values (RFC 4180), always in UTF-8. */
public enum CsvStyle {
    /** For programs: all words exactly as they were given. */
    PLAIN,
    /**
     * For spreadsheets: starts with a byte order mark, so that they read UTF-8; and words that they would compute, such as {@code
     * =HYPERLINK(…)}, get an apostrophe in front, which keeps a participant's words from running in an office. Words that start with an
     * apostrophe get another one, so that reading can take it away again.
     */
    SPREADSHEET;

    String start() {
        return this == SPREADSHEET ? CsvField.BYTE_ORDER_MARK : "";
    }

    /** Returns words as a field. */
    String words(String raw) {
        return CsvField.quoted(this == SPREADSHEET ? CsvField.marked(raw) : raw);
    }

    /** Returns the words of a field. */
    String read(String field) {
        return this == SPREADSHEET ? CsvField.unmarked(field) : field;
    }
}
