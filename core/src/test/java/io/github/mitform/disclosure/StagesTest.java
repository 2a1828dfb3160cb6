package io.github.mitform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stages that people go through differ by are people, too: those who went no further. */
class StagesTest {
    private static final Sentence ANY = new Sentence("any", "irgendein");

    private static Figure figure(long... people) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < people.length; i++) {
            long left = i + 1 < people.length ? Math.abs(people[i] - people[i + 1]) : 0;
            lines.add(List.of(
                    new Cell.People(people[i]),
                    new Cell.Share(people[i], people[0]),
                    i + 1 < people.length ? new Cell.Number(BigDecimal.valueOf(left), 0, left) : new Cell.Empty()));
        }
        return new Figure(
                "f",
                ANY,
                List.of(
                        new Column("people", ANY, Role.STAGE),
                        Column.from("share", ANY, "people"),
                        new Column("left", ANY, Role.LOSS)),
                lines,
                Drawing.NONE);
    }

    /** Returns "people, share, left" of each stage, with a dash for what is withheld. */
    private static List<String> published(int smallestCell, long... people) {
        return Disclosure.of(smallestCell).publish(figure(people)).lines().stream()
                .map(line -> say(line.get(0)) + ", " + say(line.get(1)) + ", " + say(line.get(2)))
                .toList();
    }

    private static String say(Cell cell) {
        if (cell instanceof Cell.People people) return Long.toString(people.count());
        if (cell instanceof Cell.Share share) return share.part() + " of " + share.whole();
        if (cell instanceof Cell.Number number) return number.number().toPlainString();
        return cell instanceof Cell.Empty ? "" : "-";
    }

    @Test
    void thatTooFewLeftAreJoinedWithThoseBesideThem() {
        assertThat(published(5, 300, 290, 284, 280, 250))
                .containsExactly(
                        "300, 300 of 300, 10",
                        "290, 290 of 300, -",
                        "-, -, -",
                        "280, 280 of 300, 30",
                        "250, 250 of 300, ");
        assertThat(published(5, 300, 300, 240))
                .containsExactly("300, 300 of 300, 0", "300, 300 of 300, 60", "240, 240 of 300, ");
    }

    @Test
    void whereTooFewLeftInAllOnlyTheLastIsShownWhichIsKnown() {
        assertThat(published(5, 9, 9, 5)).containsExactly("-, -, -", "-, -, -", "5, -, ");
        assertThat(published(5, 20, 5, 18, 17))
                .as("not everybody came by all of them")
                .containsExactly("-, -, -", "5, -, -", "-, -, -", "17, -, ");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void thatAreShownDifferByNobodyOrByEnough(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int cell = 2 + random.nextInt(6);
            var people = new long[2 + random.nextInt(6)];
            people[people.length - 1] = cell + random.nextInt(20);
            for (int i = people.length - 2; i >= 0; i--) {
                people[i] = people[i + 1] + (random.nextInt(3) == 0 ? 0 : random.nextInt(12));
            }
            var lines = Disclosure.of(cell).publish(figure(people)).lines();
            int before = -1;
            for (int i = 0; i < people.length; i++) {
                if (!(lines.get(i).get(0) instanceof Cell.People)) continue;
                if (before >= 0) {
                    long left = people[before] - people[i];
                    assertThat(left).matches(some -> some == 0 || some >= cell);
                    long apart = IntStream.range(before, i)
                            .filter(stage -> people[stage] > people[stage + 1])
                            .count();
                    assertThat(apart == 1 || left == 0 || left > apart)
                            .as("they could be something else than 1 each")
                            .isTrue();
                }
                before = i;
            }
            assertThat(before).as("the last one is known").isEqualTo(people.length - 1);
        }
    }
}
