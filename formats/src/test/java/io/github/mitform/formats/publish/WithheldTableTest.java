package io.github.mitform.formats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.publish.Outcome.Target;
import io.github.mitform.problem.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is withheld of a table of two questions: cells, sums of its rows, and sums of its columns, which reports on the second question withhold as well. */
class WithheldTableTest {
    private static final int SMALLEST_CELL = 5;

    private static WithheldTable table(long[]... counts) {
        return new WithheldTable(
                axis("row", counts.length), Optional.of(axis("column", counts[0].length)), SMALLEST_CELL, counts);
    }

    private static Axis axis(String name, int groups) {
        var ids = IntStream.range(0, groups).mapToObj(i -> name + "_" + i).toList();
        return new Axis(List.of(new Groups(
                name,
                new Sentence(name, name),
                ids,
                ids.stream().map(id -> new Sentence(id, id)).toList())));
    }

    @Test
    void theSumOfARowOfTooFewIsAttackedLikeACell() {
        var table = table(new long[] {8, 5, 9}, new long[] {1, 1, 1}, new long[] {6, 7, 8});
        assertThat(table.sums()).extracting(target -> target.cell().german()).contains("row_1, alle");
        assertThat(table.exact())
                .as("46 people, but not 22 and 21 in the other rows")
                .isZero();
        assertThat(table.found().english()).startsWith("An attack finds none of the 9 withheld cells and sums exactly");
        assertThat(table.found().german()).contains("keines der 9 zurückgehaltenen Felder und Summen genau");
    }

    @Test
    void aRowOfNobodyStillGivesTheOtherOneAway() {
        // Whatever is withheld, a row of nobody tells what stands beside it.
        var table = table(new long[] {0, 0}, new long[] {2, 11});
        assertThat(table.risks())
                .extracting(Sentence::english)
                .containsExactly("row_1, column_0: exactly 2", "row_1, column_1: exactly 11");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void neitherCellsNorSumsAreKnownExactlyAndTheTruthIsWithinWhatIsFound(int seed) {
        var random = new Random(seed);
        long attacked = 0;
        for (int round = 0; round < 150; round++) {
            var counts = counts(random);
            if (!eachHasSomebody(counts) || !eachHasSomebody(PublishedTable.turned(counts))) continue;
            var table = table(counts);
            attacked += table.sums().size();
            assertThat(table.exact())
                    .as("%s in %s", table.risks(), Arrays.deepToString(counts))
                    .isZero();
            table.sums()
                    .forEach(sum -> assertThat(truth(counts, sum))
                            .isBetween(sum.bounds().least(), sum.bounds().most()));
        }
        assertThat(attacked).isGreaterThan(50);
    }

    private static long[][] counts(Random random) {
        var counts = new long[2 + random.nextInt(4)][2 + random.nextInt(4)];
        for (long[] row : counts) {
            int most = random.nextInt(3) == 0 ? 2 : 4 + random.nextInt(20);
            for (int i = 0; i < row.length; i++) row[i] = random.nextInt(most + 1);
        }
        return counts;
    }

    private static boolean eachHasSomebody(long[][] counts) {
        return Stream.of(counts).allMatch(row -> Arrays.stream(row).sum() > 0);
    }

    private static long truth(long[][] counts, Target sum) {
        var name = sum.cell().in(Locale.ENGLISH);
        int at = Character.getNumericValue(name.charAt(name.indexOf('_') + 1));
        return Arrays.stream(name.startsWith("row") ? counts[at] : PublishedTable.turned(counts)[at])
                .sum();
    }
}
