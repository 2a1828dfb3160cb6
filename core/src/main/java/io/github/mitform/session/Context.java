package io.github.mitform.session;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a session needs from outside: the library itself has no clock and no chance.
 *
 * @param today the day the library shall take it for. The day of the start is what {@code today} means in all conditions of a session; the
 *     day of the submission gives the month of the response, unless a condition looks at {@code today}: then the day of the start does
 * @param seed decides whatever chance decides for this person
 * @param assigned how many people got each variant so far, by the name under which the variant is delivered, then by the id of the
 *     variant: {@code {"ab": {"a": 17, "b": 16}}}. What is listed here is balanced: the next person gets the variant that the fewest got
 *     in comparison with its weight, by lot among several. What is not listed is drawn with the weights alone. Quotas are listed here as well: how
 *     many people of each group take part so far, by the id of the quota, then by the option: {@code {"places": {"north": 50}}}; of a quota that is
 *     not listed no group is full
 */
public record Context(LocalDate today, long seed, Map<String, Map<String, Long>> assigned) {
    public Context {
        requireNonNull(today, "today");
        var copy = new LinkedHashMap<String, Map<String, Long>>();
        assigned.forEach((name, counts) -> {
            if (counts.values().stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a variant of " + name + " was given to less than 0 people");
            }
            copy.put(name, Map.copyOf(counts));
        });
        assigned = Collections.unmodifiableMap(copy);
    }

    /** Makes a context in which nothing is balanced. */
    public Context(LocalDate today, long seed) {
        this(today, seed, Map.of());
    }
}
