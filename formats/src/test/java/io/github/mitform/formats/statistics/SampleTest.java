package io.github.mitform.formats.statistics;

import static io.github.mitform.formats.statistics.Cases.assertNear;
import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.numbers;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.value.Value.ObjectValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {
    static Stream<Named<ObjectValue>> means() {
        return Cases.of("mean_ci");
    }

    static Stream<Named<ObjectValue>> times() {
        return Cases.of("geometric_mean_ci");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("means")
    void meansAndTheirIntervalsAreThoseOfR(ObjectValue one) {
        var sample = Sample.of(numbers(part(one, "input"), "values"));
        var expected = part(one, "expected");
        assertThat(sample.size()).isEqualTo((long) number(expected, "n"));
        assertNear(sample.mean().orElseThrow(), number(expected, "mean"));
        assertNear(sample.deviation().orElseThrow(), number(expected, "sd"));
        assertNear(
                sample.meanInterval(number(part(one, "input"), "confidence")).orElseThrow(), numbers(expected, "ci"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void geometricMeansAndTheirIntervalsAreThoseOfR(ObjectValue one) {
        var sample = Sample.of(numbers(part(one, "input"), "seconds"));
        var expected = part(one, "expected");
        assertNear(sample.geometricMean().orElseThrow(), number(expected, "geometricMean"));
        assertNear(
                sample.geometricMeanInterval(number(part(one, "input"), "confidence"))
                        .orElseThrow(),
                numbers(expected, "ci"));
    }

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
}
