package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who sees a published table, knows the sums of its lines or columns, and that zeros are shown unless nothing else is, tries
 * all tables that could look like this. No withheld number may be the same in all of them.
 */
class AttackerTest {
    private static final Sentence ANY = new Sentence("any", "irgendein");
    private static final int SMALLEST_CELL = 3;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cannotWorkOutAGroup(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            attack(table(random, 2 + random.nextInt(4), 1, 9), Role.GROUP);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cannotWorkOutAPart(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            attack(table(random, 1, 2 + random.nextInt(4), 9), Role.PART);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cannotWorkOutAGroupOfWhichHalvesAreKnown(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            int lines = 2 + random.nextInt(5);
            int first = 1 + random.nextInt(lines - 1);
            attack(
                    table(random, lines, 1, 9),
                    Role.GROUP,
                    List.of(
                            IntStream.range(0, first).boxed().toList(),
                            IntStream.range(first, lines).boxed().toList()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cannotWorkOutTheInsideOfACrossTable(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var table = table(random, 2 + random.nextInt(3), 2 + random.nextInt(2), 5);
            // The sums of a line or column of zeros alone would say everything about it, whatever is withheld.
            if (hasNoEmptyLineOrColumn(table)) attack(table, Role.CROSS);
        }
    }

    /** The sums of lines stand beside the table, and together they are as many as answered. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cannotWorkOutTheSumOfALineOfACrossTable(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var table = table(random, 2 + random.nextInt(3), 2 + random.nextInt(2), 4);
            if (!hasNoEmptyLineOrColumn(table) || sum(table) < SMALLEST_CELL) continue;
            var published = Disclosure.of(SMALLEST_CELL).publish(withTotals(table));
            var attacker = new Attacker(table, published, Role.CROSS, List.of());
            attacker.seeTotals(published, table[0].length);
            attacker.tryAll(0);
            for (int line = 0; line < table.length; line++) {
                if (published.lines().get(line).get(table[0].length) instanceof Cell.People) continue;
                assertThat(attacker.possibleSums.get(line))
                        .as("sum of line %s of %s in %s", line, published.lines(), Arrays.deepToString(table))
                        .hasSizeGreaterThan(1);
            }
            for (int cell = 0; cell < attacker.gaps.size(); cell++) {
                int[] gap = attacker.gaps.get(cell);
                if (table[gap[0]][gap[1]] == 0) continue;
                assertThat(attacker.possible.get(cell))
                        .as("gap %s of %s in %s", cell, published.lines(), Arrays.deepToString(table))
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static Figure withTotals(int[][] table) {
        var figure = figure(table, Role.CROSS);
        var columns = new ArrayList<>(figure.columns());
        columns.add(new Column("all", ANY, Role.TOTAL));
        var lines = new ArrayList<List<Cell>>();
        for (int line = 0; line < table.length; line++) {
            var cells = new ArrayList<>(figure.lines().get(line));
            cells.add(new Cell.People(Arrays.stream(table[line]).sum()));
            lines.add(cells);
        }
        return new Figure("f", ANY, columns, lines, Drawing.NONE);
    }

    private static boolean hasNoEmptyLineOrColumn(int[][] table) {
        for (int[] line : table) {
            if (Arrays.stream(line).sum() == 0) return false;
        }
        for (int column = 0; column < table[0].length; column++) {
            int at = column;
            if (Arrays.stream(table).mapToInt(line -> line[at]).sum() == 0) return false;
        }
        return true;
    }

    private static int[][] table(Random random, int lines, int columns, int most) {
        var table = new int[lines][columns];
        for (int[] line : table) {
            for (int i = 0; i < columns; i++) {
                line[i] = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(most + 1);
            }
        }
        return table;
    }

    private static void attack(int[][] table, Role role) {
        attack(table, role, List.of());
    }

    /** Attacks a table where the sums of these lines of its first column are known too, unless one of them is of too few people. */
    private static void attack(int[][] table, Role role, List<List<Integer>> known) {
        var sums = known.stream().map(lines -> new Sum("c0", lines)).toArray(Sum[]::new);
        var published = Disclosure.of(SMALLEST_CELL).publish(figure(table, role).withSums(sums));
        boolean tooFew = known.stream()
                .mapToInt(lines -> sum(table, lines))
                .anyMatch(people -> people > 0 && people < SMALLEST_CELL);
        var attacker = new Attacker(table, published, role, tooFew ? List.of() : known);
        attacker.tryAll(0);
        for (int cell = 0; cell < attacker.gaps.size(); cell++) {
            int[] gap = attacker.gaps.get(cell);
            // A zero that is withheld beside others may be known: it speaks of nobody. So may what is told elsewhere as
            // a sum.
            if (table[gap[0]][gap[1]] > 0 && sum(table) >= SMALLEST_CELL && !attacker.isTold(table, gap)) {
                assertThat(attacker.possible.get(cell))
                        .as("gap %s of %s in %s", cell, published.lines(), Arrays.deepToString(table))
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static int sum(int[][] table, List<Integer> lines) {
        return lines.stream().mapToInt(line -> table[line][0]).sum();
    }

    private static int sum(int[][] table) {
        int sum = 0;
        for (int[] line : table) for (int number : line) sum += number;
        return sum;
    }

    private static Figure figure(int[][] table, Role role) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < table[0].length; i++) columns.add(new Column("c" + i, ANY, role));
        var lines = new ArrayList<List<Cell>>();
        for (int[] line : table) {
            var cells = new ArrayList<Cell>();
            for (int number : line) cells.add(new Cell.People(number));
            lines.add(cells);
        }
        return new Figure("f", ANY, columns, lines, Drawing.NONE);
    }

    private static final class Attacker {
        private final int[][] guess;
        private final int[] lineSums;
        private final int[] columnSums;
        private final Role role;
        private final List<List<Integer>> known;
        private final int[] knownSums;
        final List<int[]> gaps = new ArrayList<>();
        final List<TreeSet<Integer>> possible = new ArrayList<>();
        private final boolean[] zeroPossible;
        /** Which sums of lines are known; all, unless some are withheld. */
        private final boolean[] lineIsKnown;

        final List<TreeSet<Integer>> possibleSums = new ArrayList<>();

        Attacker(int[][] table, Figure published, Role role, List<List<Integer>> known) {
            this.role = role;
            this.known = known;
            this.knownSums = known.stream().mapToInt(lines -> sum(table, lines)).toArray();
            guess = new int[table.length][table[0].length];
            lineIsKnown = new boolean[table.length];
            Arrays.fill(lineIsKnown, true);
            for (int[] line : table) possibleSums.add(new TreeSet<>());
            lineSums = new int[table.length];
            columnSums = new int[table[0].length];
            for (int line = 0; line < table.length; line++) {
                for (int column = 0; column < table[0].length; column++) {
                    lineSums[line] += table[line][column];
                    columnSums[column] += table[line][column];
                    if (published.lines().get(line).get(column) instanceof Cell.People people) {
                        guess[line][column] = (int) people.count();
                    } else {
                        gaps.add(new int[] {line, column});
                        possible.add(new TreeSet<>());
                    }
                }
            }
            zeroPossible = new boolean[gaps.size()];
            for (int i = 0; i < gaps.size(); i++) {
                zeroPossible[i] = nothingShownBeside(gaps.get(i), published);
            }
        }

        /** Looks which sums of lines are withheld. */
        void seeTotals(Figure published, int column) {
            for (int line = 0; line < lineIsKnown.length; line++) {
                lineIsKnown[line] = published.lines().get(line).get(column) instanceof Cell.People;
            }
        }

        private boolean nothingShownBeside(int[] gap, Figure published) {
            boolean line = true;
            boolean column = true;
            for (int i = 0; i < guess[0].length; i++) {
                line &= published.lines().get(gap[0]).get(i) instanceof Cell.Withheld;
            }
            for (int i = 0; i < guess.length; i++) {
                column &= published.lines().get(i).get(gap[1]) instanceof Cell.Withheld;
            }
            boolean among = known.stream()
                    .filter(lines -> lines.contains(gap[0]))
                    .anyMatch(lines -> lines.stream()
                            .allMatch(i -> published.lines().get(i).get(0) instanceof Cell.Withheld));
            return (line && role != Role.GROUP) || (column && role != Role.PART) || among;
        }

        private boolean isTold(int[][] table, int[] gap) {
            return known.stream()
                    .anyMatch(lines -> lines.contains(gap[0]) && sum(table, lines) == table[gap[0]][gap[1]]);
        }

        void tryAll(int cell) {
            if (cell == gaps.size()) {
                if (fits()) {
                    for (int i = 0; i < gaps.size(); i++) {
                        possible.get(i).add(guess[gaps.get(i)[0]][gaps.get(i)[1]]);
                    }
                    for (int i = 0; i < guess.length; i++) {
                        possibleSums.get(i).add(Arrays.stream(guess[i]).sum());
                    }
                }
                return;
            }
            int line = gaps.get(cell)[0];
            int column = gaps.get(cell)[1];
            int most = role == Role.GROUP
                    ? columnSums[column]
                    : role == Role.PART
                            ? lineSums[line]
                            : lineIsKnown[line] ? Math.min(lineSums[line], columnSums[column]) : columnSums[column];
            for (int number = zeroPossible[cell] ? 0 : 1; number <= Math.min(most, 12); number++) {
                guess[line][column] = number;
                if (!isTooMuch(line, column)) tryAll(cell + 1);
            }
            guess[line][column] = 0;
        }

        private boolean isTooMuch(int line, int column) {
            int inLine = 0;
            for (int number : guess[line]) inLine += number;
            int inColumn = 0;
            for (int[] each : guess) inColumn += each[column];
            return (role != Role.GROUP && lineIsKnown[line] && inLine > lineSums[line])
                    || (role != Role.PART && inColumn > columnSums[column]);
        }

        private boolean fits() {
            for (int line = 0; line < guess.length && role != Role.GROUP; line++) {
                int sum = 0;
                for (int number : guess[line]) sum += number;
                if (lineIsKnown[line] && sum != lineSums[line]) return false;
            }
            for (int column = 0; column < guess[0].length && role != Role.PART; column++) {
                int sum = 0;
                for (int[] line : guess) sum += line[column];
                if (sum != columnSums[column]) return false;
            }
            for (int i = 0; i < knownSums.length; i++) {
                if (sum(guess, known.get(i)) != knownSums[i]) return false;
            }
            return true;
        }
    }
}
