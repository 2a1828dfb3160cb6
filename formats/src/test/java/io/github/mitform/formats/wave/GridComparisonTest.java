package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.wave.Waves.Given;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of a grid are compared each for itself. */
class GridComparisonTest {
    private static String definition(String cell) {
        return Waves.definition("1.0.0", "random", """
                {"id": "sport", "ask": {"de": "Sport?", "en": "Sports?"},
                 "answer": {"type": "grid", "everyRow": false, "cell": %s, "rows": [
                   {"id": "swim", "label": {"de": "Schwimmen", "en": "Swimming"}},
                   {"id": "run", "label": {"de": "Laufen", "en": "Running"}}]}}""".formatted(cell), "", """
                {"id": "sport", "of": "sport", "tally": {"method": "estimates"}}""");
    }

    private static String compared(String cell, String one, String other) {
        var answers = "{\"sport\": {\"swim\": %s, \"run\": %s}}";
        var before = wave(
                "2024",
                definition(cell),
                Given.of(10, answers.formatted(one, one)),
                Given.of(10, answers.formatted(one, other)));
        var after = wave(
                "2025",
                definition(cell),
                Given.of(10, answers.formatted(other, one)),
                Given.of(30, answers.formatted(one, other)));
        return compare(before, after).report(ENGLISH, Optional.empty()).markdown();
    }

    @Test
    void byTheShareOfEachAnswer() {
        var choice = """
                {"type": "choice", "options": [
                  {"id": "never", "label": {"de": "nie", "en": "never"}}, {"id": "often", "label": {"de": "oft", "en": "often"}}]}""";
        assertThat(compared(choice, "\"never\"", "\"often\""))
                .contains(
                        "| Swimming: never | 20 of 20 (100%) | 30 of 40 (75%) |",
                        "| Running: often | 10 of 20 (50%) | 30 of 40 (75%) |")
                .doesNotContain("withheld");
    }

    @Test
    void byTheShareOfThoseWhoSayYes() {
        assertThat(compared("{\"type\": \"yes_no\"}", "true", "false"))
                .contains(
                        "| Swimming: Yes | 20 of 20 (100%) | 30 of 40 (75%) |",
                        "| Running: Yes | 10 of 20 (50%) | 10 of 40 (25%) |");
    }

    @Test
    void byTheirMeans() {
        assertThat(compared("{\"type\": \"scale\", \"from\": 1, \"to\": 5}", "2", "4"))
                .contains("| Swimming: 2024 | 2.00 |", "| Running: 2025 | 3.50 |");
    }
}
