package io.github.mitform.session.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chance for one person and one purpose: the same for the same seed and name, in every version of the library and on every machine.
 *
 * <p>SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014), started at the session's seed combined by
 * exclusive or with the 64-bit FNV-1a hash of the name in UTF-8. So what is drawn for one question says nothing about what is drawn for
 * another. For one use and one thread.
 */
public final class Draw {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** @param name of what is drawn for, such as a question */
    public static Draw of(long seed, String name) {
        long hash = FNV_OFFSET;
        for (byte each : name.getBytes(UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        return new Draw(seed ^ hash);
    }

    /** Returns the next 64 bits. */
    long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Returns a whole number from 0 up to but not including a bound, each with exactly the same chance. */
    public int below(int bound) {
        long tooFew =
                Long.remainderUnsigned(-bound, bound); // so many of the 2^64 numbers are one too many for some results
        long drawn = next();
        while (Long.compareUnsigned(drawn, tooFew) < 0) {
            drawn = next();
        }
        return (int) Long.remainderUnsigned(drawn, bound);
    }

    /**
     * Returns a position in a list, each with exactly the chance of its weight.
     *
     * @param weights 1 or more each, together no more than an int holds; not empty
     */
    int weighted(List<Integer> weights) {
        int rest = below(weights.stream().mapToInt(Integer::intValue).sum());
        int at = 0;
        while (rest >= weights.get(at)) {
            rest -= weights.get(at++);
        }
        return at;
    }

    /**
     * Returns the items in an order that is drawn, each with exactly the same chance (Fisher and Yates, from the end).
     *
     * @param isFixed which of them keep their place
     */
    public <T> List<T> shuffled(List<T> items, Predicate<T> isFixed) {
        var shuffled = new ArrayList<>(items);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < items.size(); i++) {
            if (!isFixed.test(items.get(i))) {
                places.add(i);
            }
        }
        for (int left = places.size(); left > 1; left--) {
            int one = places.get(left - 1);
            int other = places.get(below(left));
            T kept = shuffled.get(one);
            shuffled.set(one, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
