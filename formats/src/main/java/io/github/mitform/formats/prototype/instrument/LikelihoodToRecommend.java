package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How likely people are to recommend something, from 0 to 10, as promoters (9 and 10) less detractors (0 to 6) in points from −100 to 100.
 *
 * <p>Few people say little: the adjusted Wald interval adds three quarters of a promoter and of a detractor and one and a half passives. B.
 * Rocks, "Interval Estimation for the 'Net Promoter Score'", The American Statistician 70(4), 2016.
 *
 * @param promoters 0 or more
 * @param passives 0 or more
 * @param detractors 0 or more
 */
public record LikelihoodToRecommend(long promoters, long passives, long detractors) {
    static final int LEAST_PROMOTER = 9;
    static final int LEAST_PASSIVE = 7;
    private static final int POINTS = 100;
    private static final double MORE = 0.75;
    private static final int ALL_MORE = 3;

    public LikelihoodToRecommend {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("numbers of people are 0 or more");
        }
    }

    /** Returns nobody's answers. */
    public static LikelihoodToRecommend none() {
        return new LikelihoodToRecommend(0, 0, 0);
    }

    /**
     * Returns these answers and some more.
     *
     * @param step 0 to 10
     */
    public LikelihoodToRecommend and(int step, long times) {
        if (step < 0 || step > 10) {
            throw new IllegalArgumentException("an answer is 0 to 10, but was " + step);
        }
        if (step >= LEAST_PROMOTER) {
            return new LikelihoodToRecommend(Math.addExact(promoters, times), passives, detractors);
        }
        return step >= LEAST_PASSIVE
                ? new LikelihoodToRecommend(promoters, Math.addExact(passives, times), detractors)
                : new LikelihoodToRecommend(promoters, passives, Math.addExact(detractors, times));
    }

    /** Returns how many answered. */
    public long people() {
        return Math.addExact(Math.addExact(promoters, passives), detractors);
    }

    /** Returns promoters less detractors in points; empty for nobody. */
    public OptionalDouble score() {
        return people() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(POINTS * (double) (promoters - detractors) / (double) people());
    }

    /** Returns the standard error of {@link #score} in points; empty for nobody. */
    public OptionalDouble standardError() {
        return people() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(POINTS * error((double) promoters, (double) detractors, (double) people()));
    }

    private static double error(double promoters, double detractors, double people) {
        double p = promoters / people;
        double d = detractors / people;
        return Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / people);
    }

    /** Returns the plain Wald interval in points, for comparison with other tools; it is too narrow with few people. Empty for nobody. */
    public Optional<Interval> wald(double confidence) {
        if (people() == 0) return Optional.empty();
        double half = z(confidence) * standardError().orElseThrow();
        double score = score().orElseThrow();
        return Optional.of(new Interval(score - half, score + half));
    }

    /** Returns the score of the adjusted Wald interval, its middle; empty for nobody. */
    public OptionalDouble adjustedScore() {
        return people() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(POINTS * (double) (promoters - detractors) / (double) (people() + ALL_MORE));
    }

    /** Returns half the width of the adjusted Wald interval before it is cut off, in points; empty for nobody. */
    public OptionalDouble adjustedMargin(double confidence) {
        return people() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(z(confidence)
                        * POINTS
                        * error((double) promoters + MORE, (double) detractors + MORE, (double) people() + ALL_MORE));
    }

    /** Returns the adjusted Wald interval in points, cut off at −100 and 100; empty for nobody. */
    public Optional<Interval> adjustedWald(double confidence) {
        if (people() == 0) return Optional.empty();
        double score = adjustedScore().orElseThrow();
        double half = adjustedMargin(confidence).orElseThrow();
        return Optional.of(new Interval(score - half, score + half).within(-POINTS, POINTS));
    }

    /**
     * Returns the adjusted Wald interval as a report shows it: drawn to the middle as it is, that of a few of one mind ends before their score, and
     * is extended to it. That makes it right no less often. Empty for nobody.
     */
    public Optional<Interval> interval(double confidence) {
        return adjustedWald(confidence).map(ends -> {
            double score = score().orElseThrow();
            return new Interval(Math.min(score, ends.low()), Math.max(score, ends.high()));
        });
    }

    /** Returns the t interval of the mean of −1, 0 and 1, in points; empty for fewer than 2 people and where all are of one kind. */
    public Optional<Interval> meanInterval(double confidence) {
        var kinds = new TreeMap<Double, Long>();
        if (detractors > 0) kinds.put(-1.0, detractors);
        if (passives > 0) kinds.put(0.0, passives);
        if (promoters > 0) kinds.put(1.0, promoters);
        return new Sample(kinds)
                .meanInterval(confidence)
                .map(ends -> new Interval(POINTS * ends.low(), POINTS * ends.high()));
    }

    private static double z(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is above 0 and below 1, but was " + confidence);
        }
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
