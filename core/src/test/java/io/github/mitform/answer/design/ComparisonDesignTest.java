package io.github.mitform.answer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonDesignTest {

    static Stream<Arguments> sizes() {
        var sizes = new ArrayList<Arguments>();
        for (int options : new int[] {2, 4, 7, 9, 13, 40}) {
            for (int show : new int[] {2, 3, 5}) {
                for (int sets : new int[] {1, 7, 13, 20}) {
                    if (show <= options) {
                        sizes.add(Arguments.of(options, show, sets));
                    }
                }
            }
        }
        return sizes.stream();
    }

    private static int[] uses(ComparisonDesign design, int options) {
        var uses = new int[options];
        design.sets().forEach(set -> set.forEach(option -> uses[option]++));
        return uses;
    }

    private static int[][] meetings(ComparisonDesign design, int options) {
        var meetings = new int[options][options];
        for (List<Integer> set : design.sets()) {
            for (int one : set) {
                for (int other : set) {
                    if (one != other) {
                        meetings[one][other]++;
                    }
                }
            }
        }
        return meetings;
    }

    private static long squares(int[][] meetings) {
        long sum = 0;
        for (int one = 0; one < meetings.length; one++) {
            for (int other = 0; other < one; other++) {
                sum += (long) meetings[one][other] * meetings[one][other];
            }
        }
        return sum;
    }

    /** The least sum of squares, were every pair together equally often, give or take one. */
    private static long ideal(int options, int show, int sets) {
        long pairs = (long) options * (options - 1) / 2;
        long all = (long) sets * show * (show - 1) / 2;
        long each = all / pairs;
        long more = all % pairs;
        return (pairs - more) * each * each + more * (each + 1) * (each + 1);
    }

    @ParameterizedTest(name = "{0} options, {1} in a set, {2} sets")
    @MethodSource("sizes")
    void everySetHoldsDifferentOptions(int options, int show, int sets) {
        var design = ComparisonDesign.of(options, show, sets);
        assertThat(design.sets()).hasSize(sets).allSatisfy(set -> {
            assertThat(set).hasSize(show).doesNotHaveDuplicates();
            assertThat(set).allMatch(option -> option >= 0 && option < options);
        });
    }

    @ParameterizedTest(name = "{0} options, {1} in a set, {2} sets")
    @MethodSource("sizes")
    void eachOptionComesEquallyOftenGiveOrTakeOne(int options, int show, int sets) {
        var uses = uses(ComparisonDesign.of(options, show, sets), options);
        assertThat(Arrays.stream(uses).max().orElseThrow()
                        - Arrays.stream(uses).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0} options, {1} in a set, {2} sets")
    @MethodSource("sizes")
    void eachOptionStandsAtEachPositionEquallyOftenGiveOrTakeOne(int options, int show, int sets) {
        var at = new int[options][show];
        for (List<Integer> set : ComparisonDesign.of(options, show, sets).sets()) {
            for (int position = 0; position < show; position++) {
                at[set.get(position)][position]++;
            }
        }
        assertThat(List.of(at))
                .allSatisfy(
                        positions -> assertThat(Arrays.stream(positions).max().orElseThrow()
                                        - Arrays.stream(positions).min().orElseThrow())
                                .isLessThanOrEqualTo(1));
    }

    @ParameterizedTest(name = "{0} options, {1} in a set, {2} sets")
    @MethodSource("sizes")
    void pairsMeetNearlyAsEvenlyAsTheyCould(int options, int show, int sets) {
        var design = ComparisonDesign.of(options, show, sets);
        long found = squares(meetings(design, options));
        long ideal = ideal(options, show, sets);
        // Not every size has an even design: of 10 options only 5 sets of 4 can be made in which no pair meets twice.
        assertThat((double) found).isBetween((double) ideal, ideal * 1.3 + 2);
        var counts = Arrays.stream(meetings(design, options)).flatMapToInt(Arrays::stream);
        assertThat(counts.max().orElseThrow())
                .isLessThanOrEqualTo(
                        (int) Math.ceil((double) sets * show * (show - 1) / (options * (options - 1))) + 2);
    }

    @ParameterizedTest(name = "{0} options, {1} in a set, {2} sets")
    @MethodSource("sizes")
    void everyOptionCanBeComparedWithEveryOtherWhereTheSetsSuffice(int options, int show, int sets) {
        if ((long) sets * (show - 1) < options - 1) {
            return;
        }
        var reached = new HashSet<>(List.of(0));
        var design = ComparisonDesign.of(options, show, sets);
        for (int round = 0; round < options; round++) {
            for (List<Integer> set : design.sets()) {
                if (set.stream().anyMatch(reached::contains)) {
                    reached.addAll(set);
                }
            }
        }
        assertThat(reached).hasSize(options);
    }

    @ParameterizedTest(name = "{0} options, {1} in a set, {2} sets: each pair {3} times")
    @CsvSource({"7, 3, 7, 1", "5, 2, 10, 1", "6, 3, 10, 2", "9, 3, 12, 1", "13, 4, 13, 1", "7, 4, 7, 2", "4, 3, 4, 2"})
    void whereABalancedIncompleteBlockDesignExistsItIsFound(int options, int show, int sets, int each) {
        var meetings = meetings(ComparisonDesign.of(options, show, sets), options);
        for (int one = 0; one < options; one++) {
            for (int other = 0; other < one; other++) {
                assertThat(meetings[one][other]).isEqualTo(each);
            }
        }
    }

    @Test
    void manyOptionsTakeNoLongerThanAFewSeconds() {
        assertThat(ComparisonDesign.of(1_000, 20, 100).sets()).hasSize(100);
    }

    @Nested
    class Arranging {
        private final ComparisonDesign design = ComparisonDesign.of(6, 3, 4);

        @Test
        void putsOptionsInPlaceOfNumbers() {
            var sets = design.arranged(List.of("a", "b", "c", "d", "e", "f"), List.of(3, 0, 1, 2), List.of(2, 0, 1));
            var last = design.sets().get(3);
            assertThat(sets).hasSize(4);
            assertThat(sets.get(0))
                    .containsExactlyElementsOf(Stream.of(last.get(2), last.get(0), last.get(1))
                            .map(number -> "abcdef".substring(number, number + 1))
                            .toList());
        }

        @Test
        void refusesAnotherNumberOfOptions() {
            var numbers = IntStream.range(0, 4).boxed().toList();
            assertThatThrownBy(() -> design.arranged(List.of("a", "b"), numbers, List.of(0, 1, 2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there cannot be 2 options");
        }
    }

    @Test
    void aSetCannotHoldMoreThanThereIs() {
        assertThatThrownBy(() -> ComparisonDesign.of(3, 4, 1)).hasMessage("there cannot be 4 options in a set");
        assertThatThrownBy(() -> ComparisonDesign.of(3, 2, 101)).hasMessage("there cannot be 101 sets");
    }
}
