package io.github.mitform.formats.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.formats.statistics.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class RakingTest {
    private static final List<double[]> HALVES = List.of(new double[] {50, 50}, new double[] {50, 50});

    private static Group group(int first, int second, long people) {
        return new Group(List.of(first, second), people);
    }

    @Test
    void oneMarginIsMetInOneRound() {
        var groups = List.of(new Group(List.of(0), 3), new Group(List.of(1), 1));
        var raking = Raking.of(groups, List.of(new double[] {60, 40}));
        assertThat(raking.converged()).isTrue();
        assertThat(raking.rounds()).isEqualTo(1);
        assertThat(raking.weights()).containsExactly(20.0, 40.0);
        assertThat(raking.summary(groups).designEffect().orElseThrow()).isCloseTo(1.12, within(1e-12));
        assertThat(raking.summary(groups).effectiveSize().orElseThrow()).isCloseTo(4 / 1.12, within(1e-12));
    }

    @Test
    void marginsThatNoCombinationMeetsDoNotConverge() {
        var raking = Raking.of(
                List.of(group(0, 0, 5), group(1, 1, 5)), List.of(new double[] {50, 50}, new double[] {30, 70}));
        assertThat(raking.converged()).isFalse();
        assertThat(raking.rounds())
                .as("the rest of 10,000 would bring them no nearer")
                .isEqualTo(11);
        assertThat(raking.deviation()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void marginsWhoseTotalsDifferByRoundingAreMet() {
        var raking = Raking.of(
                List.of(group(0, 0, 5), group(0, 1, 4), group(1, 0, 3), group(1, 1, 9)),
                List.of(new double[] {100, 200}, new double[] {150, 150.00000001}));
        assertThat(raking.converged()).isTrue();
        assertThat(raking.deviation()).isLessThanOrEqualTo(Raking.TOLERANCE);
    }

    @Test
    void theOrderOfMarginsDoesNotMatter() {
        var there = Raking.of(
                List.of(group(0, 0, 5), group(0, 1, 2), group(1, 1, 9)),
                List.of(new double[] {40, 60}, new double[] {30, 70}));
        var back = Raking.of(
                List.of(group(0, 0, 5), group(1, 0, 2), group(1, 1, 9)),
                List.of(new double[] {30, 70}, new double[] {40, 60}));
        for (int i = 0; i < 3; i++) {
            assertThat(there.weights().get(i)).isCloseTo(back.weights().get(i), within(1e-8));
        }
    }

    @Test
    void whoIsMissingIsNamed() {
        var groups = List.of(group(0, 0, 5), group(0, 1, 5));
        assertThat(Gap.of(groups, HALVES)).containsExactly(new Gap(0, 1, false));
        assertThat(Gap.of(groups, List.of(new double[] {100, 0}, new double[] {100, 0})))
                .containsExactly(new Gap(1, 1, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(groups, HALVES))
                .withMessage("there are no weights because of [Gap[margin=0, category=1, answered=false]]");
    }

    @Test
    void totalsThatDifferAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(
                        List.of(group(0, 0, 5), group(1, 1, 5)), List.of(new double[] {50, 50}, new double[] {5, 5})))
                .withMessage("all margins count the same people, but their totals differ");
    }

    @Test
    void oneAnswerShowsNoSpread() {
        assertThat(WeightedMean.ofNobody().mean()).isEmpty();
        assertThat(WeightedMean.ofNobody().with(3, 2, 1).mean()).hasValue(3);
        assertThat(WeightedMean.ofNobody().with(3, 2, 1).standardError()).isEmpty();
        var strata = new PostStratification(List.of(new PostStratification.Stratum(10, Sample.of(3))));
        assertThat(strata.mean()).isEqualTo(3);
        assertThat(strata.standardError()).isEmpty();
    }

    @Test
    void peopleOfOneKindCanBeAddedAtOnce() {
        var atOnce = WeightedMean.ofNobody().with(1, 2, 3).with(0, 1, 2);
        var oneByOne = WeightedMean.ofNobody();
        for (int i = 0; i < 3; i++) oneByOne = oneByOne.with(1, 2, 1);
        for (int i = 0; i < 2; i++) oneByOne = oneByOne.with(0, 1, 1);
        assertThat(atOnce.mean()).isEqualTo(oneByOne.mean());
        assertThat(atOnce.standardError().orElseThrow())
                .isCloseTo(oneByOne.standardError().orElseThrow(), within(1e-15));
    }

    @Test
    void equalValuesHaveNoErrorHoweverLargeTheyAre() {
        var alike = WeightedMean.ofNobody();
        for (int i = 1; i <= 50; i++) alike = alike.with(1e9 + 0.1, i / 7.0, 3);
        assertThat(alike.standardError()).hasValue(0);
        assertThat(alike.mean()).hasValue(1e9 + 0.1);
    }

    @Test
    void largeValuesThatDifferLittleKeepTheirError() {
        var years = WeightedMean.ofNobody().with(1e9 + 1, 1, 2).with(1e9 - 1, 1, 2);
        assertThat(years.standardError().orElseThrow()).isCloseTo(Math.sqrt(4.0 / 3 / 4), within(1e-12));
    }

    @Test
    void whatIsNoWeightOrNoMarginIsRefused() {
        var group = List.of(new Group(List.of(1), 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(group, List.of(new double[] {5})))
                .withMessage("margin 0 has no category 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raking.of(group, List.of(new double[] {-1, 5})))
                .withMessage("a margin counts 0 people or more in each category");
        assertThatIllegalArgumentException().isThrownBy(() -> WeightSummary.of(group, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedMean.ofNobody().with(Double.NaN, 1, 1));
    }
}
