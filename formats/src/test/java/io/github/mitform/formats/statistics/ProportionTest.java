package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionTest {
    /** T. Tullis and B. Albert, measuringux.com/adjustedwald.htm. */
    @Test
    void fourOfFiveIsAtLeastAboutOneThird() {
        var interval = new Proportion(4, 5).adjustedWald(0.95);
        assertThat(interval.low()).isCloseTo(0.3596, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.9796, within(0.0001));
    }

    @Test
    void theBestEstimateGoesByTheShare() {
        assertThat(new Proportion(2, 5).bestEstimate(0.95)).isEqualTo(new Proportion(2, 5).wilsonPoint(0.95));
        assertThat(new Proportion(4, 5).bestEstimate(0.95)).isEqualTo(0.8);
        assertThat(new Proportion(5, 5).bestEstimate(0.95)).isEqualTo(new Proportion(5, 5).laplace());
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(6, 5))
                .withMessage("a proportion is some of 0 or more, but was 6 of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 5).wilson(1))
                .withMessage("a confidence is above 0 and below 1, but was 1.0");
    }

    @Test
    void ofNobodyNothingIsKnown() {
        var nobody = new Proportion(0, 0);
        var anything = new Interval(0, 1);
        assertThat(nobody.wilson(0.95)).isEqualTo(anything);
        assertThat(nobody.wilsonContinuity(0.95)).isEqualTo(anything);
        assertThat(nobody.clopperPearson(0.95)).isEqualTo(anything);
        assertThat(nobody.jeffreys(0.95)).isEqualTo(anything);
        assertThat(nobody.adjustedWald(0.95)).isEqualTo(anything);
        assertThat(nobody.laplace()).isEqualTo(0.5);
        assertThatIllegalStateException().isThrownBy(nobody::share).withMessage("no trials have no share");
    }

    /** R 4.2.2: prop.test(5, 10)$conf.int has no correction to make. */
    @Test
    void theCorrectionForContinuityIsNeverMoreThanTheDistanceFromOneHalf() {
        var half = new Proportion(5, 10);
        assertThat(half.wilsonContinuity(0.95).low())
                .isCloseTo(half.wilson(0.95).low(), within(1e-12));
        assertThat(half.wilsonContinuity(0.95).high())
                .isCloseTo(half.wilson(0.95).high(), within(1e-12));
    }

    @Test
    void intervalsOfMillionsAreNarrowAndStillOrdered() {
        var many = new Proportion(3_333_333, 10_000_000);
        for (var interval : List.of(many.wilson(0.95), many.clopperPearson(0.95), many.jeffreys(0.95))) {
            assertThat(interval.low()).isCloseTo(0.33304, within(0.00001));
            assertThat(interval.high()).isCloseTo(0.33363, within(0.00001));
        }
    }

    @Test
    void theExactIntervalIsTheOneWhoseEndsMakeTheResultBarelyPossible() {
        var exact = new Proportion(4, 9).clopperPearson(0.9);
        assertThat(new BinomialTest(4, 9, exact.low()).greater()).isCloseTo(0.05, within(1e-12));
        assertThat(new BinomialTest(4, 9, exact.high()).less()).isCloseTo(0.05, within(1e-12));
    }
}
