package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What somebody chose from each set of options, with the sets, so that a count needs nothing else.
 *
 * @param sets in the order in which they were shown
 */
public record ComparisonAnswer(List<Choice> sets) implements Answer {
    public ComparisonAnswer {
        sets = List.copyOf(sets);
    }

    /**
     * What was chosen from one set.
     *
     * @param shown ids of the options, in the order in which they stood
     * @param best the id of the one that was chosen
     * @param worst the id of the least one; empty in a comparison of pairs
     */
    public record Choice(List<String> shown, String best, Optional<String> worst) {
        public Choice {
            shown = List.copyOf(shown);
            requireNonNull(best, "best");
            requireNonNull(worst, "worst");
        }
    }
}
