package io.github.mitform.formats.statistics.agreement;

import java.util.OptionalDouble;

/**
 * How well several people agree who put the same things into categories, beyond what chance gives. Immutable.
 *
 * <p>Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76(5), 1971. Where not every thing
 * was judged by equally many, each thing counts alike for the observed agreement, and each judgement for the expected one; a thing that
 * fewer than two judged is left out.
 */
public final class FleissKappa {
    private final double observed;
    private final double expected;
    private final int things;

    private FleissKappa(double observed, double expected, int things) {
        this.observed = observed;
        this.expected = expected;
        this.things = things;
    }

    /**
     * Returns the agreement about things.
     *
     * @param judgements for each thing how many people put it into each category, 0 or more; all rows of the same length
     * @throws IllegalArgumentException if a row is longer or shorter than the first, or a count is below 0
     */
    public static FleissKappa of(long[][] judgements) {
        int things = 0;
        double all = 0;
        double agreement = 0;
        var categories = new double[judgements.length == 0 ? 0 : judgements[0].length];
        for (long[] thing : judgements) {
            double people = 0;
            double pairs = 0;
            if (thing.length != categories.length) {
                throw new IllegalArgumentException("all things have the same categories");
            }
            for (long times : thing) {
                if (times < 0) throw new IllegalArgumentException("a count is 0 or more, but was " + times);
                people += times;
                pairs += times * (times - 1.0);
            }
            if (people < 2) continue;
            things++;
            all += people;
            agreement += pairs / (people * (people - 1));
            for (int i = 0; i < thing.length; i++) categories[i] += thing[i];
        }
        double chance = 0;
        for (double times : categories) chance += times / all * (times / all);
        return new FleissKappa(agreement / things, chance, things);
    }

    /** Returns the mean share of pairs of people who agree; empty where nothing was judged twice. */
    public OptionalDouble observed() {
        return things == 0 ? OptionalDouble.empty() : OptionalDouble.of(observed);
    }

    /** Returns the share of pairs who would agree by chance; empty where nothing was judged twice. */
    public OptionalDouble expected() {
        return things == 0 ? OptionalDouble.empty() : OptionalDouble.of(expected);
    }

    /** Returns (observed − expected) / (1 − expected); empty also where all judgements are the same category. */
    public OptionalDouble value() {
        return things == 0 || expected >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((observed - expected) / (1 - expected));
    }
}
