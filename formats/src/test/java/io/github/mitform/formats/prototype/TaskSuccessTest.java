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

    static Row person(@Nullable TaskOutcomeAnswer office, @Nullable TaskOutcomeAnswer report) {
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

    static ObjectValue office(KeptResult result) {
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

    static Level level(Random random) {
        return Level.values()[random.nextInt(Level.values().length)];
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
