package io.github.mitform.tally;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Option;
import java.math.BigDecimal;

/**
 * Where an option came in.
 *
 * @param rank 1 for the best; tied options share a rank and the next one is left out: 1, 2, 2, 4
 * @param score what it got, in the method's own measure
 * @param greatest the most that it could have got, for thresholds; 0 where that is not defined
 */
public record Standing(Option option, int rank, BigDecimal score, BigDecimal greatest) {
    public Standing {
        requireNonNull(option, "option");
        requireNonNull(score, "score");
        requireNonNull(greatest, "greatest");
        if (rank < 1) {
            throw new IllegalArgumentException("ranks start at 1, but was " + rank);
        }
    }
}
