package io.github.mitform.answer.design;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Looks for sets in which each pair of options stands equally often. Each try fills the sets one by one with the options that were used
 * least; of those with ones that nothing links to the others of the set yet, and of those with the ones that met the others least. Then it
 * exchanges options between sets as long as that evens out the pairs. Bounded, and the same every time: chance starts from the number of
 * the try.
 */
final class BlockSearch {
    private static final int TRIES = 40;
    /** How many exchanges are looked at in all, some milliseconds of work. */
    private static final int MOST_STEPS = 300_000;

    private final int options;
    private final int show;
    private final int[][] sets;
    private final int[] uses;
    private final int[][] together;
    private final boolean[][] isIn;
    /** By option: another one that it is linked with, itself for one in each group. */
    private final int[] group;

    private final Random random;
    private int steps;

    private BlockSearch(int options, int show, int count, int seed) {
        this.options = options;
        this.show = show;
        this.sets = new int[count][show];
        this.uses = new int[options];
        this.together = new int[options][options];
        this.isIn = new boolean[count][options];
        this.group = IntStream.range(0, options).toArray();
        this.random = new Random(seed);
    }

    /** Returns the options of each set. */
    static int[][] best(int options, int show, int count) {
        long ideal = ideal(options, show, count);
        boolean canLink = (long) count * (show - 1) >= options - 1;
        int left = MOST_STEPS;
        int[][] best = null;
        long least = Long.MAX_VALUE;
        for (int seed = 0; seed < TRIES && (best == null || left > 0); seed++) {
            var search = new BlockSearch(options, show, count, seed);
            search.fill();
            var filled = search.copyOfSets();
            long before = search.worth(canLink);
            search.exchange(left);
            left -= search.steps + count * show * options / 8;
            long after = search.worth(canLink);
            if (Math.min(before, after) < least) {
                best = after <= before ? search.sets : filled;
                least = Math.min(before, after);
            }
            if (least == ideal) {
                break;
            }
        }
        return requireNonNull(best);
    }

    /** Returns the sum of squares of how often each pair stands together, were that perfectly even. */
    private static long ideal(int options, int show, int count) {
        long pairs = (long) options * (options - 1) / 2;
        long meetings = (long) count * show * (show - 1) / 2;
        long each = meetings / pairs;
        long more = meetings % pairs;
        return (pairs - more) * each * each + more * (each + 1) * (each + 1);
    }

    private int[][] copyOfSets() {
        return Arrays.stream(sets).map(int[]::clone).toArray(int[][]::new);
    }

    /** Returns the less the better. An option that nothing links to the others cannot be compared with them: worse than any imbalance. */
    private long worth(boolean canLink) {
        return unevenness() + (canLink ? (components() - 1) * 1_000_000L : 0);
    }

    private void fill() {
        for (int set = 0; set < sets.length; set++) {
            for (int position = 0; position < show; position++) {
                put(set, position, next(set, position));
            }
        }
    }

    private void put(int set, int position, int option) {
        if (position > 0) {
            link(option, sets[set][0]);
        }
        for (int i = 0; i < position; i++) {
            together[option][sets[set][i]]++;
            together[sets[set][i]][option]++;
        }
        sets[set][position] = option;
        isIn[set][option] = true;
        uses[option]++;
    }

    private int next(int set, int filled) {
        int best = -1;
        long least = Long.MAX_VALUE;
        int equal = 0;
        for (int option = 0; option < options; option++) {
            if (isIn[set][option]) {
                continue;
            }
            long cost = (long) uses[option] << 40;
            for (int i = 0; i < filled; i++) {
                cost += root(option) == root(sets[set][i]) ? 1L << 30 : 0;
                cost += 2L * together[option][sets[set][i]] + 1;
            }
            if (cost < least) {
                least = cost;
                best = option;
                equal = 1;
            } else if (cost == least && random.nextInt(++equal) == 0) {
                best = option;
            }
        }
        return best;
    }

    private void exchange(int mostSteps) {
        boolean better = true;
        while (better && steps < mostSteps) {
            better = false;
            for (int one = 0; one < sets.length; one++) {
                for (int other = one + 1; other < sets.length; other++) {
                    better |= exchange(one, other);
                }
            }
        }
    }

    private boolean exchange(int one, int other) {
        boolean better = false;
        for (int i = 0; i < show; i++) {
            for (int j = 0; j < show; j++) {
                steps++;
                int x = sets[one][i];
                int y = sets[other][j];
                if (!isIn[other][x] && !isIn[one][y] && gain(one, x, other, y) < 0) {
                    move(one, i, x, y);
                    move(other, j, y, x);
                    better = true;
                }
            }
        }
        return better;
    }

    /** Returns how the sum of squares changes when x leaves one set for the other and y comes in its place. */
    private long gain(int one, int x, int other, int y) {
        long gain = 0;
        for (int z : sets[one]) {
            // Those in both sets meet x and y as often as before.
            if (z != x && !isIn[other][z]) {
                gain += 2L * (together[y][z] - together[x][z]) + 2;
            }
        }
        for (int z : sets[other]) {
            if (z != y && !isIn[one][z]) {
                gain += 2L * (together[x][z] - together[y][z]) + 2;
            }
        }
        return gain;
    }

    private void move(int set, int position, int leaving, int coming) {
        for (int z : sets[set]) {
            if (z != leaving) {
                together[leaving][z]--;
                together[z][leaving]--;
                together[coming][z]++;
                together[z][coming]++;
            }
        }
        sets[set][position] = coming;
        isIn[set][leaving] = false;
        isIn[set][coming] = true;
    }

    private long unevenness() {
        long sum = 0;
        for (int x = 0; x < options; x++) {
            for (int y = 0; y < x; y++) {
                sum += (long) together[x][y] * together[x][y];
            }
        }
        return sum;
    }

    /** Returns into how many groups the options fall that no set links. */
    private int components() {
        for (int option = 0; option < options; option++) {
            group[option] = option;
        }
        int count = options;
        for (int[] set : sets) {
            for (int option : set) {
                count -= link(option, set[0]) ? 1 : 0;
            }
        }
        return count;
    }

    /** Puts the groups of two options together; returns whether they were different ones. */
    private boolean link(int one, int other) {
        int from = root(one);
        int to = root(other);
        group[from] = to;
        return from != to;
    }

    private int root(int option) {
        int at = option;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}
