package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.formats.statistics.MeanDifference.Group;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
    private static final Group TEN = new Group(10, 3, 1);

    /** Hours of sleep gained with two drugs: Student, "The probable error of a mean", 1908; the interval is that of R's t.test. */
    @Test
    void theHoursOfSleepDifferAsRSaysTheyDo() {
        var first = group(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        var second = group(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        var difference = new MeanDifference(second, first);
        assertThat(difference.freedom()).hasValueCloseTo(17.776, within(0.0005));
        var interval = difference.welch(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(-3.3654832, within(1e-7));
        assertThat(interval.high()).isCloseTo(0.2054832, within(1e-7));
    }

    private static Group group(double... values) {
        var sample = Sample.of(values);
        return new Group(
                sample.size(), sample.mean().orElseThrow(), sample.deviation().orElseThrow());
    }

    @Test
    void onePersonAloneDoesNotSayHowPeopleDiffer() {
        assertThat(new MeanDifference(new Group(1, 3, 0), TEN).welch(0.95)).isEmpty();
    }

    @Test
    void whereNobodyDiffersThereIsNoInterval() {
        var same = new Group(10, 3, 0);
        assertThat(new MeanDifference(same, new Group(10, 4, 0)).welch(0.95)).isEmpty();
        assertThat(new MeanDifference(same, TEN).welch(0.95)).isPresent();
    }

    @Test
    void theIntervalOfOneGroupIsThatOfItsAnswers() {
        var sample = Sample.of(1, 2, 2, 4, 5);
        var group = new Group(5, sample.mean().orElseThrow(), sample.deviation().orElseThrow());
        assertThat(group.interval(0.9)).isEqualTo(sample.meanInterval(0.9));
        assertThat(new Group(1, 3, 0).interval(0.9)).isEmpty();
    }

    @Nested
    class OfPeopleDrawnFromFew {
        private final Sample sample = Sample.of(1, 2, 2, 4, 5);

        private Group group(long population) {
            return new Group(
                    5, sample.mean().orElseThrow(), sample.deviation().orElseThrow(), OptionalLong.of(population));
        }

        @Test
        void theIntervalOfOneGroupIsThatOfItsAnswers() {
            for (long population : new long[] {5, 6, 20}) {
                var expected =
                        sample.meanInterval(0.9, OptionalLong.of(population)).orElseThrow();
                var found = group(population).interval(0.9).orElseThrow();
                assertThat(found.low()).isCloseTo(expected.low(), within(1e-12));
                assertThat(found.high()).isCloseTo(expected.high(), within(1e-12));
            }
        }

        @Test
        void theDifferenceIsNarrowerByWhatBothErrorsAre() {
            var endless = new MeanDifference(TEN, TEN).welch(0.95).orElseThrow();
            var half = new Group(10, 3, 1, OptionalLong.of(37)); // (37 − 10) / (37 − 1) = 3/4
            var narrower = new MeanDifference(half, half).welch(0.95).orElseThrow();
            assertThat(narrower.high()).isCloseTo(endless.high() * Math.sqrt(0.75), within(1e-12));
            var all = new Group(10, 3, 1, OptionalLong.of(10));
            assertThat(new MeanDifference(all, TEN).freedom()).hasValueCloseTo(9.0, within(1e-12));
        }

        @Test
        void whereEverybodyWasAskedTheDifferenceIsKnown() {
            var all = new Group(10, 4.5, 1, OptionalLong.of(10));
            assertThat(new MeanDifference(group(5), all).welch(0.95)).hasValueSatisfying(known -> {
                assertThat(known.low()).isEqualTo(known.high());
                assertThat(known.low()).isCloseTo(1.7, within(1e-12));
            });
        }

        @Test
        void thereCannotBeMoreOfThemThanThereAre() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> group(4))
                    .withMessage("a population is not smaller than what was drawn from it");
        }
    }

    @Test
    void nobodyHasNoMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Group(0, 3, 1))
                .withMessage("a mean is of 1 person or more with a deviation of 0 or more, but was of 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Group(5, 3, Double.NaN));
    }
}
