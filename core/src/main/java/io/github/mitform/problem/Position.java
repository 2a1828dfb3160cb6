package io.github.mitform.problem;

/**
 * A place in a text file, as editors count it.
 *
 * @param line 1 for the first line
 * @param column 1 for the first character of a line, counted in UTF-16 units
 */
public record Position(int line, int column) implements Comparable<Position> {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column start at 1, but were " + line + " and " + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** Returns {@code line:column}, as compilers print it. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
