package io.github.mitform.report.internal.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How wide words come out in a drawing, and where to break them. Widths are estimated for the sans-serif fonts of today's systems, a
 * little on the wide side, because a drawing without a script cannot measure.
 */
public final class Lettering {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String NARROW = "iIjl.,:;'|!()[]·";
    private static final String SLIM = "frt\"-/ \u202F\u00A0";
    private static final String WIDE = "mwMWÆŒ@%—…";

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxzß";
    private static final Set<String> ONSETS = Set.of(
            "bl", "br", "ch", "chl", "chr", "dr", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "ph", "pl", "pr", "qu",
            "sch", "schl", "schm", "schn", "schr", "schw", "sh", "sp", "spr", "str", "th", "tr");
    /** How many letters back a better place to break a word is looked for. */
    private static final int BACK = 5;

    private Lettering() {}

    /** Returns the width of the text at this font size, in the units of the size. */
    public static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::em).sum() * size;
    }

    private static double em(int point) {
        int type = Character.getType(point);
        if (point == SOFT_HYPHEN || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) return 0;
        if (NARROW.indexOf(point) >= 0) return 0.29;
        if (SLIM.indexOf(point) >= 0) return 0.37;
        if (WIDE.indexOf(point) >= 0) return 0.9;
        if (point >= 0x1100 && Character.isIdeographic(point) || point >= 0x1F000) return 1.05;
        if (Character.isUpperCase(point)) return 0.68;
        return 0.57;
    }

    /**
     * Breaks text into lines no wider than a width: between words, at soft hyphens, after hyphens and slashes, and only where nothing
     * else is left inside a word. What goes beyond the last line is cut, which an ellipsis shows.
     *
     * @param most number of lines, 1 or more
     */
    public static List<String> wrap(String text, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String piece : pieces(text, width, size)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(finished(line));
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip().replace(String.valueOf(SOFT_HYPHEN), ""));
        }
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        String last = lines.get(most - 1);
        while (!last.isEmpty() && width(last + "…", size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        var cut = new ArrayList<>(lines.subList(0, most - 1));
        cut.add(last.stripTrailing() + "…");
        return List.copyOf(cut);
    }

    /** Returns whether text can be shown in so many lines without breaking a word or cutting it. */
    public static boolean fits(String text, double width, double size, int most) {
        for (String word : text.split(" ", -1)) {
            if (width(word, size) > width) {
                return false;
            }
        }
        return wrap(text, width, size, most + 1).size() <= most;
    }

    /**
     * Returns where a word that has to be broken at a place or before is best: before the consonant, or the group of them that words begin with, ahead of a
     * vowel, a few letters back at most; otherwise the place itself.
     */
    private static int syllable(String word, int most) {
        for (int at = most; at >= Math.max(3, most - BACK); at--) {
            if (!isConsonant(word, at) || at + 1 >= word.length()) continue;
            int vowel = at;
            while (isConsonant(word, vowel)) vowel++;
            if (vowel >= word.length() || !Character.isLetter(word.charAt(vowel))) continue;
            var onset = word.substring(at, vowel).toLowerCase(Locale.ROOT);
            if (!isWithinLonger(word, at, vowel) && (onset.length() == 1 || ONSETS.contains(onset))) return at;
        }
        return most;
    }

    private static boolean isWithinLonger(String word, int from, int to) {
        for (int at = from - 1; isConsonant(word, at); at--) {
            if (ONSETS.contains(word.substring(at, to).toLowerCase(Locale.ROOT))) return true;
        }
        return false;
    }

    private static boolean isConsonant(String word, int at) {
        return at >= 0 && at < word.length() && CONSONANTS.indexOf(Character.toLowerCase(word.charAt(at))) >= 0;
    }

    private static String finished(StringBuilder line) {
        String text = line.toString().strip();
        boolean hyphen = text.endsWith(String.valueOf(SOFT_HYPHEN));
        return text.replace(String.valueOf(SOFT_HYPHEN), "") + (hyphen ? "-" : "");
    }

    /** The pieces that a line may end after; each keeps the space that follows it. */
    private static List<String> pieces(String text, double width, double size) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean tooLong = point != ' ' && width(piece.toString(), size) + em(point) * size > width - size * 0.4;
            if (tooLong && !piece.isEmpty()) {
                int end = syllable(piece + text.substring(at - Character.charCount(point)), piece.length());
                var rest = piece.substring(end);
                pieces.add(piece.substring(0, end) + SOFT_HYPHEN);
                piece.setLength(0);
                piece.append(rest);
            }
            piece.appendCodePoint(point);
            boolean insideWord = at < text.length() && text.charAt(at) != ' ';
            boolean afterHyphen = (point == '-' || point == '/') && insideWord && piece.length() > 2;
            if (point == ' ' || point == SOFT_HYPHEN || afterHyphen || Character.isIdeographic(point)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
