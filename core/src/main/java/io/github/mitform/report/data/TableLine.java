package io.github.mitform.report.data;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.rule.ResponseReading;

/**
 * A line of a table that was read.
 *
 * @param number the line of the file on which it starts; 1 is that of the header, which stands here only when something is wrong with it
 * @param reading the response, or everything that is wrong with the line
 */
public record TableLine(int number, ResponseReading reading) {
    public TableLine {
        requireNonNull(reading, "reading");
        if (number < 1) {
            throw new IllegalArgumentException("lines start at 1, but this was " + number);
        }
    }
}
