package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.wave.Waves.Given;
import io.github.mitform.report.Report;
import io.github.mitform.tally.result.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 200 people drawn in the north, of whom all ride a bike, and 200 in the south, of whom nobody does: 95 of 100 people live in the north. */
class DrawnWithinGroupsTest {
    private static final String QUESTIONS = """
            {"id": "bike", "ask": {"de": "Mit dem Rad?", "en": "By bike?"}, "answer": {"type": "yes_no"}},
            {"id": "clean", "ask": {"de": "Sauber?", "en": "Clean?"}, "answer": {"type": "scale", "from": 1, "to": 5}},
            {"id": "district", "ask": {"de": "Wo wohnen Sie?", "en": "Where do you live?"}, "answer": {"type": "choice", "options": [
              {"id": "north", "label": {"de": "Norden", "en": "North"}}, {"id": "south", "label": {"de": "Süden", "en": "South"}}]}}""";

    private static String survey(String setting) {
        return Waves.definition("1.0.0", "stratified", QUESTIONS, "", """
                {"id": "bike", "of": "bike", "tally": {"method": "estimates"%1$s}},
                {"id": "clean", "of": "clean", "tally": {"method": "estimates"%1$s}},
                {"id": "weighted", "of": ["bike", "district"],
                 "tally": {"method": "weighted_estimates", "margins": {"district": {"north": 95, "south": 5}}}}""".formatted(setting));
    }

    private static Wave asked(String name, String setting) {
        return wave(
                name,
                survey(setting),
                Given.of(190, "{\"bike\": true, \"clean\": 4, \"district\": \"north\"}"),
                Given.of(10, "{\"bike\": false, \"clean\": 3, \"district\": \"north\"}"),
                Given.of(20, "{\"bike\": true, \"clean\": 2, \"district\": \"south\"}"),
                Given.of(180, "{\"bike\": false, \"clean\": 1, \"district\": \"south\"}"));
    }

    private static List<String> sentences(Wave wave, String result, Locale language) {
        return wave.count().results().get(result).notes().stream()
                .map(Note::sentence)
                .map(sentence -> sentence.in(language))
                .toList();
    }

    @Nested
    class WithoutWeights {
        private final Wave asked = asked("2025", "");

        @Test
        void haveNoIntervalAndNoMarginOfErrorAndTheReportSaysWhy() {
            for (String result : List.of("bike", "clean")) {
                assertThat(sentences(asked, result, ENGLISH))
                        .noneMatch(sentence -> sentence.contains("of everybody") || sentence.startsWith("The margin"))
                        .anyMatch(
                                sentence -> sentence.startsWith(
                                        "People were drawn by chance within groups, and it is not said that the same share was drawn in each."));
                assertThat(asked.count().results().get(result).data().toString())
                        .doesNotContain("wilson", "interval");
            }
            assertThat(sentences(asked, "bike", GERMAN))
                    .anyMatch(sentence ->
                            sentence.startsWith("Die Menschen wurden innerhalb von Gruppen per Zufall ausgewählt"));
        }

        @Test
        void haveNoIntervalOfADifferenceEither() {
            var report = compared(asked("2024", ""), asked);
            assertThat(columns(report, "bike")).doesNotContain("low", "high");
            assertThat(columns(report, "weighted")).contains("low", "high");
            assertThat(report.cautions())
                    .anyMatch(sentence -> sentence.english()
                            .startsWith("Some differences have no interval, because people were drawn within groups"));
        }
    }

    @Test
    void haveIntervalsWhereTheSameShareWasDrawnInEach() {
        var asked = asked("2025", ", \"same_share\": true");
        assertThat(sentences(asked, "bike", ENGLISH))
                .anyMatch(sentence -> sentence.startsWith("The margin of error is 4.9 percentage points"))
                .contains(
                        "People were drawn within groups. Intervals hold only if the same share was drawn in each group, as is said"
                                + " here.");
        assertThat(columns(compared(asked("2024", ", \"same_share\": true"), asked), "bike"))
                .contains("low", "high");
    }

    @Test
    void haveIntervalsWithWeights() {
        var asked = asked("2025", "");
        assertThat(sentences(asked, "weighted", ENGLISH))
                .anyMatch(sentence ->
                        sentence.startsWith("Most often: Yes, 210 of 400 (52.5%); weighted, 90.8%, and of everybody"))
                .contains("People were drawn within groups. Intervals hold only if weights go by these groups.");
    }

    private static Report compared(Wave... waves) {
        return Waves.compare(waves).report(ENGLISH, Optional.empty());
    }

    private static List<String> columns(Report report, String result) {
        return report.sections().stream()
                .filter(section -> section.id().equals(result))
                .flatMap(section -> section.figures().stream())
                .flatMap(figure -> figure.columns().stream())
                .map(column -> column.id())
                .toList();
    }
}
