package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgesTest {
    private record Gap(int line, int column) {}

    private static BitSet among(List<Gap> gaps) {
        return Bridges.among(
                gaps.stream().mapToInt(Gap::line).toArray(),
                gaps.stream().mapToInt(Gap::column).toArray());
    }

    @Test
    void aSquareOfGapsHoldsNone() {
        assertThat(Bridges.among(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}).isEmpty())
                .isTrue();
    }

    @Test
    void theOnlyGapBetweenTwoSquaresIsOne() {
        var found = Bridges.among(new int[] {0, 0, 1, 1, 1, 2, 2, 3, 3}, new int[] {0, 1, 0, 1, 2, 2, 3, 2, 3});
        assertThat(found.stream()).containsExactly(4);
    }

    @Test
    void noGapsHaveNone() {
        assertThat(Bridges.among(new int[0], new int[0]).isEmpty()).isTrue();
    }

    @Test
    void eachGapHasALineAndAColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bridges.among(new int[1], new int[2]));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aGapIsOneIfNoOtherWayLeadsFromItsLineToItsColumn(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var places = new HashSet<Gap>();
            for (int j = random.nextInt(14); j > 0; j--) places.add(new Gap(random.nextInt(5), random.nextInt(5)));
            var gaps = List.copyOf(places);
            var expected = new ArrayList<Integer>();
            for (int j = 0; j < gaps.size(); j++) {
                var gap = gaps.get(j);
                if (!leadsElsewhere(gap, gaps)) expected.add(j);
            }
            assertThat(among(gaps).stream()).as(gaps.toString()).containsExactlyElementsOf(expected);
        }
    }

    /** The slow way: everything that can be come to without the gap. */
    private static boolean leadsElsewhere(Gap gap, List<Gap> gaps) {
        Set<String> come = new HashSet<>(Set.of("line " + gap.line));
        boolean more = true;
        while (more) {
            more = false;
            for (Gap other : gaps) {
                if (other.equals(gap)) continue;
                if (come.contains("line " + other.line) || come.contains("column " + other.column)) {
                    more |= come.add("line " + other.line) | come.add("column " + other.column);
                }
            }
        }
        return come.contains("column " + gap.column);
    }
}
