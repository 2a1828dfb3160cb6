package io.github.mitform.formats.prototype.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.KnownSums;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two versions were tried in both orders: A1 and B1 by those who had A first, A2 and B2 by the others. */
class VersionTotalsTest {
    private static final int SMALLEST_CELL = 5;

    /** So many people of one order who completed A, or B, or not. */
    private record Tried(int order, boolean a, boolean b, long times) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            if (subject / 2 != order) return null;
            return new TaskOutcomeAnswer(
                    (subject % 2 == 0 ? a : b) ? Level.SUCCESS : Level.FAILURE,
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty());
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return subject / 2 == order ? null : Missing.NOT_ASKED;
        }
    }

    private static KeptResult count(List<Row> rows) {
        var tasks = Stream.of("a", "b", "a2", "b2")
                .map(id -> new Subject(
                        id, Text.of("Mit " + id.charAt(0), "With " + id.charAt(0)), new TaskOutcomeType(false, false)))
                .toList();
        var tally = new VersionsTally(tasks, false, 95);
        return tally.finish(Laws.count(tally, rows), CountContext.selfSelected());
    }

    private static Figure figure(List<Figure> figures, String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standInATableOfTheirOwnBeforeThePlacesTheyAreMadeOf() {
        var figures = count(List.of(
                        new Tried(0, true, false, 7), new Tried(0, false, true, 1), new Tried(1, true, true, 5)))
                .figures();
        assertThat(figures).extracting(Figure::id).containsExactly("totals", "versions");
        assertThat(figures.get(0).lines().get(0).subList(1, 5))
                .containsExactly(new Cell.People(12), new Cell.People(1), new Cell.People(13), new Cell.Share(12, 13));
        assertThat(figures.get(0).lines().get(1).subList(1, 5))
                .containsExactly(new Cell.People(6), new Cell.People(7), new Cell.People(13), new Cell.Share(6, 13));
    }

    @Test
    void ofNobodyAreEmpty() {
        assertThat(figure(count(List.of()).figures(), "totals").lines().get(0).subList(4, 7))
                .containsOnly(new Cell.Empty());
    }

    /** What is seen of the numbers of people of each kind: of both orders, who completed both, A, B or neither. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void giveNothingBackThatIsWithheldOfAPlace(long seed) {
        var random = new Random(seed);
        long hidden = 0;
        for (int i = 0; i < 300; i++) {
            var people = new long[8];
            var rows = new ArrayList<Row>();
            for (int kind = 0; kind < 8; kind++) {
                people[kind] = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(14);
                if (people[kind] > 0) {
                    rows.add(new Tried(kind / 4, kind % 4 < 2, kind % 2 == 0, people[kind]));
                }
            }
            var published = Disclosure.of(SMALLEST_CELL).publish(count(rows)).figures();
            var sums = new KnownSums();
            sums.add(sum(kind -> true), people(people, kind -> true));
            var small = new ArrayList<IntPredicate>();
            for (int line = 0; line < 4; line++) {
                int at = line;
                IntPredicate order = kind -> kind / 4 == at / 2;
                look(figure(published, "versions").lines().get(line), order, done(line), people, sums, small);
            }
            for (int version = 0; version < 2; version++) {
                look(
                        figure(published, "totals").lines().get(version),
                        kind -> true,
                        done(version),
                        people,
                        sums,
                        small);
            }
            hidden += small.size();
            assertThat(small.stream().filter(which -> sums.tell(sum(which)))).isEmpty();
        }
        assertThat(hidden).as("something is hidden").isPositive();
    }

    /** Returns who completed a version. */
    private static IntPredicate done(int version) {
        return version % 2 == 0 ? kind -> kind % 4 < 2 : kind -> kind % 2 == 0;
    }

    private static void look(
            List<Cell> line,
            IntPredicate order,
            IntPredicate done,
            long[] people,
            KnownSums sums,
            List<IntPredicate> small) {
        var columns = List.of(order.and(done), order.and(done.negate()), order);
        for (int i = 0; i < columns.size(); i++) {
            long count = people(people, columns.get(i));
            if (line.get(1 + i) instanceof Cell.People) {
                sums.add(sum(columns.get(i)), count);
            } else if (count > 0 && count < SMALLEST_CELL) {
                small.add(columns.get(i));
            }
        }
    }

    private static double[] sum(IntPredicate which) {
        return IntStream.range(0, 8)
                .mapToDouble(kind -> which.test(kind) ? 1 : 0)
                .toArray();
    }

    private static long people(long[] people, IntPredicate which) {
        return IntStream.range(0, 8)
                .filter(which)
                .mapToLong(kind -> people[kind])
                .sum();
    }
}
