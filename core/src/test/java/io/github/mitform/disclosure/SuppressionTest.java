package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long it may take to find out what to hide. Steps are counted, since time depends on the machine. */
class SuppressionTest {
    private static final Sentence ANY = new Sentence("any", "irgendein");
    /** Small cells of a block: two squares, each of which hides itself, and one cell between them that is what their sums differ by. */
    private static final Set<List<Integer>> SQUARES_AND_BRIDGE = Set.of(
            List.of(0, 0),
            List.of(0, 1),
            List.of(1, 0),
            List.of(1, 1),
            List.of(1, 2),
            List.of(2, 2),
            List.of(2, 3),
            List.of(3, 2),
            List.of(3, 3));

    private static Figure blocks(int size) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < size; i++) columns.add(new Column("c" + i, ANY, Role.CROSS));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < size; i++) {
            var cells = new ArrayList<Cell>();
            for (int j = 0; j < size; j++) {
                boolean small = i / 4 == j / 4 && SQUARES_AND_BRIDGE.contains(List.of(i % 4, j % 4));
                cells.add(new Cell.People(small ? 4 : 50));
            }
            lines.add(cells);
        }
        return new Figure("f", new Sentence("Roads", "Wege"), columns, lines, Drawing.NONE);
    }

    private static Suppression run(int size) {
        var suppression = new Suppression(blocks(size), 5);
        suppression.run();
        return suppression;
    }

    private static long withheld(Figure figure) {
        return figure.lines().stream()
                .flatMap(List::stream)
                .filter(Cell.Withheld.class::isInstance)
                .count();
    }

    @Test
    void tablesThatPeopleReadTakeFewSteps() {
        var suppression = run(40);
        assertThat(suppression.isGivenUp()).isFalse();
        assertThat(suppression.steps()).isLessThan(300_000);
        assertThat(withheld(suppression.figure())).isBetween(91L, 130L);
    }

    @Test
    void atTheLimitNothingIsShownAtAll() {
        var suppression = run(600);
        assertThat(suppression.isGivenUp()).isTrue();
        assertThat(suppression.steps()).isBetween(Suppression.MOST_STEPS, Suppression.MOST_STEPS + 400_000);
        assertThat(withheld(suppression.figure())).isEqualTo(360_000);
    }

    @Test
    void andTheRemarkSaysSo() {
        var result = new KeptResult(
                "any",
                "1.0.0",
                new Turnout(18_000_000, Map.of()),
                List.of(blocks(600)),
                List.of(),
                List.of(),
                List.of(),
                Value.object());
        var remark = Disclosure.of(5).publish(result).remark().orElseThrow();
        assertThat(remark.english())
                .endsWith(
                        "Of “Roads” nothing is shown: it would take too long to find out which of so many numbers may be.");
        assertThat(remark.german()).contains("Aus „Wege“ wird nichts gezeigt");
    }
}
