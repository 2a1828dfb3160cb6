package io.github.mitform.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a sum or a mean gives a single answer away because hardly anything else is in it: of 20 people of whom 19 gave a few euros, a mean of 250 tells
 * that one gave nearly 5,000.
 *
 * <p>It follows the p% rule with p = 10: whoever gave the second farthest number, and knows that, may not find out the farthest to within a tenth. How far a number
 * is out, is measured from the median, around which the others lie. Hundepool and others, Statistical Disclosure Control (Wiley 2012), section 4.2,
 * <a href="https://doi.org/10.1002/9781118348239">doi:10.1002/9781118348239</a>. Whether a number is dominant is judged in floating point, since nothing
 * is counted by it.
 */
public final class Dominance {
    private static final double TENTH = 0.1;

    private Dominance() {}

    /** Some who lie equally far out; only whether they are one or more counts. */
    private record Out(double distance, long people) {}

    /**
     * Returns how many people a mean or a sum speaks of, as {@link io.github.mitform.tally.result.Cell.Number} keeps it: all of them, or 1 where one of them is
     * dominant; 0 for nobody.
     *
     * @param counts how many gave each number, 1 or more
     */
    public static long people(SortedMap<? extends Number, Long> counts) {
        long people = counts.values().stream().mapToLong(Long::longValue).sum();
        var outs = outs(counts, median(counts, people));
        double farthest = 0;
        double others = 0;
        long passed = 0;
        for (Out out : outs) {
            if (passed == 0) farthest = out.distance;
            // The farthest two are left out.
            long left = Math.max(0, Math.min(out.people, passed + out.people - 2));
            others += out.distance * left;
            passed += out.people;
        }
        return others < TENTH * farthest ? Math.min(1, people) : people;
    }

    /**
     * Returns how many people a geometric mean speaks of: the same, where how far a number is out is measured by factors.
     *
     * @param counts how many gave each number above 0, 1 or more
     */
    public static long peopleByFactors(SortedMap<? extends Number, Long> counts) {
        var logarithms = new TreeMap<Double, Long>();
        counts.forEach((number, times) -> logarithms.merge(Math.log(number.doubleValue()), times, Long::sum));
        return people(logarithms);
    }

    private static List<Out> outs(SortedMap<? extends Number, Long> counts, double middle) {
        var outs = new ArrayList<Out>();
        counts.forEach((number, times) -> outs.add(new Out(Math.abs(number.doubleValue() - middle), times)));
        outs.sort(Comparator.comparingDouble(Out::distance).reversed());
        return outs;
    }

    private static double median(SortedMap<? extends Number, Long> counts, long people) {
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= people - seen) return entry.getKey().doubleValue();
        }
        return 0;
    }
}
