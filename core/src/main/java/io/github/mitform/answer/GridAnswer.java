package io.github.mitform.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers to the rows of a grid.
 *
 * @param rows by the id of the row, in the order they were answered, which takes no part in equality; rows left out were not answered
 */
public record GridAnswer(Map<String, Answer> rows) implements Answer {
    public GridAnswer {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
