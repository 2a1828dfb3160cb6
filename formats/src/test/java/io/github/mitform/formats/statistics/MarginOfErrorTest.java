package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MarginOfErrorTest {
    private final MarginOfError ofThousand = new MarginOfError(0.5, 0.95, 1, OptionalLong.of(1000));

    @Test
    void whoAskedEverybodyHasNoMargin() {
        assertThat(ofThousand.of(1000)).hasValue(0);
        assertThat(new MarginOfError(0.5, 0.95, 1, OptionalLong.of(1)).of(1)).hasValue(0);
    }

    @Test
    void nobodyHasNone() {
        assertThat(ofThousand.of(0)).isEmpty();
    }

    /** The number that every textbook has: 385 of endlessly many for five points, 278 of 1000. */
    @Test
    void fewerAreNeededOfFewer() {
        assertThat(new MarginOfError(0.5, 0.95, 1, OptionalLong.empty()).needed(0.05))
                .isEqualTo(385);
        assertThat(ofThousand.needed(0.05)).isEqualTo(278);
        assertThat(ofThousand.of(278).orElseThrow()).isCloseTo(0.05, within(0.0001));
    }

    @Test
    void morePeopleThanThereAreAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofThousand.of(1001))
                .withMessage("no more than 1000 people can have been asked");
    }

    @Test
    void aMarginOfNothingTakesEverybodyAndNeverMore() {
        assertThat(ofThousand.needed(1e-200)).isEqualTo(1000);
        assertThat(ofThousand.needed(1e-9)).isEqualTo(1000);
        assertThat(new MarginOfError(0.5, 0.95, 1, OptionalLong.empty()).needed(1e-200))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(new MarginOfError(1, 0.95, 1, OptionalLong.of(1)).needed(0.05))
                .isZero();
    }
}
