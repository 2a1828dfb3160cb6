package io.github.mitform.formats.statistics.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Pairs of answers of people who do not all count alike, and whether the answers go together. Immutable.
 *
 * <p>Pearson's chi-square of the weighted shares is too great for a table of its own: weights that differ make it vary more than a count does. It is
 * corrected to the second order, by the mean and the spread of the design effects that it mixes: divided by their sum, and held against a
 * chi-square whose degrees of freedom are the square of their sum divided by the sum of their squares. The effects are those that hold where
 * the answers have nothing to do with each other. The weights are taken as given, and people as drawn with replacement. Where all weights are
 * equal, it is Pearson's test. Source: J. N. K. Rao and A. J. Scott, "On chi-squared tests for multiway contingency tables with cell proportions
 * estimated from survey data", Annals of Statistics 12, 1984.
 */
public final class WeightedCrossTable {
    private static final double SMALL = 5;

    private final long people;
    private final double[][] weights;
    private final double[][] squares;
    private final double[] rows;
    private final double[] columns;
    private final double all;

    private WeightedCrossTable(long people, double[][] weights, double[][] squares, int width) {
        this.people = people;
        this.weights = weights;
        this.squares = squares;
        this.rows = new double[weights.length];
        this.columns = new double[width];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < width; j++) {
                rows[i] += weights[i][j];
                columns[j] += weights[i][j];
                sum += weights[i][j];
            }
        }
        this.all = sum;
    }

    /**
     * Returns a table.
     *
     * @param people how many there are in all, without weights, 0 or more
     * @param weights for each pair of answers the sum of its people's weights, in rows of the same length
     * @param squares for each pair the sum of the squares of these weights
     * @throws IllegalArgumentException if a number is below 0 or not finite, or a row is longer or shorter than the first, or
     *     squares are 0 where weights are not
     */
    public static WeightedCrossTable of(long people, double[][] weights, double[][] squares) {
        int width = weights.length == 0 ? 0 : weights[0].length;
        if (people < 0 || squares.length != weights.length) {
            throw new IllegalArgumentException("there are 0 people or more, and squares for all weights");
        }
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < Math.min(weights[i].length, squares[i].length); j++) {
                if (weights[i][j] > 0 != squares[i][j] > 0) {
                    throw new IllegalArgumentException("squares are above 0 where weights are, and 0 elsewhere");
                }
            }
        }
        return new WeightedCrossTable(people, copy(weights, width), copy(squares, width), width);
    }

    private static double[][] copy(double[][] numbers, int width) {
        var copy = new double[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i].length != width) throw new IllegalArgumentException("all rows are as long as the first");
            if (Arrays.stream(numbers[i]).anyMatch(number -> !(number >= 0 && number < Double.POSITIVE_INFINITY))) {
                throw new IllegalArgumentException("a sum of weights is 0 or more, and finite");
            }
            copy[i] = numbers[i].clone();
        }
        return copy;
    }

    /** Returns how many people there are in all, without weights. */
    public long people() {
        return people;
    }

    /** Returns the weighted share of a column among those of a row, from 0 to 1; empty in an empty row. */
    public OptionalDouble shareOfRow(int row, int column) {
        return rows[row] == 0 ? OptionalDouble.empty() : OptionalDouble.of(weights[row][column] / rows[row]);
    }

    /** Returns (rows − 1)(columns − 1), of those that are not empty; 0 where nothing can be compared. */
    public int degreesOfFreedom() {
        return Math.max(0, filled(rows) - 1) * Math.max(0, filled(columns) - 1);
    }

    private static int filled(double[] sums) {
        return (int) Arrays.stream(sums).filter(sum -> sum > 0).count();
    }

    private double row(int i) {
        return rows[i] / all;
    }

    private double column(int j) {
        return columns[j] / all;
    }

    /** Returns Pearson's chi-square of the weighted shares for so many people, not corrected; empty where nothing can be compared. */
    public OptionalDouble chiSquare() {
        if (degreesOfFreedom() == 0) return OptionalDouble.empty();
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = row(i) * column(j);
                if (expected == 0) continue;
                double away = weights[i][j] / all - expected;
                sum += away * away / expected;
            }
        }
        return OptionalDouble.of(people * sum);
    }

    /**
     * What becomes of a chi-square when it is corrected.
     *
     * @param statistic the corrected chi-square
     * @param degreesOfFreedom above 0, seldom a whole number
     * @param meanEffect the mean of the design effects, 1 for equal weights
     * @param pValue how likely a chi-square so great is where the answers have nothing to do with each other
     */
    public record Corrected(double statistic, double degreesOfFreedom, double meanEffect, double pValue) {}

    /** Returns the test by Rao and Scott; empty where nothing can be compared. */
    public Optional<Corrected> raoScott() {
        var chiSquare = chiSquare();
        if (chiSquare.isEmpty()) return Optional.empty();
        double[] sums = sumsOfEffects();
        double freedom = sums[0] * sums[0] / sums[1];
        double statistic = chiSquare.getAsDouble() * freedom / sums[0];
        return Optional.of(new Corrected(
                statistic,
                freedom,
                sums[0] / degreesOfFreedom(),
                ChiSquaredDistribution.of(freedom).survivalProbability(statistic)));
    }

    /**
     * Returns the sum of the design effects and that of their squares: trace and squared norm of the covariance of the scores (1[i] − pᵢ)(1[j] −
     * pⱼ) / √(pᵢpⱼ), with the square of the weights that a cell would have if the answers had nothing to do with each other.
     */
    private double[] sumsOfEffects() {
        var expected = new double[rows.length][columns.length];
        var byRow = new double[rows.length];
        var byColumn = new double[columns.length];
        double sum = 0;
        double mean = sum(squares) / all;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double each = weights[i][j] > 0 ? squares[i][j] / weights[i][j] : mean;
                expected[i][j] = people * each / all * row(i) * column(j);
                byRow[i] += expected[i][j];
                byColumn[j] += expected[i][j];
                sum += expected[i][j];
            }
        }
        double effects = 0;
        double ofSquares = sum * sum;
        for (int i = 0; i < rows.length; i++) ofSquares += own(row(i)) * byRow[i] * byRow[i];
        for (int j = 0; j < columns.length; j++) ofSquares += own(column(j)) * byColumn[j] * byColumn[j];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (expected[i][j] == 0) continue;
                effects += expected[i][j] * (1 / row(i) - 1) * (1 / column(j) - 1);
                ofSquares += own(row(i)) * own(column(j)) * expected[i][j] * expected[i][j];
            }
        }
        return new double[] {effects, ofSquares};
    }

    /** Returns (1/p − 1)² − 1: what two people with the same answer add to two with any. */
    private static double own(double share) {
        return share == 0 ? 0 : (1 / share - 2) / share;
    }

    private static double sum(double[][] numbers) {
        return Arrays.stream(numbers).flatMapToDouble(Arrays::stream).sum();
    }

    /** Returns the share of cells, empty rows and columns aside, that would be expected to tell less than 5 people without weights would. */
    public OptionalDouble shareOfSmallExpected() {
        var corrected = raoScott();
        if (corrected.isEmpty()) return OptionalDouble.empty();
        double size = people / corrected.get().meanEffect();
        int small = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = row(i) * column(j);
                if (expected > 0 && size * expected < SMALL) small++;
            }
        }
        return OptionalDouble.of((double) small / (filled(rows) * filled(columns)));
    }

    /**
     * Returns Cramér's V of the weighted shares with Bergsma's correction for as many people as would tell as much without weights; empty where
     * nothing can be compared, or these are too few.
     */
    public OptionalDouble cramersVCorrected() {
        var corrected = raoScott();
        if (corrected.isEmpty()) return OptionalDouble.empty();
        double size = people / corrected.get().meanEffect();
        double r = filled(rows);
        double c = filled(columns);
        if (size < 2) return OptionalDouble.empty();
        double phi = Math.max(0, chiSquare().orElseThrow() / people - (r - 1) * (c - 1) / (size - 1));
        double least = Math.min(r - (r - 1) * (r - 1) / (size - 1), c - (c - 1) * (c - 1) / (size - 1)) - 1;
        return least <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(phi / least));
    }
}
