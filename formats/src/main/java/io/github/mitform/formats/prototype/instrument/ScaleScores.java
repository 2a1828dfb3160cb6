package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.statistics.Covariances;
import io.github.mitform.formats.statistics.CronbachAlpha;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.Fraction;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scores of several people on one scale. */
final class ScaleScores {
    /** The rounded quantile with which the analysis sheet of the UEQ works. */
    private static final double SHEET_Z = 1.96;

    private final Scale scale;
    private final Points points;
    private final int perItem;
    private final CronbachAlpha alpha;
    private final Sample sample;

    ScaleScores(Scale scale, Points points, int perItem, Covariances covariances) {
        this.scale = scale;
        this.points = points;
        this.perItem = perItem;
        this.alpha = new CronbachAlpha(covariances);
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

    /** Returns how many people the mean and its interval speak of: all, or one whose score {@linkplain Dominance dominates} them. */
    long behindMean() {
        return Dominance.people(sample.counts());
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
        var error = sample.standardError();
        if (error.isEmpty()) return Optional.empty();
        double half = SHEET_Z * error.getAsDouble();
        double mean = sample.mean().orElseThrow();
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /** Returns Cronbach's alpha of the scale's items; empty for a single item, a weighted scale, fewer than 2 people, and equal scores. */
    OptionalDouble alpha() {
        return scale.weighted() ? OptionalDouble.empty() : alpha.value();
    }

    /** Returns the alpha of items that all vary alike, from their mean correlation; empty also where one does not vary. */
    OptionalDouble standardisedAlpha() {
        return scale.weighted() ? OptionalDouble.empty() : alpha.standardized();
    }
}
