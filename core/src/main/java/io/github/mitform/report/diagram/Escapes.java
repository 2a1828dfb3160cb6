package io.github.mitform.report.diagram;

import java.util.function.IntFunction;

/** Writes characters that would mean something to the reader of a picture as numbers. */
final class Escapes {
    private Escapes() {}

    /**
     * Returns a text in which only letters, digits, spaces and the characters named stand for themselves.
     *
     * @param safe further characters that mean nothing to the reader
     * @param escape writes a code point
     */
    static String of(String text, String safe, IntFunction<String> escape) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == ' ' || Character.isLetterOrDigit(point) || safe.indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(escape.apply(point));
            }
        });
        return escaped.toString();
    }
}
