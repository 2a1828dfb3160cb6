package io.github.mitform.formats.prototype;

import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of a prototype that tasks were tried with. */
class TaskVersionsTest {
    private static final Text TITLE = Text.of("Bürgerbüro finden", "Find the office");
    private static final List<Subject> OFFICE =
            List.of(new Subject("office", TITLE, new TaskOutcomeType(true, false), Optional.of("0.9")));

    private static Row tries(String version, Level level) {
        return Row.of(new TaskOutcomeAnswer(
                level,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                version.isEmpty() ? Optional.empty() : Optional.of(version)));
    }

    private static final Value.ObjectValue NAMED =
            Value.object().with("versions", Value.list(List.of(Value.of("0.9.1"))));

    private static KeptResult count(List<Row> rows) {
        var tally = (TaskTally) new TaskSuccess().bind(OFFICE, NAMED);
        return tally.finish(Laws.count(tally, rows), CountContext.selfSelected());
    }

    @Test
    void standInEveryTable() {
        var figure = count(List.of(tries("", Level.SUCCESS), tries("0.9", Level.FAILURE)))
                .figures()
                .get(0);
        assertThat(figure.columns()).extracting(Figure.Column::id).startsWith("task", "version");
        assertThat(figure.lines())
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(Cell.Words.of(Text.of(Locale.ROOT, "0.9")), new Cell.Share(1, 2));
    }

    @Test
    void areNeverPooled() {
        var result =
                count(List.of(tries("", Level.SUCCESS), tries("0.9.1", Level.SUCCESS), tries("0.9.1", Level.FAILURE)));
        assertThat(result.figures().get(0).lines()).hasSize(2);
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .anySatisfy(note -> assertThat(note).startsWith("Find the office (0.9): 1 of 1"))
                .anySatisfy(note -> assertThat(note).startsWith("Find the office (0.9.1): 1 of 2"))
                .contains("People tried different versions: 0.9, 0.9.1. Each is counted for itself.");
        assertThat(number(part(part(TaskSuccessTest.office(result), "versions"), "0.9.1"), "tried"))
                .isEqualTo(2);
    }

    @Test
    void thatNobodyPlannedAreCountedTogetherAndNotNamed() {
        var rows = new ArrayList<Row>(List.of(tries("", Level.SUCCESS), tries("0.9.1", Level.SUCCESS)));
        for (int i = 0; i < 30; i++) rows.add(tries("Mayor Miller takes bribe " + i, Level.FAILURE));
        var result = count(rows);
        assertThat(result.figures().get(0).lines())
                .extracting(line -> ((Cell.Words) line.get(1)).text().in(Locale.GERMAN))
                .containsExactly("0.9", "0.9.1", "ein anderer Stand");
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .contains(
                        "People tried different versions: 0.9, 0.9.1, another version. Each is counted for itself.",
                        "Versions that the definition does not name are counted together as another version. Name them under"
                                + " “versions” to count each for itself.");
        assertThat(result.toString()).doesNotContain("Miller");
    }

    @Test
    void ofDifferentTasksAreNotDifferentVersionsOfOne() {
        var other = new Subject(
                "map",
                Text.of("Schaden melden", "Report damage"),
                new TaskOutcomeType(false, false),
                Optional.of("2.0"));
        var tally = (TaskTally) new TaskSuccess().bind(List.of(OFFICE.get(0), other), Value.object());
        var rows = List.of(
                TaskSuccessTest.person(TaskOutcomeAnswer.of(Level.SUCCESS), TaskOutcomeAnswer.of(Level.SUCCESS)));
        assertThat(tally.finish(Laws.count(tally, rows), CountContext.selfSelected())
                        .notes())
                .extracting(note -> note.sentence().english())
                .noneMatch(sentence -> sentence.contains("versions"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void errorsAndWaysInAnyOrderGiveTheSame(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        int versions = seed == 3 ? 30 : 3;
        for (int i = 0; i < 60; i++) {
            rows.add(Row.of(new TaskOutcomeAnswer(
                    TaskSuccessTest.level(random),
                    Optional.of(new BigDecimal(random.nextInt(1, 99))),
                    OptionalInt.of(random.nextInt(4)),
                    Optional.empty(),
                    random.ints(random.nextInt(1, 9), 0, 4)
                            .mapToObj(page -> "p" + page)
                            .toList(),
                    Optional.of("1." + random.nextInt(versions)))));
        }
        var task = new Subject("office", TITLE, new TaskOutcomeType(true, true, true, OptionalInt.of(2)));
        var named = Value.object().with("versions", Value.list(List.of(Value.of("1.0"), Value.of("1.2"))));
        Laws.hold((TaskTally) new TaskSuccess().bind(List.of(task), named), rows, seed);
    }
}
