package io.github.mitform.formats.vote.comparison;

import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely all choices are for given strengths, and the strengths for which they are most likely. An option is the best of a set with a probability
 * in proportion to e to the power of its strength, and the worst in proportion to the inverse.
 *
 * <p>The logarithm of the likelihood is concave in the strengths, strictly so but for adding the same to all of them where chains of wins lead from
 * everybody to everybody, so that Newton's method with steps halved where they do not climb ends at its only maximum. All functions are those of
 * {@link StrictMath} in a fixed order, so that the same choices give the same bits everywhere.
 */
final class Likelihood {
    /** Newton's last step in any strength is shorter than this. */
    static final double PRECISION = 1e-10;

    /** Far more than any data that people have made up so far. */
    private static final int MOST_ROUNDS = 1_000;

    /** So that exponentials of far too long first steps do not overflow. */
    private static final double LONGEST_STEP = 5;

    /**
     * What somebody chose.
     *
     * @param among places of all options that could have been chosen, in order
     * @param sign 1 for the best, −1 for the worst
     */
    private record Choosing(List<Integer> among, int chosen, int sign) {}

    private final int size;
    private final Map<Choosing, Fraction> choices = new LinkedHashMap<>();

    Likelihood(int size) {
        this.size = size;
    }

    void best(List<Integer> among, int chosen, Fraction weight) {
        add(new Choosing(among, chosen, 1), weight);
    }

    void worst(List<Integer> among, int chosen, Fraction weight) {
        add(new Choosing(among, chosen, -1), weight);
    }

    private void add(Choosing choosing, Fraction weight) {
        if (choosing.among.size() > 1 && weight.signum() > 0) choices.merge(choosing, weight, Fraction::plus);
    }

    private static final class Term {
        private final int[] among;
        private final int chosen;
        private final int sign;
        private final double weight;

        Term(Choosing choosing, double weight) {
            this.among = choosing.among.stream().mapToInt(Integer::intValue).toArray();
            this.chosen = choosing.chosen;
            this.sign = choosing.sign;
            this.weight = weight;
        }

        /** Fills in how likely each was to be chosen; returns the logarithm of how likely the choice was. */
        double chances(double[] strengths, double[] chances) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int place : among) greatest = Math.max(greatest, sign * strengths[place]);
            double sum = 0;
            double others = 0;
            for (int i = 0; i < among.length; i++) {
                chances[i] = StrictMath.exp(sign * strengths[among[i]] - greatest);
                sum += chances[i];
                if (among[i] != chosen) others += chances[i];
            }
            for (int i = 0; i < among.length; i++) chances[i] /= sum;
            double behind = sign * strengths[chosen] - greatest;
            // Where the choice was nearly certain, the logarithm of a number near 1 would have lost its digits.
            return behind == 0 ? -StrictMath.log1p(others) : behind - StrictMath.log(sum);
        }
    }

    /**
     * Returns the strengths that make the choices most likely; there have to be such. Without any choices all are alike.
     *
     * @throws UncountableException if they are so far apart that floating point does not reach them
     */
    Estimate greatest() {
        var terms = terms();
        var strengths = new double[size];
        if (terms.isEmpty()) return new Estimate(boxed(strengths), 0, 0, 0);
        double likelihood = value(terms, strengths);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            var step = step(terms, strengths);
            double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            if (Double.isNaN(longest)) break;
            double length = longest <= LONGEST_STEP ? 1 : LONGEST_STEP / longest;
            var next = moved(strengths, step, length);
            double climbed = value(terms, next);
            // Where nothing but rounding is left to climb, the step is taken as it is.
            while (longest * length > PRECISION && climbed < likelihood - 1e-12 * Math.abs(likelihood)) {
                length /= 2;
                next = moved(strengths, step, length);
                climbed = value(terms, next);
            }
            strengths = next;
            likelihood = climbed;
            if (longest < PRECISION) return new Estimate(boxed(strengths), likelihood, round, longest);
        }
        throw new UncountableException(new Sentence(
                "The strengths are too far apart to be computed; compare those who nearly always win or lose more often.",
                "Die Stärken liegen zu weit auseinander, um sie zu berechnen; vergleichen Sie öfter, was fast immer gewinnt oder"
                        + " verliert."));
    }

    private List<Term> terms() {
        return choices.entrySet().stream()
                .map(choice -> new Term(choice.getKey(), number(choice.getValue())))
                .toList();
    }

    private static double number(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    private double value(List<Term> terms, double[] strengths) {
        var chances = new double[size];
        double value = 0;
        for (Term term : terms) value += term.weight * term.chances(strengths, chances);
        return value;
    }

    private static double[] moved(double[] strengths, double[] step, double length) {
        var moved = new double[strengths.length];
        double mean = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = strengths[i] + length * step[i];
            mean += moved[i] / moved.length;
        }
        for (int i = 0; i < moved.length; i++) moved[i] -= mean;
        return moved;
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Newton's step: the slope divided by the curvature. */
    private double[] step(List<Term> terms, double[] strengths) {
        var slope = new double[size];
        var curvature = new double[size][size];
        var chances = new double[size];
        double trace = 0;
        for (Term term : terms) {
            term.chances(strengths, chances);
            for (int i = 0; i < term.among.length; i++) {
                int one = term.among[i];
                double weighted = term.weight * chances[i];
                if (one != term.chosen) {
                    slope[one] -= term.sign * weighted;
                    slope[term.chosen] += term.sign * weighted;
                }
                // Here and above 1 − p is the sum of the others, lest a p near 1 eats all digits.
                for (int j = 0; j < term.among.length; j++) {
                    if (j == i) continue;
                    double both = weighted * chances[j];
                    curvature[one][one] += both;
                    curvature[one][term.among[j]] -= both;
                    trace += both;
                }
            }
        }
        // Moving all strengths alike changes nothing; this curvature in that direction keeps them where they are.
        double level = trace / ((double) size * size);
        for (double[] row : curvature) {
            for (int i = 0; i < size; i++) row[i] += level;
        }
        return Cholesky.solve(curvature, slope);
    }
}
