package io.github.mitform.formats.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeAuditTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatAddsUpToOneSumIsFoundAsInAnyTable(long seed) {
        var random = new Random(seed);
        for (int table = 0; table < 50; table++) {
            var counts = new long[1 + random.nextInt(5)][1];
            var known = new ArrayList<Bounds>();
            long all = 0;
            for (long[] row : counts) {
                row[0] = random.nextInt(12);
                all += row[0];
                known.add(new Rounding(5).beforeNearest(new Rounding(5).nearest(row[0])));
            }
            var sum = new Bounds(Math.max(0, all - random.nextInt(3)), all + random.nextInt(3));
            var lines = known.stream().map(List::of).toList();
            assertThat(RangeAudit.ofOneSum(known, sum))
                    .isEqualTo(new RangeAudit(counts, lines, known, List.of(sum), sum)
                            .bounds().stream().map(line -> line.get(0)).toList());
        }
    }

    @Test
    void ofOneSumThereMayBeManyNumbers() {
        var known = Collections.nCopies(2_500, new Bounds(3, 7));
        assertThat(assertTimeout(Duration.ofSeconds(1), () -> RangeAudit.ofOneSum(known, new Bounds(7_501, 7_501))))
                .containsOnly(new Bounds(3, 4));
    }

    @Nested
    class Rounded {
        @ParameterizedTest(name = "{1} to base {0} is {2}")
        @CsvSource({
            "5, 0, 0",
            "5, 2, 0",
            "5, 3, 5",
            "5, 7, 5",
            "5, 8, 10",
            "3, 1, 0",
            "3, 2, 3",
            "10, 5, 10",
            "10, 4, 0"
        })
        void toTheNearest(int base, long count, long rounded) {
            assertThat(new Rounding(base).nearest(count)).isEqualTo(rounded);
        }

        @ParameterizedTest(name = "base {0}")
        @ValueSource(ints = {2, 3, 5, 10})
        void whatACountMayHaveBeenIsEverythingThatIsRoundedLikeIt(int base) {
            var rounding = new Rounding(base);
            for (long rounded = 0; rounded <= 4L * base; rounded += base) {
                for (long count = 0; count <= 6L * base; count++) {
                    var near = rounding.beforeNearest(rounded);
                    assertThat(rounding.nearest(count) == rounded)
                            .isEqualTo(near.least() <= count && count <= near.most());
                    var random = rounding.beforeRandom(rounded);
                    boolean possible =
                            rounding.random(count, 0) == rounded || rounding.random(count, 0.999999) == rounded;
                    assertThat(possible).isEqualTo(random.least() <= count && count <= random.most());
                }
            }
        }

        @Test
        void byChanceItIsRightInTheMean() {
            var rounding = new Rounding(5);
            long sum = 0;
            for (int i = 0; i < 1000; i++) sum += rounding.random(7, i / 1000.0);
            assertThat(sum).isEqualTo(7000);
            assertThat(rounding.random(0, 0)).isZero();
            assertThat(rounding.random(10, 0)).isEqualTo(10);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theBoundsAreThoseThatTryingEverythingFinds(long seed) {
        var random = new Random(seed);
        var counts = new long[2][2];
        for (long[] row : counts) {
            for (int j = 0; j < 2; j++) row[j] = random.nextInt(7);
        }
        var rounding = new Rounding(3 + 2 * random.nextInt(2));
        var audit = audit(counts, rounding);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(audit.bounds().get(i).get(j)).isEqualTo(tried(counts, rounding, i, j));
            }
        }
    }

    private static RangeAudit audit(long[][] counts, Rounding rounding) {
        var known = new ArrayList<List<Bounds>>();
        var rows = new ArrayList<Bounds>();
        var columns = new ArrayList<Bounds>();
        long all = 0;
        for (long[] row : counts) {
            var line = new ArrayList<Bounds>();
            long sum = 0;
            for (long count : row) {
                line.add(rounding.beforeNearest(rounding.nearest(count)));
                sum += count;
            }
            known.add(line);
            rows.add(rounding.beforeNearest(rounding.nearest(sum)));
            all += sum;
        }
        for (int j = 0; j < counts[0].length; j++) {
            long sum = 0;
            for (long[] row : counts) sum += row[j];
            columns.add(rounding.beforeNearest(rounding.nearest(sum)));
        }
        return new RangeAudit(counts, known, rows, columns, rounding.beforeNearest(rounding.nearest(all)));
    }

    /** Tries all tables of up to 14 in each cell that are published like this one. */
    private static Bounds tried(long[][] counts, Rounding rounding, int row, int column) {
        long least = Long.MAX_VALUE;
        long most = -1;
        int to = 14;
        for (long a = 0; a <= to; a++) {
            for (long b = 0; b <= to; b++) {
                for (long c = 0; c <= to; c++) {
                    for (long d = 0; d <= to; d++) {
                        if (published(rounding, a, b, c, d)
                                .equals(published(rounding, counts[0][0], counts[0][1], counts[1][0], counts[1][1]))) {
                            long own = new long[][] {{a, b}, {c, d}}[row][column];
                            least = Math.min(least, own);
                            most = Math.max(most, own);
                        }
                    }
                }
            }
        }
        return new Bounds(least, most);
    }

    private static List<Long> published(Rounding rounding, long a, long b, long c, long d) {
        var all = new ArrayList<Long>();
        for (long count : new long[] {a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d}) {
            all.add(rounding.nearest(count));
        }
        return all;
    }

    @Test
    void sumsMayGiveARoundedCellAway() {
        // 0 and 1, shown as 0 and 0, in a row shown as 0 would tell nothing; four times 2, shown as 0, in a row shown
        // as 10, tell that each is 2.
        var audit = audit(new long[][] {{2, 2, 2, 2}}, new Rounding(5));
        assertThat(audit.disclosed()).contains(new Place(0, 0));
    }

    @Nested
    class TablesThatShareAQuestion {
        private static final Rounding THREE = new Rounding(3);

        /** Tries all pairs of tables of up to 6 in each cell that share their row sums and look like these. */
        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void theBoundsAreThoseThatTryingEverythingFinds(long seed) {
            var random = new Random(seed);
            var left = new long[2][2];
            var right = new long[2][2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) left[i][j] = random.nextInt(4);
                long sum = left[i][0] + left[i][1];
                right[i][0] = random.nextInt((int) sum + 1);
                right[i][1] = sum - right[i][0];
            }
            var audit = chain(left, right);
            var truth = published(left, right);
            var least = new long[8];
            var most = new long[8];
            Arrays.fill(least, Long.MAX_VALUE);
            Arrays.fill(most, -1);
            var tried = new long[8];
            for (int code = 0; code < 117_649; code++) { // 7 to the power of 6
                int rest = code;
                for (int i = 0; i < 6; i++) {
                    tried[i] = rest % 7;
                    rest /= 7;
                }
                tried[6] = tried[0] + tried[1] - tried[4];
                tried[7] = tried[2] + tried[3] - tried[5];
                if (tried[6] < 0 || tried[7] < 0) continue;
                var one = new long[][] {{tried[0], tried[1]}, {tried[2], tried[3]}};
                var other = new long[][] {{tried[4], tried[6]}, {tried[5], tried[7]}};
                if (!looksLike(one, other, truth)) continue;
                var cells = new long[] {tried[0], tried[1], tried[2], tried[3], tried[4], tried[6], tried[5], tried[7]};
                for (int i = 0; i < 8; i++) {
                    least[i] = Math.min(least[i], cells[i]);
                    most[i] = Math.max(most[i], cells[i]);
                }
            }
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    // The chain goes from the columns of the left table by the rows that are shared to the columns of
                    // the right one.
                    assertThat(audit.bounds(0).get(j).get(i)).isEqualTo(new Bounds(least[2 * i + j], most[2 * i + j]));
                    assertThat(audit.bounds(1).get(i).get(j))
                            .isEqualTo(new Bounds(least[4 + 2 * i + j], most[4 + 2 * i + j]));
                }
            }
        }

        @Test
        void mayGiveAwayWhatNoneOfThemGivesAwayAlone() {
            var left = new long[][] {{4, 0}, {1, 5}};
            var right = new long[][] {{1, 3}, {4, 2}};
            assertThat(audit(right).disclosed()).containsExactly(new Place(0, 0), new Place(1, 0));
            var together = chain(left, right);
            assertThat(together.bounds(1))
                    .isEqualTo(List.of(
                            List.of(new Bounds(1, 1), new Bounds(3, 3)), List.of(new Bounds(4, 4), new Bounds(2, 2))));
        }

        private static RangeAudit audit(long[][] counts) {
            long all = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
            return new RangeAudit(
                    List.of(link(counts)), List.of(sums(counts), sums(turned(counts))), new Bounds(all, all));
        }

        @Test
        void haveTheSameSums() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> chain(new long[][] {{1, 1}, {2, 2}}, new long[][] {{1, 1}, {2, 3}}))
                    .withMessage("tables in a chain share the sums between them");
        }

        private static long[][] turned(long[][] counts) {
            var turned = new long[counts[0].length][counts.length];
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[0].length; j++) turned[j][i] = counts[i][j];
            }
            return turned;
        }

        private static Bounds known(long count) {
            return THREE.beforeNearest(THREE.nearest(count));
        }

        private static RangeAudit.Link link(long[][] counts) {
            return new RangeAudit.Link(
                    counts,
                    Arrays.stream(counts)
                            .map(row -> Arrays.stream(row)
                                    .mapToObj(TablesThatShareAQuestion::known)
                                    .toList())
                            .toList());
        }

        private static List<Bounds> sums(long[][] counts) {
            return Arrays.stream(counts)
                    .map(row -> known(Arrays.stream(row).sum()))
                    .toList();
        }

        private static RangeAudit chain(long[][] left, long[][] right) {
            long all = Arrays.stream(left).flatMapToLong(Arrays::stream).sum();
            return new RangeAudit(
                    List.of(link(turned(left)), link(right)),
                    List.of(sums(turned(left)), sums(left), sums(turned(right))),
                    new Bounds(all, all));
        }

        private static long[] published(long[][] one, long[][] other) {
            return new long[] {
                THREE.nearest(one[0][0]),
                THREE.nearest(one[0][1]),
                THREE.nearest(one[1][0]),
                THREE.nearest(one[1][1]),
                THREE.nearest(other[0][0]),
                THREE.nearest(other[0][1]),
                THREE.nearest(other[1][0]),
                THREE.nearest(other[1][1]),
                THREE.nearest(one[0][0] + one[0][1]),
                THREE.nearest(one[1][0] + one[1][1]),
                THREE.nearest(one[0][0] + one[1][0]),
                THREE.nearest(one[0][1] + one[1][1]),
                THREE.nearest(other[0][0] + other[1][0]),
                THREE.nearest(other[0][1] + other[1][1]),
                one[0][0] + one[0][1] + one[1][0] + one[1][1]
            };
        }

        private static boolean looksLike(long[][] one, long[][] other, long[] truth) {
            return Arrays.equals(published(one, other), truth);
        }
    }

    @Test
    void aCountOutsideOfWhatIsKnownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RangeAudit(
                        new long[][] {{1, 9}},
                        List.of(List.of(new Bounds(0, 2), new Bounds(0, 2))),
                        List.of(new Bounds(0, 20)),
                        List.of(new Bounds(0, 20), new Bounds(0, 20)),
                        new Bounds(0, 20)))
                .withMessage("a count lies between what is known of it");
    }
}
