package io.github.mitform.formats.survey.analysis;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.weighting.WeightedMean;
import io.github.mitform.tally.CountContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How many of each group gave each answer, and what that comes to with a weight for each group. Nobody changes the counts. */
final class WeightedAnswers {
    private static final double PERCENT = 100;
    /** Decimal places of shares and of means in tables. */
    static final int PLACES = 1;

    static final int PLACES_OF_MEAN = 2;

    private final Map<Integer, Double> weights;
    private final long[] answered;
    private final long[][] answers;
    private final OptionalInt from;
    private final Drawn drawn;
    private final CountContext context;

    /**
     * Takes counts.
     *
     * @param weights of one person of each group that somebody belongs to
     * @param answered how many of each group answered the question
     * @param answers how many of those gave each answer
     * @param from the first step of a scale, whose steps the answers are; empty for other questions
     */
    WeightedAnswers(
            Map<Integer, Double> weights,
            long[] answered,
            long[][] answers,
            OptionalInt from,
            Drawn drawn,
            CountContext context) {
        this.weights = weights;
        this.answered = answered;
        this.answers = answers;
        this.from = from;
        this.drawn = drawn;
        this.context = context;
    }

    /** Returns the same with other counts of those who gave each answer. */
    WeightedAnswers with(long[][] others) {
        return new WeightedAnswers(weights, answered, others, from, drawn, context);
    }

    List<Integer> groups() {
        return weights.keySet().stream().filter(group -> answered[group] > 0).toList();
    }

    double weight(int group) {
        return weights.getOrDefault(group, 0.0);
    }

    long answered(int group) {
        return answered[group];
    }

    long people(int group, int kind) {
        return answers[group][kind];
    }

    int kinds() {
        return answers.length == 0 ? 0 : answers[0].length;
    }

    long[][] copy() {
        return Arrays.stream(answers).map(long[]::clone).toArray(long[][]::new);
    }

    /** Returns the weighted share of those who gave an answer; empty where nobody answered. */
    Optional<WeightedMean> share(int kind) {
        var mean = WeightedMean.ofNobody();
        for (var entry : weights.entrySet()) {
            int group = entry.getKey();
            mean = mean.with(1, entry.getValue(), answers[group][kind])
                    .with(0, entry.getValue(), answered[group] - answers[group][kind]);
        }
        return Optional.of(mean).filter(all -> all.mean().isPresent());
    }

    /**
     * Returns the interval of a share: Wilson's with as many people as would tell as much, which is by Kish where all said the same and the
     * standard error says nothing.
     */
    Optional<Interval> interval(WeightedMean share) {
        double p = Math.min(1, share.mean().orElseThrow());
        double error = share.standardError().orElse(0);
        double size = error > 0
                ? p * (1 - p) / (error * error)
                : share.effectiveSize().orElseThrow();
        return drawn.ofWeighted(p, size, share.people(), context);
    }

    /** Returns the weighted mean of a scale; empty for other questions, and where nobody answered. */
    Optional<WeightedMean> mean() {
        if (from.isEmpty()) return Optional.empty();
        var mean = WeightedMean.ofNobody();
        for (var entry : weights.entrySet()) {
            for (int kind = 0; kind < kinds(); kind++) {
                mean = mean.with(from.getAsInt() + kind, entry.getValue(), answers[entry.getKey()][kind]);
            }
        }
        return Optional.of(mean).filter(all -> all.mean().isPresent());
    }

    /** Returns the interval of the mean as it is shown, cut off at the ends of the scale. */
    Optional<Interval> intervalOfMean(WeightedMean mean) {
        int first = from.orElseThrow();
        return drawn.ofWeightedMean(mean, context).map(ends -> ends.within(first, first + kinds() - 1.0));
    }

    /** Returns everything that tables tell of some answers, rounded as they do. */
    List<Long> told(int... some) {
        var told = new ArrayList<Long>();
        for (int kind : some) {
            share(kind).ifPresent(share -> {
                told.add(rounded(share.mean().orElseThrow() * PERCENT, PLACES));
                interval(share).ifPresent(ends -> {
                    told.add(rounded(ends.low() * PERCENT, PLACES));
                    told.add(rounded(ends.high() * PERCENT, PLACES));
                });
            });
        }
        mean().ifPresent(mean -> {
            told.add(rounded(mean.mean().orElseThrow(), PLACES_OF_MEAN));
            intervalOfMean(mean).ifPresent(ends -> {
                told.add(rounded(ends.low(), PLACES_OF_MEAN));
                told.add(rounded(ends.high(), PLACES_OF_MEAN));
            });
        });
        return told;
    }

    private static long rounded(double number, int places) {
        return Math.round(number * Math.pow(10, places));
    }

    /** Returns how many of those who answered, weighted, stand for one. */
    double total() {
        return IntStream.range(0, answered.length)
                .mapToDouble(group -> weight(group) * answered[group])
                .sum();
    }
}
