package io.github.mitform.formats.statistics.disclosure;

/**
 * Keys that decide by how much a count is changed: each record has one, and that of a cell is the sum of those of its records. So the same people are
 * changed in the same way in whatever table they are counted, and whoever asks twice learns nothing new.
 *
 * <p>Keys of records follow from a seed that is kept secret: with it, every change can be taken back. Source: B. Fraser and J. Wooton, "A proposed method
 * for confidentialising tabular output to protect against differencing", UNECE/Eurostat work session on statistical data confidentiality, Geneva 2005.
 *
 * @param seed secret
 */
public record CellKeys(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ALL = 4_294_967_296.0;

    /**
     * Returns the key of a record, from 0 up to but not including 2³².
     *
     * @param record what it is told apart by, such as its fingerprint: spread over all numbers
     */
    public long ofRecord(long record) {
        // SplitMix64: G. L. Steele and others, "Fast splittable pseudorandom number generators", OOPSLA 2014.
        long z = seed + GOLDEN * (record | 1);
        z = (z ^ record ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 32;
    }

    /** Returns the key of a cell with the records of both. */
    public static long together(long one, long other) {
        return (one + other) & 0xFFFFFFFFL;
    }

    /** Returns a key as a number from 0 up to but not including 1. */
    public static double chance(long key) {
        return (key & 0xFFFFFFFFL) / ALL;
    }

    @Override
    public String toString() {
        return "cell keys from a secret seed";
    }
}
