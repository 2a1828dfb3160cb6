package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whole steps between two ends, such as 1 to 5.
 *
 * @param from the low end
 * @param to the high end, above the low one by at most 100
 * @param low what the low end stands for
 * @param high what the high end stands for
 * @param labels what single steps stand for, by the step; each between the ends
 * @param dontKnow whether "don't know" is offered; it is recorded as such and counts as unanswered
 */
public record ScaleType(
        @Default("1") int from,
        @Default("5") int to,
        Optional<Text> low,
        Optional<Text> high,
        @Default("{}") Map<Integer, Text> labels,
        @Default("false") boolean dontKnow)
        implements AnswerType {
    public ScaleType {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** Returns a scale whose two ends are described. */
    public static ScaleType between(int from, Text low, int to, Text high) {
        return new ScaleType(from, to, Optional.of(low), Optional.of(high), Map.of(), false);
    }
}
