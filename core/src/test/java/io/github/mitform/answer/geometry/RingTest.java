package io.github.mitform.answer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingTest {
    private static Ring ring(String... corners) {
        return new Ring(positions(corners));
    }

    private static List<List<BigDecimal>> positions(String... corners) {
        var positions = new ArrayList<List<BigDecimal>>();
        for (String corner : corners) {
            var numbers = corner.split(" ");
            positions.add(List.of(new BigDecimal(numbers[0]), new BigDecimal(numbers[1])));
        }
        return positions;
    }

    @Nested
    class IsSimple {
        @Test
        void ifItGoesOnceAround() {
            assertThat(ring("0 0", "4 0", "4 4", "2 1", "0 4").isSimple()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0 0,4 4", // nothing inside
                    "0 0,4 0,2 0", // back over itself
                    "0 0,4 4,4 0,0 4", // a bow tie
                    "0 0,4 0,4 4,2 0,0 4", // touches itself at a corner
                    "0 0,4 0,4 0,4 4", // an edge without length
                    "0 0,2 0,4 0,4 4,2 0,0 4", // passes a corner twice
                    "0 0,5 0,5 5,3 5,3 0,1 0,1 5,0 5" // runs along itself
                })
        void unlessItMeetsItself(String corners) {
            assertThat(ring(corners.split(",")).isSimple()).isFalse();
        }

        @Test
        void alsoInTheSmallestStepAndAcrossTheWholeEarth() {
            assertThat(ring("0 0", "0.000001 0", "0 0.000001").isSimple()).isTrue();
            assertThat(ring("-180 -90", "180 -90", "180 90", "-180 90").isSimple())
                    .isTrue();
            assertThat(ring("-180 -90", "180 90", "180 -90", "-180 90").isSimple())
                    .isFalse();
        }
    }

    @Nested
    class Contains {
        private final Ring valley = ring("0 0", "4 0", "4 4", "2 1", "0 4");

        private boolean holds(String x, String y) {
            return valley.contains(Ring.scaled(new BigDecimal(x)), Ring.scaled(new BigDecimal(y)));
        }

        @Test
        void whatLiesInsideAndOnTheLine() {
            assertThat(holds("1", "1")).isTrue();
            assertThat(holds("0", "2")).isTrue();
            assertThat(holds("4", "4")).isTrue();
            assertThat(holds("2", "1")).isTrue();
        }

        @Test
        void butNotWhatLiesInTheDentOrBeyond() {
            assertThat(holds("2", "2")).isFalse();
            assertThat(holds("2", "1.000001")).isFalse();
            assertThat(holds("-0.000001", "2")).isFalse();
            assertThat(holds("5", "0")).isFalse();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBoxHoldsWhatItsSidesSay(long seed) {
        var random = new Random(seed);
        var box = ring("1 1", "3 1", "3 2", "1 2");
        for (int i = 0; i < 1_000; i++) {
            long x = random.nextInt(4_000_001);
            long y = random.nextInt(3_000_001);
            boolean inside = x >= 1_000_000 && x <= 3_000_000 && y >= 1_000_000 && y <= 2_000_000;
            assertThat(box.contains(x, y)).isEqualTo(inside);
            boolean near = x >= 900_000 && x <= 3_100_000 && y >= 900_000 && y <= 2_100_000;
            assertThat(box.touches(x, y, 100_000)).isEqualTo(near);
        }
    }
}
