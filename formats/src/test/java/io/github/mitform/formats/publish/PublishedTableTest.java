package io.github.mitform.formats.publish;

import static io.github.mitform.formats.builder.Pieces.option;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.formats.statistics.disclosure.CellKeys;
import io.github.mitform.formats.statistics.disclosure.Perturbation;
import io.github.mitform.formats.statistics.disclosure.Rounding;
import io.github.mitform.formats.survey.Survey;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.session.Round;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTableTest {
    private static final Round ROUND = Round.open(
            Mitform.check(Survey.titled(ENGLISH, "Bikes")
                            .privacy("To plan.", LegalBasis.PUBLIC_TASK, Period.ofMonths(6))
                            .askOne(
                                    "district",
                                    "Where do you live?",
                                    option("north", "North"),
                                    option("south", "South"))
                            .personal(Personal.INDIRECT)
                            .askYesNo("bike", "Do you ride a bike?")
                            .askMany("why", "Why?", option("fast", "Fast"), option("cheap", "Cheap"))
                            .askText("words", "What else?")
                            .optional()
                            .ask("spot", "Where is it dangerous?", PlaceType.point())
                            .optional()
                            .build("org.example.bikes", "1.0.0"))
                    .orThrow(),
            Survey.PHASE);

    private static final Protection NEAREST = new Protection.ToNearest(new Rounding(5));
    private static final Protection CHANGED = new Protection.Changed(Perturbation.of(3, 2), new CellKeys(42));

    private static Response response(String district, boolean bike, String more) {
        var read = ROUND.read(Json.parse("""
                {"format": "org.example.bikes", "version": "1.0.0", "phase": "survey", "channel": "online",
                 "answers": {"district": "%s", "bike": %s, "why": ["fast"]%s}}""".formatted(district, bike, more)));
        assertThat(read.findings()).isEmpty();
        return read.response().orElseThrow();
    }

    private static List<Response> people(int northYes, int northNo, int southYes, int southNo) {
        var all = new ArrayList<Response>();
        for (int i = 0; i < northYes; i++) all.add(response("north", true, ""));
        for (int i = 0; i < northNo; i++) all.add(response("north", false, ""));
        for (int i = 0; i < southYes; i++) all.add(response("south", true, ""));
        for (int i = 0; i < southNo; i++) all.add(response("south", false, ""));
        return all;
    }

    private static PublishedTable table(List<Response> people, Protection protection) {
        var count = TableCount.of(ROUND, List.of("district", "bike")).orElseThrow();
        people.forEach(count::add);
        return count.publish(protection);
    }

    private static List<List<String>> cells(KeptResult result) {
        return result.figures().get(0).lines().stream()
                .map(line -> line.stream()
                        .skip(1)
                        .map(cell -> ((Cell.Number) cell).number().toPlainString())
                        .toList())
                .toList();
    }

    @Nested
    class Rounded {
        private final PublishedTable table = table(people(12, 3, 0, 8), NEAREST);

        @Test
        void cellsAndSumsAreRoundedEachByItselfAndAllPeopleAreExact() {
            assertThat(cells(table.result()))
                    .containsExactly(List.of("10", "5", "15"), List.of("0", "10", "10"), List.of("10", "10", "23"));
        }

        @Test
        void theAttackSaysWhatCanBeKnown() {
            assertThat(table.bounds().get(0).get(1)).isEqualTo(new Bounds(3, 4));
            assertThat(table.exact()).isZero();
            assertThat(table.risks()).extracting(Sentence::german).containsExactly("North, Nein: 3 bis 4");
            assertThat(table.result().notes().toString())
                    .contains("An attack finds none of the 4 cells exactly, and 1 that surely holds 1 to 4 people.");
        }
    }

    @Test
    void sumsMayGiveCellsAwayAndTheTableSaysSo() {
        var count = TableCount.of(ROUND, List.of("district")).orElseThrow();
        people(2, 0, 2, 0).forEach(count::add);
        var table = count.publish(NEAREST);
        assertThat(cells(table.result())).containsExactly(List.of("0"), List.of("0"));
        assertThat(table.exact()).as("4 people, both groups shown as 0: 2 each").isEqualTo(2);
        assertThat(table.risks()).extracting(Sentence::english).containsExactly("North: exactly 2", "South: exactly 2");
        assertThat(table.attack().lines()).hasSize(2);
        assertThat(table.result().figures())
                .as("for everybody")
                .extracting(Figure::id)
                .containsExactly("table");
    }

    @Nested
    class Withheld {
        private WithheldTable withheld(List<String> questions, List<Response> people) {
            var count = TableCount.of(ROUND, questions).orElseThrow();
            people.forEach(count::add);
            return count.withhold();
        }

        @Test
        void smallNumbersAreMissingFromTheReportAndNobodyFindsThemExactly() {
            var table = withheld(List.of("district", "bike"), people(12, 3, 20, 8));
            assertThat(table.exact()).isZero();
            assertThat(table.found().english()).startsWith("An attack finds none of the 4 withheld cells exactly");
            var report = PublicReport.of(ROUND, List.of(table), 43, false, Optional.empty(), ENGLISH);
            assertThat(report.markdown())
                    .contains("what fewer than 5 people answered is not shown")
                    .contains("| 15 |", "| 28 |")
                    .doesNotContain("| 3 |", "| 12 |");
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void theTruthIsWithinWhatTheAttackFinds(long seed) {
            var random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                var counts = random.ints(4, 0, 14).toArray();
                var table = withheld(List.of("district", "bike"), people(counts[0], counts[1], counts[2], counts[3]));
                for (int cell = 0; cell < 4; cell++) {
                    var found = table.bounds().get(cell / 2).get(cell % 2);
                    if (found.most() > 0) {
                        assertThat((long) counts[cell])
                                .as("%s", Arrays.toString(counts))
                                .isBetween(found.least(), found.most());
                    } else {
                        assertThat(counts[cell]).as("shown").matches(count -> count == 0 || count >= 5);
                    }
                }
            }
        }

        @Test
        void aLineOfNobodyGivesAwayWhatIsWithheldBesideIt() {
            var table = withheld(List.of("district", "bike"), people(0, 0, 2, 11));
            assertThat(table.exact()).isEqualTo(2);
            assertThat(table.risks())
                    .extracting(Sentence::english)
                    .containsExactly("South, Yes: exactly 2", "South, No: exactly 11");
        }

        @Test
        void whereAllAreManyNothingIsMissing() {
            var table = withheld(List.of("district"), people(12, 0, 0, 8));
            assertThat(table.found().german()).isEqualTo("Nichts musste zurückgehalten werden.");
            assertThat(table.exact()).isZero();
            assertThat(table.risks()).isEmpty();
        }

        @Test
        void oneQuestionIsAttackedByItsSum() {
            var table = withheld(List.of("district"), people(2, 0, 0, 8));
            assertThat(table.found().english())
                    .isEqualTo(
                            "An attack finds none of the 2 withheld cells exactly, and none that surely holds 1 to 4 people.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "SPECIAL"})
    void questionsThatArePersonalToOnePersonMakeNoTable(Personal personal) {
        var round = Round.open(
                Mitform.check(Survey.titled(ENGLISH, "Bikes")
                                .privacy("To plan.", LegalBasis.PUBLIC_TASK, Period.ofMonths(6))
                                .askOne("ill", "Which?", option("one", "One"), option("two", "Two"))
                                .personal(personal)
                                .askYesNo("bike", "Do you ride a bike?")
                                .build("org.example.ill", "1.0.0"))
                        .orThrow(),
                Survey.PHASE);
        assertThat(TableCount.of(round, List.of("ill"))).isEmpty();
        assertThat(TableCount.of(round, List.of("bike", "ill"))).isEmpty();
        assertThat(TableCount.of(round, List.of("bike"))).isPresent();
    }

    static Stream<Protection> protections() {
        return Stream.of(NEAREST, CHANGED, new Protection.AtRandom(new Rounding(3), new CellKeys(7)));
    }

    @ParameterizedTest
    @MethodSource("protections")
    void zeroStaysZeroAndTheTruthIsWithinTheBounds(Protection protection) {
        var counts = new long[][] {{12, 3}, {0, 8}};
        var table = table(people(12, 3, 0, 8), protection);
        assertThat(cells(table.result()).get(1).get(0)).isEqualTo("0");
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(counts[i][j])
                        .isBetween(
                                table.bounds().get(i).get(j).least(),
                                table.bounds().get(i).get(j).most());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protections")
    void orderAndPartsDoNotMatter(Protection protection) {
        var people = people(12, 3, 4, 8);
        var whole = table(people, protection).result();
        Collections.shuffle(people, new Random(5));
        var left = TableCount.of(ROUND, List.of("district", "bike")).orElseThrow();
        var right = TableCount.of(ROUND, List.of("district", "bike")).orElseThrow();
        for (int i = 0; i < people.size(); i++) (i % 3 == 0 ? left : right).add(people.get(i));
        left.merge(right);
        assertThat(left.publish(protection).result()).isEqualTo(whole);
    }

    @Test
    void theSamePeopleAreChangedAlikeInEveryTable() {
        var people = people(12, 0, 0, 9);
        var alone = TableCount.of(ROUND, List.of("district")).orElseThrow();
        people.forEach(alone::add);
        var crossed = cells(table(people, CHANGED).result());
        assertThat(cells(alone.publish(CHANGED).result()))
                .containsExactly(
                        List.of(crossed.get(0).get(0)), List.of(crossed.get(1).get(1)));
        assertThat(crossed.get(0).get(0))
                .as("the sum is of the same people")
                .isEqualTo(crossed.get(0).get(2));
    }

    @Test
    void onlyQuestionsWithGroupsMakeATable() {
        assertThat(TableCount.of(ROUND, List.of("words"))).isEmpty();
        assertThat(TableCount.of(ROUND, List.of("district", "district"))).isEmpty();
        assertThat(TableCount.of(ROUND, List.of("district", "nothing"))).isEmpty();
        assertThat(TableCount.of(ROUND, List.of())).isEmpty();
    }

    @Test
    void nobodyIsATableToo() {
        assertThat(table(List.of(), CHANGED).result().turnout().people()).isZero();
    }

    @Nested
    class Records {
        private final List<Response> people = new ArrayList<>(people(6, 0, 0, 5));

        Records() {
            people.add(response(
                    "south",
                    true,
                    ", \"words\": \"I am Ida\", \"spot\": {\"type\": \"Point\", \"coordinates\": [6.443, 51.196]}"));
        }

        private String csv(List<String> known, int k) {
            return PublicRecords.of(ROUND, people, known, k, 1).csv();
        }

        @Test
        void holdNoWordsAndPlacesOnlyRoughly() {
            var records = PublicRecords.of(ROUND, people, List.of("district"), 2, 1);
            assertThat(records.leftOut()).containsExactly("words");
            assertThat(records.csv())
                    .startsWith("district,bike,why,spot\r\n")
                    .contains("south,true,fast,6.4 51.2\r\n")
                    .doesNotContain("Ida", "6.443");
        }

        @Test
        void doNotTellHowExactAPlaceWas() {
            people.add(response("south", true, ", \"spot\": {\"type\": \"Point\", \"coordinates\": [6.4, 51]}"));
            assertThat(PublicRecords.of(ROUND, people, List.of("district"), 5, 2)
                            .csv())
                    .contains("south,true,fast,6.40 51.00\r\n");
        }

        @Test
        void areAlikeWithAtLeastTheSmallestCell() {
            var records = PublicRecords.of(ROUND, people(4, 0, 0, 6), List.of("district"), 2, 1);
            assertThat(records.published()).isEqualTo(6);
            assertThat(records.sentence().english()).contains("at least 5 that are alike");
        }

        @Test
        void sayThatAProgramMadeThemUp() {
            var made = people.stream()
                    .map(one -> new Response(
                            one.format(),
                            one.version(),
                            one.phase(),
                            one.channel(),
                            one.language(),
                            one.month(),
                            true,
                            one.answers()))
                    .toList();
            var records = PublicRecords.of(ROUND, made, List.of("district"), 5, 1);
            assertThat(records.simulated()).isTrue();
            assertThat(records.sentence().english()).startsWith("A program made up people and answers;");
            assertThat(PublicRecords.of(ROUND, people, List.of("district"), 5, 1)
                            .simulated())
                    .isFalse();
        }

        @Test
        void leaveOutWhoeverStandsAlone() {
            var records = PublicRecords.of(ROUND, people, List.of("district", "bike"), 5, 1);
            assertThat(records.published()).isEqualTo(11);
            assertThat(records.csv()).doesNotContain("south,true");
            assertThat(records.sentence().english())
                    .isEqualTo(
                            "11 of 12 records: of each there are at least 5 that are alike in district, bike. Left out was 1 that was alike with fewer, with nobody."
                                    + " All who are alike gave the same answer to these questions, in so many groups: why (2). Who knows that somebody is"
                                    + " among them knows that answer.");
            assertThat(records.sentence().german()).startsWith("11 von 12 Datensätzen");
        }

        @Test
        void takeForKnownWhatIsPersonalAndPlaces() {
            assertThat(PublicRecords.of(ROUND, people, List.of(), 5, 1).published())
                    .isEqualTo(11);
        }

        @Test
        void sayOfEachQuestionWhereAllWhoAreAlikeAnsweredAlike() {
            var answered = people(6, 0, 3, 4);
            answered.set(0, response("north", true, ", \"spot\": {\"type\": \"Point\", \"coordinates\": [6.4, 51]}"));
            var records = PublicRecords.of(ROUND, answered, List.of("district"), 5, 1);
            assertThat(records.sentence().english())
                    .as("all of the north ride a bike, though they did not answer all in the same way")
                    .contains("in so many groups: bike (1), why (2).");
            assertThat(records.sentence().german()).contains("gleiche Antwort: bike (1), why (2).");
        }

        @Test
        void holdExactPlacesOnlyWhereNobodyStandsAloneAtOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PublicRecords.of(ROUND, people, List.of("district"), 5, 3))
                    .withMessage("places with more than 2 decimals have to be among what is known: [spot]");
            assertThat(PublicRecords.of(ROUND, people, List.of("district", "spot"), 5, 3)
                            .csv())
                    .doesNotContain("6.443");
        }

        @Test
        void doNotTellWhoCameFirst() {
            var before = csv(List.of("district"), 2);
            Collections.reverse(people);
            assertThat(csv(List.of("district"), 2)).isEqualTo(before);
        }

        @Test
        void refuseWhatCannotBeLookedAt() {
            assertThatIllegalArgumentException().isThrownBy(() -> csv(List.of("words"), 5));
            assertThatIllegalArgumentException().isThrownBy(() -> csv(List.of(), 1));
        }
    }

    @Test
    void theReportWithholdsNothingMoreAndSaysAllInGermanToo() {
        var table = table(people(12, 3, 1, 8), CHANGED);
        var report = report(table, GERMAN);
        assertThat(report.markdown())
                .contains("um höchstens 3 und im Mittel um nichts (Varianz 2,0)", "zählen Sie nichts zusammen")
                .doesNotContain("nicht gezeigt", "Mindestens");
    }

    @ParameterizedTest
    @MethodSource("protections")
    void aSeedIsSpokenOfWhereThereIsOneAndNothingIsSaidOfTheTotalThatIsNotSo(Protection protection) {
        var table = table(people(12, 3, 1, 8), protection);
        assertThat(report(table, ENGLISH).markdown().contains("seed")).isEqualTo(protection.isByChance());
        assertThat(report(table, GERMAN).markdown().contains("Startwert")).isEqualTo(protection.isByChance());
        assertThat(report(table, ENGLISH).markdown())
                .contains("| All |", "| 24 |")
                .containsPattern("Every number but (0 and )?the total is ");
        assertThat(report(table, GERMAN).markdown()).containsPattern("Jede Zahl außer (0 und )?der Gesamtzahl ist ");
    }

    private static Report report(PublishedTable table, Locale language) {
        return PublicReport.of(ROUND, List.of(table), 24, false, Optional.empty(), language);
    }
}
