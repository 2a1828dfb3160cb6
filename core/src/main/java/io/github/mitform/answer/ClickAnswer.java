package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A spot on a picture, or a region of it that was chosen by its label.
 *
 * @param spot where somebody pointed; empty if they chose by label
 * @param region the id of the region; empty if the spot lies in none
 */
public record ClickAnswer(Optional<Spot> spot, Optional<String> region) implements Answer {
    public ClickAnswer {
        requireNonNull(spot, "spot");
        requireNonNull(region, "region");
        if (spot.isEmpty() && region.isEmpty()) {
            throw new IllegalArgumentException("a click is a spot, a region, or both");
        }
    }

    /** Shares of the width from the left and of the height from the top; equal to others of the same quantity. */
    public record Spot(BigDecimal x, BigDecimal y) {
        public Spot {
            x = plain(x);
            y = plain(y);
        }

        private static BigDecimal plain(BigDecimal share) {
            return share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
        }
    }
}
