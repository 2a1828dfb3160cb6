package io.github.mitform.formats.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionAuditTest {
    @Test
    void aLonelyCellIsKnown() {
        var audit = new SuppressionAudit(new long[][] {{2, 5}, {7, 8}}, Set.of(new Place(0, 0)));
        assertThat(audit.bounds()).containsEntry(new Place(0, 0), new Bounds(2, 2));
        assertThat(audit.disclosed()).containsExactly(new Place(0, 0));
    }

    @Test
    void nothingWithheldGivesNothingAway() {
        assertThat(new SuppressionAudit(new long[][] {{2, 5}}, Set.of()).disclosed())
                .isEmpty();
        assertThat(new SuppressionAudit(new long[0][], Set.of()).bounds()).isEmpty();
    }

    /** The bounds, found by trying every table with the same sums. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theBoundsAreThoseOfAllTablesWithTheSameSums(long seed) {
        var random = new Random(seed);
        var counts = new long[3][3];
        var withheld = new LinkedHashSet<Place>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                counts[i][j] = random.nextInt(4);
                if (random.nextInt(3) > 0) withheld.add(new Place(i, j));
            }
        }
        var audit = new SuppressionAudit(counts, withheld);
        var cells = List.copyOf(withheld);
        var least = new long[cells.size()];
        var most = new long[cells.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        tryAll(counts, cells, 0, new long[cells.size()], least, most);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(audit.bounds().get(cells.get(i))).isEqualTo(new Bounds(least[i], most[i]));
        }
    }

    private static void tryAll(long[][] counts, List<Place> cells, int at, long[] tried, long[] least, long[] most) {
        if (at == cells.size()) {
            if (!sameSums(counts, cells, tried)) return;
            for (int i = 0; i < tried.length; i++) {
                least[i] = Math.min(least[i], tried[i]);
                most[i] = Math.max(most[i], tried[i]);
            }
            return;
        }
        long room = Math.min(room(counts, cells, at, tried, Place::row), room(counts, cells, at, tried, Place::column));
        for (long value = 0; value <= room; value++) {
            tried[at] = value;
            tryAll(counts, cells, at + 1, tried, least, most);
        }
    }

    /** What the withheld cells of the same line have together, less those already tried. */
    private static long room(long[][] counts, List<Place> cells, int at, long[] tried, Function<Place, Integer> line) {
        long room = 0;
        for (int i = 0; i < cells.size(); i++) {
            Place cell = cells.get(i);
            if (!line.apply(cell).equals(line.apply(cells.get(at)))) continue;
            room += counts[cell.row()][cell.column()] - (i < at ? tried[i] : 0);
        }
        return room;
    }

    private static boolean sameSums(long[][] counts, List<Place> cells, long[] tried) {
        var rows = new long[counts.length];
        var columns = new long[counts[0].length];
        for (int i = 0; i < tried.length; i++) {
            Place cell = cells.get(i);
            long more = tried[i] - counts[cell.row()][cell.column()];
            rows[cell.row()] += more;
            columns[cell.column()] += more;
        }
        return Arrays.stream(rows).allMatch(sum -> sum == 0)
                && Arrays.stream(columns).allMatch(sum -> sum == 0);
    }
}
