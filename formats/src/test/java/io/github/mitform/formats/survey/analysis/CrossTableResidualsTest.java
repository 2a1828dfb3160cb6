package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.statistics.table.CrossTable;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a pair stands out follows from how many gave it, the sums of its line and its column, and how many people there are. */
class CrossTableResidualsTest {
    private static final int SMALLEST_CELL = 5;

    /** People who gave two answers. */
    private record Pair(Answer one, Answer other, long times) implements Row {
        @Override
        public Answer answer(int subject) {
            return subject == 0 ? one : other;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return null;
        }
    }

    private static Subject scale(String id, int steps) {
        return new Subject(
                id, Text.of(id, id), new ScaleType(1, steps, Optional.empty(), Optional.empty(), Map.of(), false));
    }

    private static Figure published(long[][] counts, int smallestCell) {
        var tally = new CrossTally(
                scale("one", counts.length),
                scale("other", counts[0].length),
                Drawn.readShare(Settings.of(Value.object())));
        var state = tally.empty();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    state = tally.add(state, new Pair(new ScaleAnswer(i + 1), new ScaleAnswer(j + 1), counts[i][j]));
                }
            }
        }
        KeptResult result = tally.finish(state, CountContext.selfSelected());
        return Disclosure.of(smallestCell).publish(result).figures().get(0);
    }

    private static long column(long[][] counts, int column) {
        return Arrays.stream(counts).mapToLong(line -> line[column]).sum();
    }

    /** Returns the sums of a column that give this residual, as it is written, beside what else is published of its line. */
    private static List<Long> sums(long pair, long line, long people, BigDecimal residual) {
        return IntStream.rangeClosed((int) pair, (int) (people - (line - pair)))
                .filter(sum -> CrossTable.of(
                                new long[][] {{pair, line - pair}, {sum - pair, people - line - sum + pair}})
                        .adjustedResidual(0, 0)
                        .stream()
                        .anyMatch(found -> BigDecimal.valueOf(found)
                                .setScale(1, RoundingMode.HALF_UP)
                                .equals(residual)))
                .mapToObj(Long::valueOf)
                .toList();
    }

    @Test
    void wouldTellHowManyGaveAnAnswer() {
        var counts = new long[][] {{30, 20, 2}, {15, 33, 1}};
        var residual = ((Cell.Number) published(counts, 1).lines().get(0).get(5))
                .number()
                .setScale(1, RoundingMode.HALF_UP);
        assertThat(sums(30, 52, 101, residual))
                .as("of the 101, 45 gave the first answer")
                .contains(45L)
                .hasSizeLessThan(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void areShownOnlyWhereTheSumsTheyTellMayBeKnown(int seed) {
        var random = new Random(seed);
        var shown = new TreeSet<Boolean>();
        for (int round = 0; round < 300; round++) {
            var counts = new long[2 + random.nextInt(3)][2 + random.nextInt(3)];
            for (long[] line : counts) {
                for (int j = 0; j < line.length; j++) {
                    line[j] = random.nextInt(4) == 0 ? random.nextInt(3) : 2 + random.nextInt(40);
                }
            }
            int width = counts[0].length;
            boolean small = IntStream.range(0, width)
                    .mapToLong(j -> column(counts, j))
                    .anyMatch(sum -> sum > 0 && sum < SMALLEST_CELL);
            for (List<Cell> line : published(counts, SMALLEST_CELL).lines()) {
                for (int j = 0; j < width; j++) {
                    boolean told = line.get(2 + width + j) instanceof Cell.Number;
                    shown.add(told);
                    boolean mayBe = !small
                            && line.get(1 + j) instanceof Cell.People
                            && line.get(1 + width) instanceof Cell.People;
                    assertThat(told && !mayBe).as(Arrays.deepToString(counts)).isFalse();
                }
            }
        }
        assertThat(shown).containsExactly(false, true);
    }
}
