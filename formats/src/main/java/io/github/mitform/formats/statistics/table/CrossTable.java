package io.github.mitform.formats.statistics.table;

import io.github.mitform.formats.statistics.FisherTest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many people gave each pair of answers to two questions, and whether the answers go together. Immutable.
 *
 * <p>An answer that nobody gave says nothing about the others: empty rows and columns count neither for the degrees of freedom nor for the
 * expected counts. Sources: K. Pearson, "On the criterion …", Philosophical Magazine 50, 1900; S. J. Haberman, "The analysis of residuals
 * in cross-classified tables", Biometrics 29, 1973; W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", Journal of the Korean
 * Statistical Society 42, 2013; F. Yates, "Contingency tables involving small numbers and the χ² test",
 * Supplement to the Journal of the Royal Statistical Society 1, 1934.
 */
public final class CrossTable {
    private static final double SMALL = 5;

    private final long[][] counts;
    private final double[] rows;
    private final double[] columns;
    private final double people;

    private CrossTable(long[][] counts, int width) {
        this.counts = counts;
        this.rows = new double[counts.length];
        this.columns = new double[width];
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < width; j++) {
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
                all += counts[i][j];
            }
        }
        this.people = all;
    }

    /**
     * Returns a table of counts, each 0 or more, in rows of the same length.
     *
     * @throws IllegalArgumentException if a count is below 0, or a row is longer or shorter than the first
     */
    public static CrossTable of(long[][] counts) {
        int width = counts.length == 0 ? 0 : counts[0].length;
        var copy = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != width) throw new IllegalArgumentException("all rows are as long as the first");
            if (Arrays.stream(counts[i]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a count is 0 or more");
            }
            copy[i] = counts[i].clone();
        }
        return new CrossTable(copy, width);
    }

    /** Returns how many people there are in all. */
    public long people() {
        return (long) people;
    }

    /** Returns how many rows have anybody in them. */
    public int filledRows() {
        return filled(rows);
    }

    /** Returns how many columns have anybody in them. */
    public int filledColumns() {
        return filled(columns);
    }

    private static int filled(double[] sums) {
        return (int) Arrays.stream(sums).filter(sum -> sum > 0).count();
    }

    /** Returns (rows − 1)(columns − 1), of those that are not empty; 0 where nothing can be compared. */
    public int degreesOfFreedom() {
        return Math.max(0, filledRows() - 1) * Math.max(0, filledColumns() - 1);
    }

    /** Returns how many people would stand in a cell if the answers had nothing to do with each other; 0 in an empty row or column. */
    public double expected(int row, int column) {
        return people == 0 ? 0 : rows[row] * columns[column] / people;
    }

    /** Returns the smallest expected count, empty rows and columns aside; empty for nobody. */
    public OptionalDouble leastExpected() {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(least(rows) * least(columns) / people);
    }

    private static double least(double[] sums) {
        return Arrays.stream(sums).filter(sum -> sum > 0).min().orElse(0);
    }

    /** Returns the share of cells, empty rows and columns aside, with an expected count below 5: above a fifth, chi-square is a guess. */
    public OptionalDouble shareOfSmallExpected() {
        if (people == 0) return OptionalDouble.empty();
        int small = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (rows[i] > 0 && columns[j] > 0 && expected(i, j) < SMALL) small++;
            }
        }
        return OptionalDouble.of((double) small / (filledRows() * filledColumns()));
    }

    /** Returns Pearson's chi-square; empty where nothing can be compared. */
    public OptionalDouble chiSquare() {
        return chiSquare((count, expected) -> Math.abs(count - expected));
    }

    /** Returns how likely a chi-square so great is where the answers have nothing to do with each other; empty where that is. */
    public OptionalDouble pValue() {
        return pValue(chiSquare());
    }

    /** Returns chi-square with the correction of Yates, at most ½ for each cell; empty unless two rows and two columns are filled. */
    public OptionalDouble yates() {
        if (!isTwoByTwo()) return OptionalDouble.empty();
        return chiSquare((count, expected) -> Math.abs(count - expected) - Math.min(0.5, Math.abs(count - expected)));
    }

    /** Returns how likely so great a {@link #yates} is; empty where that is. */
    public OptionalDouble yatesPValue() {
        return pValue(yates());
    }

    private OptionalDouble chiSquare(DoubleBinaryOperator distance) {
        if (degreesOfFreedom() == 0) return OptionalDouble.empty();
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = expected(i, j);
                if (expected == 0) continue;
                double away = distance.applyAsDouble((double) counts[i][j], expected);
                sum += away * away / expected;
            }
        }
        return OptionalDouble.of(sum);
    }

    private OptionalDouble pValue(OptionalDouble statistic) {
        return statistic.isEmpty()
                ? statistic
                : OptionalDouble.of(
                        ChiSquaredDistribution.of(degreesOfFreedom()).survivalProbability(statistic.getAsDouble()));
    }

    private boolean isTwoByTwo() {
        return filledRows() == 2 && filledColumns() == 2;
    }

    /** Returns Fisher's exact test; empty unless two rows and two columns are filled, with at most {@link Integer#MAX_VALUE} people. */
    public Optional<FisherTest> fisher() {
        if (!isTwoByTwo() || people > Integer.MAX_VALUE) return Optional.empty();
        var cells = new int[4];
        int next = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (rows[i] > 0 && columns[j] > 0) cells[next++] = (int) counts[i][j];
            }
        }
        return Optional.of(new FisherTest(cells[0], cells[1], cells[2], cells[3]));
    }

    /** Returns Cramér's V, from 0 (no connection) to 1; rather high for few people. Empty where nothing can be compared. */
    public OptionalDouble cramersV() {
        var chiSquare = chiSquare();
        if (chiSquare.isEmpty()) return chiSquare;
        int least = Math.min(filledRows(), filledColumns()) - 1;
        return OptionalDouble.of(Math.sqrt(chiSquare.getAsDouble() / people / least));
    }

    /** Returns Cramér's V with Bergsma's correction for few people; empty where {@link #cramersV} is. */
    public OptionalDouble cramersVCorrected() {
        var chiSquare = chiSquare();
        if (chiSquare.isEmpty() || people < 2) return OptionalDouble.empty();
        double r = filledRows();
        double c = filledColumns();
        double phi = Math.max(0, chiSquare.getAsDouble() / people - (r - 1) * (c - 1) / (people - 1));
        double least = Math.min(r - (r - 1) * (r - 1) / (people - 1), c - (c - 1) * (c - 1) / (people - 1)) - 1;
        // With hardly more people than rows, nothing is left to correct.
        return least <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(phi / least));
    }

    /**
     * Returns how far a cell lies off what is expected, in standard deviations: beyond ±2 is worth a look, in a table of many cells beyond
     * ±3. Empty in an empty row or column, and where one row or column holds everybody.
     */
    public OptionalDouble adjustedResidual(int row, int column) {
        double expected = expected(row, column);
        double variance = expected * (1 - rows[row] / people) * (1 - columns[column] / people);
        return variance > 0
                ? OptionalDouble.of((counts[row][column] - expected) / Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    /**
     * Returns how far off, above or below, the cell that is farthest off lies by chance with a probability of at most {@code level}, if the answers have
     * nothing to do with each other: a normal quantile with Bonferroni's correction for the number of cells, empty rows and columns aside. About 1.96 for one
     * cell, 2.5 for four and 2.9 for fifteen, at a level of 0.05.
     *
     * @param level above 0 and below 1
     */
    public double residualLimit(double level) {
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("a level lies above 0 and below 1, but was " + level);
        int cells = Math.max(1, filledRows() * filledColumns());
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(level / (2 * cells));
    }
}
