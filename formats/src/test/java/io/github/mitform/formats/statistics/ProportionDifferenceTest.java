package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionDifferenceTest {
    /** Newcombe 1998, Table II, method 10; as the tests of the R package propint have them, too. */
    @ParameterizedTest(name = "{0} of {1} less {2} of {3}")
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090"})
    void theExamplesOfTheSourceComeOut(long x, long n, long y, long m, double low, double high) {
        var interval = new ProportionDifference(new Proportion(y, m), new Proportion(x, n)).newcombe(0.95);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void theFewerPeopleTheyWereDrawnFromTheNarrowerItIs() {
        var difference = new ProportionDifference(new Proportion(48, 80), new Proportion(56, 70));
        var none = OptionalLong.empty();
        var endless = difference.newcombe(0.95);
        assertThat(difference.newcombe(0.95, none, none)).isEqualTo(endless);
        var some = difference.newcombe(0.95, OptionalLong.of(160), OptionalLong.of(140));
        assertThat(some.low()).isBetween(endless.low(), difference.value());
        assertThat(some.high()).isBetween(difference.value(), endless.high());
        // (N − 1) / (N − n) is nearly 2 for both, so that it is nearly that of twice as many people.
        var twice = new ProportionDifference(new Proportion(96, 160), new Proportion(112, 140)).newcombe(0.95);
        assertThat(some.low()).isCloseTo(twice.low(), within(0.001));
        assertThat(some.high()).isCloseTo(twice.high(), within(0.001));
        assertThat(difference.newcombe(0.95, OptionalLong.of(80), OptionalLong.of(70)))
                .as("all were asked")
                .isEqualTo(new Interval(difference.value(), difference.value()));
        assertThatIllegalArgumentException().isThrownBy(() -> difference.newcombe(0.95, OptionalLong.of(79), none));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void turningTheGroupsRoundTurnsTheIntervalRound(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var one = some(random);
            var other = some(random);
            var forth = new ProportionDifference(one, other).newcombe(0.9);
            var back = new ProportionDifference(other, one).newcombe(0.9);
            assertThat(forth.low()).isCloseTo(-back.high(), within(1e-12));
            assertThat(forth.high()).isCloseTo(-back.low(), within(1e-12));
            assertThat(new ProportionDifference(one, other).value()).isBetween(forth.low(), forth.high());
        }
    }

    private static Proportion some(Random random) {
        int of = 1 + random.nextInt(30);
        return new Proportion(random.nextInt(of + 1), of);
    }

    @Test
    void everybodyHereAndNobodyThereStillLeavesRoom() {
        var interval = new ProportionDifference(new Proportion(0, 10), new Proportion(10, 10)).newcombe(0.95);
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.low()).isBetween(0.5, 0.7);
    }

    @Test
    void anEmptyGroupHasNoDifference() {
        var difference = new ProportionDifference(new Proportion(0, 0), new Proportion(1, 2));
        assertThatIllegalStateException().isThrownBy(() -> difference.newcombe(0.95));
    }
}
