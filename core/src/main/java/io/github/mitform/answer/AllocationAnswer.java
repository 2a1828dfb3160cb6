package io.github.mitform.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Points given to options. Two are equal when the same options were given the same points, in any order; an option with 0 points and one
 * left out are told apart, though every count treats them alike.
 *
 * @param points by the id of the option; an option left out was given 0
 */
public record AllocationAnswer(Map<String, Integer> points) implements Answer {
    public AllocationAnswer {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
}
