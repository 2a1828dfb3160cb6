package io.github.mitform.formats.statistics;

import static io.github.mitform.formats.statistics.Cases.assertNear;
import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.numbers;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.value.Value.ObjectValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {
    static Stream<Named<ObjectValue>> cases() {
        return Cases.of("proportion_ci");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void estimatesAndIntervalsAreThoseOfR(ObjectValue one) {
        var input = part(one, "input");
        var expected = part(one, "expected");
        var proportion = new Proportion((long) number(input, "successes"), (long) number(input, "trials"));
        double confidence = number(input, "confidence");

        assertNear(proportion.share(), number(expected, "mle"));
        assertNear(proportion.laplace(), number(expected, "laplace"));
        assertNear(proportion.wilsonPoint(confidence), number(expected, "wilsonPoint"));
        assertNear(proportion.wilson(confidence), numbers(expected, "wilson"));
        assertNear(proportion.adjustedWald(confidence), numbers(expected, "adjustedWaldClipped"));
    }

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
                .withMessage("a proportion is some of 1 or more, but was 6 of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 5).wilson(1))
                .withMessage("a confidence is above 0 and below 1, but was 1.0");
    }
}
