package io.github.mitform.formats.prototype;

import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskSuccessTest {
    private static final List<Subject> TASKS = List.of(
            new Subject("office", Text.of("Bürgerbüro finden", "Find the office"), new TaskOutcomeType(true, false)),
            new Subject("report", Text.of("Schaden melden", "Report damage"), new TaskOutcomeType(false, false)));

    private record Person(List<@Nullable TaskOutcomeAnswer> outcomes) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return outcomes.get(subject);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return outcomes.get(subject) == null ? Missing.SKIPPED : null;
        }
    }

    private static Row person(@Nullable TaskOutcomeAnswer office, @Nullable TaskOutcomeAnswer report) {
        return new Person(Arrays.asList(office, report));
    }

    private static TaskOutcomeAnswer in(String seconds, Level level) {
        return new TaskOutcomeAnswer(
                level, Optional.of(new BigDecimal(seconds)), OptionalInt.empty(), Optional.empty());
    }

    private static KeptResult count(ObjectValue settings, Row... rows) {
        var tally = (TaskTally) new TaskSuccess().bind(TASKS, settings);
        return tally.finish(Laws.count(tally, List.of(rows)), CountContext.selfSelected());
    }

    private static ObjectValue office(KeptResult result) {
        return part(part((ObjectValue) result.data(), "tasks"), "office");
    }

    private static Row succeeds(String seconds) {
        return person(in(seconds, Level.SUCCESS), null);
    }

    private static Row fails(Level level) {
        return person(TaskOutcomeAnswer.of(level), null);
    }

    @Test
    void aTaskWithoutATitleIsNamedWithoutItsFullStop() {
        var told = List.of(new Subject(
                "lamp", Text.of("Melden Sie eine Laterne.", "Report a lamp."), new TaskOutcomeType(false, false)));
        var tally = (TaskTally) new TaskSuccess().bind(told, Value.object());
        var result = tally.finish(
                Laws.count(tally, List.of(Row.of(TaskOutcomeAnswer.of(Level.SUCCESS), 7))),
                CountContext.selfSelected());
        assertThat(result.notes().get(0).sentence().english()).startsWith("Report a lamp: 7 of 7 (100.0%)");
        assertThat(result.notes().get(0).sentence().german()).startsWith("Melden Sie eine Laterne: 7 von 7");
    }

    @Nested
    class FourOfFive {
        private final KeptResult result = count(
                Value.object(), succeeds("10"), succeeds("20"), succeeds("30"), succeeds("40"), fails(Level.GAVE_UP));

        @Test
        void isSaidFirstAndThenWhatItMeans() {
            assertThat(result.notes())
                    .extracting(note -> note.sentence().german())
                    .containsExactly(
                            "Bürgerbüro finden: 4 von 5 (80,0\u00a0%) schafften es. Von weiteren Menschen wie ihnen wären es"
                                    + " zwischen 38 % und 96 % (Vertrauensniveau 95 %, Wilson).",
                            "Eine teilweise oder mit Hilfe gelöste Aufgabe zählt nicht als geschafft.",
                            "Diese Menschen wurden nicht per Zufall ausgewählt. Die Zahlen sagen, was die Teilnehmenden getan und geantwortet"
                                    + " haben; sie stehen nicht für alle. Die Intervalle gelten für weitere Menschen wie diese,"
                                    + " nicht für die ganze Stadt.");
            assertThat(result.notes().get(0).sentence().english())
                    .isEqualTo(
                            "Find the office: 4 of 5 (80.0%) completed it. Of more people like them, between 38% and 96% would"
                                    + " (95% confidence, Wilson).");
        }

        @Test
        void givesAwayTheOneWhoDidNot() {
            assertThat(result.notes().get(0).people()).isEqualTo(1);
        }

        @Test
        void isADotOnTheLineOfItsInterval() {
            var outcomes = result.figures().get(0);
            assertThat(outcomes.drawing()).isEqualTo(Figure.Drawing.STACKED_BARS_AND_DOTS);
            assertThat(outcomes.lines().get(0)).contains(new Cell.Share(4, 5));
        }

        /** T. Tullis and B. Albert, measuringux.com/adjustedwald.htm. */
        @Test
        void hasThePublishedInterval() {
            var interval = part(office(result), "adjusted_wald");
            assertThat(number(interval, "low")).isCloseTo(0.3596, within(0.0001));
            assertThat(number(interval, "high")).isCloseTo(0.9796, within(0.0001));
            assertThat(number(office(result), "laplace")).isCloseTo(5.0 / 7, within(1e-12));
        }

        @Test
        void leavesATaskThatNobodyTriedWithoutARate() {
            assertThat(result.figures().get(0).lines().get(1))
                    .extracting(Object::toString)
                    .endsWith("People[count=0]", "Empty[]", "Empty[]", "Empty[]");
        }
    }

    /** J. Sauro, measuringu.com/time_intervals. */
    @Test
    void sixTimesHaveThePublishedMean() {
        var result = count(
                Value.object(),
                succeeds("55"),
                succeeds("65"),
                succeeds("75"),
                succeeds("62"),
                succeeds("45"),
                succeeds("135"),
                person(in("600", Level.FAILURE), null));
        assertThat(number(office(result), "geometric_mean")).isCloseTo(68.24, within(0.005));
        var interval = part(office(result), "geometric_mean_interval");
        assertThat(number(interval, "low")).isCloseTo(46.01, within(0.005));
        assertThat(number(interval, "high")).isCloseTo(101.22, within(0.005));
        assertThat(result.figures()).extracting(figure -> figure.id()).containsExactly("outcomes", "times");
    }

    @Test
    void timesDoNotGiveAwayHowManyCompletedATask() {
        var result = count(
                Value.object(), succeeds("10"), succeeds("20"), succeeds("30"), succeeds("40"), fails(Level.GAVE_UP));
        var published = Disclosure.of(2).publish(result);
        assertThat(published.figures()).extracting(figure -> figure.id()).containsExactly("outcomes", "times");
        assertThat(published.figures())
                .flatExtracting(figure -> figure.lines().get(0))
                .doesNotContain(new Cell.People(4), new Cell.People(1));
    }

    @Nested
    class ATaskDoneInPart {
        private final Row[] rows = {succeeds("10"), person(in("30", Level.PARTIAL), null)};

        @Test
        void isNotCompleted() {
            assertThat(office(count(Value.object(), rows)).number("completed")).hasToString("Optional[1]");
        }

        @Test
        void isCompletedWhereTheSettingSaysSo() {
            var result = count(Value.object().with("partial", Value.of("success")), rows);
            assertThat(office(result).number("completed")).hasToString("Optional[2]");
            assertThat(number(office(result), "times")).isEqualTo(2);
            assertThat(result.notes().get(1).sentence().in(Locale.ENGLISH))
                    .isEqualTo("A task that was done in part, or with help, counts as completed.");
        }
    }

    @Nested
    class TakingPart {
        @Test
        void meansHavingTriedOneTask() {
            var turnout = count(
                            Value.object(),
                            succeeds("10"),
                            person(null, TaskOutcomeAnswer.of(Level.FAILURE)),
                            person(null, null))
                    .turnout();
            assertThat(turnout.answered()).isEqualTo(2);
            assertThat(turnout.missing()).containsOnlyKeys(Missing.SKIPPED);
        }
    }

    @Test
    void aTimeOfNoSecondsIsTakenAsHalfASecond() {
        assertThat(number(office(count(Value.object(), succeeds("0"))), "geometric_mean"))
                .isEqualTo(0.5);
        assertThat(number(office(count(Value.object(), succeeds("1e-400"))), "geometric_mean"))
                .isEqualTo(0.5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsInAnyOrderGiveTheSame(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 40; i++) {
            rows.add(person(
                    random.nextInt(5) == 0 ? null : in(random.nextInt(1, 2000) / 10.0 + "", level(random)),
                    random.nextInt(5) == 0 ? null : TaskOutcomeAnswer.of(level(random))));
        }
        Laws.hold((TaskTally) new TaskSuccess().bind(TASKS, Value.object()), rows, seed);
    }

    private static Level level(Random random) {
        return Level.values()[random.nextInt(Level.values().length)];
    }

    @Nested
    class AWay {
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
            var lostness = part(office(result), "lostness");
            assertThat(number(lostness, "mean")).isCloseTo((0 + 0.49615 + 0.5) / 3, within(1e-4));
            var further = of(walks(0, "start", "map", "start", "map", "start", "map", "hours"));
            assertThat(number(part(office(further), "lostness"), "lost")).isEqualTo(1);
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
            assertThat(number(part(office(gaveUp), "lostness"), "people")).isEqualTo(1);
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
                    .bind(
                            List.of(new Subject("office", TASK.title(), new TaskOutcomeType(false, false))),
                            Value.object());
            var counted =
                    tally.finish(Laws.count(tally, List.of(walks(0, "start", "hours"))), CountContext.selfSelected());
            assertThat(counted.figures()).extracting(Figure::id).containsExactly("outcomes", "errors");
        }
    }

    @Nested
    class Versions {
        private static final List<Subject> OFFICE =
                List.of(new Subject("office", TASKS.get(0).title(), TASKS.get(0).type(), Optional.of("0.9")));

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
            var result = count(
                    List.of(tries("", Level.SUCCESS), tries("0.9.1", Level.SUCCESS), tries("0.9.1", Level.FAILURE)));
            assertThat(result.figures().get(0).lines()).hasSize(2);
            assertThat(result.notes())
                    .extracting(note -> note.sentence().english())
                    .anySatisfy(note -> assertThat(note).startsWith("Find the office (0.9): 1 of 1"))
                    .anySatisfy(note -> assertThat(note).startsWith("Find the office (0.9.1): 1 of 2"))
                    .contains("People tried different versions: 0.9, 0.9.1. Each is counted for itself.");
            assertThat(number(part(part(office(result), "versions"), "0.9.1"), "tried"))
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
            var other = new Subject("map", TASKS.get(1).title(), TASKS.get(1).type(), Optional.of("2.0"));
            var tally = (TaskTally) new TaskSuccess().bind(List.of(OFFICE.get(0), other), Value.object());
            var rows = List.of(person(TaskOutcomeAnswer.of(Level.SUCCESS), TaskOutcomeAnswer.of(Level.SUCCESS)));
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
                        level(random),
                        Optional.of(new BigDecimal(random.nextInt(1, 99))),
                        OptionalInt.of(random.nextInt(4)),
                        Optional.empty(),
                        random.ints(random.nextInt(1, 9), 0, 4)
                                .mapToObj(page -> "p" + page)
                                .toList(),
                        Optional.of("1." + random.nextInt(versions)))));
            }
            var task = new Subject(
                    "office", TASKS.get(0).title(), new TaskOutcomeType(true, true, true, OptionalInt.of(2)));
            var named = Value.object().with("versions", Value.list(List.of(Value.of("1.0"), Value.of("1.2"))));
            Laws.hold((TaskTally) new TaskSuccess().bind(List.of(task), named), rows, seed);
        }
    }

    @Test
    void wrongSettingsAreFound() {
        assertThat(new TaskSuccess().check(TASKS, Value.object().with("partial", Value.of("succes"))))
                .extracting(Finding::toString)
                .containsExactly(
                        "ERROR /partial [tally.setting-not-one-of] \"partial\" has to be one of: failure, success. Did you"
                                + " mean \"success\"?");
    }
}
