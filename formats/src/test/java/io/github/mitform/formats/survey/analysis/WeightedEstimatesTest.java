package io.github.mitform.formats.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedEstimatesTest {
    private static final CountContext DRAWN = new CountContext(OptionalLong.empty(), OptionalLong.empty(), true);
    private static final Subject BIKE = subject("bike", new YesNoType());
    private static final Subject DISTRICT =
            subject("district", new ChoiceType(Options.of(option("north"), option("south")), false));
    private static final Subject CAR = subject("car", new YesNoType());

    private static Option option(String id) {
        return Option.of(id, Text.of(id, id));
    }

    private static Subject subject(String name, AnswerType type) {
        return new Subject(name, Text.of(name + "?", name + "?"), type);
    }

    private static ObjectValue margins(Object... questionsAndAnswers) {
        var margins = Value.object();
        for (int i = 0; i < questionsAndAnswers.length; i += 2) {
            margins = margins.with((String) questionsAndAnswers[i], Value.from(questionsAndAnswers[i + 1]));
        }
        return Value.object().with("margins", margins);
    }

    private record People(long times, List<@Nullable Answer> answers) implements Row {
        @Override
        public @Nullable Answer answer(int subject) {
            return answers.get(subject);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return answers.get(subject) == null ? Missing.SKIPPED : null;
        }
    }

    private static Row people(long times, @Nullable Answer... answers) {
        return new People(times, Arrays.asList(answers));
    }

    private static Row people(long times, boolean bike, String district) {
        return people(times, new YesNoAnswer(bike), ChoiceAnswer.of(district));
    }

    private static WeightedTally tally(List<Subject> subjects, ObjectValue settings) {
        return (WeightedTally) new WeightedEstimates().bind(subjects, settings);
    }

    private static KeptResult count(
            List<Subject> subjects, ObjectValue settings, CountContext context, List<Row> rows) {
        var tally = tally(subjects, settings);
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

    private static List<String> sentences(KeptResult result, Locale language) {
        return result.notes().stream().map(note -> note.sentence().in(language)).toList();
    }

    private static List<Note> published(KeptResult result) {
        return Disclosure.of(5).publish(result).notes();
    }

    /** Cells of the tables of this id, as they are published. */
    private static List<Cell> published(KeptResult result, String figure) {
        return Disclosure.of(5).publish(result).figures().stream()
                .filter(each -> each.id().equals(figure))
                .flatMap(each -> each.lines().stream())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void marginsThatNobodyCanMeetAreMissedAndSaidToBe() {
        var yes = new YesNoAnswer(true);
        var no = new YesNoAnswer(false);
        var result = count(
                List.of(BIKE, CAR, subject("bus", new YesNoType())),
                margins("car", Map.of("yes", 1, "no", 9), "bus", Map.of("yes", 1, "no", 9)),
                DRAWN,
                List.of(people(10, yes, yes, yes), people(10, no, yes, no), people(10, yes, no, yes)));
        assertThat(sentences(result, Locale.ENGLISH))
                .anyMatch(sentence -> sentence.startsWith("The weights miss what is known of everybody"));
    }

    @Test
    void whoWasNotAskedMakesNoIntervalNarrower() {
        var rows = List.of(
                people(10, true, "north"),
                people(490, null, ChoiceAnswer.of("north")),
                people(500, null, ChoiceAnswer.of("south")));
        var result = count(List.of(BIKE, DISTRICT), margins("district", Map.of("north", 1, "south", 1)), DRAWN, rows);
        assertThat(number(part(result.data(), "answers", "yes", "interval"), "low"))
                .as("Wilson's interval of 10 of 10")
                .isCloseTo(0.7225, within(1e-4));
    }

    @Test
    void weightsOfAWithheldGroupAreWithheldForTheySayHowManyItAre() {
        var rows = List.of(people(2, true, "north"), people(40, true, "south"), people(58, false, "south"));
        var result = count(List.of(BIKE, DISTRICT), margins("district", Map.of("north", 1, "south", 9)), DRAWN, rows);
        assertThat(published(result, "weights")).noneMatch(Cell.Number.class::isInstance);
        assertThat(published(result))
                .noneMatch(note -> note.sentence().english().contains("have a weight"));
        assertThat(published(result, "margin_1"))
                .as("what is known of everybody says nothing of those who answered")
                .contains(new Cell.Number(BigDecimal.valueOf(10.0), 1, Note.NOBODY));
    }

    @Test
    void sentencesTellNothingThatFollowsFromAWithheldGroup() {
        var district = subject(
                "district", new ChoiceType(Options.of(option("north"), option("south"), option("west")), false));
        var rows = List.of(
                people(30, true, "north"),
                people(3, false, "south"),
                people(30, true, "west"),
                people(37, false, "north"));
        var settings = margins("district", Map.of("north", 30, "south", 40, "west", 30))
                .with("greatest", Value.of(3));
        var sentences = published(count(List.of(BIKE, district), settings, DRAWN, rows));
        assertThat(sentences)
                .extracting(note -> note.sentence().english())
                .contains("Most often: Yes, 60 of 100 (60.0%).", "The weights miss what is known of everybody.")
                .noneMatch(sentence -> sentence.contains("margin of error is"));
        assertThat(sentences)
                .extracting(note -> note.sentence().german())
                .contains("Die Gewichte verfehlen das, was von allen bekannt ist.");
        assertThat(sentences(count(List.of(BIKE, district), settings, DRAWN, rows), Locale.ENGLISH))
                .as("before anything is withheld")
                .anyMatch(sentence -> sentence.contains("and of everybody between"));
    }

    @Test
    void howManyWeightsWereCutIsWithheldWhereThatTellsAGroup() {
        // The weights of all in the west are cut: there are 21.
        var district = subject(
                "district", new ChoiceType(Options.of(option("north"), option("south"), option("west")), false));
        var rows = List.of(people(60, true, "north"), people(3, false, "south"), people(21, true, "west"));
        var settings =
                margins("district", Map.of("north", 19, "south", 1, "west", 80)).with("greatest", Value.of(2));
        var result = count(List.of(BIKE, district), settings, DRAWN, rows);
        assertThat(number(part(result.data(), "weights"), "trimmed")).isEqualTo(21);
        assertThat(published(result, "weights"))
                .noneMatch(cell -> cell instanceof Cell.Number || cell instanceof Cell.People);
    }

    @Test
    void answersThatAsManyGaveAreNotOneGivenMostOften() {
        var result = count(
                List.of(BIKE, DISTRICT),
                margins("district", Map.of("north", 1, "south", 1)),
                DRAWN,
                List.of(people(10, true, "north"), people(10, false, "south")));
        assertThat(sentences(result, Locale.ENGLISH)).noneMatch(sentence -> sentence.startsWith("Most often"));
    }

    @Nested
    class HalfInTheNorthOfWhomThreeTimesAsManyAnswered {
        private final List<Row> rows = List.of(
                people(20, true, "north"),
                people(10, false, "north"),
                people(2, true, "south"),
                people(8, false, "south"));
        private final ObjectValue settings = margins("district", Map.of("north", 500, "south", 500));
        private final KeptResult drawn = count(List.of(BIKE, DISTRICT), settings, DRAWN, rows);

        /** By hand: ½ · 20/30 + ½ · 2/10; weights ⅔ and 2; 40 · (30 · 4/9 + 10 · 4) / 40² = 4/3. */
        @Test
        void countsTheSouthForMore() {
            assertThat(number(part(drawn.data(), "answers", "yes"), "weighted")).isCloseTo(13 / 30.0, within(1e-12));
            var weights = part(drawn.data(), "weights");
            assertThat(number(weights, "least")).isCloseTo(2 / 3.0, within(1e-12));
            assertThat(number(weights, "greatest")).isCloseTo(2, within(1e-12));
            assertThat(number(weights, "design_effect")).isCloseTo(4 / 3.0, within(1e-12));
            assertThat(number(weights, "effective_size")).isCloseTo(30, within(1e-9));
        }

        @Test
        void saysPeopleFirstThenTheWeightedShareAndWhatItCosts() {
            assertThat(sentences(drawn, Locale.ENGLISH))
                    .startsWith(
                            "Most often: No, 18 of 40 (45.0%); weighted, 56.7%, and of everybody between 40% and 72%.",
                            "40 people have a weight, from 0.67 to 2.00. They tell as much as 30 people without weights would (design effect"
                                    + " 1.33). None was cut. Weights were fitted by raking (passes over 2 groups: 1).");
            assertThat(sentences(drawn, Locale.GERMAN).get(0))
                    .isEqualTo(
                            "Am häufigsten: Nein, 18 von 40 (45,0\u00a0%); gewichtet 56,7 %, von allen zwischen 40 % und 72 %.");
        }

        @Test
        void showsWhoAnsweredBesideEverybody() {
            assertThat(drawn.figures()).extracting(Figure::id).containsExactly("answers", "margin_1", "weights");
            assertThat(drawn.figures().get(0).drawing()).isEqualTo(Figure.Drawing.DOTS);
        }

        @Test
        void hasNoMarginOfErrorWherePeopleChoseThemselves() {
            var open = count(List.of(BIKE, DISTRICT), settings, CountContext.selfSelected(), rows);
            assertThat(part(open.data(), "answers", "yes").get("interval")).isEmpty();
            assertThat(open.figures().get(0).columns())
                    .extracting(Figure.Column::id)
                    .containsExactly("answer", "people", "weighted", "share");
            assertThat(open.notes())
                    .filteredOn(note -> note.kind() == Note.Kind.CAUTION)
                    .extracting(note -> note.sentence().english())
                    .anySatisfy(note -> assertThat(note).contains("no margin of error, weighted or not"));
        }

        @Test
        void ofFewIsNarrower() {
            var few = part(
                    count(List.of(BIKE, DISTRICT), settings.with("population", Value.of(60)), DRAWN, rows)
                            .data(),
                    "answers",
                    "yes",
                    "interval");
            var many = part(drawn.data(), "answers", "yes", "interval");
            assertThat(number(few, "high") - number(few, "low"))
                    .isLessThan(0.7 * (number(many, "high") - number(many, "low")));
        }

        @Test
        void isCutWhereAWeightMayNotBeSoGreat() {
            var uneven = count(
                    List.of(BIKE, DISTRICT),
                    margins("district", Map.of("north", 100, "south", 900)).with("greatest", Value.of(2)),
                    DRAWN,
                    rows);
            var weights = part(uneven.data(), "weights");
            assertThat(number(weights, "greatest")).isEqualTo(2);
            assertThat(number(weights, "trimmed")).isEqualTo(10);
            assertThat(number(weights, "missed")).isCloseTo(0.4, within(1e-9));
            assertThat(sentences(uneven, Locale.ENGLISH))
                    .anySatisfy(note -> assertThat(note).contains("10 people were cut to that."))
                    .contains("The weights miss what is known of everybody by up to 40.000 percentage points.");
        }
    }

    @Test
    void rakingMeetsAllMargins() {
        var rows = List.of(
                people(30, new YesNoAnswer(true), ChoiceAnswer.of("north"), new YesNoAnswer(true)),
                people(10, new YesNoAnswer(false), ChoiceAnswer.of("north"), new YesNoAnswer(false)),
                people(5, new YesNoAnswer(true), ChoiceAnswer.of("south"), new YesNoAnswer(true)),
                people(5, new YesNoAnswer(false), ChoiceAnswer.of("south"), new YesNoAnswer(false)));
        var result = count(
                List.of(BIKE, DISTRICT, CAR),
                margins("district", Map.of("north", 50, "south", 50), "car", Map.of("yes", 4, "no", 6)),
                DRAWN,
                rows);
        assertThat(number(part(result.data(), "weights"), "missed")).isLessThan(1e-9);
        assertThat(number(part(result.data(), "answers", "yes"), "weighted"))
                .as("who has a car rides a bike here")
                .isCloseTo(0.4, within(1e-9));
    }

    @Test
    void groupsInWhichNobodyAnsweredHaveNoWeights() {
        var result = count(
                List.of(BIKE, DISTRICT),
                margins("district", Map.of("north", 1, "south", 1)),
                DRAWN,
                List.of(people(9, true, "north")));
        assertThat(part(result.data()).get("weights")).isEmpty();
        assertThat(sentences(result, Locale.ENGLISH))
                .contains(
                        "There are no weights: nobody answered “south” to “district?”, and there is no honest weight for people who are"
                                + " missing.");
        assertThat(count(List.of(BIKE, DISTRICT), margins("district", Map.of("north", 1, "south", 1)), DRAWN, List.of())
                        .figures())
                .as("nobody at all")
                .isNotEmpty();
    }

    @Test
    void aScaleHasAWeightedMean() {
        var scale = subject("s", new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), false));
        var result = count(
                List.of(scale, DISTRICT),
                margins("district", Map.of("north", 1, "south", 3)),
                DRAWN,
                List.of(
                        people(10, new ScaleAnswer(5), ChoiceAnswer.of("north")),
                        people(10, new ScaleAnswer(1), ChoiceAnswer.of("south"))));
        assertThat(number(part(result.data()), "weighted_mean")).isCloseTo(2, within(1e-12));
        assertThat(number(part(result.data()), "mean")).isCloseTo(3, within(1e-12));
    }

    @Test
    void whoIsMissingInAMarginIsLeftOutAndCountedAsMissing() {
        var result = count(
                List.of(BIKE, DISTRICT),
                margins("district", Map.of("north", 1, "south", 1)),
                DRAWN,
                List.of(people(4, true, "north"), people(4, false, "south"), people(2, new YesNoAnswer(true), (Answer)
                        null)));
        assertThat(result.turnout().missing()).containsEntry(Missing.SKIPPED, 2L);
        assertThat(number(part(result.data(), "weights"), "people")).isEqualTo(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void partsInAnyOrderGiveTheSame(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 80; i++) {
            rows.add(people(
                    1 + random.nextInt(3),
                    random.nextInt(6) == 0 ? null : new YesNoAnswer(random.nextBoolean()),
                    random.nextInt(6) == 0 ? null : ChoiceAnswer.of(random.nextBoolean() ? "north" : "south")));
        }
        Laws.hold(tally(List.of(BIKE, DISTRICT), margins("district", Map.of("north", 7, "south", 3))), rows, seed);
    }

    @Nested
    class WrongSettings {
        private List<String> found(List<Subject> subjects, ObjectValue settings) {
            return new WeightedEstimates()
                    .check(subjects, settings).stream().map(Finding::code).toList();
        }

        @Test
        void areFound() {
            assertThat(found(List.of(BIKE, DISTRICT), Value.object())).containsExactly("analysis.margins");
            assertThat(found(List.of(BIKE, DISTRICT), margins("district", Map.of("north", 1))))
                    .containsExactly("analysis.margins");
            assertThat(found(List.of(BIKE, DISTRICT), margins("district", Map.of("north", 1, "south", 0))))
                    .containsExactly("analysis.margins");
            assertThat(found(List.of(BIKE), margins())).contains("analysis.questions");
            assertThat(found(
                            List.of(BIKE, subject("many", ChoicesType.of(Options.of(option("a"), option("b"))))),
                            Value.object()))
                    .containsExactly("analysis.margin-type");
            assertThat(found(
                            List.of(BIKE, DISTRICT, CAR),
                            margins("district", Map.of("north", 1, "south", 1), "car", Map.of("yes", 1, "no", 1))
                                    .with("by", Value.of("post_stratification"))))
                    .containsExactly("analysis.one-margin");
        }
    }
}
