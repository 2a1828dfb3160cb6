package io.github.mitform.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All sums of unknown numbers that follow from some which somebody sees. */
public final class KnownSums {
    private static final double NOTHING = 1e-7;

    private final List<double[]> known = new ArrayList<>();
    private final List<Integer> heads = new ArrayList<>();

    private double[] rest(double[] sum) {
        double[] rest = sum.clone();
        for (int i = 0; i < known.size(); i++) {
            double times = rest[heads.get(i)];
            for (int j = 0; times != 0 && j < rest.length; j++) rest[j] -= times * known.get(i)[j];
        }
        return rest;
    }

    /** Returns whether a sum follows. */
    public boolean tell(double[] sum) {
        for (double rest : rest(sum)) {
            if (Math.abs(rest) > NOTHING) return false;
        }
        return true;
    }

    /** Adds a sum that is seen, whatever it is. */
    public void add(double[] sum) {
        double[] rest = rest(sum);
        int head = IntStream.range(0, rest.length)
                .filter(i -> Math.abs(rest[i]) > NOTHING)
                .findFirst()
                .orElse(-1);
        if (head < 0) return;
        double first = rest[head];
        for (int j = 0; j < rest.length; j++) rest[j] /= first;
        for (double[] other : known) {
            double times = other[head];
            for (int j = 0; times != 0 && j < rest.length; j++) other[j] -= times * rest[j];
        }
        known.add(rest);
        heads.add(head);
    }

    /** Adds the sum of numbers of people; where it is 0, each of them is. */
    public void add(double[] sum, long people) {
        for (int i = 0; people == 0 && i < sum.length; i++) {
            if (sum[i] == 0) continue;
            var one = new double[sum.length];
            one[i] = 1;
            add(one);
        }
        add(sum);
    }
}
