package io.github.mitform.formats.statistics;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well several questions measure the same thing: Cronbach's alpha. Immutable.
 *
 * <p>1 at most; can be below 0 where questions contradict each other, for example because one was asked the other way round and not
 * turned. A high value comes also from asking many questions, and does not say that they measure only one thing.
 *
 * <p>Source: L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16(3), 1951.
 *
 * @param covariances of the questions, 2 or more, else every value is empty
 */
public record CronbachAlpha(Covariances covariances) {
    /** Below such a part of the variances of questions, the variance of their sum is what rounding has left of 0. */
    private static final double NOTHING = 1e-12;

    public CronbachAlpha {
        requireNonNull(covariances, "covariances");
    }

    /** Returns alpha; empty for fewer than 2 questions or people, or where no sum of answers differs from another. */
    public OptionalDouble value() {
        return alpha(questions(-1));
    }

    /** Returns alpha if all questions varied alike: from correlations; empty where {@link #value} is, or where a question never varies. */
    public OptionalDouble standardized() {
        int k = covariances.measures();
        if (k < 2 || covariances.people() < 2) return OptionalDouble.empty();
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                double both = covariances.of(i, i) * covariances.of(j, j);
                if (both == 0) return OptionalDouble.empty();
                sum += covariances.of(i, j) / Math.sqrt(both);
            }
        }
        double mean = sum / (k * (k - 1) / 2.0);
        double below = 1 + (k - 1) * mean;
        return Math.abs(below) <= k * NOTHING ? OptionalDouble.empty() : OptionalDouble.of(k * mean / below);
    }

    /** Returns alpha without each question in turn: where it is higher than {@link #value}, the question does not fit the others. */
    public List<OptionalDouble> withoutEach() {
        return IntStream.range(0, covariances.measures())
                .mapToObj(left -> alpha(questions(left)))
                .toList();
    }

    private int[] questions(int without) {
        return IntStream.range(0, covariances.measures())
                .filter(question -> question != without)
                .toArray();
    }

    private OptionalDouble alpha(int[] questions) {
        if (questions.length < 2 || covariances.people() < 2) return OptionalDouble.empty();
        double own = 0;
        double all = 0;
        for (int i : questions) {
            own += covariances.of(i, i);
            for (int j : questions) all += covariances.of(i, j);
        }
        if (!(all > own * NOTHING)) return OptionalDouble.empty();
        double k = questions.length;
        return OptionalDouble.of(k / (k - 1) * (1 - own / all));
    }
}
