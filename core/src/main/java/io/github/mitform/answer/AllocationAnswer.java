package io.github.mitform.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Points given to options.
 *
 * @param points by the id of the option; an option left out was given 0
 */
public record AllocationAnswer(Map<String, Integer> points) implements Answer {
    public AllocationAnswer {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
}
