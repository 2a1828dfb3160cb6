package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CronbachAlphaTest {
    private static CronbachAlpha of(double[]... rows) {
        return new CronbachAlpha(Covariances.of(List.of(rows)));
    }

    @Test
    void nobodyOneAndEqualAnswersSayNothing() {
        assertThat(of().value()).isEmpty();
        assertThat(of(new double[] {1, 2}).value()).isEmpty();
        assertThat(of(new double[] {0.1, 2}, new double[] {0.1, 2}, new double[] {0.1, 2})
                        .value())
                .isEmpty();
        assertThat(of(new double[] {1}, new double[] {2}).value()).isEmpty();
    }

    @Test
    void answersThatCancelEachOtherOutSayNothingWhateverTheRounding() {
        var sheets = of(new double[] {1, 5}, new double[] {2, 4}, new double[] {2, 4});
        assertThat(sheets.value()).isEmpty();
        assertThat(sheets.standardized()).isEmpty();
        var three = of(new double[] {1, 5, 1}, new double[] {2, 4, 5}, new double[] {2, 4, 3});
        assertThat(three.withoutEach().get(2)).isEmpty();
    }

    @Test
    void theSameQuestionTwiceAgreesWithItself() {
        var twice = of(new double[] {1, 1}, new double[] {2, 2}, new double[] {5, 5});
        assertThat(twice.value()).hasValue(1);
        assertThat(twice.standardized().orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(twice.withoutEach()).containsExactly(OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void aQuestionThatNeverVariesHasNoCorrelation() {
        assertThat(of(new double[] {1, 3, 1}, new double[] {2, 3, 2}).standardized())
                .isEmpty();
    }

    @Test
    void sumsGiveTheSameCovariancesAsRows() {
        var rows =
                List.of(new double[] {4, 5, 4}, new double[] {3, 3, 2}, new double[] {1, 2, 2}, new double[] {5, 2, 4});
        var sums = new long[3];
        var products = new long[3][3];
        for (double[] row : rows) {
            for (int i = 0; i < 3; i++) {
                sums[i] += (long) row[i];
                for (int j = i; j < 3; j++) products[i][j] += (long) (row[i] * row[j]);
            }
        }
        var direct = Covariances.of(rows);
        var summed = Covariances.ofSums(4, sums, products);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) assertThat(summed.of(i, j)).isCloseTo(direct.of(i, j), within(1e-14));
        }
    }

    @Test
    void sumsThatVaryOnlyByRoundingHaveNoAlpha() {
        var rows = List.of(new double[] {0.1, 0.2, 0.7}, new double[] {0.7, 0.1, 0.2}, new double[] {0.3, 0.3, 0.4});
        assertThat(new CronbachAlpha(Covariances.of(rows)).value()).isEmpty();
    }

    @Test
    void onePersonAloneVariesNotAtAll() {
        assertThat(Covariances.of(List.of(new double[] {1, 2})).of(0, 1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Covariances.of(List.of(new double[] {1, Double.NaN}, new double[] {1, 2})))
                .withMessage("a measure is finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Covariances.ofSums(2, new long[] {1, 2}, new long[][] {{1, 2}}));
    }
}
