package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.definition;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.formats.wave.Waves.Given;
import io.github.mitform.report.Section;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedMeansTest {
    private static final String CUT_OFF = "No interval reaches beyond what an answer can be at least or at most.";

    private static Section section(WaveComparison comparison, int place) {
        return comparison.report(ENGLISH, Optional.empty()).sections().get(1 + place);
    }

    private static Figure figure(List<Figure> figures, String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<Cell> line) {
        return line.stream()
                .filter(Cell.Number.class::isInstance)
                .map(Cell.Number.class::cast)
                .map(cell -> cell.number()
                        .setScale(cell.decimals(), RoundingMode.HALF_UP)
                        .toString())
                .toList();
    }

    /** Returns mean and interval of a wave as its own report shows them. */
    private static List<String> own(Wave wave, String section, String id, String... columns) {
        var figure = figure(
                Mitform.report(wave.round(), wave.count()).build(ENGLISH).sections().stream()
                        .filter(one -> one.id().equals(section))
                        .findFirst()
                        .orElseThrow()
                        .figures(),
                id);
        return List.of(columns).stream()
                .map(column -> figure.columns().stream()
                        .map(Figure.Column::id)
                        .toList()
                        .indexOf(column))
                .map(place -> figure.lines().get(0).get(place))
                .flatMap(cell -> numbers(List.of(cell)).stream())
                .toList();
    }

    @Nested
    class OfNumbers {
        private static final String MINUTES = """
                {"id": "minutes", "ask": {"de": "Wie viele Minuten?", "en": "How many minutes?"},
                 "answer": {"type": "number", "min": 0, "max": 600}}""";

        private static Wave minutes(String name, String method, int long_) {
            var answers = new Given[21];
            for (int i = 0; i < 20; i++) answers[i] = Given.of(1, "{\"minutes\": %d}".formatted(i));
            answers[20] = Given.of(1, "{\"minutes\": %d}".formatted(long_));
            return wave(
                    name,
                    definition(
                            "1.0.0",
                            "random",
                            MINUTES,
                            "",
                            "{\"id\": \"minutes\", \"of\": \"minutes\", \"tally\": {\"method\": \"%s\"}}"
                                    .formatted(method)),
                    answers);
        }

        @ParameterizedTest
        @ValueSource(strings = {"summary", "estimates"})
        void theirIntervalEndsWhereAnswersEndAndTheReportSaysSo(String method) {
            var then = minutes("2024", method, 600);
            var now = minutes("2025", method, 30);
            var section = section(compare(then, now), 0);
            var means = figure(section.figures(), "means");
            assertThat(numbers(means.lines().get(0)))
                    .as("the mean is 37.62, and 58.71 above it the interval ends")
                    .containsExactly("37.62", "0.00", "96.33");
            assertThat(section.explanation())
                    .anyMatch(sentence -> sentence.english().equals(CUT_OFF));
        }

        @Test
        void areComparedWhereTheyAreEstimatedByTheIntervalsOfTheirOwnReports() {
            var then = minutes("2024", "estimates", 600);
            var now = minutes("2025", "estimates", 30);
            var section = section(compare(then, now), 0);
            var means = figure(section.figures(), "means");
            assertThat(numbers(means.lines().get(0))).isEqualTo(own(then, "minutes", "means", "mean", "low", "high"));
            assertThat(numbers(means.lines().get(1))).isEqualTo(own(now, "minutes", "means", "mean", "low", "high"));
            assertThat(section.outcome().get(0).english())
                    .isEqualTo(
                            "How many minutes? 37.62 (21 people) in 2024, 10.48 (21 people) in 2025: chance alone may be behind the"
                                    + " difference.");
        }

        @Test
        void nothingIsSaidOfEndsWhereNoIntervalReachesThem() {
            var section = section(compare(minutes("2024", "summary", 20), minutes("2025", "summary", 30)), 0);
            assertThat(section.explanation())
                    .noneMatch(sentence -> sentence.english().equals(CUT_OFF));
        }
    }

    @Nested
    class OfSeveralScales {
        private static Wave scales(String name, int times) {
            return wave(
                    name,
                    definition(
                                    "1.0.0",
                                    "random",
                                    Waves.CLEAN + "," + Waves.CLEAN.replace("\"clean\"", "\"safe\""),
                                    "",
                                    "{\"id\": \"both\", \"of\": [\"clean\", \"safe\"], \"tally\": {\"method\": \"scale_set\"}}")
                            .replace("\"phases\"", """
                        "privacy": {"purpose": {"de": "Z.", "en": "P."}, "legalBasis": "public_task", "retention": "P6M", "smallestCell": 1}, "phases\""""),
                    Given.of(times, "{\"clean\": 5, \"safe\": 3}"),
                    Given.of(1, "{\"clean\": 4, \"safe\": 2}"));
        }

        @Test
        void noIntervalReachesBeyondTheScale() {
            var section = section(compare(scales("2024", 4), scales("2025", 6)), 0);
            assertThat(numbers(figure(section.figures(), "means").lines().get(0)))
                    .containsExactly("4.80", "4.24", "5.00");
            assertThat(section.explanation())
                    .anyMatch(sentence -> sentence.english().equals(CUT_OFF));
        }
    }

    @Nested
    class OfWeightedScales {
        private static final String DISTRICT = """
                , {"id": "district", "ask": {"de": "Wo wohnen Sie?", "en": "Where do you live?"},
                 "answer": {"type": "choice", "options": [
                   {"id": "north", "label": {"de": "Nord", "en": "North"}}, {"id": "south", "label": {"de": "Süd", "en": "South"}}]}}""";

        private static Wave weighted(String name, String recruitment, int south, int low) {
            var answers = "{\"clean\": %d, \"district\": \"%s\"}";
            return wave(
                    name,
                    definition("1.0.0", recruitment, Waves.CLEAN + DISTRICT, "", """
                            {"id": "clean", "of": ["clean", "district"],
                             "tally": {"method": "weighted_estimates", "margins": {"district": {"north": 50, "south": 50}}}}"""),
                    Given.of(20, answers.formatted(2, "north")),
                    Given.of(low, answers.formatted(4, "north")),
                    Given.of(south, answers.formatted(5, "south")));
        }

        /**
         * Worked out by hand: north has 2 and 4 in halves, so that the mean is half 3, half 5. Of 50 people, each of the 40 in the north has the weight 0.625 and
         * each of the 10 in the south 2.5. The sum of (w(y − 4))² is 20 · 1.25² + 20 · 0 + 10 · 2.5² = 93.75; times 50/49, its root over 50 is 0.1956.
         */
        @Test
        void areComparedWithTheStandardErrorOfLinearisation() {
            var then = weighted("2024", "random", 10, 20);
            var now = weighted("2025", "random", 20, 10);
            var comparison = compare(then, now);
            var section = section(comparison, 0);
            var means = figure(section.figures(), "means");
            assertThat(numbers(means.lines().get(0)))
                    .as("the t value of 49 degrees of freedom is 2.0096")
                    .containsExactly("4.00", "3.61", "4.39")
                    .isEqualTo(own(then, "clean", "mean", "weighted", "low", "high"));
            assertThat(numbers(means.lines().get(1))).isEqualTo(own(now, "clean", "mean", "weighted", "low", "high"));
            assertThat(numbers(figure(section.figures(), "mean_differences")
                            .lines()
                            .get(0)))
                    .hasSize(3)
                    .startsWith("-0.17");
            assertThat(section.outcome().get(0).english())
                    .startsWith("How clean is it? (weighted): 4.00 (50 people) in 2024, 3.83 (50 people) in 2025");
            assertThat(section.outcome().get(0).german()).startsWith("Wie sauber ist er? (gewichtet): „2024“ 4,00");
            assertThat(section.explanation().toString()).contains("Shares and means are weighted", "linearisation");
        }

        @Test
        void haveNoIntervalWherePeopleChoseThemselves() {
            var section = section(compare(weighted("2024", "open", 10, 20), weighted("2025", "open", 20, 10)), 0);
            assertThat(numbers(figure(section.figures(), "means").lines().get(0)))
                    .containsExactly("4.00");
            assertThat(section.explanation().toString()).doesNotContain("linearisation");
        }

        @Test
        void showNothingThatFollowsFromTheWeightsOfAFew() {
            var few = weighted("2024", "random", 6, 20).count().results().get("clean");
            assertThat(few.figures()).isNotEmpty();
            var south = wave(
                    "2024",
                    definition("1.0.0", "random", Waves.CLEAN + DISTRICT, "", """
                            {"id": "clean", "of": ["clean", "district"],
                             "tally": {"method": "weighted_estimates", "margins": {"district": {"north": 90, "south": 10}}}}"""),
                    Given.of(20, "{\"clean\": 2, \"district\": \"north\"}"),
                    Given.of(20, "{\"clean\": 4, \"district\": \"north\"}"),
                    Given.of(3, "{\"clean\": 4, \"district\": \"south\"}"));
            assertThat(own(south, "clean", "mean", "weighted", "low", "high")).isEmpty();
            var section = section(compare(south, weighted("2025", "random", 20, 10)), 0);
            assertThat(numbers(figure(section.figures(), "means").lines().get(0)))
                    .isEmpty();
            assertThat(section.outcome().toString()).doesNotContain("chance");
        }

        @Test
        void areTheSameInGerman() {
            assertThat(compare(weighted("2024", "random", 10, 20), weighted("2025", "random", 20, 10))
                            .report(GERMAN, Optional.empty())
                            .markdown())
                    .contains("Anteile und Mittel sind jedes Mal nach den Rändern dieses Mals gewichtet");
        }
    }

    @Nested
    class OfWhatPeopleRecommend {
        private static Wave recommended(String name, int promoters) {
            return wave(
                    name,
                    definition("1.0.0", "open", """
                            {"id": "again", "ask": {"de": "Würden Sie es empfehlen?", "en": "Would you recommend it?"},
                             "answer": {"type": "scale", "from": 0, "to": 10, "low": {"de": "nein", "en": "no"}, "high": {"de": "ja", "en": "yes"}}}""", "", """
                            {"id": "again", "of": "again", "tally": {"method": "recommend"}}""").replace("\"phases\"", """
                        "privacy": {"purpose": {"de": "Z.", "en": "P."}, "legalBasis": "public_task", "retention": "P6M", "smallestCell": 1}, "phases\""""),
                    Given.of(promoters, "{\"again\": 10}"),
                    Given.of(7, "{\"again\": 8}"),
                    Given.of(5, "{\"again\": 2}"));
        }

        @Test
        void hasTheIntervalOfItsOwnReport() {
            var then = recommended("2024", 9);
            var section = section(compare(then, recommended("2025", 20)), 0);
            var own = Mitform.report(then.round(), then.count())
                    .build(ENGLISH)
                    .sections()
                    .get(0)
                    .outcome()
                    .get(0)
                    .english();
            assertThat(own).contains("19 points", "between −15 and 48");
            assertThat(numbers(figure(section.figures(), "means").lines().get(0)))
                    .containsExactly("19", "-15", "48");
            assertThat(section.explanation().toString())
                    .contains("adjusted Wald")
                    .doesNotContain("t interval");
        }
    }
}
