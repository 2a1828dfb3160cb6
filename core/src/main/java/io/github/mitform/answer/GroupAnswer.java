package io.github.mitform.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers to the fields of a group.
 *
 * @param fields by the id of the field, in the order they were given, which takes no part in equality; fields left out were not filled
 */
public record GroupAnswer(Map<String, Answer> fields) implements Answer {
    public GroupAnswer {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
