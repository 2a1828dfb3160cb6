package io.github.mitform.value;

import java.util.Arrays;

/**
 * A JSON text in the making. States are written at every click, so that it works on plain characters; a {@link StringBuilder} looks at
 * each of them twice. For one use and one thread.
 */
final class JsonText {
    private char[] characters;
    private int length;

    /** @param expected how long it will usually be */
    JsonText(int expected) {
        characters = new char[expected];
    }

    int length() {
        return length;
    }

    char last() {
        return characters[length - 1];
    }

    /** Takes back what was written beyond this length. */
    void cut(int newLength) {
        length = newLength;
    }

    JsonText append(char c) {
        ensure(1);
        characters[length++] = c;
        return this;
    }

    /** Appends a text as it is. */
    JsonText append(String text) {
        int more = text.length();
        ensure(more);
        text.getChars(0, more, characters, length);
        length += more;
        return this;
    }

    /** Appends a text between quotation marks, escaped as RFC 8785 says. */
    JsonText quote(String text) {
        ensure(text.length() + 2);
        characters[length++] = '"';
        int start = length;
        append(text);
        if (!isPlain(start)) {
            length = start;
            appendEscaped(text);
        }
        return append('"');
    }

    /** Returns whether everything from here on stands for itself. */
    private boolean isPlain(int start) {
        for (int i = start; i < length; i++) {
            char c = characters[i];
            if (c <= '\\' ? c < ' ' || c == '"' || c == '\\' : Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private void appendEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> append("\\\"");
                case '\\' -> append("\\\\");
                case '\b' -> append("\\b");
                case '\t' -> append("\\t");
                case '\n' -> append("\\n");
                case '\f' -> append("\\f");
                case '\r' -> append("\\r");
                default -> {
                    if (c < ' ' || isLoneSurrogate(text, i)) {
                        append(String.format("\\u%04x", (int) c));
                    } else {
                        append(c);
                    }
                }
            }
        }
    }

    /** Returns whether half a character stands here, without its other half. */
    static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }

    private void ensure(int more) {
        if (characters.length - length < more) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
