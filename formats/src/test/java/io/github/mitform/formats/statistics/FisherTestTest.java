package io.github.mitform.formats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Worked out with 40 digits (mpmath, logarithms of the gamma function). */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "2501000, 2499000, 2499000, 2501000, 0.20613004248088232",
        "2500800, 2499500, 2499200, 2500500, 0.41132751332395813",
        "500020000, 499990000, 499980000, 500010000, 0.17972700269265561",
        "40, 1000000, 5, 1000000, 7.8760247032620074e-8",
        "1000, 0, 0, 1000, 0",
    })
    void twoBillionPeopleAreCountedExactlyTooInAMoment(int a, int b, int c, int d, double value) {
        assertThat(new FisherTest(a, b, c, d).twoSided()).isCloseTo(value, within(1e-10 * value));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itIsTheSumOfAllTablesThatAreNotMoreLikely(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var test = new FisherTest(random.nextInt(30), random.nextInt(30), random.nextInt(30), random.nextInt(30));
            int people = test.a() + test.b() + test.c() + test.d();
            var chances = HypergeometricDistribution.of(people, test.a() + test.c(), test.a() + test.b());
            double own = chances.probability(test.a());
            double sum = 0;
            for (int at = chances.getSupportLowerBound(); at <= chances.getSupportUpperBound(); at++) {
                if (chances.probability(at) <= own * (1 + 1e-7)) sum += chances.probability(at);
            }
            assertThat(test.twoSided()).as(test.toString()).isCloseTo(Math.min(1, sum), within(1e-11));
        }
    }

    @Test
    void countsBelowZeroAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FisherTest(1, 2, 3, -1))
                .withMessage("a count is 0 or more");
    }
}
