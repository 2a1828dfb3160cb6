package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.definition;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.wave.Waves.Given;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonWordsTest {
    private static final String BIKE = """
            {"id": "bike", "ask": {"de": "Mit dem Rad?", "en": "By bike?"}, "answer": {"type": "yes_no"}}""";

    private static Report report(Wave... waves) {
        return compare(waves).report(ENGLISH, Optional.empty());
    }

    private static List<String> explanation(Section section) {
        return section.explanation().stream().map(Sentence::english).toList();
    }

    private static Wave bikes(String name, String results, int yes, int no) {
        return wave(
                name,
                definition("1.0.0", "random", BIKE + "," + Waves.CLEAN, "", results),
                Given.of(yes, "{\"bike\": true, \"clean\": 2}"),
                Given.of(no, "{\"bike\": false, \"clean\": 4}"));
    }

    private static Wave open(String results) {
        return wave(
                "2023",
                definition("1.0.0", "open", BIKE + "," + Waves.CLEAN, "", results),
                Given.of(30, "{\"bike\": true, \"clean\": 2}"),
                Given.of(30, "{\"bike\": false, \"clean\": 4}"));
    }

    /** The difference of the noes is greater by rounding alone. */
    @Test
    void ofYesAndNoYesIsTold() {
        var results = "{\"id\": \"bike\", \"of\": \"bike\", \"tally\": {\"method\": \"estimates\"}}";
        assertThat(report(bikes("2024", results, 75, 98), bikes("2025", results, 147, 81))
                        .sections()
                        .get(1)
                        .outcome()
                        .get(0)
                        .english())
                .startsWith("Yes: 75 of 173 (43.4%) in 2024, 147 of 228 (64.5%) in 2025");
    }

    @Test
    void onlyTheSourcesOfIntervalsThatAreShownAreNamed() {
        var results = """
                {"id": "bike", "of": "bike", "tally": {"method": "estimates"}},
                {"id": "clean", "of": "clean", "tally": {"method": "summary"}}""";
        var report = report(bikes("2024", results, 50, 40), bikes("2025", results, 40, 50));
        assertThat(explanation(report.sections().get(1)))
                .containsExactly("Differences of shares have Newcombe's interval (1998, method 10).");
        assertThat(explanation(report.sections().get(2)))
                .containsExactly(
                        "Differences of means have Welch's interval (1947).", "Single means have a t interval.");
    }

    @Test
    void ofTwoResultsOfOneTitleItIsSaidHowEachWasCounted() {
        var results = """
                {"id": "steps", "of": "clean", "tally": {"method": "estimates"}},
                {"id": "mean", "of": "clean", "tally": {"method": "summary"}}""";
        assertThat(report(bikes("2024", results, 50, 40), bikes("2025", results, 40, 50))
                        .markdown())
                .contains(
                        "| How clean is it? (Estimates with intervals) | comparable: asked and counted alike |",
                        "| How clean is it? (Summary of numbers) | comparable: asked and counted alike |");
    }

    @Test
    void theNameOfTheCityStandsInTheLabelsOfAnswersToo() {
        var asked = definition("1.0.0", "random", """
                        {"id": "where", "ask": {"de": "Wo in {city}?", "en": "Where in {city}?"}, "answer": {"type": "choice", "options": [
                          {"id": "in", "label": {"de": "In {city}", "en": "In {city}"}},
                          {"id": "out", "label": {"de": "Um {city}", "en": "Around {city}"}}]}}""", "", """
                        {"id": "where", "of": "where", "tally": {"method": "estimates"}}""")
                .replace(
                        "\"phases\"",
                        "\"parameters\": [{\"type\": \"text\", \"id\": \"city\", \"label\": {\"de\": \"Stadt\", \"en\": \"City\"},"
                                + " \"default\": \"Bonn\"}], \"phases\"");
        var one = wave("2024", asked, Given.of(30, "{\"where\": \"in\"}"), Given.of(30, "{\"where\": \"out\"}"));
        var other = wave("2025", asked, Given.of(40, "{\"where\": \"in\"}"), Given.of(30, "{\"where\": \"out\"}"));
        assertThat(report(one, other).markdown())
                .contains("| In Bonn |", "| Around Bonn |", "**In Bonn: 30 of 60")
                .doesNotContain("city");
    }

    @Test
    void intervalsOfSharesAreShownWhereOnlyALaterWaveWasDrawn() {
        var results = "{\"id\": \"bike\", \"of\": \"bike\", \"tally\": {\"method\": \"estimates\"}}";
        var report = report(open(results), bikes("2024", results, 50, 40), bikes("2025", results, 40, 50));
        assertThat(report.sections().get(1).figures())
                .extracting(figure -> figure.id())
                .containsExactly("shares", "share_trend", "share_differences");
    }

    @Test
    void howPeopleCameToTakePartIsSaidForAllOnlyWhereItWasTheSame() {
        var results = "{\"id\": \"bike\", \"of\": \"bike\", \"tally\": {\"method\": \"estimates\"}}";
        assertThat(report(open(results), bikes("2024", results, 50, 40)).markdown())
                .contains("People were not drawn by chance here: 2023.", "2023: whoever wanted to; 2024: drawn by lot")
                .doesNotContain("People drawn by lot", "These people were not drawn by chance");
        assertThat(report(bikes("2023", results, 50, 40), bikes("2024", results, 50, 40))
                        .markdown())
                .contains("People drawn by lot")
                .doesNotContain("not drawn by chance");
    }

    @Test
    void namesOfWavesAreNotCalledPhases() {
        var results = "{\"id\": \"bike\", \"of\": \"bike\", \"tally\": {\"method\": \"estimates\"}}";
        assertThat(report(bikes("Bonn", results, 50, 40), bikes("Aachen", results, 40, 50))
                        .markdown())
                .contains("# Comparison: Our parks\n\nBonn, Aachen\n", "**Phase:** survey")
                .doesNotContain("**Phase:** Bonn");
    }

    @Test
    void theTitleIsInTheLanguageOfTheReportEvenWhereTheFormatHasNotThat() {
        var english = """
                {"mitform": "1", "id": "org.example.bikes", "version": "1.0.0", "title": {"en": "By bike"}, "languages": ["en"],
                 "phases": [{"id": "survey", "flow": [{"type": "ask", "id": "a", "questions": [
                   {"id": "bike", "ask": {"en": "By bike?"}, "answer": {"type": "yes_no"}}]}],
                   "results": [{"id": "bike", "of": "bike", "tally": {"method": "estimates"}}]}]}""";
        var waves = compare(
                wave("2024", english, Given.of(30, "{\"bike\": true}")),
                wave("2025", english, Given.of(30, "{\"bike\": true}")));
        assertThat(waves.report(GERMAN, Optional.empty()).markdown()).startsWith("# Vergleich: By bike");
        assertThat(waves.report(ENGLISH, Optional.empty()).markdown()).startsWith("# Comparison: By bike");
    }
}
