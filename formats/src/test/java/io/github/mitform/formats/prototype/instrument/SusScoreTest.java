package io.github.mitform.formats.prototype.instrument;

import static io.github.mitform.formats.statistics.Cases.assertNear;
import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.numbers;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.formats.statistics.Cases;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SusScoreTest {
    private static final ScaleType AGREEMENT =
            ScaleType.between(1, Text.of("nein", "disagree"), 5, Text.of("ja", "agree"));
    private static final ObjectValue ENGLISH_AND_GERMAN = Value.object()
            .with("wordings", Value.object().with("en", Value.of("brooke-1996")).with("de", Value.of("mitform-de-1")));

    private static Subject items(int rows) {
        var options = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> Option.of("q" + i, Text.of("Aussage " + i, "Statement " + i)))
                .toArray(Option[]::new);
        return new Subject("items", Text.of("SUS", "SUS"), new GridType(Options.of(options), AGREEMENT, false));
    }

    private static final TallyMethod SUS = new InstrumentMethod(Instruments.SUS);

    private static InstrumentTally tally(ObjectValue settings) {
        return (InstrumentTally) SUS.bind(List.of(items(10)), settings);
    }

    /** One person's sheet; 0 stands for a statement that was left out. */
    private static GridAnswer sheet(int... steps) {
        var rows = new LinkedHashMap<String, Answer>();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] > 0) rows.put("q" + (i + 1), new ScaleAnswer(steps[i]));
        }
        return new GridAnswer(rows);
    }

    private record In(@Nullable Locale language, GridAnswer sheet) implements Row {
        @Override
        public Answer answer(int subject) {
            return sheet;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return null;
        }
    }

    private static KeptResult score(ObjectValue settings, Row... rows) {
        var tally = tally(settings);
        return tally.finish(Laws.count(tally, List.of(rows)), CountContext.selfSelected());
    }

    private static ObjectValue numbersOf(KeptResult result, String wording) {
        return part(part((ObjectValue) result.data(), "wordings"), wording);
    }

    private static ObjectValue scoreOf(KeptResult result, String wording) {
        return scale(numbersOf(result, wording), "sus");
    }

    private static ObjectValue scale(ObjectValue numbers, String scale) {
        return part(part(numbers, "scales"), scale);
    }

    private static List<String> sentences(KeptResult result, Locale language) {
        return result.notes().stream().map(note -> note.sentence().in(language)).toList();
    }

    @Nested
    class ThePublishedExamples {
        /** J. Brooke, "SUS: A quick and dirty usability scale", 1996. */
        @Test
        void ofBrookeIs55() {
            var result = score(Value.object(), Row.of(sheet(5, 4, 2, 1, 2, 3, 2, 4, 5, 2)));
            assertThat(scoreOf(result, "unknown").text("mean")).contains("55");
        }

        @Test
        void thatCirculatesAmongPractitionersIs80() {
            var result = score(Value.object(), Row.of(sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2)));
            assertThat(scoreOf(result, "unknown").text("mean")).contains("80");
            assertThat(scoreOf(result, "unknown").text("band")).contains("A-");
        }
    }

    static Stream<Named<ObjectValue>> cases() {
        return Cases.of("sus");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void meansIntervalsAndGradesAreThoseOfR(ObjectValue one) {
        var input = part(one, "input");
        var expected = part(one, "expected");
        var rows = input.items("responses").stream()
                .map(response -> Row.of(sheet(Stream.of(numbers(((ListValue) response).items()))
                        .flatMapToInt(steps -> java.util.Arrays.stream(steps).mapToInt(step -> (int) step))
                        .toArray())))
                .toArray(Row[]::new);
        int percent = (int) Math.round(100 * number(input, "confidence"));
        var result = score(Value.object().with("confidence", Value.of(percent)), rows);
        var actual = numbersOf(result, "unknown");

        assertThat(number(actual, "people")).isEqualTo(rows.length);
        var sus = scale(actual, "sus");
        assertNear(fraction(sus, "mean"), number(expected, "mean"));
        assertNear(fraction(scale(actual, "learnability"), "mean"), mean(numbers(expected, "learnability")));
        assertNear(fraction(scale(actual, "usability"), "mean"), mean(numbers(expected, "usability")));
        assertThat(sus.text("band")).isEqualTo(expected.text("grade"));
        if (expected.get("ci").isPresent()) {
            assertNear(number(sus, "low"), numbers(expected, "ci")[0]);
            assertNear(number(sus, "high"), numbers(expected, "ci")[1]);
        } else {
            assertThat(sus.get("low")).isEmpty();
        }
    }

    private static double fraction(ObjectValue of, String name) {
        var parts = of.text(name).orElseThrow().split("/");
        return Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
    }

    private static double mean(double... numbers) {
        return java.util.Arrays.stream(numbers).average().orElseThrow();
    }

    @Nested
    class AResult {
        private final KeptResult result = score(
                ENGLISH_AND_GERMAN,
                new In(Locale.GERMAN, sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2)),
                new In(Locale.GERMAN, sheet(5, 4, 2, 1, 2, 3, 2, 4, 5, 2)));

        @Test
        void saysInWordsWhatItIsWorth() {
            assertThat(sentences(result, Locale.GERMAN))
                    .containsExactly(
                            "2 Personen kamen im Mittel auf 67,5 von 100 (Fassung mitform-de-1): Note C, besser als 41 bis 59 von 100 veröffentlichten Studien, „gut“; das Intervall des"
                                    + " Mittels, 0,0 bis 100,0, reicht von „F“ bis „A+“.",
                            "Das Mittel weiterer Menschen, für die diese Testpersonen typisch sind, läge zwischen 0,0 und 100,0"
                                    + " (t-Intervall, Vertrauensniveau 95 %).",
                            "Die Noten stammen von Sauro und Lewis (2016), die Adjektive von Bangor, Kortum und Miller (2009). Das"
                                    + " Mittel vieler veröffentlichter Studien ist 68. Ein Wert ist kein Prozentsatz.",
                            "Diese Menschen wurden nicht per Zufall ausgewählt. Die Zahlen sagen, was die Teilnehmenden getan und geantwortet"
                                    + " haben; sie stehen nicht für alle. Die Intervalle gelten für weitere Menschen wie diese,"
                                    + " nicht für die ganze Stadt.");
            assertThat(sentences(result, Locale.ENGLISH))
                    .startsWith(
                            "2 people gave a mean score of 67.5 out of 100 (wording mitform-de-1): grade C, better than 41 to 59 of 100 published studies, “good”; the interval of the"
                                    + " mean, 0.0 to 100.0, reaches from “F” to “A+”.");
        }

        @Test
        void countsEveryScoredPersonInOneClassOfScores() {
            assertThat(result.figures())
                    .extracting(figure -> figure.id())
                    .containsExactly("scores", "bands", "distribution", "items");
            assertThat(result.figures().get(2).lines()).hasSize(10).satisfies(lines -> {
                assertThat(lines.get(5)).last().hasToString("People[count=1]");
                assertThat(lines.get(8)).last().hasToString("People[count=1]");
            });
        }
    }

    @Test
    void aWordingThatNoStudyValidatedIsGradedWithACaution() {
        var settings = Value.object()
                .with(
                        "wordings",
                        Value.object()
                                .with(
                                        "de",
                                        Value.object()
                                                .with("id", Value.of("mitform-de-1"))
                                                .with("validated", Value.of(false))));
        var sheet = new In(Locale.GERMAN, sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2));
        assertThat(sentences(score(settings, sheet, sheet), Locale.GERMAN))
                .contains(
                        "Die Fassung mitform-de-1 ist in keiner Studie geprüft. Wie ihr Wert neben veröffentlichten Studien dasteht, ist nur"
                                + " ein Hinweis.");
        assertThat(sentences(score(ENGLISH_AND_GERMAN, sheet, sheet), Locale.GERMAN))
                .noneMatch(sentence -> sentence.contains("in keiner Studie"));
    }

    @Test
    void onePersonHasAScoreAndNoGrade() {
        assertThat(sentences(
                        score(ENGLISH_AND_GERMAN, new In(Locale.ENGLISH, sheet(1, 5, 1, 5, 1, 5, 1, 5, 1, 5))),
                        Locale.ENGLISH))
                .startsWith("1 person gave a mean score of 0.0 out of 100 (wording brooke-1996).");
    }

    @Test
    void theWeightsOfPairsAreShownBesideTheirQuestions() {
        var group = new Group(Instruments.TLX_WEIGHTED, 20);
        group.add(new Sheet(new int[] {20, 0, 0, 0, 0, 0}, new int[] {5, 4, 3, 2, 1, 0}), 1);
        group.add(new Sheet(new int[] {10, 0, 0, 0, 0, 0}, new int[] {4, 5, 3, 2, 1, 0}), 1);
        assertThat(group.weightMean(0).toString()).isEqualTo("9/2");
        assertThat(group.weightMean(5).toString()).isEqualTo("0");
    }

    /** Beside a mean and its interval, classes of which some are withheld would tell them. */
    @Test
    void howManyReachedWhichScoreIsToldOfAllOrOfNone() {
        var few = people(7, 1, 5);
        assertThat(scores(few)).containsOnly(new Cell.Withheld());
        assertThat(few.figures().get(0).lines().get(0).get(3)).isInstanceOf(Cell.Number.class);
        assertThat(scores(people(7, 5, 6))).doesNotContain(new Cell.Withheld());
    }

    @Test
    void aScoreThatDominatesAMeanIsNotToldByIt() {
        var published = people(20, 1, 0);
        assertThat(published.figures().get(0).lines().get(0).get(3)).isEqualTo(new Cell.Withheld());
        assertThat(published.notes())
                .noneMatch(note -> note.sentence().english().contains("mean score"));
    }

    /** Returns what is published of so many who gave a score of 100, 0, and 50. */
    private static Published people(int best, int worst, int middling) {
        var rows = new ArrayList<Row>(Collections.nCopies(best, Row.of(sheet(5, 1, 5, 1, 5, 1, 5, 1, 5, 1))));
        rows.addAll(Collections.nCopies(worst, Row.of(sheet(1, 5, 1, 5, 1, 5, 1, 5, 1, 5))));
        rows.addAll(Collections.nCopies(middling, Row.of(sheet(3, 3, 3, 3, 3, 3, 3, 3, 3, 3))));
        return Disclosure.of(5).publish(score(Value.object(), rows.toArray(Row[]::new)));
    }

    private static List<Cell> scores(Published published) {
        return published.figures().stream()
                .filter(figure -> figure.id().equals("distribution"))
                .flatMap(figure -> figure.lines().stream())
                .map(line -> line.get(1))
                .toList();
    }

    @Nested
    class DifferentWordings {
        @Test
        void areNeverPutTogether() {
            var result = score(
                    ENGLISH_AND_GERMAN,
                    new In(Locale.GERMAN, sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2)),
                    new In(Locale.forLanguageTag("en-GB"), sheet(5, 4, 2, 1, 2, 3, 2, 4, 5, 2)));
            assertThat(scoreOf(result, "mitform-de-1").text("mean")).contains("80");
            assertThat(scoreOf(result, "brooke-1996").text("mean")).contains("55");
            assertThat(sentences(result, Locale.ENGLISH))
                    .contains(
                            "Different wordings were answered. Their scores are not put together, since wording changes scores.");
        }

        /** It follows from how many answered in all, and says nothing of what they answered. */
        @Test
        void areToldWithThePeopleOfEachHoweverFewButWithoutTheirScores() {
            var rows = new ArrayList<Row>(
                    Collections.nCopies(3, new In(Locale.ENGLISH, sheet(5, 4, 2, 1, 2, 3, 2, 4, 5, 2))));
            rows.addAll(Collections.nCopies(7, new In(Locale.GERMAN, sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2))));
            var published = Disclosure.of(5).publish(score(ENGLISH_AND_GERMAN, rows.toArray(Row[]::new)));
            var scores = published.figures().get(0).lines();
            assertThat(scores.get(0))
                    .startsWith(scores.get(0).get(0), scores.get(0).get(1), new Cell.People(3), new Cell.Withheld());
            var german = scores.get(scores.size() / 2);
            assertThat(german.get(2)).isEqualTo(new Cell.People(7));
            assertThat(german.get(3)).isInstanceOf(Cell.Number.class);
            assertThat(published.notes().stream().map(note -> note.sentence().english()))
                    .noneMatch(said -> said.startsWith("3 people"));
        }

        @Test
        void cannotBeToldApartWhereNoLanguageIsKnown() {
            var result = score(ENGLISH_AND_GERMAN, new In(null, sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2)));
            assertThat(scoreOf(result, "unknown").text("mean")).contains("80");
            assertThat(sentences(result, Locale.ENGLISH))
                    .contains(
                            "It is not known which wording some or all of these people answered; do not compare their score with"
                                    + " others.");
        }
    }

    @Nested
    class AnIncompleteSheet {
        private final KeptResult result = score(
                ENGLISH_AND_GERMAN,
                new In(Locale.GERMAN, sheet(4, 2, 4, 1, 4, 2, 5, 2, 4, 2)),
                new In(Locale.GERMAN, sheet(4, 2, 4, 0, 4, 2, 5, 2, 4, 2)),
                new In(Locale.GERMAN, new GridAnswer(Map.of("q1", NoAnswer.DONT_KNOW))));

        @Test
        void isNotScored() {
            assertThat(numbersOf(result, "mitform-de-1").number("people")).hasToString("Optional[1]");
            assertThat(numbersOf(result, "mitform-de-1").number("incomplete")).hasToString("Optional[2]");
            assertThat(scoreOf(result, "mitform-de-1").text("mean")).contains("80");
        }

        @Test
        void isSaidToBeLeftOut() {
            assertThat(result.notes())
                    .filteredOn(note -> note.kind() == Note.Kind.CAUTION)
                    .extracting(note -> note.sentence().german())
                    .contains("Nicht gewertet, weil Aussagen ausgelassen wurden: 2 Personen.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "84.1, grade A+; better than at least 96 of 100 published studies",
        "84,   grade A; better than 90 to 95 of 100 published studies",
        "74.1, grade B; better than 70 to 79 of 100 published studies",
        "51.7, grade D; better than 15 to 34 of 100 published studies",
        "51.6, grade F; better than at most 14 of 100 published studies"
    })
    void standsAmongPublishedStudies(String mean, String said) {
        assertThat(SusBands.BANDS.verdict().apply(Fraction.parse(mean)).english())
                .startsWith(said.replace(';', ','));
    }

    @Test
    void nobodyHasNoScore() {
        var result = score(ENGLISH_AND_GERMAN, Row.without(Missing.SKIPPED));
        assertThat(result.figures()).isEmpty();
        assertThat(result.notes()).isEmpty();
        assertThat(result.turnout().answered()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsInAnyOrderGiveTheSame(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 40; i++) {
            var language = List.of(Locale.GERMAN, Locale.ENGLISH, Locale.FRENCH).get(random.nextInt(3));
            rows.add(new In(
                    language,
                    sheet(random.ints(10, random.nextInt(8) == 0 ? 0 : 1, 6).toArray())));
        }
        rows.add(Row.without(Missing.LEFT_EMPTY));
        Laws.hold(tally(ENGLISH_AND_GERMAN), rows, seed);
    }

    @Nested
    class WrongSettings {
        @Test
        void areFoundAllAtOnce() {
            var noScale = new Subject(
                    "items",
                    Text.of("SUS", "SUS"),
                    new GridType(((GridType) items(9).type()).rows(), new YesNoType(), true));
            var findings = SUS.check(
                    List.of(noScale),
                    Value.object()
                            .with("wordings", Value.of("de"))
                            .with("confidence", Value.of(100))
                            .with("wording", Value.of("x")));
            assertThat(findings)
                    .extracting(Finding::toString)
                    .containsExactlyInAnyOrder(
                            "ERROR /wordings [instrument.wordings] \"wordings\" has to give each language the id of its wording, such as"
                                    + " \"en\": \"brooke-1996\", or the id and the source.",
                            "ERROR  [instrument.items] System Usability Scale has 10 items, but 9 are asked here.",
                            "ERROR  [instrument.steps] System Usability Scale is answered on a scale with the steps 1–5; set all its questions, or the grid's"
                                    + " cell, to such a scale.",
                            "ERROR /confidence [tally.setting-not-whole] \"confidence\" has to be a whole number from 50 to 99.",
                            "ERROR /wording [tally.setting-unknown] This way of counting has no setting \"wording\".");
        }

        @Test
        void areRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> SUS.bind(List.of(items(9)), Value.object()));
        }
    }
}
