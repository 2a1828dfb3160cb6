package io.github.mitform.report.internal.chart;

import io.github.mitform.report.internal.wording.Wording;
import io.github.mitform.tally.result.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where dots lie, from 0 to 1: evenly between two ends, or within bands that are equally wide.
 *
 * @param step between the marks of an even scale
 * @param percent whether it goes from 0 to 100%
 * @param bands by their ends, the lowest first; none for an even scale
 */
record DotScale(double least, double greatest, double step, boolean percent, List<Band> bands) {
    private static final double ALL = 100;
    private static final int MOST_STEPS = 5;

    /** A band, from its low end to its high one. */
    record Band(String name, double low, double high) {}

    static DotScale ofShares() {
        return new DotScale(0, ALL, ALL / 4, true, List.of());
    }

    static DotScale ofBands(List<Band> bands) {
        return new DotScale(0, 1, 1, false, bands);
    }

    /** Returns a scale that holds all numbers, from one round number to another. */
    static DotScale around(double[] numbers) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        if (!(least <= greatest)) return new DotScale(0, 1, 1, false, List.of());
        if (greatest - least < 1e-6 * Math.max(1, Math.abs(least))) {
            // A single dot lies in the middle of an axis about as long as the number itself.
            double around = Math.max(1, Math.abs(least) / 2);
            least -= around;
            greatest += around;
        }
        double step = step(greatest - least);
        double from = Math.floor(least / step) * step;
        double to = Math.ceil(greatest / step) * step;
        return new DotScale(from, to > from ? to : from + step, step, false, List.of());
    }

    /** Returns 1, 2 or 5 times a power of ten, so that there are few marks. */
    private static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(range, 1e-9) / (MOST_STEPS - 1))));
        for (double factor : new double[] {1, 2, 5}) {
            if (range / (factor * power) <= MOST_STEPS) return factor * power;
        }
        return 10 * power;
    }

    double at(double number) {
        if (bands.isEmpty()) return within((number - least) / (greatest - least));
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            if (number <= band.high || i == bands.size() - 1) {
                double inside = band.high == band.low ? 0 : (number - band.low) / (band.high - band.low);
                return (i + within(inside)) / bands.size();
            }
        }
        return 1;
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** Returns the numbers that are marked. */
    List<Double> ticks() {
        int ticks = (int) Math.round((greatest - least) / step);
        return IntStream.rangeClosed(0, ticks).mapToObj(i -> least + i * step).toList();
    }

    String say(double tick, Wording wording) {
        if (percent) return wording.percent(Math.round(tick), Math.round(ALL));
        int places = Math.max(0, (int) -Math.floor(Math.log10(step)));
        return number(BigDecimal.valueOf(tick).setScale(places, RoundingMode.HALF_UP), wording);
    }

    static String exactly(double bound, Wording wording) {
        return number(BigDecimal.valueOf(bound).stripTrailingZeros(), wording);
    }

    private static String number(BigDecimal number, Wording wording) {
        return wording.show(new Cell.Number(number, Math.max(0, number.scale()), Long.MAX_VALUE))
                .main();
    }
}
