package io.github.mitform.formats.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbationTest {
    @ParameterizedTest(name = "by {0} at most, variance {1}")
    @CsvSource({"1, 0.5", "2, 1", "3, 2", "5, 3", "10, 0.2", "4, 3.9", "50, 30"})
    void everyCountIsChangedByNothingInTheMeanAndWithTheVarianceSaid(int most, double variance) {
        var table = Perturbation.of(most, variance);
        for (long count = 1; count <= most + 3; count++) {
            double sum = 0;
            double mean = 0;
            double squares = 0;
            for (int change = -most; change <= most; change++) {
                double p = table.probability(count, change);
                assertThat(p).isGreaterThanOrEqualTo(0);
                if (count + change < 0) assertThat(p).as("no count below 0").isZero();
                sum += p;
                mean += change * p;
                squares += change * change * p;
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(mean).as("mean of %d", count).isCloseTo(0, within(1e-6));
            assertThat(squares).as("variance of %d", count).isCloseTo(variance, within(1e-6));
        }
    }

    /**
     * T. Enderle, "Introduction to the ptable-Package", vignette of the R package ptable 1.0.0, 2023: {@code create_cnt_ptable(D = 2, V = 1)} prints 0.0638 for
     * 2 becoming 0, and 0.383 for staying. Its row for 1 (0.3665, 0.3665, 0.1676, 0.0995) is another one, since the package by default wants probabilities
     * to fall from change to change and gives up the variance for that (0.932 instead of 1); we keep the variance.
     */
    @Test
    void theRowsAreThoseOfThePublishedTableWhereThatHasTheVarianceSaid() {
        var table = Perturbation.of(2, 1);
        for (long count : new long[] {2, 3, 1000}) {
            assertThat(table.probability(count, -2)).isCloseTo(0.0638, within(5e-5));
            assertThat(table.probability(count, 0)).isCloseTo(0.383, within(5e-4));
            assertThat(table.probability(count, 2)).isCloseTo(0.0638, within(5e-5));
        }
    }

    /**
     * S. Giessing, "Computational Issues in the Design of Transition Probabilities and Disclosure Risk Estimation for Additive Noise", Privacy in Statistical
     * Databases, 2016: counts that cannot fall below 0 have p(v) = a·exp(b·v²).
     */
    @ParameterizedTest(name = "by {0} at most, variance {1}")
    @CsvSource({"2, 1", "3, 2", "5, 3", "10, 0.2"})
    void greatCountsHaveTheFormOfTheNormalDistribution(int most, double variance) {
        var table = Perturbation.of(most, variance);
        double b = Math.log(table.probability(most, 1) / table.probability(most, 0));
        for (int change = -most; change <= most; change++) {
            assertThat(table.probability(most, change))
                    .isCloseTo(table.probability(most, 0) * Math.exp(b * change * change), within(1e-9));
        }
    }

    /** Whatever is added that changes neither sum nor mean nor variance (the third differences) makes the entropy smaller, in each row. */
    @ParameterizedTest(name = "by {0} at most, variance {1}")
    @CsvSource({"2, 1", "3, 2", "5, 3", "4, 3.9", "10, 7"})
    void noOtherRowWithTheSameMeanAndVarianceHasAGreaterEntropy(int most, double variance) {
        var table = Perturbation.of(most, variance);
        for (int count = 1; count <= most; count++) {
            var row = new double[count + most + 1];
            for (int i = 0; i < row.length; i++) row[i] = table.probability(count, i - count);
            for (int at = 0; at + 3 < row.length; at++) {
                double step = Math.min(
                        1e-3, Math.min(Math.min(row[at], row[at + 3]), Math.min(row[at + 1], row[at + 2])) / 4);
                for (double size : new double[] {-step, step}) {
                    var other = row.clone();
                    other[at] += size;
                    other[at + 1] -= 3 * size;
                    other[at + 2] += 3 * size;
                    other[at + 3] -= size;
                    assertThat(entropy(other)).as("row %d", count).isLessThan(entropy(row));
                }
            }
        }
    }

    private static double entropy(double[] row) {
        return -DoubleStream.of(row)
                .filter(p -> p > 0)
                .map(p -> p * Math.log(p))
                .sum();
    }

    @Test
    void theGreatestTableIsMadeAtOnce() {
        assertThat(assertTimeout(Duration.ofSeconds(2), () -> Perturbation.of(50, 10))
                        .most())
                .isEqualTo(50);
    }

    @Test
    void zeroStaysZero() {
        var table = Perturbation.of(3, 2);
        assertThat(IntStream.range(0, 100).mapToLong(i -> table.perturbed(0, i / 100.0)))
                .containsOnly(0L);
        assertThat(table.probability(0, 0)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsPublishedIsDrawnAsTheTableSays(long seed) {
        var random = new Random(seed);
        var table = Perturbation.of(3, 2);
        for (long count : new long[] {1, 2, 3, 7, 1000}) {
            var found = new int[7];
            int draws = 20_000;
            for (int i = 0; i < draws; i++) {
                long published = table.perturbed(count, random.nextDouble());
                assertThat(table.before(published).least()).isLessThanOrEqualTo(count);
                assertThat(table.before(published).most()).isGreaterThanOrEqualTo(count);
                found[(int) (published - count) + 3]++;
            }
            for (int change = -3; change <= 3; change++) {
                assertThat(found[change + 3] / (double) draws)
                        .isCloseTo(table.probability(count, change), within(0.02));
            }
        }
    }

    @Test
    void aVarianceThatACountOfOneCannotHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Perturbation.of(2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Perturbation.of(0, 0.5));
    }

    @Test
    void theSamePeopleHaveTheSameKeyInWhateverOrderTheyCome() {
        var keys = new CellKeys(42);
        long forth = 0;
        long back = 0;
        for (int i = 0; i < 100; i++) forth = CellKeys.together(forth, keys.ofRecord(i * 7919L));
        for (int i = 99; i >= 0; i--) back = CellKeys.together(back, keys.ofRecord(i * 7919L));
        assertThat(forth).isEqualTo(back);
        assertThat(CellKeys.chance(forth)).isBetween(0.0, 1.0);
        assertThat(new CellKeys(43).ofRecord(7919)).isNotEqualTo(keys.ofRecord(7919));
        assertThat(keys).hasToString("cell keys from a secret seed");
    }

    @Test
    void keysAreSpreadEvenly() {
        var keys = new CellKeys(1);
        var tenths = new int[10];
        for (long i = 0; i < 10_000; i++) tenths[(int) (10 * CellKeys.chance(keys.ofRecord(i)))]++;
        for (int count : tenths) assertThat(count).isBetween(850, 1150);
    }
}
