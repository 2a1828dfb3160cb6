package io.github.mitform.examples.benchmarks.counting;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws rankings: every next rank goes to one of the rest, with a chance in proportion to how much that one is liked (R. L. Plackett, "The
 * Analysis of Permutations", Applied Statistics 24, 1975). The k-th is liked 1/k as much as the first; people rank as many as they like.
 */
final class Taste {
    private final SplittableRandom chance;
    /** How much the first ones are liked together. */
    private final double[] upTo;

    Taste(int names, long seed) {
        chance = new SplittableRandom(seed);
        upTo = new double[names];
        double sum = 0;
        for (int i = 0; i < names; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    /** Returns one to {@code most} different places, or all of them if there are fewer. */
    int[] ranking(int most) {
        var places = new int[1 + chance.nextInt(Math.min(most, upTo.length))];
        for (int rank = 0; rank < places.length; rank++) {
            int drawn;
            do {
                drawn = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
                if (drawn < 0) drawn = -drawn - 1;
            } while (contains(places, rank, drawn));
            places[rank] = drawn;
        }
        return places;
    }

    private static boolean contains(int[] places, int end, int place) {
        for (int i = 0; i < end; i++) if (places[i] == place) return true;
        return false;
    }
}
