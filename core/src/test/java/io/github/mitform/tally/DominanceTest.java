package io.github.mitform.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DominanceTest {
    private static long people(double... numbers) {
        var counts = new TreeMap<Double, Long>();
        for (double number : numbers) counts.merge(number, 1L, Long::sum);
        return Dominance.people(counts);
    }

    @Test
    void oneFarOutIsWhatAMeanSpeaksOf() {
        assertThat(people(3, 4, 4, 5, 5, 6, 6, 7, 8, 5_000)).isEqualTo(1);
        assertThat(people(-5_000, 3, 4, 4, 5, 5, 6, 6, 7, 8)).isEqualTo(1);
    }

    @Test
    void neitherOfTwoFarOutMayFindTheOther() {
        assertThat(people(3, 4, 4, 5, 5, 6, 6, 7, 4_000, 5_000)).isEqualTo(1);
        assertThat(people(-4_000, 3, 4, 4, 5, 5, 6, 6, 7, 5_000)).isEqualTo(1);
        assertThat(people(3, 4, 4, 5, 5, 6, 6, 3_000, 4_000, 5_000)).isEqualTo(10);
    }

    @Test
    void onlyOneOtherThanAllIsTold() {
        assertThat(people(0, 0, 0, 0, 0, 0, 1)).isEqualTo(1);
        assertThat(people(0, 0, 0, 0, 0, 1, 1)).isEqualTo(1);
        assertThat(people(0, 0, 0, 0, 1, 1, 1)).isEqualTo(7);
    }

    @Test
    void aGeometricMeanGoesByFactors() {
        var counts = new TreeMap<Double, Long>(Map.of(9.0, 5L, 10.0, 5L, 11.0, 5L, 5_000.0, 1L));
        assertThat(Dominance.people(counts)).isEqualTo(1);
        assertThat(Dominance.peopleByFactors(counts)).isEqualTo(16);
        assertThat(Dominance.peopleByFactors(new TreeMap<>(Map.of(10.0, 15L, 5_000.0, 1L))))
                .isEqualTo(1);
    }

    @Test
    void numbersOfOneKindSpeakOfAll() {
        assertThat(people(1_500, 1_800, 2_000, 2_100, 2_300, 2_500, 2_600, 3_500, 9_000))
                .isEqualTo(9);
        assertThat(people(4, 4, 4)).isEqualTo(3);
        assertThat(people()).isZero();
        assertThat(people(7)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itIsTheRuleAsItStandsInTheBook(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double[] numbers = random.ints(2 + random.nextInt(12), 0, 1 + random.nextInt(40))
                    .mapToDouble(number -> Math.pow(number, random.nextInt(3) + 1))
                    .sorted()
                    .toArray();
            double median = numbers[(numbers.length - 1) / 2];
            double[] out = DoubleStream.of(numbers)
                    .map(number -> Math.abs(number - median))
                    .sorted()
                    .toArray();
            double others = DoubleStream.of(out).limit(out.length - 2).sum();
            boolean dominant = others < 0.1 * out[out.length - 1];
            assertThat(people(numbers)).as("%s", out).isEqualTo(dominant ? 1 : numbers.length);
        }
    }
}
