package io.github.mitform.formats.prototype.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ClickType.Image;
import io.github.mitform.definition.type.ClickType.Region;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskMethodsTest {
    private static <S> List<String> sentences(Tally<S, KeptResult> tally, List<? extends Row> rows) {
        return tally.finish(Laws.count(tally, rows), CountContext.selfSelected()).notes().stream()
                .map(note -> note.sentence().in(Locale.ENGLISH))
                .toList();
    }

    private record Two(@Nullable Level first, @Nullable Level second) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            var level = subject == 0 ? first : subject == 1 ? second : null;
            return level == null ? null : TaskOutcomeAnswer.of(level);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return answer(subject) == null ? Missing.NOT_ASKED : null;
        }
    }

    /** The same outcomes in the other order: of the third and fourth task. */
    private record Later(Row row) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return subject < 2 ? null : row.answer(subject - 2);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return answer(subject) == null ? Missing.NOT_ASKED : null;
        }
    }

    private record Timed(TaskOutcomeAnswer outcome) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return subject == 0 ? outcome : null;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return subject == 0 ? null : Missing.NOT_ASKED;
        }
    }

    private static VersionsTally versions() {
        var type = new TaskOutcomeType(false, false);
        return new VersionsTally(
                List.of(
                        new Subject("a", Text.of("Mit A", "With A"), type),
                        new Subject("b", Text.of("Mit B", "With B"), type)),
                false,
                95);
    }

    @Nested
    class TwoVersions {
        @Test
        void areComparedWithinThosePeopleWhoTriedBoth() {
            var rows = new ArrayList<Row>();
            for (int i = 0; i < 8; i++) {
                rows.add(new Two(Level.FAILURE, Level.SUCCESS));
            }
            rows.add(new Two(Level.SUCCESS, Level.SUCCESS));
            assertThat(sentences(versions(), rows))
                    .contains(
                            "With B: completed by 9 of 9 (100.0%; of more people like them, between 70% and 100%, 95% confidence, Wilson).",
                            "Of those who tried both, 0 completed only “With A” and 8 only “With B”."
                                    + " Chance alone would hardly do that. (Exact McNemar test, p = 0.008.)",
                            "If everybody had the versions in the same order, that alone may be behind a difference: whoever knows the task does"
                                    + " it better the second time. Draw the order for each person.");
        }

        /** 18 of 25 completed each; with 6 who completed one only, 12 completed both, and 1 neither. */
        @Test
        void areNotComparedInNumbersThatTellTheOneWhoCompletedNeither() {
            var rows = new ArrayList<Row>();
            addTimes(rows, 12, List.of(Level.SUCCESS, Level.SUCCESS));
            addTimes(rows, 6, List.of(Level.SUCCESS, Level.FAILURE));
            addTimes(rows, 6, List.of(Level.FAILURE, Level.SUCCESS));
            addTimes(rows, 1, List.of(Level.FAILURE, Level.FAILURE));
            var tally = versions();
            var published =
                    Disclosure.of(5).publish(tally.finish(Laws.count(tally, rows), CountContext.selfSelected()));
            assertThat(published.notes().stream().map(note -> note.sentence().english()))
                    .contains(
                            "Whether those who tried both completed one more often: Chance alone may have done that; more people would"
                                    + " tell. (Exact McNemar test.)")
                    .noneMatch(said -> said.contains("only “With A”"));
        }

        @Test
        void haveNothingToTestWhereNobodyDidBetterWithOne() {
            assertThat(sentences(
                            versions(),
                            List.of(new Two(Level.SUCCESS, Level.SUCCESS), new Two(Level.FAILURE, Level.FAILURE))))
                    .contains(
                            "Of those who tried both, 0 completed only “With A” and 0 only “With B”. Nobody did better with one of them, so"
                                    + " that there is nothing to test. (Exact McNemar test, p = 1.000.)");
        }

        @Test
        void areComparedBetweenPeopleWhoTriedOneEach() {
            var rows = List.of(
                    new Two(Level.SUCCESS, null),
                    new Two(Level.SUCCESS, null),
                    new Two(Level.FAILURE, null),
                    new Two(null, Level.SUCCESS),
                    new Two(null, Level.GAVE_UP));
            assertThat(sentences(versions(), rows))
                    .contains(
                            "Between those who tried one version only: Chance alone may have done that; more people would tell."
                                    + " (Fisher's exact test, p = 1.000.)")
                    .noneMatch(sentence -> sentence.contains("McNemar"));
        }

        /** 4 of 5 and 3 of 4 tried A first and second, 1 of 5 and 2 of 4 tried B so. */
        @Test
        void areAddedUpWhereEachWasFirstForSome() {
            var rows = new ArrayList<Row>();
            addTimes(rows, 1, List.of(Level.SUCCESS, Level.SUCCESS));
            addTimes(rows, 3, List.of(Level.SUCCESS, Level.FAILURE));
            addTimes(rows, 1, List.of(Level.FAILURE, Level.FAILURE));
            var second = new ArrayList<Row>();
            addTimes(second, 2, List.of(Level.SUCCESS, Level.SUCCESS));
            addTimes(second, 1, List.of(Level.SUCCESS, Level.FAILURE));
            addTimes(second, 1, List.of(Level.FAILURE, Level.FAILURE));
            second.forEach(row -> rows.add(new Later(row)));
            var type = new TaskOutcomeType(false, false);
            var tasks = Stream.of("a", "b", "a2", "b2")
                    .map(id -> new Subject(id, Text.of("Mit " + id.charAt(0), "With " + id.charAt(0)), type))
                    .toList();
            var tally = new VersionsTally(tasks, false, 95);
            assertThat(sentences(tally, rows))
                    .anyMatch(sentence -> sentence.startsWith("With a, tried first: completed by 4 of 5 "))
                    .anyMatch(sentence -> sentence.startsWith("With a, tried first or second: completed by 7 of 9 "))
                    .anyMatch(sentence -> sentence.startsWith("With b, tried first or second: completed by 3 of 9 "));
            assertThat(sentences(versions(), rows.subList(0, 5)))
                    .as("in one order there is nothing to add up")
                    .noneMatch(sentence -> sentence.contains("first or second"));
        }

        /** √(10 · 40) = 20; a failure after 90 seconds is not among them. */
        @Test
        void haveTheTimesOfThoseWhoCompletedEach() {
            var type = new TaskOutcomeType(true, false);
            var tasks = Stream.of("a", "b")
                    .map(id -> new Subject(id, Text.of("Mit " + id, "With " + id), type))
                    .toList();
            var tally = new VersionsTally(tasks, false, 95);
            var rows = List.of(timed(Level.SUCCESS, 10), timed(Level.SUCCESS, 40), timed(Level.FAILURE, 90));
            var times = tally.finish(Laws.count(tally, rows), CountContext.selfSelected()).figures().stream()
                    .filter(figure -> figure.id().equals("times"))
                    .findFirst()
                    .orElseThrow();
            assertThat(times.lines().get(0).get(1)).isEqualTo(new Cell.Number(BigDecimal.valueOf(2), 0, 1));
            assertThat(((Cell.Number) times.lines().get(0).get(2)).number().doubleValue())
                    .isCloseTo(20, within(1e-9));
            assertThat(times.lines().get(1).get(2)).isEqualTo(new Cell.Empty());
            Laws.hold(tally, rows, 3);
        }

        @Test
        void doNotTellByTheTimesHowManyOfAFewFailed() {
            var type = new TaskOutcomeType(true, false);
            var tasks = Stream.of("a", "b")
                    .map(id -> new Subject(id, Text.of("Mit " + id, "With " + id), type))
                    .toList();
            var tally = new VersionsTally(tasks, false, 95);
            var rows = new ArrayList<Row>();
            for (int i = 0; i < 22; i++) rows.add(timed(Level.SUCCESS, 10 + i));
            for (int i = 0; i < 2; i++) rows.add(timed(Level.FAILURE, 90));
            var published =
                    Disclosure.of(5).publish(tally.finish(Laws.count(tally, rows), CountContext.selfSelected()));
            var times = published.figures().stream()
                    .filter(figure -> figure.id().equals("times"))
                    .findFirst()
                    .orElseThrow();
            assertThat(times.lines().get(0).subList(1, 5)).containsOnly(new Cell.Withheld());
        }

        private static Row timed(Level level, int seconds) {
            return new Timed(new TaskOutcomeAnswer(
                    level, Optional.of(BigDecimal.valueOf(seconds)), OptionalInt.empty(), Optional.empty()));
        }

        private static void addTimes(List<Row> rows, int times, List<Level> levels) {
            for (int i = 0; i < times; i++) rows.add(new Two(levels.get(0), levels.get(1)));
        }

        @Test
        void sayNothingOfNobody() {
            assertThat(sentences(versions(), List.of(new Two(null, null)))).isEmpty();
        }
    }

    @Test
    void whatIsPreferredIsTestedAgainstChance() {
        var type =
                new ChoiceType(Options.of(Option.of("a", Text.of("A", "A")), Option.of("b", Text.of("B", "B"))), false);
        var rows = new ArrayList<Row>();
        rows.add(Row.of(ChoiceAnswer.of("a"), 2));
        rows.add(Row.of(ChoiceAnswer.of("b"), 7));
        assertThat(sentences(new PreferenceTally(type, Map.of(), 95), rows))
                .startsWith(
                        "“B” is preferred by 7 of 9 (77.8%; of more people like them, between 45% and 94%, 95% confidence, Wilson).",
                        "Chance alone may have done that; more people would tell. (Exact binomial test, p = 0.180.)");
    }

    /** 5 of 10 is rare for one of five versions, p = 0.033; that any of them has 5 or more is not. */
    @Test
    void theMostPreferredOfManyIsAllowedForHavingBeenPicked() {
        var versions = Stream.of("a", "b", "c", "d", "e")
                .map(id -> Option.of(id, Text.of(id, id)))
                .toArray(Option[]::new);
        var rows = new ArrayList<Row>(List.of(Row.of(ChoiceAnswer.of("a"), 5)));
        rows.add(Row.of(ChoiceAnswer.of("b"), 3));
        rows.add(Row.of(ChoiceAnswer.of("c"), 2));
        var tally = new PreferenceTally(new ChoiceType(Options.of(versions), false), Map.of(), 95);
        assertThat(sentences(tally, rows))
                .contains(
                        "Chance alone may have done that; more people would tell. (Exact binomial test, 5-fold because the"
                                + " most preferred of 5 versions was picked out, p = 0.164.)");
        assertThat(tally.finish(Laws.count(tally, rows), CountContext.selfSelected())
                        .notes())
                .extracting(note -> note.sentence().in(Locale.GERMAN))
                .contains(
                        "Das kann auch Zufall sein; mehr Personen würden es zeigen. (Exakter Binomialtest, mal 5, weil der"
                                + " am häufigsten bevorzugte von 5 Ständen herausgegriffen ist, p = 0,164.)");
    }

    @Nested
    class APreferenceWithTheOrderBehindIt {
        private record Seen(String preferred, String order, long times) implements Row {
            @Override
            public Answer answer(int subject) {
                return ChoiceAnswer.of(subject == 0 ? preferred : order);
            }

            @Override
            public @Nullable Missing missing(int subject) {
                return null;
            }
        }

        private final ChoiceType type =
                new ChoiceType(Options.of(Option.of("a", Text.of("A", "A")), Option.of("b", Text.of("B", "B"))), false);
        private final PreferenceTally tally = new PreferenceTally(type, Map.of("a_first", "a", "b_first", "b"), 95);

        /** R: binom.test(20, 20), p = 1.907e-06; binom.test(11, 20), p = 0.8238. */
        @Test
        void saysThatEverybodyPrefersWhatTheySawFirst() {
            assertThat(sentences(tally, List.of(new Seen("a", "a_first", 10), new Seen("b", "b_first", 10))))
                    .startsWith(
                            "Several versions are preferred equally often, each by 10 of 20.",
                            "What they saw first is preferred by 20 of 20 (100.0%; of more people like them, between 84% and 100%, 95%"
                                    + " confidence, Wilson). Chance alone would hardly do that. (Exact binomial test of 1 in 2, p < 0.001.)",
                            "Many prefer what they saw first, whatever it was. So the numbers say less about the versions than it seems;"
                                    + " the table shows them by the order.");
        }

        @Test
        void claimsNothingWhereTheOrderMayNotMatter() {
            assertThat(sentences(
                            tally,
                            List.of(
                                    new Seen("a", "a_first", 5),
                                    new Seen("a", "b_first", 4),
                                    new Seen("b", "b_first", 6),
                                    new Seen("b", "a_first", 5))))
                    .anyMatch(
                            sentence -> sentence.endsWith(
                                    "That the order decides anything cannot be told from it. (Exact binomial test of 1 in 2, p = 0.824.)"))
                    .noneMatch(sentence -> sentence.contains("whatever it was"));
        }

        @Test
        void showsEachOrderInATable() {
            var result = tally.finish(
                    Laws.count(tally, List.of(new Seen("a", "a_first", 7), new Seen("a", "b_first", 2))),
                    CountContext.selfSelected());
            assertThat(result.figures().get(1).lines().get(0).subList(1, 4))
                    .containsExactly(new Cell.People(7), new Cell.People(2), new Cell.People(9));
            assertThat(Disclosure.of(5).publish(result).notes())
                    .extracting(note -> note.sentence().english())
                    .as("two would be given away")
                    .noneMatch(sentence -> sentence.startsWith("What they saw first"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void versionsThatAreLikedAlikeAreHardlyEverToldApart(long seed) {
        var random = new Random(seed);
        var versions = Stream.of("a", "b", "c", "d", "e")
                .map(id -> Option.of(id, Text.of(id, id)))
                .toArray(Option[]::new);
        var tally = new PreferenceTally(new ChoiceType(Options.of(versions), false), Map.of(), 95);
        int alarms = 0;
        for (int test = 0; test < 1000; test++) {
            var rows = Stream.generate(() -> Row.of(
                            ChoiceAnswer.of("abcde".substring(random.nextInt(5)).substring(0, 1))))
                    .limit(10)
                    .toList();
            if (sentences(tally, rows).stream().anyMatch(sentence -> sentence.contains("hardly"))) alarms++;
        }
        assertThat(alarms).as("of 1,000 tests, at 95% confidence").isLessThanOrEqualTo(50);
    }

    @Test
    void aFirstClickIsRightInOneOfTheGoals() {
        var type = new ClickType(
                new Image("a.png", Text.of("Bild", "Picture")),
                List.of(
                        Region.box("menu", Text.of("Menü", "Menu"), "0", "0", "0.5", "1"),
                        Region.box("map", Text.of("Karte", "Map"), "0.5", "0", "1", "1")));
        var rows = List.of(
                Row.of(new ClickAnswer(Optional.empty(), Optional.of("map")), 4),
                Row.of(new ClickAnswer(Optional.empty(), Optional.of("menu"))));
        assertThat(sentences(new FirstClickTally(type, List.of("map"), 95), rows))
                .startsWith(
                        "The first click was right for 4 of 5 (80.0%; of more people like them, between 38% and 96%, 95%"
                                + " confidence, Wilson).");
        assertThat(sentences(new FirstClickTally(type, List.of(), 95), rows))
                .as("without goals nothing is right or wrong")
                .noneMatch(sentence -> sentence.contains("right"));
    }

    @Test
    void howManyFirstClicksWereRightDoesNotGiveAwayTheFewWhoFoundAnotherWay() {
        var type = new ClickType(
                new Image("a.png", Text.of("Bild", "Picture")),
                List.of(
                        Region.box("menu", Text.of("Menü", "Menu"), "0", "0", "0.5", "1"),
                        Region.box("map", Text.of("Karte", "Map"), "0.5", "0", "0.75", "1"),
                        Region.box("search", Text.of("Suche", "Search"), "0.75", "0", "1", "1")));
        var tally = new FirstClickTally(type, List.of("menu", "map"), 95);
        var rows = List.of(click("menu", 20), click("map", 2), click("search", 13));
        var published = Disclosure.of(5).publish(tally.finish(Laws.count(tally, rows), CountContext.selfSelected()));
        assertThat(published.figures().get(0).lines().stream().map(line -> line.get(1)))
                .as("those who were right are 22 in all")
                .containsExactly(new Cell.Withheld(), new Cell.Withheld(), new Cell.People(13), new Cell.People(0));
    }

    private static Row click(String region, long people) {
        return Row.of(new ClickAnswer(Optional.empty(), Optional.of(region)), people);
    }
}
