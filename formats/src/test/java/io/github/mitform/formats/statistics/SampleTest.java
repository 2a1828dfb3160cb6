package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    /** J. Sauro, measuringu.com/time_intervals. */
    @Test
    void sixTimesHaveTheIntervalThatWasPublished() {
        var times = Sample.of(55, 65, 75, 62, 45, 135);
        assertThat(times.geometricMean().orElseThrow()).isCloseTo(68.24, within(0.005));
        assertThat(times.geometricMeanInterval(0.95).orElseThrow().low()).isCloseTo(46.01, within(0.005));
        assertThat(times.geometricMeanInterval(0.95).orElseThrow().high()).isCloseTo(101.22, within(0.005));
    }

    @Test
    void oneValueOrEqualOnesHaveNoInterval() {
        assertThat(Sample.of().mean()).isEmpty();
        assertThat(Sample.of(3).meanInterval(0.95)).isEmpty();
        assertThat(Sample.of(3, 3, 3).meanInterval(0.95)).isEmpty();
    }

    @Test
    void theOrderOfValuesDoesNotMatterToTheLastDigit() {
        assertThat(Sample.of(0.1, 0.7, 0.2, 1e9).meanInterval(0.9))
                .isEqualTo(Sample.of(1e9, 0.2, 0.1, 0.7).meanInterval(0.9));
    }

    @Test
    void aTimeOfZeroHasNoGeometricMean() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sample.of(0, 1).geometricMean())
                .withMessage("a geometric mean needs values above 0");
    }

    @Test
    void equalValuesHaveNoDeviationWhateverTheRoundingOfTheirMean() {
        assertThat(Sample.of(0.1, 0.1, 0.1).deviation()).hasValue(0);
        assertThat(Sample.of(0.1, 0.1, 0.1).meanInterval(0.95)).isEmpty();
    }

    @Test
    void whereOnlyTheLastDigitsDifferTheyAreNotLost() {
        double now = 1.7e12;
        var instants = Sample.of(now, now + 1, now + 4);
        assertThat(instants.deviation().orElseThrow()).isCloseTo(Math.sqrt(13 / 3.0), within(1e-12));
        assertThat(instants.mean().orElseThrow() - now).isCloseTo(5 / 3.0, within(1e-3));
    }

    @Test
    void quantilesLieBetweenTheirNeighbours() {
        assertThat(Sample.of().median()).isEmpty();
        assertThat(Sample.of(7).quantile(0.9)).hasValue(7);
        assertThat(Sample.of(1, 2, 3, 4).quantile(0)).hasValue(1);
        assertThat(Sample.of(1, 2, 3, 4).median()).hasValue(2.5);
        assertThat(Sample.of(1, 2, 3, 4).quantile(1)).hasValue(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1).quantile(25))
                .withMessage("a quantile is of a share from 0 to 1, but was of 25.0");
    }

    @Test
    void twoZerosAreOneValue() {
        assertThat(Sample.of(0.0, -0.0).counts()).containsOnlyKeys(0.0);
        assertThat(Sample.of(0.0, -0.0).deviation()).hasValue(0);
    }

    @Test
    void valuesWhoseSumsPassAllBoundsHaveNoInterval() {
        assertThat(Sample.of(1e308, 1.1e308, 1.2e308).meanInterval(0.95)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(Double.NaN));
        assertThatThrownBy(() -> new Sample(new TreeMap<>(Map.of(1.0, Long.MAX_VALUE, 2.0, 1L))))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theIntervalHasTheMeanInItsMiddleHoweverGreatNumbersAre(long seed) {
        var random = new Random(seed);
        var instants = Sample.of(random.doubles(5_000, 1.7e12, 1.7e12 + 5).toArray());
        var interval = instants.meanInterval(0.95).orElseThrow();
        double mean = instants.mean().orElseThrow();
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(mean, within(Math.ulp(mean)));
    }

    @Test
    void aPopulationSmallerThanItsSampleIsRefusedHoweverFewThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, 1).meanInterval(0.95, OptionalLong.of(1)))
                .withMessage("a population is not smaller than what was drawn from it");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0).wilson(0.95, OptionalLong.of(-1)));
    }
}
