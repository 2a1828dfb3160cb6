package io.github.mitform.formats.vote.roadmap;

import io.github.mitform.tally.Fraction;

/**
 * RICE: how much a feature brings for what it costs, from four estimates (S. McBride, "RICE: Simple prioritization for product managers", Intercom
 * 2018).
 *
 * @param reach how many people it reaches in some time, 0 or more
 * @param impact on each of them; by custom 3 for massive, 2 for high, 1 for medium, 1/2 for low, 1/4 for minimal
 * @param confidence in these estimates, from 0 to 1
 * @param effort in months of one person, above 0
 */
public record Rice(Fraction reach, Fraction impact, Fraction confidence, Fraction effort) {
    /** @throws IllegalArgumentException if an estimate is out of its range */
    public Rice {
        requireNotNegative("reach", reach);
        requireNotNegative("impact", impact);
        requireNotNegative("confidence", confidence);
        if (confidence.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("confidence is at most 1, but was " + confidence);
        }
        if (effort.signum() <= 0) throw new IllegalArgumentException("effort is above 0, but was " + effort);
    }

    static void requireNotNegative(String name, Fraction number) {
        if (number.signum() < 0) throw new IllegalArgumentException(name + " is 0 or more, but was " + number);
    }

    /** Returns reach × impact × confidence / effort; the greater, the earlier. */
    public Fraction score() {
        return reach.times(impact).times(confidence).dividedBy(effort);
    }
}
