package io.github.mitform.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    private static List<String> order(long seed, String name) {
        return Draw.of(seed, name).shuffled(FIVE, item -> false);
    }

    /** Sessions that are kept have to show the same order after an upgrade. */
    @Test
    void drawsTheSameInEveryVersion() {
        assertThat(order(42, "features")).containsExactly("c", "a", "d", "b", "e");
        assertThat(order(-1, "usability.größe")).containsExactly("b", "d", "c", "a", "e");
    }

    /** The first numbers of SplitMix64 from 1234567, as published with the test cases of Rosetta Code. */
    @Test
    void isSplitMix64() {
        var draw = Draw.of(1_234_567L ^ 0xcbf29ce484222325L, "");
        assertThat(Long.toUnsignedString(draw.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(draw.next())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(draw.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void drawsByWeight() {
        assertThat(Draw.of(42, "ab").weighted(List.of(3, 1))).isEqualTo(1);
        assertThat(Draw.of(-1, "ab").weighted(List.of(3, 1))).isZero();
        int first = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            first += Draw.of(seed, "ab").weighted(List.of(3, 1)) == 0 ? 1 : 0;
        }
        assertThat(first).isBetween(2_900, 3_100); // 3,000 expected, with a standard deviation of 27
    }

    @Test
    void drawsAnotherOrderForAnotherQuestion() {
        long same = java.util.stream.LongStream.range(0, 1_000)
                .filter(seed -> order(seed, "features").equals(order(seed, "rows")))
                .count();
        assertThat(same).isBetween(1L, 25L); // one in 120 by chance
    }

    @Test
    void givesEveryOrderTheSameChance() {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (long seed = 0; seed < 12_000; seed++) {
            counts.merge(order(seed, "features"), 1, Integer::sum);
        }
        assertThat(counts).hasSize(120);
        double chiSquare = counts.values().stream()
                .mapToDouble(count -> (count - 100.0) * (count - 100.0) / 100.0)
                .sum();
        assertThat(chiSquare).isLessThan(178); // 119 degrees of freedom, exceeded by chance once in 2,500
    }

    @Test
    void leavesWhatIsFixedInItsPlace() {
        for (long seed = 0; seed < 100; seed++) {
            var shuffled = Draw.of(seed, "q").shuffled(FIVE, Set.of("a", "c", "e")::contains);
            assertThat(shuffled).containsExactlyInAnyOrderElementsOf(FIVE);
            assertThat(List.of(shuffled.get(0), shuffled.get(2), shuffled.get(4)))
                    .containsExactly("a", "c", "e");
        }
    }

    @Test
    void hasNothingToDrawOfNothing() {
        assertThat(Draw.of(1, "q").shuffled(List.of(), item -> false)).isEmpty();
        assertThat(Draw.of(1, "q").below(1)).isZero();
    }
}
