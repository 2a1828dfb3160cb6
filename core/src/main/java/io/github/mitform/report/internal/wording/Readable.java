package io.github.mitform.report.internal.wording;

/**
 * Text from outside made fit to be shown in any output: on one line, without characters that a page may not hold, and without
 * characters that turn the reading direction of what stands around it.
 */
public final class Readable {
    private static final int REPLACEMENT = 0xFFFD;

    private Readable() {}

    /**
     * Returns the text with runs of white space as one space. Control characters, halves of surrogate pairs and code points that are
     * no characters become U+FFFD, so that it is seen that something was there; directional embeddings, overrides and isolates and
     * byte-order marks are left out.
     */
    public static String of(String raw) {
        var text = new StringBuilder(raw.length());
        boolean space = false;
        for (int at = 0; at < raw.length(); ) {
            int point = raw.codePointAt(at);
            at += Character.charCount(point);
            if (isSpace(point)) {
                space = true;
            } else if (!isInvisibleDirection(point)) {
                if (space && !text.isEmpty()) {
                    text.append(' ');
                }
                space = false;
                text.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
            }
        }
        return text.toString();
    }

    private static boolean isSpace(int point) {
        return point == ' ' || point >= '\t' && point <= '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isInvisibleDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || point == 0xFEFF;
    }

    private static boolean isCharacter(int point) {
        boolean control = Character.getType(point) == Character.CONTROL;
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        return !control && !surrogate && !noncharacter;
    }
}
