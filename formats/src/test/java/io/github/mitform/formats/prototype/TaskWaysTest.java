package io.github.mitform.formats.prototype;

import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way somebody went through a prototype, and errors on it. */
class TaskWaysTest {
    private static final Subject TASK = new Subject(
            "office",
            Text.of("Bürgerbüro finden", "Find the office"),
            new TaskOutcomeType(false, true, true, OptionalInt.of(3)));

    private static KeptResult of(Row... rows) {
        var tally = (TaskTally) new TaskSuccess().bind(List.of(TASK), Value.object());
        return tally.finish(Laws.count(tally, List.of(rows)), CountContext.selfSelected());
    }

    private static Row walks(int errors, String... pages) {
        return Row.of(new TaskOutcomeAnswer(
                Level.SUCCESS,
                Optional.empty(),
                OptionalInt.of(errors),
                Optional.empty(),
                List.of(pages),
                Optional.empty()));
    }

    private final KeptResult result = of(
            walks(0, "start", "menu", "hours"),
            walks(3, "start", "menu", "start", "map", "start", "menu", "hours"),
            walks(2, "start", "map", "news", "start", "map", "news"));

    @Test
    void saysHowManyWereLost() {
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .contains(
                        "Find the office: of 3 who completed it, 0 (0.0%) lost their way.",
                        "Find the office: 1 of 3 (33.3%) made no error; the mean is 1.7.");
        assertThat(result.figures()).extracting(Figure::id).containsExactly("outcomes", "errors", "ways");
    }

    @Test
    void isNeverOfThoseWithoutAWay() {
        assertThat(result.figures().get(2).columns())
                .filteredOn(column -> column.id().equals("others"))
                .extracting(column -> column.side())
                .containsExactly(Optional.of(Figure.Side.NEITHER));
    }

    /** By hand: 0 for 3 of 3 pages; N = 4, S = 7, R = 3: √((4/7 − 1)² + (3/4 − 1)²) = 0.496; N = 3, S = 6: √(0.5² + 0) = 0.5. */
    @Test
    void isMeasuredAfterSmith() {
        var lostness = part(TaskSuccessTest.office(result), "lostness");
        assertThat(number(lostness, "mean")).isCloseTo((0 + 0.49615 + 0.5) / 3, within(1e-4));
        var further = of(walks(0, "start", "map", "start", "map", "start", "map", "hours"));
        assertThat(number(part(TaskSuccessTest.office(further), "lostness"), "lost"))
                .isEqualTo(1);
    }

    private static Row endsAt(Level level, String... pages) {
        return Row.of(new TaskOutcomeAnswer(
                level, Optional.empty(), OptionalInt.of(0), Optional.empty(), List.of(pages), Optional.empty()));
    }

    @Test
    void isSaidOfOneAsOfOne() {
        var lost = of(walks(0, "start", "map", "start", "map", "start", "map", "hours"));
        assertThat(lost.notes())
                .extracting(note -> note.sentence().german())
                .contains(
                        "Bürgerbüro finden: Von 1, die es schafften, verlief sich 1 (100,0\u00a0%).",
                        "Bürgerbüro finden: 1 von 1 (100,0\u00a0%) machte keinen Fehler; im Mittel sind es 0,0.");
    }

    @Test
    void ofWhoeverDidNotCompleteItSaysNothing() {
        var gaveUp = of(walks(0, "start", "menu", "hours"), endsAt(Level.GAVE_UP, "start"));
        assertThat(gaveUp.notes())
                .extracting(note -> note.sentence().german())
                .contains("Bürgerbüro finden: Von 1, die es schafften, verliefen sich 0 (0,0\u00a0%).");
        assertThat(number(part(TaskSuccessTest.office(gaveUp), "lostness"), "people"))
                .isEqualTo(1);
    }

    @Test
    void doesNotGiveAwayTheFewWhoDidNotCompleteIt() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 5; i++) rows.add(walks(0, "start", "menu", "hours"));
        for (int i = 0; i < 2; i++) rows.add(endsAt(Level.FAILURE, "start"));
        for (int i = 0; i < 8; i++) rows.add(endsAt(Level.GAVE_UP, "start"));
        var published = Disclosure.of(5).publish(of(rows.toArray(Row[]::new)));
        var gap = new Cell.Withheld();
        assertThat(published.figures().get(0).lines().get(0).subList(1, 6))
                .as("5 whose way is known completed it")
                .containsExactly(new Cell.People(5), gap, gap, gap, new Cell.People(15));
        assertThat(published.figures().get(2).lines().get(0).subList(1, 6))
                .containsExactly(
                        new Cell.People(5),
                        new Cell.People(0),
                        new Cell.People(0),
                        new Cell.People(10),
                        new Cell.People(15));
    }

    @Test
    void saysNothingWhereTheShortestIsNotKnown() {
        var tally = (TaskTally) new TaskSuccess()
                .bind(List.of(new Subject("office", TASK.title(), new TaskOutcomeType(false, false))), Value.object());
        var counted = tally.finish(Laws.count(tally, List.of(walks(0, "start", "hours"))), CountContext.selfSelected());
        assertThat(counted.figures()).extracting(Figure::id).containsExactly("outcomes", "errors");
    }

    @Test
    void errorsThatOnePersonDominatesHaveNoMean() {
        var rows = new ArrayList<Row>();
        for (int errors : new int[] {40, 1, 1, 1, 1}) rows.add(walks(errors, "start", "hours"));
        for (int i = 0; i < 19; i++) rows.add(walks(0, "start", "hours"));
        var published = Disclosure.of(5).publish(of(rows.toArray(Row[]::new)));
        assertThat(published.figures().get(1).lines().get(0))
                .endsWith(new Cell.People(19), new Cell.People(5), new Cell.People(24), new Cell.Withheld());
        assertThat(published.notes().stream().map(note -> note.sentence().english()))
                .contains("Find the office: 19 of 24 (79.2%) made no error.");
    }

    @Test
    void byFewerPagesThanTheShortestWayIsNotLostAndTheDefinitionIsToBeLookedAt() {
        var counted = of(walks(0, "start", "hours"), walks(0, "start", "menu", "hours"));
        assertThat(number(part(TaskSuccessTest.office(counted), "lostness"), "lost"))
                .isZero();
        assertThat(number(part(TaskSuccessTest.office(counted), "lostness"), "mean"))
                .isZero();
        assertThat(counted.notes().stream().map(note -> note.sentence().english()))
                .contains(
                        "Find the office: some got there by fewer pages than the shortest way has (3), as the definition says. They do not count"
                                + " as lost for that; look at \"shortest\".");
    }

    @Test
    void standInTablesOfTasksOnlyOfWhichTheyWereRecorded() {
        var other = new Subject("lamp", Text.of("Laterne melden", "Report a lamp"), new TaskOutcomeType(false, false));
        var tally = (TaskTally) new TaskSuccess().bind(List.of(TASK, other), Value.object());
        var row = new Row() {
            @Override
            public TaskOutcomeAnswer answer(int subject) {
                return (TaskOutcomeAnswer)
                        (subject == 0
                                ? walks(1, "start", "menu", "hours").answer(0)
                                : TaskOutcomeAnswer.of(Level.SUCCESS));
            }

            @Override
            public @Nullable Missing missing(int subject) {
                return null;
            }
        };
        var figures = tally.finish(Laws.count(tally, List.of(row)), CountContext.selfSelected())
                .figures();
        assertThat(figures).extracting(Figure::id).containsExactly("outcomes", "errors", "ways");
        assertThat(figures).extracting(figure -> figure.lines().size()).containsExactly(2, 1, 1);
    }
}
