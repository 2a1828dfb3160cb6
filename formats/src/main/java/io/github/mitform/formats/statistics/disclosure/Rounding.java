package io.github.mitform.formats.statistics.disclosure;

/**
 * Rounds counts to multiples of a base, so that nobody can tell how many people are in a small group. Zero stays zero.
 *
 * <p>Sums that are rounded by themselves are off by less than a base, but what stands in a row does not add up to its sum. Source: L. Willenborg and T.
 * de Waal, "Elements of Statistical Disclosure Control", 2001, chapter 9.
 *
 * @param base 2 to 1,000; odd ones have no count in the middle between two multiples
 */
public record Rounding(int base) {
    public Rounding {
        if (base < 2 || base > 1000) {
            throw new IllegalArgumentException("counts are rounded to multiples of 2 to 1000, but was " + base);
        }
    }

    /** Returns the nearest multiple; from the middle between two, the greater one. */
    public long nearest(long count) {
        return (count + base / 2) / base * base;
    }

    /**
     * Returns the multiple below or above, each with a probability such that the mean of all drawings is the count. A multiple stays what it is.
     *
     * @param chance from 0 up to but not including 1
     */
    public long random(long count, double chance) {
        long below = count / base * base;
        return chance * base < count - below ? below + base : below;
    }

    /** Returns what a count may have been before {@link #nearest}. */
    public Bounds beforeNearest(long rounded) {
        return new Bounds(Math.max(0, rounded - base / 2), rounded + (base - 1) / 2);
    }

    /** Returns what a count may have been before {@link #random}; somebody was there where it is not 0. */
    public Bounds beforeRandom(long rounded) {
        return new Bounds(rounded == 0 ? 0 : Math.max(1, rounded - base + 1), rounded + base - 1);
    }
}
