package io.github.mitform.json;

import io.github.mitform.problem.Position;
import java.util.Arrays;

/** Where the lines of a text start. Lines end with a line feed, a carriage return, or both. */
final class Lines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        var starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Returns line and column; a byte order mark at the start takes up no column, as editors have it. */
    Position at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        boolean isMarked = line == 0 && offset > 0 && text.charAt(0) == BYTE_ORDER_MARK;
        return new Position(line + 1, offset - starts[line] + (isMarked ? 0 : 1));
    }

    /** Returns where the line starts that this offset is in. */
    int start(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return starts[found >= 0 ? found : -found - 2];
    }

    /** Returns the spaces and tabs that the line of this offset starts with, up to the offset. */
    String margin(int offset) {
        int start = start(offset);
        int end = start;
        while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    boolean isSingle() {
        return starts.length == 1 || (starts.length == 2 && starts[1] == text.length());
    }
}
