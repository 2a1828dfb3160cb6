package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAndGridEstimatesTest {
    private static final CountContext DRAWN = new CountContext(OptionalLong.empty(), OptionalLong.empty(), true);

    private static Subject subject(AnswerType type) {
        return new Subject("q", Text.of("Wie oft?", "How often?"), type);
    }

    private static NumberTally numbers(ObjectValue settings) {
        return (NumberTally) new Estimates().bind(List.of(subject(NumberType.between(0, 1_000_000))), settings);
    }

    private static KeptResult count(CountContext context, double... numbers) {
        var tally = numbers(Value.object());
        var rows = new ArrayList<Row>();
        for (double number : numbers) rows.add(Row.of(new NumberAnswer(BigDecimal.valueOf(number))));
        return tally.finish(Laws.count(tally, rows), context);
    }

    private static ObjectValue part(Value of, String... names) {
        var part = (ObjectValue) of;
        for (String name : names) part = (ObjectValue) part.get(name).orElseThrow();
        return part;
    }

    private static double number(ObjectValue of, String name) {
        return of.number(name).orElseThrow().doubleValue();
    }

    @Nested
    class Numbers {
        /** By hand: a variance of 7610 / 4, so a standard error of 19.506; t of 4 degrees of freedom is 2.7764. */
        @Test
        void haveAMeanWithItsIntervalAndQuartiles() {
            var mean = part(count(DRAWN, 1, 2, 3, 4, 100).data(), "mean");
            assertThat(number(mean, "mean")).isEqualTo(22);
            assertThat(number(part(mean, "interval"), "low")).isCloseTo(-32.158, within(1e-3));
            assertThat(number(part(mean, "interval"), "high")).isCloseTo(76.158, within(1e-3));
            assertThat(number(mean, "lower")).isEqualTo(2);
            assertThat(number(mean, "median")).isEqualTo(3);
            assertThat(number(mean, "upper")).isEqualTo(4);
        }

        @Test
        void areSaidWithMeanAndMedian() {
            assertThat(count(CountContext.selfSelected(), 1, 2, 3, 4, 100)
                            .notes()
                            .get(0)
                            .sentence()
                            .english())
                    .isEqualTo("5 people gave a number: the mean is 22.0, and half of them gave 3.0 or less.");
        }

        @Test
        void haveNoIntervalWherePeopleChoseThemselves() {
            assertThat(part(count(CountContext.selfSelected(), 1, 2, 3).data(), "mean")
                            .get("interval"))
                    .isEmpty();
        }

        @Test
        void areSpreadOverEachOfAFew() {
            assertThat(count(DRAWN, 7, 7, 1.5).figures().get(1).lines())
                    .containsExactly(
                            List.of(Cell.Words.of(Text.of("1,5", "1.5")), new Cell.People(1), new Cell.Share(1, 3)),
                            List.of(Cell.Words.of(Text.of("7", "7")), new Cell.People(2), new Cell.Share(2, 3)));
        }

        @Test
        void areSpreadOverRoundClassesWhereThereAreMany() {
            var lines = count(DRAWN, IntStream.range(0, 100).asDoubleStream().toArray())
                    .figures()
                    .get(1)
                    .lines();
            assertThat(lines).hasSize(10).allSatisfy(line -> assertThat(line).contains(new Cell.People(10)));
            assertThat(lines.get(1).get(0)).isEqualTo(Cell.Words.of(Text.of("10 bis unter 20", "10 to below 20")));
        }

        @Test
        void haveNoMeanThatTellsTheOnlyOneFarOut() {
            double[] near = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
            double[] far = DoubleStream.concat(DoubleStream.of(near), DoubleStream.of(500_000))
                    .toArray();
            assertThat(mean(near)).isEqualTo(new Cell.Number(BigDecimal.valueOf(10.5), 2, 20));
            assertThat(mean(far)).isEqualTo(new Cell.Withheld());
            assertThat(Disclosure.of(5).publish(count(DRAWN, far)).notes().stream()
                            .map(note -> note.sentence().english()))
                    .contains("21 people gave a number, and half of them gave 11.0 or less.")
                    .noneMatch(said -> said.contains("the mean is"));
        }

        private Cell mean(double... numbers) {
            return Disclosure.of(5)
                    .publish(count(DRAWN, numbers))
                    .figures()
                    .get(0)
                    .lines()
                    .get(0)
                    .get(2);
        }

        @Test
        void ofNobodySayNothing() {
            var result = count(DRAWN);
            assertThat(result.figures().get(1).lines()).isEmpty();
            assertThat(part(result.data(), "mean").get("mean")).isEmpty();
        }

        @Test
        void ofTooManyDifferentAreRefused() {
            var tally = numbers(Value.object());
            var state = tally.empty();
            for (int i = 0; i <= NumberTally.MOST_NUMBERS; i++) {
                state = tally.add(state, Row.of(new NumberAnswer(BigDecimal.valueOf(i))));
            }
            var result = tally.finish(state, DRAWN);
            assertThat(result.figures()).isEmpty();
            assertThat(result.turnout().answered()).isEqualTo(100_001);
            assertThat(result.notes().get(0).sentence().english())
                    .startsWith("There are more than 100,000 different numbers: too many for a median.");
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3})
        void inAnyOrderGiveTheSame(long seed) {
            var random = new Random(seed);
            var rows = new ArrayList<Row>();
            for (int i = 0; i < 60; i++) {
                rows.add(
                        random.nextInt(6) == 0
                                ? Row.without(Missing.SKIPPED)
                                : Row.of(new NumberAnswer(BigDecimal.valueOf(random.nextInt(50), 1))));
            }
            Laws.hold(numbers(Value.object()), rows, seed);
        }
    }

    @Test
    void aNumberThatBeginsAClassIsCountedInIt() {
        var tenOfEach = IntStream.rangeClosed(1, 140)
                .mapToDouble(i -> (i + 9) / 10 * 5 / 100.0)
                .toArray();
        assertThat(count(DRAWN, tenOfEach).figures().get(1).lines())
                .extracting(line -> ((Cell.People) line.get(1)).count())
                .containsExactly(10L, 20L, 20L, 20L, 20L, 20L, 20L, 10L);
    }

    @Test
    void aMeanGivesNoWithheldAnswerBack() {
        var numbers = DoubleStream.concat(
                        DoubleStream.generate(() -> 1).limit(2),
                        DoubleStream.generate(() -> 5).limit(60))
                .toArray();
        var published = Disclosure.of(5).publish(count(DRAWN, numbers));
        assertThat(published.figures().get(0).lines().get(0).subList(2, 8)).containsOnly(new Cell.Withheld());
        assertThat(published.notes()).extracting(Note::kind).containsOnly(Note.Kind.CAUTION);
    }

    @Test
    void aMeanLiesWhereAnswersMayLie() {
        var minutes = new Subject("minutes", Text.of("Minuten?", "Minutes?"), NumberType.between(0, 600));
        var tally = (NumberTally) new Estimates().bind(List.of(minutes), Value.object());
        var rows = Stream.of(0, 10, 450)
                .map(number -> Row.of(new NumberAnswer(BigDecimal.valueOf(number))))
                .toList();
        var result = tally.finish(Laws.count(tally, rows), DRAWN);
        assertThat(result.notes().get(0).sentence().english())
                .startsWith("3 people gave a number: the mean is 153.3 (of everybody, between 0.0 and 600.0)");
    }

    @Test
    void aMeanOfNumbersInClassesIsShown() {
        var numbers = IntStream.range(0, 100).asDoubleStream().toArray();
        assertThat(Disclosure.of(5)
                        .publish(count(DRAWN, numbers))
                        .figures()
                        .get(0)
                        .lines()
                        .get(0))
                .doesNotContain(new Cell.Withheld());
    }

    @Nested
    class OfAFinitePopulation {
        private double width(ObjectValue settings, OptionalLong eligible) {
            var tally = numbers(settings);
            var rows = IntStream.range(0, 50)
                    .mapToObj(i -> Row.of(new NumberAnswer(BigDecimal.valueOf(i))))
                    .toList();
            var context = new CountContext(OptionalLong.empty(), eligible, true);
            var interval = part(tally.finish(Laws.count(tally, rows), context).data(), "mean", "interval");
            return number(interval, "high") - number(interval, "low");
        }

        @Test
        void intervalsAreNarrowerAsTheRoundSaysUnlessTheSettingSaysOtherwise() {
            double endless = width(Value.object(), OptionalLong.empty());
            double ofHundred = width(Value.object(), OptionalLong.of(100));
            assertThat(ofHundred / endless).isCloseTo(Math.sqrt(50 / 99.0), within(1e-9));
            assertThat(width(Value.object().with("population", Value.of(100)), OptionalLong.of(60)))
                    .isCloseTo(ofHundred, within(1e-9));
        }

        @Test
        void ofWhomAllAnsweredThereIsNoIntervalToSpeakOf() {
            var context = new CountContext(OptionalLong.empty(), OptionalLong.of(5), true);
            var bike = new Subject("bike", Text.of("Rad?", "Bike?"), new YesNoType());
            var tally = (EstimatesTally) new Estimates().bind(List.of(bike), Value.object());
            var rows = List.of(Row.of(new YesNoAnswer(true), 4), Row.of(new YesNoAnswer(false), 1));
            var notes = tally.finish(Laws.count(tally, rows), context).notes();
            assertThat(notes)
                    .extracting(note -> note.sentence().english())
                    .containsExactly(
                            "Most often: Yes, 4 of 5 (80.0%).",
                            "All 5 out of whom people were drawn answered. The numbers are those of everybody, so that intervals have no"
                                    + " width.");
            assertThat(notes.get(1).sentence().german())
                    .startsWith("Alle 5, aus denen ausgewählt wurde, haben geantwortet.");
        }
    }

    @Nested
    class AGrid {
        private final Options rows = Options.of(
                Option.of("clean", Text.of("sauber", "clean")), Option.of("safe", Text.of("sicher", "safe")));

        private GridEstimatesTally tally(AnswerType cell) {
            return (GridEstimatesTally)
                    new Estimates().bind(List.of(subject(new GridType(rows, cell, false))), Value.object());
        }

        @Test
        void ofStepsHasAMeanForEachRow() {
            var tally = tally(new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false));
            var result = tally.finish(
                    Laws.count(
                            tally,
                            List.of(
                                    Row.of(new GridAnswer(
                                            Map.of("clean", new ScaleAnswer(5), "safe", new ScaleAnswer(1)))),
                                    Row.of(new GridAnswer(Map.of("clean", new ScaleAnswer(4)))))),
                    DRAWN);
            assertThat(number(part(result.data(), "rows", "clean", "mean"), "mean"))
                    .isEqualTo(4.5);
            assertThat(number(part(result.data(), "rows", "safe", "mean"), "people"))
                    .isEqualTo(1);
            assertThat(result.figures())
                    .extracting(Figure::drawing)
                    .containsExactly(Figure.Drawing.DIVERGING_BARS, Figure.Drawing.DOTS);
        }

        @Test
        void ofStepsNamesTheRowsAtBothEndsAndHasSharesOfEachStep() {
            var tally = tally(new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false));
            var result = tally.finish(
                    Laws.count(
                            tally,
                            List.of(
                                    Row.of(
                                            new GridAnswer(
                                                    Map.of("clean", new ScaleAnswer(5), "safe", new ScaleAnswer(1))),
                                            6),
                                    Row.of(
                                            new GridAnswer(
                                                    Map.of("clean", new ScaleAnswer(4), "safe", new ScaleAnswer(1))),
                                            6))),
                    DRAWN);
            assertThat(result.notes().get(0).sentence().english())
                    .isEqualTo(
                            "The highest mean is that of “clean”, 4.50 by 12 people; the lowest that of “safe”, 1.00 by 12 people.");
            assertThat(result.notes().get(0).sentence().german())
                    .isEqualTo(
                            "Das höchste Mittel hat „sauber“, 4,50 bei 12 Personen, das niedrigste „sicher“, 1,00 bei 12 Personen.");
            var figure = result.figures().get(0);
            int share =
                    figure.columns().stream().map(Figure.Column::id).toList().indexOf("share_5");
            assertThat(figure.columns().subList(share, share + 3))
                    .extracting(Figure.Column::id)
                    .containsExactly("share_5", "low_5", "high_5");
            assertThat(figure.lines().get(0).get(share)).isEqualTo(new Cell.Share(6, 12));
            // R: prop.test(6, 12, correct = FALSE)$conf.int, Wilson's.
            assertThat(((Cell.Number) figure.lines().get(0).get(share + 1))
                            .number()
                            .doubleValue())
                    .isCloseTo(25.378, within(1e-3));
        }

        @Test
        void ofChoicesSaysOfEachRowWhatWasSaidMostOften() {
            var often = new ChoiceType(
                    Options.of(
                            Option.of("daily", Text.of("täglich", "daily")),
                            Option.of("never", Text.of("nie", "never"))),
                    false);
            var tally = tally(often);
            var result = tally.finish(
                    Laws.count(
                            tally,
                            List.of(
                                    Row.of(new GridAnswer(Map.of("clean", ChoiceAnswer.of("daily"))), 5),
                                    Row.of(
                                            new GridAnswer(Map.of(
                                                    "clean",
                                                    ChoiceAnswer.of("never"),
                                                    "safe",
                                                    ChoiceAnswer.of("never"))),
                                            2))),
                    CountContext.selfSelected());
            assertThat(result.notes())
                    .extracting(note -> note.sentence().english())
                    .startsWith(
                            "“clean”, most often: daily, 5 of 7 (71.4%).",
                            "“safe”, most often: never, 2 of 2 (100.0%).");
            assertThat(result.figures().get(0).lines().get(0)).contains(new Cell.Share(5, 7), new Cell.Share(2, 7));
            assertThat(result.figures().get(0).columns())
                    .extracting(Figure.Column::id)
                    .contains("share_daily")
                    .doesNotContain("low_daily");
            var published = Disclosure.of(5).publish(result);
            assertThat(published.figures().get(0).lines().get(0).subList(4, 6))
                    .as("a share of what is withheld gives it away")
                    .containsOnly(new Cell.Withheld());
            assertThat(published.notes())
                    .extracting(note -> note.sentence().english())
                    .noneMatch(sentence -> sentence.contains("most often"));
        }

        @Test
        void ofYesAndNoHasAShareWithItsInterval() {
            var tally = tally(new YesNoType());
            var result = tally.finish(
                    Laws.count(tally, List.of(Row.of(new GridAnswer(Map.of("clean", new YesNoAnswer(true))), 4))),
                    DRAWN);
            var figure = result.figures().get(0);
            assertThat(figure.drawing()).isEqualTo(Figure.Drawing.STACKED_BARS_AND_DOTS);
            assertThat(figure.lines().get(0)).contains(new Cell.Share(4, 4));
            assertThat(figure.lines().get(1)).contains(new Cell.Empty());
        }

        @Test
        void ofWordsIsAFinding() {
            assertThat(new Estimates()
                            .check(List.of(subject(new GridType(rows, TextType.upTo(20), false))), Value.object()))
                    .extracting(Finding::code)
                    .containsExactly("analysis.cell");
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3})
        void inAnyOrderGivesTheSame(long seed) {
            var random = new Random(seed);
            var answers = new ArrayList<Row>();
            for (int i = 0; i < 50; i++) {
                var given = new java.util.LinkedHashMap<String, Answer>();
                given.put("clean", new ScaleAnswer(1 + random.nextInt(5)));
                if (random.nextBoolean()) given.put("safe", new ScaleAnswer(1 + random.nextInt(5)));
                answers.add(Row.of(new GridAnswer(given)));
            }
            Laws.hold(tally(new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false)), answers, seed);
        }
    }
}
