package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.formats.statistics.Sample;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResponseProcessTest {
    @Test
    void nobodyAndNothingKnown() {
        var nobody = new ResponseProcess(OptionalLong.empty(), List.of(0L, 0L), 0, Sample.of());
        assertThat(nobody.participationRate()).isEmpty();
        assertThat(nobody.completionRate()).isEmpty();
        assertThat(nobody.responseRate()).isEmpty();
        assertThat(nobody.dropOff()).containsExactly(OptionalDouble.empty());
        assertThat(nobody.medianMinutes()).isEmpty();
        assertThat(nobody.hasty()).isZero();
        assertThat(nobody.hours()).isZero();
    }

    @Test
    void morePeopleOnALaterPageAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ResponseProcess(OptionalLong.empty(), 5, List.of(3L, 4L), List.of(1L, 5L), 0, Sample.of()))
                .withMessage("0 or more of those who started reach a page, and 0 or more of these stop at it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResponseProcess(OptionalLong.empty(), List.of(3L, 4L), 0, Sample.of()))
                .withMessage("0 or more people reach a page, and no more than the one before");
    }
}
