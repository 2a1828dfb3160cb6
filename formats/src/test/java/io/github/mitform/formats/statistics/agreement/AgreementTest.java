package io.github.mitform.formats.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final List<Map<Double, Integer>> ALIKE = List.of(Map.of(1.0, 3), Map.of(2.0, 2));

    @Test
    void whoAlwaysAgreesHasAnAlphaOfOneAtEveryLevel() {
        for (Level level : Level.values())
            assertThat(KrippendorffAlpha.of(ALIKE).value(level)).hasValue(1);
    }

    @Test
    void whatOnlyOneJudgedSaysNothing() {
        assertThat(KrippendorffAlpha.of(List.of()).value(Level.NOMINAL)).isEmpty();
        assertThat(KrippendorffAlpha.of(List.of(Map.of(1.0, 1), Map.of(2.0, 1))).value(Level.NOMINAL))
                .isEmpty();
        var more = List.of(Map.of(1.0, 3), Map.of(2.0, 2), Map.of(7.0, 1));
        assertThat(KrippendorffAlpha.of(more).value(Level.INTERVAL)).hasValue(1);
    }

    @Test
    void oneValueThroughoutShowsNoAgreementAndAmountsBelowZeroHaveNoRatio() {
        assertThat(KrippendorffAlpha.of(List.of(Map.of(1.0, 3), Map.of(1.0, 2))).value(Level.NOMINAL))
                .isEmpty();
        assertThat(KrippendorffAlpha.of(List.of(Map.of(-1.0, 3), Map.of(1.0, 2)))
                        .value(Level.RATIO))
                .isEmpty();
        assertThat(FleissKappa.of(new long[][] {{3, 0}, {3, 0}}).value()).isEmpty();
        assertThat(CohenKappa.of(new long[][] {{3, 0}, {0, 0}}).value()).isEmpty();
    }

    @Test
    void nothingJudgedIsNothingSaid() {
        assertThat(FleissKappa.of(new long[0][]).value()).isEmpty();
        assertThat(FleissKappa.of(new long[][] {{1, 0}}).observed()).isEmpty();
        assertThat(CohenKappa.of(new long[0][]).observed()).isEmpty();
        assertThat(CohenKappa.of(new long[0][]).value()).isEmpty();
    }

    @Test
    void twoCategoriesInAnOrderAreAsFarApartAsTwoNames() {
        var table = CohenKappa.of(new long[][] {{20, 5}, {10, 15}});
        assertThat(table.value().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(table.quadratic().orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aTableWithMoreColumnsThanRowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(new long[][] {{1, 2, 3}}))
                .withMessage("two people share their categories: as many rows as columns");
    }

    @Test
    void countsBelowNothingAndRowsOfOtherCategoriesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CohenKappa.of(new long[][] {{-1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> FleissKappa.of(new long[][] {{2, -1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> FleissKappa.of(new long[][] {{2}, {1, 1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> KrippendorffAlpha.of(List.of(Map.of(1.0, -1))));
        assertThatIllegalArgumentException().isThrownBy(() -> KrippendorffAlpha.of(List.of(Map.of(Double.NaN, 2))));
    }

    @Test
    void aZeroIsAZero() {
        var alpha = KrippendorffAlpha.of(List.of(Map.of(0.0, 1, -0.0, 1), Map.of(1.0, 2)));
        assertThat(alpha.value(Level.NOMINAL)).hasValue(1);
        assertThat(alpha.value(Level.RATIO)).hasValue(1);
    }

    @Test
    void moreDifferentValuesThanMemoryIsForAreRefused() {
        var things = IntStream.range(0, 3_000)
                .mapToObj(value -> Map.of((double) value, 2))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.of(things))
                .withMessage(
                        "agreement is about at most 2000 different values, but there are 3000; group or round them");
    }
}
