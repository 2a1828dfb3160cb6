package io.github.mitform.answer.table;

import static java.util.Objects.requireNonNull;

/**
 * One column of a table of answers, one line for each response.
 *
 * @param name the name of the question, and below it, after a dot, the part of the answer: {@code age}, {@code modes.bike}, {@code
 *     modes.other}
 * @param kind what its cells are; any cell may be empty
 */
public record AnswerColumn(String name, Kind kind) {
    public AnswerColumn {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
    }

    /** What the cells of a column are. */
    public enum Kind {
        /** Words of a participant or an observer. Whoever publishes a table looks at these first. */
        WORDS,
        /** One of a few ids that the definition knows. */
        ID,
        NUMBER,
        BOOLEAN,
        DATE
    }
}
