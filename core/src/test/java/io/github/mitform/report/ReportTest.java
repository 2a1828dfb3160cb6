package io.github.mitform.report;

import static io.github.mitform.report.Reports.FREQUENCIES;
import static io.github.mitform.report.Reports.QUESTION;
import static io.github.mitform.report.Reports.bars;
import static io.github.mitform.report.Reports.park;
import static io.github.mitform.report.Reports.people;
import static io.github.mitform.report.Reports.result;
import static io.github.mitform.report.Reports.small;
import static io.github.mitform.report.Reports.stacked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {
    /** Every output of a report, each with its name. */
    static Map<String, String> outputs(Report report) {
        var outputs = new java.util.TreeMap<String, String>();
        outputs.put("html", report.html());
        outputs.put("markdown", report.markdown());
        outputs.put("json", report.json());
        outputs.putAll(report.csv());
        return outputs;
    }

    @Nested
    class OfPeopleWhomNoLotHasDrawn {
        private final Report report = small().build(Locale.ENGLISH);

        @Test
        void saysOnceAtItsHeadThatThereIsNoMarginOfError() {
            var caution = CountContext.selfSelected().sampling().get(0).sentence();
            assertThat(report.cautions()).containsExactly(caution);
            assertThat(report.sections())
                    .allSatisfy(section -> assertThat(section.cautions()).doesNotContain(caution));
            assertThat(report.html()).containsOnlyOnce(caution.english());
            assertThat(report.markdown()).containsOnlyOnce(caution.english());
            assertThat(report.json()).containsOnlyOnce(caution.english());
        }

        @Test
        void keepsTheCautionsOfOneSectionThere() {
            assertThat(report.sections().get(1).cautions())
                    .containsExactly(new Sentence("57 are few.", "57 sind wenige."));
        }
    }

    @Nested
    class WithIntervalsForFurtherPeople {
        private final Note intervals =
                CountContext.selfSelected().furtherPeople().get(0);
        private final Report report = small().result(
                        "test",
                        Text.of("Der Test", "The test"),
                        List.of(),
                        new Sentence("Test", "Test"),
                        new KeptResult(
                                "task-success",
                                "1.0.0",
                                new Turnout(20, Map.of()),
                                List.of(),
                                List.of(intervals),
                                List.of(),
                                List.of(),
                                Value.nothing()))
                .build(Locale.ENGLISH);

        @Test
        void saysOnceForWhomTheyHoldAndNowhereThatThereAreNone() {
            assertThat(report.cautions()).containsExactly(intervals.sentence());
            assertThat(report.html())
                    .containsOnlyOnce("The intervals hold for further people like these, not for the whole city.")
                    .doesNotContain("no margin of error");
            assertThat(report.markdown()).doesNotContain("no margin of error");
        }

        @Test
        void keepsTheOtherCautionsOfItsSections() {
            assertThat(report.sections().get(1).cautions())
                    .containsExactly(new Sentence("57 are few.", "57 sind wenige."));
        }
    }

    @Nested
    class OfSimulatedResponses {
        private final Report report = small().simulated().build(Locale.ENGLISH);

        @Test
        void saysSoInEveryOutput() {
            assertThat(report.html()).contains("Simulated data.", "– Simulated data</title>");
            assertThat(report.markdown())
                    .contains(
                            "> **Simulated data.** Responses behind this report, or behind the options in it, were made up");
            assertThat(report.json()).contains("\"simulated\": true");
            assertThat(report.csv().keySet()).allMatch(name -> name.startsWith("simulated-"));
            assertThat(report.csv().values()).allSatisfy(table -> {
                var lines = table.split("\r\n", -1);
                assertThat(lines[0]).endsWith(",simulated");
                assertThat(Stream.of(lines).skip(1).filter(line -> !line.isEmpty()))
                        .allMatch(line -> line.endsWith(",true"));
            });
        }

        @Test
        void saysSoInEveryChartAndTable() {
            var page = Markup.of(report.html());
            assertThat(page.all("svg"))
                    .isNotEmpty()
                    .allSatisfy(chart -> assertThat(chart.getTextContent()).contains("Simulated data"));
            assertThat(page.all("caption"))
                    .isNotEmpty()
                    .allSatisfy(caption -> assertThat(caption.getTextContent()).contains("Simulated data"));
        }

        @Test
        void saysItInGermanToo() {
            assertThat(report.in(Locale.GERMAN).html()).contains("Simulierte Daten.");
            assertThat(report.in(Locale.GERMAN).markdown()).contains("> **Simulierte Daten.**");
        }
    }

    @Test
    void ofRealResponsesIsNotMarked() {
        outputs(small().build(Locale.ENGLISH))
                .forEach((name, text) ->
                        assertThat(text).as(name).doesNotContain("Simulated").doesNotContain(",true"));
    }

    @Nested
    class WithNumbersThatMayNotBeShown {
        private static Report report(long elsewhere, long nowhere, long pass, long disagree) {
            return Report.on(park())
                    .counted(2048)
                    .result("bench", QUESTION, List.of(), FREQUENCIES, result(List.of(bars(elsewhere, nowhere))))
                    .result(
                            "statements",
                            QUESTION,
                            List.of(),
                            FREQUENCIES,
                            result(List.of(stacked(people(40, 10, 7, 57), people(49, pass, disagree, 57)))))
                    .build(Locale.ENGLISH);
        }

        @Test
        void isTheSameWhateverTheyAre() {
            assertThat(outputs(report(12, 3, 5, 3))).isEqualTo(outputs(report(11, 4, 6, 2)));
        }

        @Test
        void saysThatTheyAreWithheldAndWhy() {
            var report = report(12, 3, 5, 3);
            assertThat(Markup.of(report.html()).texts("hint"))
                    .containsOnly(
                            "Withheld: what fewer than 5 people answered is not shown, nor are numbers from which it"
                                    + " could be worked out.");
            assertThat(report.markdown()).contains("| Elsewhere | withheld | withheld |");
            assertThat(report.json()).contains("[\"Elsewhere\", {\"withheld\": true}, {\"withheld\": true}]");
            assertThat(report.csv().get("bench-places.csv")).contains("Elsewhere,withheld,withheld,withheld,withheld");
        }
    }

    @Nested
    class OfFewPeople {
        private static final Turnout THREE = new Turnout(3, Map.of(Missing.SKIPPED, 76543L));

        @Test
        void doesNotSayHowMany() {
            var report = Report.on(park())
                    .counted(77446)
                    .result("bench", QUESTION, List.of(), FREQUENCIES, result(THREE, List.of()))
                    .build(Locale.ENGLISH);
            assertThat(report.html()).contains("Fewer than 5 people answered, too few to show anything of it.");
            outputs(report).forEach((name, text) -> assertThat(text).as(name).doesNotContain("76543", "76,543"));
        }

        @Test
        void namesNoReasonForMissingAnswersThatIsTheirsAlone() {
            var turnout = new Turnout(900, Map.of(Missing.SKIPPED, 76543L, Missing.DONT_KNOW, 3L));
            var report = Report.on(park())
                    .counted(77446)
                    .result("bench", QUESTION, List.of(), FREQUENCIES, result(turnout, List.of()))
                    .build(Locale.ENGLISH);
            assertThat(report.html()).contains(">900 of 77,446 people answered.<");
            outputs(report).forEach((name, text) -> assertThat(text).as(name).doesNotContain("76543", "76,543"));
        }
    }

    @Nested
    class WithoutResults {
        private final Report report = Report.on(park()).build(Locale.GERMAN);

        @Test
        void saysSo() {
            assertThat(report.html()).contains("Es wurde nichts ausgezählt.");
            assertThat(report.markdown()).contains("Es wurde nichts ausgezählt.");
            assertThat(report.csv()).isEmpty();
        }
    }

    @Test
    void twoSectionsOfOneNameAreRefused() {
        var builder = Report.on(park())
                .result("bench", QUESTION, List.of(), FREQUENCIES, result(List.of(bars())))
                .result("bench", QUESTION, List.of(), FREQUENCIES, result(List.of(bars())));
        assertThatThrownBy(() -> builder.build(Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a report has one section for each result, but \"bench\" has two");
    }

    @Test
    void aPhaseThatTheFormatLacksIsRefused() {
        assertThatThrownBy(() -> Report.on(park()).phase(Id.of("ballot")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("org.example.park has no phase \"ballot\"");
    }

    static Stream<Locale> languages() {
        return Stream.of(
                Locale.GERMAN, Locale.ENGLISH, Locale.forLanguageTag("de-x-leicht"), Locale.FRENCH, Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void speaksEveryLanguageItIsAskedFor(Locale language) {
        var report = small().build(language);
        boolean german = language.getLanguage().equals("de");
        assertThat(report.html()).contains(german ? "Gezählte Antworten" : "Responses counted");
        assertThat(report.html())
                .contains(german ? "59\u202F%" : "59%")
                .contains(german ? "1\u202F204 von 2\u202F031" : "1,204 of 2,031");
    }
}
