package io.github.mitform.formats.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedCrossTableTest {
    private static double[][] times(long[][] counts, double factor) {
        var product = new double[counts.length][counts[0].length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) product[i][j] = counts[i][j] * factor;
        }
        return product;
    }

    @Nested
    class WhereAllCountAlike {
        private final long[][] counts = {{30, 12, 8, 0}, {10, 25, 15, 0}, {0, 0, 0, 0}};
        private final CrossTable plain = CrossTable.of(counts);
        private final WeightedCrossTable weighted = WeightedCrossTable.of(100, times(counts, 2.5), times(counts, 6.25));

        @Test
        void theTestIsPearsons() {
            var test = weighted.raoScott().orElseThrow();
            assertThat(test.statistic()).isCloseTo(plain.chiSquare().orElseThrow(), within(1e-10));
            assertThat(test.degreesOfFreedom()).isCloseTo(2, within(1e-10));
            assertThat(test.meanEffect()).isCloseTo(1, within(1e-10));
            assertThat(test.pValue()).isCloseTo(plain.pValue().orElseThrow(), within(1e-12));
        }

        @Test
        void soAreTheStrengthAndTheSharesOfRows() {
            assertThat(weighted.cramersVCorrected().orElseThrow())
                    .isCloseTo(plain.cramersVCorrected().orElseThrow(), within(1e-12));
            assertThat(weighted.shareOfSmallExpected()).isEqualTo(plain.shareOfSmallExpected());
            assertThat(weighted.shareOfRow(0, 1).orElseThrow()).isCloseTo(0.24, within(1e-12));
            assertThat(weighted.shareOfRow(2, 1)).isEmpty();
        }
    }

    /** Trace and squared norm of the whole matrix, cell by cell. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theSumsOfEffectsAreThoseOfTheCovarianceWrittenOut(long seed) {
        var random = new Random(seed);
        int rows = 2 + random.nextInt(3);
        int columns = 2 + random.nextInt(3);
        var weights = new double[rows][columns];
        var squares = new double[rows][columns];
        for (int person = 0; person < 300; person++) {
            double weight = 0.2 + 3 * random.nextDouble();
            int i = random.nextInt(rows);
            int j = random.nextInt(columns);
            weights[i][j] += weight;
            squares[i][j] += weight * weight;
        }
        double all = 0;
        var p = new double[rows];
        var q = new double[columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all += weights[i][j];
                p[i] += weights[i][j];
                q[j] += weights[i][j];
            }
        }
        int size = rows * columns;
        var covariance = new double[size][size];
        for (int cell = 0; cell < size; cell++) {
            int i = cell / columns;
            int j = cell % columns;
            double spread = 300 * squares[i][j] / weights[i][j] / all * p[i] / all * q[j] / all;
            var score = new double[size];
            for (int other = 0; other < size; other++) {
                double row = p[other / columns] / all;
                double column = q[other % columns] / all;
                score[other] = ((other / columns == i ? 1 : 0) - row)
                        * ((other % columns == j ? 1 : 0) - column)
                        / Math.sqrt(row * column);
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) covariance[a][b] += spread * score[a] * score[b];
            }
        }
        double trace = 0;
        double norm = 0;
        for (int a = 0; a < size; a++) {
            trace += covariance[a][a];
            for (int b = 0; b < size; b++) norm += covariance[a][b] * covariance[a][b];
        }
        var test = WeightedCrossTable.of(300, weights, squares).raoScott().orElseThrow();
        assertThat(test.meanEffect()).isCloseTo(trace / ((rows - 1) * (columns - 1)), within(1e-10));
        assertThat(test.degreesOfFreedom()).isCloseTo(trace * trace / norm, within(1e-9));
    }

    /** Answers that have nothing to do with each other; a tenth counts for twelve times as much. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void chanceAloneIsTakenForMoreAboutOnceInTwentyTimes(long seed) {
        var random = new Random(seed);
        int corrected = 0;
        int naive = 0;
        for (int time = 0; time < 2_000; time++) {
            var weights = new double[2][3];
            var squares = new double[2][3];
            for (int person = 0; person < 400; person++) {
                double weight = random.nextInt(10) == 0 ? 6 : 0.5;
                int row = random.nextInt(5) < 2 ? 0 : 1;
                int column = Math.max(0, random.nextInt(6) - 3);
                weights[row][column] += weight;
                squares[row][column] += weight * weight;
            }
            var table = WeightedCrossTable.of(400, weights, squares);
            if (table.raoScott().orElseThrow().pValue() < 0.05) corrected++;
            if (ChiSquaredDistribution.of(2)
                            .survivalProbability(table.chiSquare().orElseThrow())
                    < 0.05) naive++;
        }
        assertThat(corrected).as("of 2,000").isBetween(60, 140);
        assertThat(naive).as("without the correction").isGreaterThan(600);
    }

    @Test
    void nobodySaysNothing() {
        var nobody = WeightedCrossTable.of(0, new double[2][2], new double[2][2]);
        assertThat(nobody.raoScott()).isEmpty();
        assertThat(nobody.cramersVCorrected()).isEmpty();
        assertThat(nobody.shareOfSmallExpected()).isEmpty();
        assertThat(WeightedCrossTable.of(0, new double[0][], new double[0][]).degreesOfFreedom())
                .isZero();
    }

    @Test
    void numbersFitEachOther() {
        double[][] one = {{1, 1}};
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedCrossTable.of(2, one, new double[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedCrossTable.of(2, one, new double[][] {{1, 0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedCrossTable.of(2, one, new double[][] {{1, -1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCrossTable.of(2, new double[][] {{1, Double.NaN}}, one));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedCrossTable.of(-1, one, one));
    }
}
