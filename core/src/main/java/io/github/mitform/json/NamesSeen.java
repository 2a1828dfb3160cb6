package io.github.mitform.json;

import org.jspecify.annotations.Nullable;

/**
 * Names of fields that were read before. States and responses have the same few names again and again; to find one here takes less than to
 * make it anew, and its hash is known.
 *
 * <p>Holds names only, never what people wrote, and a fixed number of them: one that falls into the place of another takes it. Threads
 * may overwrite each other's entries; whichever is there is a whole name, because texts never change.
 */
final class NamesSeen {
    private static final int PLACES = 512;
    private static final int LONGEST = 32;

    private static final @Nullable String[] NAMES = new String[PLACES];

    private NamesSeen() {}

    /** Returns the part of a text from one place to before another, which must not be empty. */
    static String of(String text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return text.substring(start, end);
        }
        int place = place(text.charAt(start), text.charAt(start + length / 2), text.charAt(end - 1), length);
        String seen = NAMES[place];
        if (seen != null && seen.length() == length && text.startsWith(seen, start)) {
            return seen;
        }
        String name = text.substring(start, end);
        NAMES[place] = name;
        return name;
    }

    private static int place(char first, char middle, char last, int length) {
        return ((first * 31 + middle) * 31 + last) * 31 + length & PLACES - 1;
    }
}
