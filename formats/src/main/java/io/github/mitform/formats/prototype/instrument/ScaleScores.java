package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scores of several people on one scale. */
final class ScaleScores {
    /** The rounded quantile with which the analysis sheet of the UEQ works. */
    private static final double SHEET_Z = 1.96;

    private final Scale scale;
    private final Points points;
    private final int perItem;
    private final Covariance covariance;
    private final Sample sample;

    /** How two items vary together. */
    interface Covariance {
        double of(int one, int other);
    }

    ScaleScores(Scale scale, Points points, int perItem, Covariance covariance) {
        this.scale = scale;
        this.points = points;
        this.perItem = perItem;
        this.covariance = covariance;
        this.sample = new Sample(points.scores(sum -> scale.score(Fraction.of(sum), perItem)));
    }

    Scale scale() {
        return scale;
    }

    Points points() {
        return points;
    }

    /**
     * Returns the mean score, exact.
     *
     * @throws ArithmeticException if nobody was scored
     */
    Fraction mean() {
        return scale.score(points.mean(), perItem);
    }

    OptionalDouble deviation() {
        return sample.deviation();
    }

    /** Returns the t interval of the mean. */
    Optional<Interval> interval(double confidence) {
        return sample.meanInterval(confidence);
    }

    /** Returns the interval that the analysis sheet of the UEQ gives, mean ± 1.96 standard errors; empty for fewer than 2 people. */
    Optional<Interval> sheetInterval() {
        var deviation = sample.deviation();
        if (deviation.isEmpty()) return Optional.empty();
        double half = SHEET_Z * deviation.getAsDouble() / Math.sqrt((double) sample.size());
        double mean = sample.mean().orElseThrow();
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /**
     * Returns Cronbach's alpha of the scale's items; empty for a single item, fewer than 2 people, and where scores do not vary.
     *
     * @see #standardisedAlpha
     */
    OptionalDouble alpha() {
        List<Integer> items = scale.items();
        double deviation = sample.deviation().orElse(0);
        if (items.size() < 2 || deviation == 0 || scale.weighted()) return OptionalDouble.empty();
        double single = 0;
        double all = 0;
        for (int one : items) {
            single += covariance.of(one, one);
            for (int other : items) {
                all += covariance.of(one, other);
            }
        }
        double k = items.size();
        return OptionalDouble.of(k / (k - 1) * (1 - single / all));
    }

    /** Returns the alpha of items that all vary alike, from their mean correlation; empty where one does not vary. */
    OptionalDouble standardisedAlpha() {
        List<Integer> items = scale.items();
        if (alpha().isEmpty() || items.stream().anyMatch(item -> covariance.of(item, item) == 0)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int one : items) {
            for (int other : items) {
                if (one != other) {
                    sum += covariance.of(one, other) / Math.sqrt(covariance.of(one, one) * covariance.of(other, other));
                }
            }
        }
        double k = items.size();
        double mean = sum / (k * (k - 1));
        return OptionalDouble.of(k * mean / (1 + (k - 1) * mean));
    }
}
