package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.Given.park;
import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.parks;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.formats.prototype.PrototypeTest;
import io.github.mitform.formats.wave.Waves.Given;
import io.github.mitform.json.Json;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.session.Round;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
    private static final String DRAWN = parks("1.0.0", "random");
    private static final String OPEN = parks("1.0.0", "open");

    private static Report report(Wave... waves) {
        return compare(waves).report(ENGLISH, Optional.empty());
    }

    private static Section section(Report report, String id) {
        return report.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(Section section, String id) {
        return section.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String number(Cell cell) {
        return ((Cell.Number) cell).number().setScale(2, RoundingMode.HALF_UP).toString();
    }

    @Nested
    class OfPeopleDrawnByChance {
        private final Report report = report(
                wave("2024", DRAWN, park(48, "often", 2), park(32, "seldom", 4)),
                wave("2025", DRAWN, park(56, "often", 3), park(14, "seldom", 5)));

        @Test
        void sharesHaveNewcombesInterval() {
            var line = figure(section(report, "visits"), "share_differences")
                    .lines()
                    .get(0);
            assertThat(line.subList(1, 4))
                    .extracting(ComparisonReportTest::number)
                    .containsExactly("20.00", "5.24", "33.39");
        }

        @Test
        void meansHaveWelchsInterval() {
            var line =
                    figure(section(report, "clean"), "mean_differences").lines().get(0);
            assertThat(number(line.get(1))).isEqualTo("0.60");
            assertThat(line.get(2)).isInstanceOf(Cell.Number.class);
        }

        @Test
        void theSentenceSaysPeopleFirstAndWhetherChanceWouldDo() {
            assertThat(section(report, "visits").outcome().get(0).english())
                    .isEqualTo(
                            "Often: 48 of 80 (60.0%) in 2024, 56 of 70 (80.0%) in 2025: a difference greater than chance alone would let"
                                    + " expect, even of the greatest of 3.");
            assertThat(section(report, "visits").outcome().get(0).german())
                    .startsWith("Oft: „2024“ 48 von 80 (60,0 %), „2025“ 56 von 70 (80,0 %): ein größerer Unterschied");
        }

        @Test
        void theGreatestDifferenceIsAllowedForHavingBeenPicked() {
            var picked = report(
                    wave("2024", DRAWN, park(48, "often", 2), park(32, "seldom", 4)),
                    wave("2025", DRAWN, park(53, "often", 3), park(17, "seldom", 5)));
            var line = figure(section(picked, "visits"), "share_differences")
                    .lines()
                    .get(0);
            assertThat(Double.parseDouble(number(line.get(2))))
                    .as("its own interval lies above 0")
                    .isPositive();
            assertThat(section(picked, "visits").outcome().get(0).english())
                    .endsWith("in 2025: chance alone may be behind the difference.");
        }

        @Test
        void yesAndNoAreOneDifference() {
            var asked = Waves.definition(
                    "1.0.0",
                    "random",
                    "{\"id\": \"bike\", \"ask\": {\"de\": \"Mit dem Rad?\", \"en\": \"By bike?\"}, \"answer\": {\"type\": \"yes_no\"}}",
                    "",
                    "{\"id\": \"bike\", \"of\": \"bike\", \"tally\": {\"method\": \"estimates\"}}");
            var two = section(
                    report(
                            wave("2024", asked, Given.of(60, "{\"bike\": true}"), Given.of(60, "{\"bike\": false}")),
                            wave("2025", asked, Given.of(52, "{\"bike\": true}"), Given.of(28, "{\"bike\": false}"))),
                    "bike");
            assertThat(figure(two, "share_differences").lines().get(0).subList(1, 4))
                    .extracting(ComparisonReportTest::number)
                    .as("its interval lies above 0")
                    .containsExactly("15.00", "0.97", "27.99");
            assertThat(two.outcome().get(0).english())
                    .endsWith("in 2025: a difference greater than chance alone would let expect.");
        }

        @Test
        void whoeverComparesMuchIsWarned() {
            assertThat(report.cautions().toString()).contains("9 intervals for differences", "0.5 of them");
        }
    }

    @Nested
    class OfPeopleDrawnFromFew {
        private final Wave before = few("2023", 60);
        private final Wave then = few("2024", 48);
        private final Wave now = few("2025", 56);
        private final Report report = report(before, then, now);

        private static Wave few(String name, int often) {
            var definition = DRAWN.replace("\"estimates\"", "\"estimates\", \"population\": 160");
            return wave(name, definition, park(often, "often", 3), park(80 - often, "seldom", 5));
        }

        private static List<String> ends(Figure figure, int line) {
            int low = figure.columns().stream().map(Figure.Column::id).toList().indexOf(Figure.LOW);
            return List.of(
                    number(figure.lines().get(line).get(low)),
                    number(figure.lines().get(line).get(low + 1)));
        }

        private static Figure counted(Wave wave, String result, String id) {
            return wave.count().results().get(result).figures().stream()
                    .filter(figure -> figure.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void sharesAndMeansHaveTheIntervalsOfTheirCount() {
            var shares = figure(section(report, "visits"), "share_trend");
            assertThat(ends(shares, 2)).isEqualTo(ends(counted(now, "visits", "answers"), 0));
            assertThat(ends(shares, 1)).isEqualTo(ends(counted(then, "visits", "answers"), 0));
            var two = figure(section(report(then, now), "clean"), "means");
            assertThat(ends(two, 1)).isEqualTo(ends(counted(now, "clean", "means"), 0));
        }

        @Test
        void differencesAreNarrowerToo() {
            // Of endlessly many: -4.72 to 24.14, and -0.50 to 0.10.
            assertThat(ends(figure(section(report, "visits"), "share_differences"), 0))
                    .containsExactly("-0.48", "20.18");
            assertThat(ends(figure(section(report, "clean"), "mean_differences"), 0))
                    .containsExactly("-0.41", "0.01");
        }

        @Test
        void theReportSaysSo() {
            assertThat(section(report, "visits").explanation().get(0).english())
                    .isEqualTo(
                            "Intervals are narrower because people were drawn from only so many (2023: 160 people; 2024:"
                                    + " 160 people; 2025: 160 people).");
            assertThat(section(report, "visits").explanation().get(0).german())
                    .isEqualTo(
                            "Die Intervalle sind schmaler, weil nur aus so vielen ausgewählt wurde (2023: 160 Personen;"
                                    + " 2024: 160 Personen; 2025: 160 Personen).");
        }

        @Test
        void moreThanThereAreIsAsIfNothingWereSaid() {
            assertThat(section(people("79"), "visits").explanation()).hasSize(1);
            assertThat(figure(section(people("79"), "visits"), "share_differences"))
                    .isEqualTo(figure(section(people("0"), "visits"), "share_differences"));
        }

        private Report people(String population) {
            var definition = DRAWN.replace("\"estimates\"", "\"estimates\", \"population\": " + population);
            return report(
                    wave("2024", definition, park(48, "often", 2), park(32, "seldom", 4)),
                    wave("2025", definition, park(60, "often", 3), park(20, "seldom", 5)));
        }
    }

    @Nested
    class OfPeopleWhoChoseThemselves {
        private final Report report = report(
                wave("2024", DRAWN, park(48, "often", 2), park(32, "seldom", 4)),
                wave("2025", OPEN, park(56, "often", 3), park(14, "seldom", 5)));

        @Test
        void differencesHaveNoIntervalAndTheReportSaysWhy() {
            for (String of : List.of("visits", "clean")) {
                for (Figure figure : section(report, of).figures()) {
                    if (!figure.id().endsWith("differences")) continue;
                    assertThat(figure.columns()).extracting(Figure.Column::id).containsExactly("what", "difference");
                    assertThat(figure.lines())
                            .allSatisfy(line -> assertThat(line).hasSize(2));
                }
            }
            assertThat(report.cautions().get(1).english())
                    .startsWith("Differences have no interval, because people were not drawn by chance (2025).");
        }

        @Test
        void whereNoWaveHasAnIntervalThereAreNoColumnsForThemAndNoSourcesOfThem() {
            var open = report(
                    wave("2024", OPEN, park(48, "often", 2), park(32, "seldom", 4)),
                    wave("2025", OPEN, park(56, "often", 3), park(14, "seldom", 5)));
            for (String of : List.of("visits", "clean")) {
                assertThat(section(open, of).figures())
                        .flatExtracting(Figure::columns)
                        .extracting(Figure.Column::id)
                        .doesNotContain(Figure.LOW, Figure.HIGH);
                assertThat(section(open, of).explanation()).isEmpty();
            }
        }

        @Test
        void anotherWayToComeToTakePartIsACaution() {
            assertThat(section(report, "comparable").cautions().get(0).english())
                    .isEqualTo(
                            "People did not come to take part in the same way (2024: drawn by lot; 2025: whoever wanted to)."
                                    + " A difference may come from that alone.");
            assertThat(section(report, "comparable").cautions().get(0).german())
                    .contains("2024: ausgelost; 2025: wer wollte");
        }
    }

    @Nested
    class WithSmallGroups {
        @Test
        void whatOneWaveMayNotShowIsShownNowhere() {
            var report = report(
                    wave("2024", DRAWN, park(48, "often", 2), park(30, "seldom", 4), park(3, "never", 1)),
                    wave("2025", DRAWN, park(50, "often", 3), park(20, "seldom", 5), park(9, "never", 1)));
            var visits = section(report, "visits");
            var never = figure(visits, "shares").lines().get(2);
            assertThat(never.get(1)).isEqualTo(new Cell.Withheld());
            assertThat(never.get(2)).isEqualTo(new Cell.Share(9, 79));
            assertThat(figure(visits, "shares").lines().get(1).get(1))
                    .as("the next smallest of the same wave, so that the sum gives nothing away")
                    .isEqualTo(new Cell.Withheld());
            assertThat(figure(visits, "share_differences").lines().get(2).subList(1, 4))
                    .containsOnly(new Cell.Withheld());
            assertThat(report.markdown()).doesNotContain("3 of 81");
        }

        @Test
        void aMeanDoesNotGiveAwayTheFewOnOneStep() {
            var report = report(
                    wave(
                            "2024",
                            DRAWN,
                            park(2, "often", 1),
                            park(10, "often", 2),
                            park(20, "often", 3),
                            park(3, "often", 5)),
                    wave("2025", DRAWN, park(10, "often", 2), park(20, "often", 3)));
            var means = figure(section(report, "clean"), "means");
            assertThat(means.lines().get(0).get(1))
                    .as("of 2 and 3 people on the ends")
                    .isEqualTo(new Cell.Withheld());
            assertThat(number(means.lines().get(1).get(1))).isEqualTo("2.67");
            assertThat(section(report, "clean").outcome()).isEmpty();
        }

        @Test
        void aWaveOfTooFewPeopleShowsNothing() {
            var report = report(wave("2024", DRAWN, park(4, "often", 2)), wave("2025", DRAWN, park(50, "often", 3)));
            assertThat(figure(section(report, "visits"), "shares").lines())
                    .allSatisfy(line -> assertThat(line.get(1)).isEqualTo(new Cell.Withheld()));
            assertThat(section(report, "clean").outcome()).isEmpty();
            assertThat(section(report, "clean").participation().answered()).isEmpty();
        }
    }

    @Nested
    class OfMoreThanTwoWaves {
        private final Report report = report(
                wave("2023", DRAWN, park(30, "often", 2), park(20, "seldom", 3)),
                wave("2024", DRAWN, park(35, "often", 3), park(20, "seldom", 4)),
                wave("2025", DRAWN, park(50, "often", 3), park(20, "seldom", 5)));

        @Test
        void drawsHowItWentOn() {
            assertThat(section(report, "clean").pictures()).hasSize(2);
            assertThat(report.html()).contains("<svg").contains("How it went on");
            assertThat(report.in(GERMAN).html()).contains("Wie es weiterging");
            assertThat(report.in(GERMAN).html()).as("people before percent").contains(">50 von 70<");
        }

        @Test
        void tellsTheDifferenceOfTheLastTwo() {
            assertThat(figure(section(report, "visits"), "share_differences")
                            .title()
                            .english())
                    .isEqualTo("From 2024 to 2025, in percentage points");
            assertThat(figure(section(report, "clean"), "means").lines()).hasSize(3);
        }
    }

    @Test
    void nobodyAnsweredIsNoComparison() {
        var report = report(wave("2024", DRAWN), wave("2025", DRAWN));
        assertThat(report.sections()).hasSize(1);
        assertThat(report.markdown()).contains("not comparable: nobody answered");
    }

    @Nested
    class OfTwoTasksWithTheSameQuestionBehind {
        private final Program program = Mitform.check(PrototypeTest.titled(ENGLISH, "Test")
                        .of("app", "0.9")
                        .task("office", "Opening hours", "Find the office.")
                        .ease("office_ease")
                        .task("lamp", "Broken lamp", "Report a lamp.")
                        .ease("lamp_ease")
                        .build("org.example.ease", "1.0.0"))
                .orThrow();
        private final WaveComparison comparison = WaveComparison.of(List.of(wave("0.8"), wave("0.9")));

        private Wave wave(String name) {
            var round = Round.open(program, "test");
            var count = RoundCount.of(round);
            for (int i = 0; i < 8; i++) {
                count.add(round.read(Json.parse("""
                        {"format": "org.example.ease", "version": "1.0.0", "phase": "test", "channel": "online", "language": "en",
                         "answers": {"office": {"level": "success"}, "office_ease.seq": 7,
                                     "lamp": {"level": "success"}, "lamp_ease.seq": 2}}""")).response().orElseThrow());
            }
            return new Wave(name, round, count.finish());
        }

        @Test
        void saysAfterWhichTaskEachWasAsked() {
            assertThat(comparison.results())
                    .extracting(result -> result.title().in(ENGLISH))
                    .contains("Single Ease Question (SEQ): Opening hours", "Single Ease Question (SEQ): Broken lamp");
            assertThat(comparison.sentence().english())
                    .contains("Single Ease Question (SEQ): Broken lamp comparable: same translation (mitform-en-1)");
        }

        @Test
        void doesNotNameIntervalsThatAreNotShown() {
            assertThat(section(comparison.report(ENGLISH, Optional.empty()), "office_ease.result")
                            .explanation())
                    .as("testers chose themselves, so that differences have none")
                    .isEmpty();
        }
    }
}
