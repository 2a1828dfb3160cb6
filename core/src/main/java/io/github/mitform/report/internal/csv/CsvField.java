package io.github.mitform.report.internal.csv;

/** One field of a record: quoted where it has to be, and defused where a spreadsheet would compute it. */
public final class CsvField {
    /** What tells spreadsheets that a text is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    public static final String LINE_END = "\r\n";

    private static final char APOSTROPHE = '\'';
    private static final String COMPUTED = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvField() {}

    /** Returns a text in quotes where RFC 4180 asks for them, and where a program might take it for something else. */
    public static String quoted(String raw) {
        boolean quoted = raw.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r')
                || !raw.equals(raw.strip());
        return quoted ? "\"" + raw.replace("\"", "\"\"") + "\"" : raw;
    }

    /** Returns words that no spreadsheet computes: with an apostrophe before those that it would. */
    public static String defused(String raw) {
        return isComputed(raw) ? APOSTROPHE + raw : raw;
    }

    /** Returns words as {@link #defused}, and also with one before those that start with an apostrophe, so that they can be told again. */
    public static String marked(String raw) {
        return isComputed(raw) || startsWithApostrophe(raw) ? APOSTROPHE + raw : raw;
    }

    /** Returns the words that were {@link #marked}. */
    public static String unmarked(String field) {
        return startsWithApostrophe(field) ? field.substring(1) : field;
    }

    private static boolean startsWithApostrophe(String raw) {
        return !raw.isEmpty() && raw.charAt(0) == APOSTROPHE;
    }

    private static boolean isComputed(String raw) {
        return raw.codePoints()
                .dropWhile(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.getType(point) == Character.FORMAT)
                .limit(1)
                .anyMatch(point -> COMPUTED.indexOf(point) >= 0 || Character.getType(point) == Character.CONTROL);
    }
}
