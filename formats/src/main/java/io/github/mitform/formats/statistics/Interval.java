package io.github.mitform.formats.statistics;

/**
 * The two ends between which a value is expected.
 *
 * @param low not above {@code high}
 * @param high not below {@code low}
 */
public record Interval(double low, double high) {
    /** @throws IllegalArgumentException if the ends are the wrong way round, or not a number */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval goes from its low to its high end, but was " + low + " to " + high);
        }
    }

    /** Returns the part of this interval between two bounds, such as 0 and 1 for a share; outside of them, the nearer bound alone. */
    public Interval within(double least, double greatest) {
        return new Interval(Math.min(greatest, Math.max(least, low)), Math.max(least, Math.min(greatest, high)));
    }
}
