package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody sees a cross table with the sums of its lines, knows how many people there are in all, and sees each of the two questions by itself, where
 * small groups are withheld as well. No number and no sum that is withheld may be the same in all tables that would look like this.
 */
class MarginAttackTest {
    private static final Sentence ANY = new Sentence("any", "irgendein");
    private static final int SMALLEST_CELL = 3;

    @Test
    void theSumOfASmallLineDoesNotStandAlone() {
        var published = Disclosure.of(5).publish(crossTable(new int[][] {{8, 5, 9}, {1, 1, 1}, {6, 7, 8}}));
        assertThat(published.lines().stream().map(line -> line.get(3)).filter(Cell.Withheld.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aColumnThatIsWithheldByItselfCannotBeAddedUpFromTheTable() {
        // By themselves the columns of 3 and of 18 are withheld.
        var published = Disclosure.of(5).publish(crossTable(new int[][] {{0, 15, 10}, {3, 6, 8}}));
        assertThat(published.lines().stream().map(line -> line.get(2))).contains(new Cell.Withheld());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cannotWorkOutTheInsideOfACrossTableNorItsSums(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int lines = 2 + random.nextInt(2);
            int columns = 2 + random.nextInt(lines == 2 ? 3 : 2);
            var table = table(random, lines, columns, 1 + random.nextInt(lines * columns > 6 ? 3 : 6));
            if (hasNoEmptyLineOrColumn(table)) new Attack(table).run();
        }
    }

    private static int[][] table(Random random, int lines, int columns, int most) {
        var table = new int[lines][columns];
        for (int[] line : table) {
            // Some lines are small as a whole.
            int here = random.nextInt(3) == 0 ? 1 : most;
            for (int i = 0; i < columns; i++) line[i] = random.nextInt(here + 1);
        }
        return table;
    }

    /** The sums of a line or column of zeros alone would say everything about it, whatever is withheld. */
    private static boolean hasNoEmptyLineOrColumn(int[][] table) {
        return Arrays.stream(sums(table)).allMatch(sum -> sum > 0)
                && Arrays.stream(sums(turned(table))).allMatch(sum -> sum > 0);
    }

    private static int[] sums(int[][] table) {
        return Arrays.stream(table).mapToInt(line -> Arrays.stream(line).sum()).toArray();
    }

    private static int[][] turned(int[][] table) {
        return IntStream.range(0, table[0].length)
                .mapToObj(column ->
                        Arrays.stream(table).mapToInt(line -> line[column]).toArray())
                .toArray(int[][]::new);
    }

    private static Figure crossTable(int[][] table) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < table[0].length; i++) columns.add(new Column("c" + i, ANY, Role.CROSS));
        columns.add(new Column("all", ANY, Role.TOTAL));
        var lines = new ArrayList<List<Cell>>();
        for (int[] line : table) {
            var cells = new ArrayList<Cell>();
            for (int number : line) cells.add(new Cell.People(number));
            cells.add(new Cell.People(Arrays.stream(line).sum()));
            lines.add(cells);
        }
        return new Figure("f", ANY, columns, lines, Drawing.NONE);
    }

    /** Returns what is shown of groups by themselves; -1 for what is withheld. */
    private static int[] shown(int[] groups) {
        var lines = new ArrayList<List<Cell>>();
        for (int people : groups) lines.add(List.of(new Cell.People(people)));
        var figure = Disclosure.of(SMALLEST_CELL)
                .publish(new Figure("f", ANY, List.of(new Column("c", ANY, Role.GROUP)), lines, Drawing.NONE));
        return figure.lines().stream().mapToInt(line -> shown(line.get(0))).toArray();
    }

    private static int shown(Cell cell) {
        return cell instanceof Cell.People people ? (int) people.count() : -1;
    }

    private static final class Attack {
        private final int[][] table;
        private final int[][] inside;
        private final int[] lineSums;
        private final int[] columnSums;
        private final int people;
        private final boolean[] mayBeZero;
        private final List<int[]> gaps = new ArrayList<>();
        private final int[][] guess;
        /** What each gap may be, then what each line and each column may add up to. */
        private final List<TreeSet<Integer>> possible = new ArrayList<>();

        Attack(int[][] table) {
            this.table = table;
            people = Arrays.stream(sums(table)).sum();
            var published = Disclosure.of(SMALLEST_CELL).publish(crossTable(table));
            inside = published.lines().stream()
                    .map(line -> line.subList(0, table[0].length).stream()
                            .mapToInt(MarginAttackTest::shown)
                            .toArray())
                    .toArray(int[][]::new);
            lineSums = published.lines().stream()
                    .mapToInt(line -> shown(line.get(table[0].length)))
                    .toArray();
            var byThemselves = shown(sums(table));
            for (int i = 0; i < lineSums.length; i++) lineSums[i] = Math.max(lineSums[i], byThemselves[i]);
            columnSums = shown(sums(turned(table)));
            guess = new int[table.length][table[0].length];
            for (int i = 0; i < table.length; i++) {
                for (int j = 0; j < table[0].length; j++) {
                    if (inside[i][j] < 0) gaps.add(new int[] {i, j});
                    guess[i][j] = Math.max(0, inside[i][j]);
                }
            }
            mayBeZero = new boolean[gaps.size()];
            for (int i = 0; i < mayBeZero.length; i++) mayBeZero[i] = nothingShownBeside(gaps.get(i));
            for (int i = 0; i < gaps.size() + lineSums.length + columnSums.length; i++) possible.add(new TreeSet<>());
        }

        private boolean nothingShownBeside(int[] gap) {
            return Arrays.stream(inside[gap[0]]).allMatch(number -> number < 0)
                    || Arrays.stream(inside).allMatch(line -> line[gap[1]] < 0);
        }

        void run() {
            tryAll(0, people - Arrays.stream(sums(guess)).sum());
            for (int i = 0; i < gaps.size(); i++) {
                check(table[gaps.get(i)[0]][gaps.get(i)[1]], possible.get(i), "gap " + i);
            }
            for (int i = 0; i < lineSums.length; i++) {
                if (lineSums[i] < 0) check(sums(table)[i], possible.get(gaps.size() + i), "line " + i);
            }
            for (int i = 0; i < columnSums.length; i++) {
                if (columnSums[i] < 0) {
                    check(sums(turned(table))[i], possible.get(gaps.size() + lineSums.length + i), "column " + i);
                }
            }
        }

        /** A zero that is withheld beside others may be known: it speaks of nobody. So may everything where all are too few. */
        private void check(int withheld, TreeSet<Integer> may, String what) {
            if (withheld == 0 || people < SMALLEST_CELL) return;
            assertThat(may)
                    .as(
                            "%s of %s in %s, %s",
                            what, Arrays.deepToString(table), Arrays.deepToString(inside), Arrays.toString(lineSums))
                    .hasSizeGreaterThan(1);
        }

        private void tryAll(int gap, int left) {
            if (gap == gaps.size()) {
                if (left == 0 && fits()) keep();
                return;
            }
            int line = gaps.get(gap)[0];
            int column = gaps.get(gap)[1];
            int most = Math.min(
                    left, Math.min(room(lineSums[line], inLine(line)), room(columnSums[column], inColumn(column))));
            for (int number = mayBeZero[gap] ? 0 : 1; number <= most; number++) {
                guess[line][column] = number;
                tryAll(gap + 1, left - number);
            }
            guess[line][column] = 0;
        }

        private static int room(int sum, int taken) {
            return sum < 0 ? Integer.MAX_VALUE : sum - taken;
        }

        private int inLine(int line) {
            int sum = 0;
            for (int number : guess[line]) sum += number;
            return sum;
        }

        private int inColumn(int column) {
            int sum = 0;
            for (int[] line : guess) sum += line[column];
            return sum;
        }

        private boolean fits() {
            for (int i = 0; i < lineSums.length; i++) {
                if (lineSums[i] >= 0 && inLine(i) != lineSums[i]) return false;
            }
            for (int i = 0; i < columnSums.length; i++) {
                if (columnSums[i] >= 0 && inColumn(i) != columnSums[i]) return false;
            }
            return true;
        }

        private void keep() {
            int next = 0;
            for (int[] gap : gaps) possible.get(next++).add(guess[gap[0]][gap[1]]);
            for (int i = 0; i < lineSums.length; i++) possible.get(next++).add(inLine(i));
            for (int i = 0; i < columnSums.length; i++) possible.get(next++).add(inColumn(i));
        }
    }
}
