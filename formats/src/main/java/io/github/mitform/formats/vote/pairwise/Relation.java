package io.github.mitform.formats.vote.pairwise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who comes before whom, directly or through others: whatever follows from its pairs is in it as well. Rows of bits; mutable. */
final class Relation {
    private final int size;
    private final int words;
    private final long[] bits;

    Relation(int size) {
        this(size, new long[size * words(size)]);
    }

    private Relation(int size, long[] bits) {
        this.size = size;
        this.words = words(size);
        this.bits = bits;
    }

    private static int words(int size) {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    Relation copy() {
        return new Relation(size, bits.clone());
    }

    boolean has(int one, int other) {
        return (bits[one * words + (other >> 6)] >>> other & 1) != 0;
    }

    /** Adds a pair without what follows from it; {@link #close} has to come before anything is asked. */
    void put(int one, int other) {
        bits[one * words + (other >> 6)] |= 1L << other;
    }

    /** Adds all that follows, by the method of Warshall: time grows with the third power of the size over 64. */
    void close() {
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                if (has(from, over)) addRow(over, from);
            }
        }
    }

    /** Adds a pair and what follows from it: whoever is before the one is before the other, and before all behind it. */
    void add(int one, int other) {
        for (int before = 0; before < size; before++) {
            // Whoever is before the other already is before all behind it, too.
            if ((before == one || has(before, one)) && !has(before, other)) {
                addRow(other, before);
                put(before, other);
            }
        }
    }

    private void addRow(int from, int to) {
        for (int i = 0; i < words; i++) bits[to * words + i] |= bits[from * words + i];
    }

    /** Returns how much memory it takes. */
    long bytes() {
        return (long) bits.length * Long.BYTES;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relation that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
