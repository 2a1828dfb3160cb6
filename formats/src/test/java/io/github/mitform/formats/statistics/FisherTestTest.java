package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FisherTestTest {
    /** R. A. Fisher, "The Design of Experiments", 1935: a lady who tastes whether tea or milk came first, 3 of 4 right. R: 0.4857. */
    @Test
    void theLadyTastingTea() {
        assertThat(new FisherTest(3, 1, 1, 3).twoSided()).isCloseTo(34 / 70.0, within(1e-12));
        assertThat(new FisherTest(4, 0, 0, 4).twoSided()).isCloseTo(2 / 70.0, within(1e-12));
    }

    @Test
    void theGroupsMaySwapPlaces() {
        assertThat(new FisherTest(9, 3, 2, 8).twoSided())
                .isCloseTo(new FisherTest(2, 8, 9, 3).twoSided(), within(1e-12))
                .isCloseTo(new FisherTest(3, 9, 8, 2).twoSided(), within(1e-12));
    }

    @Test
    void whereNothingCanDifferNothingDoes() {
        assertThat(new FisherTest(0, 0, 0, 0).twoSided()).isEqualTo(1);
        assertThat(new FisherTest(5, 0, 7, 0).twoSided()).isEqualTo(1);
        assertThat(new FisherTest(0, 0, 3, 4).twoSided()).isEqualTo(1);
        assertThat(new FisherTest(5, 0, 7, 0).oddsRatio()).isEmpty();
    }

    @Test
    void countsBelowZeroAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FisherTest(1, 2, 3, -1))
                .withMessage("a count is 0 or more");
    }
}
