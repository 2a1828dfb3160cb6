package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.definition;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.wave.ResultComparison.Verdict;
import io.github.mitform.report.Section;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightedComparisonTest {
    private static final String DISTRICT = """
            , {"id": "district", "ask": {"de": "Wo wohnen Sie?", "en": "Where do you live?"},
             "answer": {"type": "choice", "options": [
               {"id": "north", "label": {"de": "Nord", "en": "North"}}, {"id": "south", "label": {"de": "Süd", "en": "South"}}]}}""";

    private static String parks(String recruitment, String settings) {
        return definition("1.0.0", recruitment, Waves.VISITS + DISTRICT, "", """
                {"id": "visits", "of": ["visits", "district"], "tally": {"method": "weighted_estimates", %s}}""".formatted(settings));
    }

    private static Waves.Given given(int times, String visits, String district) {
        return Waves.Given.of(times, "{\"visits\": \"%s\", \"district\": \"%s\"}".formatted(visits, district));
    }

    private static Wave then(String recruitment, String settings) {
        return wave(
                "2024",
                parks(recruitment, settings),
                given(30, "often", "north"),
                given(30, "seldom", "north"),
                given(15, "often", "south"),
                given(5, "seldom", "south"));
    }

    private static Wave now(String recruitment, String settings) {
        return wave(
                "2025",
                parks(recruitment, settings),
                given(21, "often", "north"),
                given(9, "seldom", "north"),
                given(40, "often", "south"),
                given(10, "seldom", "south"));
    }

    private static final String HALVES = "\"margins\": {\"district\": {\"north\": 50, \"south\": 50}}";
    private static final String OTHERS = "\"margins\": {\"district\": {\"north\": 40, \"south\": 60}}";

    private static Section section(WaveComparison comparison) {
        return comparison.report(ENGLISH, Optional.empty()).sections().get(1);
    }

    private static Figure figure(Section section, String id) {
        return section.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<Cell> line) {
        return line.stream()
                .filter(Cell.Number.class::isInstance)
                .map(cell -> ((Cell.Number) cell)
                        .number()
                        .setScale(2, RoundingMode.HALF_UP)
                        .toString())
                .toList();
    }

    /** Worked out by hand: Wilson's of 63.5 and 78.2 people, and Newcombe's from both. */
    @Test
    void weightedSharesAreComparedAsWeightedEachByItsOwnMargins() {
        var comparison = compare(then("random", HALVES), now("random", OTHERS));
        assertThat(comparison.results().get(0).verdict()).isEqualTo(Verdict.SAME);
        var section = section(comparison);
        assertThat(numbers(figure(section, "shares").lines().get(0))).containsExactly("62.50", "76.00");
        assertThat(figure(section, "shares").lines().get(0)).contains(new Cell.Share(45, 80), new Cell.Share(61, 80));
        assertThat(numbers(figure(section, "share_differences").lines().get(0)))
                .containsExactly("13.50", "-1.64", "28.23");
        assertThat(section.outcome().get(0).english())
                .isEqualTo(
                        "Often: 62.5% weighted (45 of 80 without weights) in 2024, 76.0% weighted (61 of 80 without weights) in 2025:"
                                + " chance alone may be behind the difference.");
        assertThat(section.outcome().get(0).german())
                .startsWith(
                        "Oft: „2024“ gewichtet 62,5\u00a0% (45 von 80 ohne Gewichte), „2025“ gewichtet 76,0\u00a0% (61 von 80");
        assertThat(section.explanation().toString()).contains("Kish 1965", "each time by the margins of that time");
    }

    @Test
    void theIntervalOfEachWaveIsThatOfItsCount() {
        var now = now("random", OTHERS + ", \"population\": 500");
        var trend = figure(
                section(compare(
                        wave(
                                "2023",
                                parks("random", HALVES),
                                given(20, "often", "north"),
                                given(20, "seldom", "south")),
                        then("random", HALVES),
                        now)),
                "share_trend");
        var counted = now.count().results().get("visits").figures().stream()
                .filter(figure -> figure.id().equals("answers"))
                .findFirst()
                .orElseThrow();
        assertThat(numbers(trend.lines().get(2)))
                .hasSize(3)
                .isEqualTo(numbers(counted.lines().get(0)));
    }

    @Test
    void whereNobodyWasDrawnByChanceThereAreNoIntervals() {
        var section = section(compare(then("open", HALVES), now("open", OTHERS)));
        assertThat(numbers(figure(section, "share_differences").lines().get(0))).containsExactly("13.50");
        assertThat(section.explanation().toString())
                .contains("margins of that time")
                .doesNotContain("Intervals of weighted");
    }

    @Test
    void anotherWayToWeightIsAnotherCount() {
        var comparison = compare(then("random", HALVES), now("random", OTHERS + ", \"greatest\": 3"));
        assertThat(comparison.results().get(0).verdict()).isEqualTo(Verdict.OTHER_COUNT);
    }

    @Test
    void whereThereWereNoWeightsThereIsNothingToCompare() {
        var alone = wave("2024", parks("random", HALVES), given(30, "often", "north"), given(30, "seldom", "north"));
        var comparison = compare(alone, now("random", OTHERS));
        assertThat(comparison.results().get(0).verdict()).isEqualTo(Verdict.NO_NUMBERS);
        assertThat(comparison.results().get(0).isComparable()).isFalse();
    }

    @Test
    void smallGroupsAreWithheldWithTheirWeightedShares() {
        var few = wave(
                "2024",
                parks("random", HALVES).replace("\"phases\"", """
                        "privacy": {"purpose": {"de": "Z.", "en": "P."}, "legalBasis": "public_task", "retention": "P6M", "smallestCell": 5}, "phases\""""),
                given(2, "often", "north"),
                given(30, "seldom", "north"),
                given(30, "seldom", "south"));
        var lines =
                figure(section(compare(few, now("random", OTHERS))), "shares").lines();
        assertThat(lines.get(0).subList(1, 3)).containsOnly(new Cell.Withheld());
    }

    @Test
    void theReportIsGermanToo() {
        assertThat(compare(then("random", HALVES), now("random", OTHERS))
                        .report(GERMAN, Optional.empty())
                        .markdown())
                .contains("2024, gewichtet (%)", "2025, ohne Gewichte", "nach den Rändern dieses Mals gewichtet");
    }
}
