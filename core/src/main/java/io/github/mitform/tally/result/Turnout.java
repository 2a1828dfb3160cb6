package io.github.mitform.tally.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many people a count stands on.
 *
 * @param answered how many gave an answer
 * @param missing how many did not, by reason; reasons that did not occur are left out
 */
public record Turnout(long answered, Map<Missing, Long> missing) {
    public Turnout {
        var copy = new EnumMap<Missing, Long>(Missing.class);
        missing.forEach((reason, people) -> {
            if (people > 0) copy.put(reason, people);
        });
        missing = Collections.unmodifiableMap(copy);
    }

    /** Returns everybody who delivered a response, with or without an answer. */
    public long people() {
        return answered + missing.values().stream().mapToLong(Long::longValue).sum();
    }
}
