package io.github.mitform.formats.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplementTest {
    private static final long THRESHOLD = 3;

    private static long[][] diagonal(int size, long beside) {
        var counts = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) counts[i][j] = i == j ? 1 : beside + (i * 31 + j * 17) % 23;
        }
        return counts;
    }

    private static List<Place> disclosed(long[][] counts, List<Place> beside) {
        var withheld = new HashSet<>(SuppressionAudit.tooSmall(counts, THRESHOLD));
        withheld.addAll(beside);
        return new SuppressionAudit(counts, withheld).disclosed();
    }

    @Test
    void aSingleRowCannotBeProtected() {
        assertThat(Complement.of(new long[][] {{2, 30, 40}}, THRESHOLD)).isEmpty();
        assertThat(Complement.of(new long[][] {{20, 30, 40}}, THRESHOLD))
                .contains(new Complement(List.of(), 0, 1, true));
    }

    @Test
    void aSmallCellThatStandsAloneInItsRowCannotBeProtectedHoweverLargeTheTable() {
        var counts = diagonal(30, 50);
        for (int j = 1; j < 30; j++) counts[0][j] = 0;
        var search = new ComplementSearch(counts, THRESHOLD);
        assertThat(search.run()).isEmpty();
        assertThat(search.steps()).isLessThan(1_000);
    }

    @ParameterizedTest(name = "{0} by {0}")
    @CsvSource({"12, 18", "30, 60"})
    void aTableTooLargeToTryAllIsProtectedAllTheSame(int size, int most) {
        var counts = diagonal(size, 50);
        var found = Complement.of(counts, THRESHOLD).orElseThrow();
        assertThat(found.fewest()).isFalse();
        assertThat(found.patterns()).isZero();
        assertThat(found.cells()).hasSizeBetween(size, most);
        assertThat(found.people())
                .isEqualTo(found.cells().stream()
                        .mapToLong(cell -> counts[cell.row()][cell.column()])
                        .sum());
        if (size <= 12) {
            assertThat(disclosed(counts, found.cells())).isEmpty();
            for (Place cell : found.cells()) {
                var fewer = new ArrayList<>(found.cells());
                fewer.remove(cell);
                assertThat(disclosed(counts, fewer))
                        .as("without %s", cell)
                        .containsAnyElementsOf(SuppressionAudit.tooSmall(counts, THRESHOLD));
            }
        }
    }

    @ParameterizedTest(name = "{0} by {0}")
    @ValueSource(ints = {50, 600})
    void theStepsAreBounded(int size) {
        var search = new ComplementSearch(diagonal(size, 50), THRESHOLD);
        var found = search.run().orElseThrow();
        assertThat(search.steps()).isBetween(1L, 2 * ComplementSearch.MOST_STEPS + 4L * size * size);
        assertThat(found.fewest()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theFewestAreFoundInTablesThatPeopleRead(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var counts = new long[2 + random.nextInt(2)][2 + random.nextInt(2)];
            for (long[] row : counts) {
                for (int j = 0; j < row.length; j++) row[j] = random.nextInt(9);
            }
            var found = Complement.of(counts, THRESHOLD);
            var fewest = fewest(counts);
            assertThat(found.map(one -> one.cells().size()).orElse(-1)).isEqualTo(fewest);
            found.ifPresent(one -> {
                assertThat(one.fewest()).isTrue();
                assertThat(disclosed(counts, one.cells())).doesNotContainAnyElementsOf(smallOr(counts));
            });
        }
    }

    private static List<Place> smallOr(long[][] counts) {
        var small = SuppressionAudit.tooSmall(counts, THRESHOLD);
        return small.isEmpty() ? List.of(new Place(-1, -1)) : small;
    }

    /** The slow way: every set of cells, attacked. */
    private static int fewest(long[][] counts) {
        var candidates = new ArrayList<Place>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] >= THRESHOLD) candidates.add(new Place(i, j));
            }
        }
        var small = SuppressionAudit.tooSmall(counts, THRESHOLD);
        int fewest = -1;
        for (int set = 0; set < 1 << candidates.size(); set++) {
            var chosen = new ArrayList<Place>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((set >> i & 1) == 1) chosen.add(candidates.get(i));
            }
            if (fewest >= 0 && chosen.size() >= fewest) continue;
            if (disclosed(counts, chosen).stream().noneMatch(small::contains)) fewest = chosen.size();
        }
        return fewest;
    }
}
