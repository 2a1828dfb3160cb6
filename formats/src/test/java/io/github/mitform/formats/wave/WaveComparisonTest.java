package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.CLEAN;
import static io.github.mitform.formats.wave.Waves.Given.park;
import static io.github.mitform.formats.wave.Waves.VISITS;
import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.definition;
import static io.github.mitform.formats.wave.Waves.parks;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.formats.wave.ResultComparison.Verdict;
import io.github.mitform.formats.wave.Waves.Given;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveComparisonTest {
    private static final String SUS = """
            , {"type": "include", "id": "usability", "format": "io.github.mitform.sus", "version": "1.0.0"}""";

    private static String overview(WaveComparison comparison) {
        return comparison
                .report(ENGLISH, Optional.empty())
                .sections()
                .get(0)
                .explanation()
                .toString();
    }

    private static String answered(String question) {
        return """
                {"id": "%s", "of": "%s", "tally": {"method": "frequencies"}}""".formatted(question, question);
    }

    private static String both(String visits, String clean) {
        return definition("1.0.0", "open", visits + "," + clean, "", answered("visits") + "," + answered("clean"));
    }

    @Nested
    class TheVerySameDefinition {
        private final WaveComparison comparison =
                compare(wave("2024", parks("1.0.0", "random")), wave("2025", parks("1.0.0", "random")));

        @Test
        void hasAllQuestionsInItsCore() {
            assertThat(comparison.core()).containsExactly("visits", "clean");
            assertThat(comparison.sentence().english()).isEqualTo("The same 2 questions.");
            assertThat(comparison.sentence().german()).isEqualTo("2 Fragen sind gleich.");
            assertThat(overview(comparison)).as("there is nothing else").doesNotContain("core");
        }
    }

    @Nested
    class AnotherDefinition {
        @ParameterizedTest(name = "{2}: {0} becomes {1}")
        @CsvSource({
            "go to the park, visit the park, WORDING",
            "Seldom, Rarely, LABELS",
            "\"seldom\", \"rarely\", OPTIONS",
            "\"choice\", \"choices\", SCALE",
            "'\"ask\": {\"de\": \"Wie oft', '\"required\": false, \"ask\": {\"de\": \"Wie oft', RULES",
        })
        void saysWhatChanged(String before, String after, Change change) {
            var now = wave("2025", both(VISITS, CLEAN));
            var then = wave("2024", both(VISITS.replace(before, after), CLEAN));
            assertThat(compare(then, now).questions().get(0).changes()).containsExactly(Set.of(change), Set.of());
        }

        @Test
        void mayChangeTheEndsOfAScale() {
            var then = wave("2024", both(VISITS, CLEAN.replace("\"dirty\"", "\"filthy\"")));
            var now = wave("2025", both(VISITS, CLEAN.replace("\"to\": 5", "\"to\": 7")));
            assertThat(compare(then, now).questions().get(1).changes())
                    .containsExactly(Set.of(Change.LABELS, Change.SCALE), Set.of());
            assertThat(compare(then, now).sentence().english()).isEqualTo("1 question is the same, 1 changed.");
        }

        @Test
        void mayAskTheSameOfOtherPeople() {
            var conditional = """
                    , {"type": "choose", "id": "some", "otherwise": [], "cases": [{"id": "goers", "when": "visits != \\"never\\"", "flow": [
                      {"type": "ask", "id": "more", "questions": [%s]}]}]}""".formatted(CLEAN);
            var then = wave("2024", both(VISITS, CLEAN));
            var now = wave("2025", definition("1.0.0", "open", VISITS, conditional, answered("visits")));
            assertThat(compare(then, now).questions().get(1).changes())
                    .containsExactly(Set.of(Change.PEOPLE), Set.of());
        }

        @Test
        void mayLeaveAQuestionOut() {
            var then = wave("2024", both(VISITS, CLEAN));
            var now = wave("2025", definition("1.0.0", "open", VISITS, "", answered("visits")));
            var comparison = compare(then, now);
            assertThat(comparison.questions().get(1).changes()).containsExactly(Set.of(), Set.of(Change.ABSENT));
            assertThat(comparison.sentence().english()).isEqualTo("1 question is the same, 1 not asked everywhere.");
            assertThat(overview(comparison))
                    .contains("The fixed core, the same in every wave: “How often do you go to the park?”.");
        }

        @Test
        void isComparedInTheLanguagesThatBothHave() {
            var english =
                    both(VISITS, CLEAN).replaceAll("\"de\": \"[^\"]*\", ", "").replace("[\"de\", \"en\"]", "[\"en\"]");
            var german =
                    both(VISITS, CLEAN).replaceAll(", \"en\": \"[^\"]*\"", "").replace("[\"de\", \"en\"]", "[\"de\"]");
            var two = wave("2024", both(VISITS, CLEAN));
            assertThat(compare(two, wave("2025", english)).core()).containsExactly("visits", "clean");
            assertThat(compare(wave("2024", german), wave("2025", english))
                            .questions()
                            .get(0)
                            .changes())
                    .containsExactly(Set.of(Change.LANGUAGE), Set.of());
        }
    }

    @Nested
    class AResult {
        @Test
        void doesNotCompareWhereItsQuestionChanged() {
            var then = wave("2024", both(VISITS.replace("Seldom", "Rarely"), CLEAN), park(9, "often", 4));
            var now = wave("2025", both(VISITS, CLEAN), park(9, "often", 4));
            assertThat(compare(then, now).results())
                    .extracting(ResultComparison::verdict)
                    .containsExactly(Verdict.OTHER_QUESTION, Verdict.SAME);
        }

        @Test
        void doesNotCompareWhereItWasCountedOtherwise() {
            var then = wave("2024", both(VISITS, CLEAN).replace("frequencies", "estimates"), park(9, "often", 4));
            var now = wave("2025", both(VISITS, CLEAN), park(9, "often", 4));
            var verdict = compare(then, now).results().get(0);
            assertThat(verdict.verdict()).isEqualTo(Verdict.OTHER_COUNT);
            assertThat(verdict.sentence().english()).isEqualTo("not comparable: counted otherwise");
        }

        @Test
        void comparesWhereOnlyThePopulationIsAnother() {
            var drawn = parks("1.0.0", "random");
            var then = drawn.replace("\"estimates\"", "\"estimates\", \"population\": 1200");
            var now = drawn.replace("\"estimates\"", "\"estimates\", \"population\": 1250");
            assertThat(compare(wave("2024", then, park(9, "often", 4)), wave("2025", now, park(9, "often", 4)))
                            .results())
                    .extracting(ResultComparison::verdict)
                    .containsOnly(Verdict.SAME);
        }

        private static String scored(String clean, String value) {
            return definition("1.0.0", "open", VISITS + "," + clean, """
                    , {"type": "compute", "id": "double", "value": "%s"}, {"type": "compute", "id": "score", "value": "double + 1"}""".formatted(value), """
                    {"id": "score", "of": "score", "tally": {"method": "summary"}}""");
        }

        @Test
        void ofAValueDoesNotCompareWhereItFollowsInAnotherWay() {
            var then = wave("2024", scored(CLEAN, "clean * 2"), park(9, "often", 4));
            var same = compare(then, wave("2025", scored(CLEAN, "clean * 2"), park(9, "often", 4)));
            assertThat(same.results().get(0).verdict()).isEqualTo(Verdict.SAME);
            var otherwise = compare(then, wave("2025", scored(CLEAN, "clean * 3"), park(9, "often", 4)));
            assertThat(otherwise.results().get(0).verdict()).isEqualTo(Verdict.OTHER_VALUE);
            assertThat(otherwise.results().get(0).sentence().english())
                    .isEqualTo("not comparable: the value was worked out otherwise");
            assertThat(otherwise.results().get(0).sentence().german())
                    .isEqualTo("nicht vergleichbar: der Wert wurde anders berechnet");
        }

        @Test
        void ofAValueDoesNotCompareWhereAQuestionBehindItChanged() {
            var then = wave("2024", scored(CLEAN.replace("\"dirty\"", "\"filthy\""), "clean * 2"), park(9, "often", 4));
            var now = wave("2025", scored(CLEAN, "clean * 2"), park(9, "often", 4));
            assertThat(compare(then, now).results().get(0).verdict()).isEqualTo(Verdict.OTHER_QUESTION);
        }

        @Test
        void comparesWithSomeOfManyWaves() {
            var first = wave("2023", both(VISITS.replace("Seldom", "Rarely"), CLEAN), park(9, "often", 4));
            var comparison = compare(
                    first,
                    wave("2024", both(VISITS, CLEAN), park(9, "often", 4)),
                    wave("2025", both(VISITS, CLEAN), park(9, "often", 4)));
            assertThat(comparison.results().get(0).waves()).containsExactly(1, 2);
            assertThat(comparison.results().get(0).sentence().english())
                    .isEqualTo("comparable in part; elsewhere: the question changed");
            assertThat(comparison.report(Locale.GERMAN, Optional.empty()).markdown())
                    .contains(
                            "Nicht alle Wellen sind hier vergleichbar; bei den übrigen gilt: die Frage wurde geändert.");
        }
    }

    @Nested
    class AQuestionnaire {
        private final String test = definition("1.0.0", "open", VISITS, SUS, answered("visits"));

        private Given sus(int times, String language) {
            return sus(times, language, 4);
        }

        private Given sus(int times, String language, int odd) {
            var rows = new StringBuilder();
            for (int row = 1; row <= 10; row++) {
                rows.append(row == 1 ? "" : ", ").append("\"q%d\": %d".formatted(row, row % 2 == 1 ? odd : 4));
            }
            return new Given(times, language, "{\"visits\": \"often\", \"usability.items\": {%s}}".formatted(rows));
        }

        @Test
        void comparesWhereBothAnsweredTheSameTranslation() {
            var comparison = compare(wave("A", test, sus(6, "en")), wave("B", test, sus(7, "en")));
            assertThat(comparison.sentence().english())
                    .isEqualTo(
                            "The same 2 questions. System Usability Scale comparable: same translation (brooke-1996).");
            assertThat(comparison.sentence().german())
                    .isEqualTo(
                            "2 Fragen sind gleich. System Usability Scale vergleichbar: gleiche Übersetzung (brooke-1996).");
        }

        @Test
        void doesNotCompareWhereTheyAnsweredAnotherOne() {
            var comparison = compare(wave("A", test, sus(6, "de")), wave("B", test, sus(7, "en")));
            assertThat(comparison.sentence().english())
                    .endsWith("System Usability Scale not comparable: other wording.");
            assertThat(comparison.sentence().german())
                    .endsWith("System Usability Scale nicht vergleichbar: anderer Wortlaut.");
        }

        @Test
        void doesNotCallATranslationTheSameThatNobodyKnows() {
            var comparison =
                    compare(wave("A", test, sus(6, ""), sus(6, "en")), wave("B", test, sus(6, ""), sus(7, "en")));
            assertThat(comparison.sentence().english()).endsWith("comparable: same translation (brooke-1996).");
        }

        @Test
        void comparesOnlyTheTranslationThatBothHave() {
            var comparison = compare(wave("A", test, sus(6, "de"), sus(5, "en")), wave("B", test, sus(7, "en")));
            assertThat(comparison.sentence().english()).endsWith("comparable: same translation (brooke-1996).");
            assertThat(comparison.report(ENGLISH, Optional.empty()).markdown())
                    .contains("SUS score (brooke-1996): 50.0 (5 people) in A, 50.0 (7 people) in B");
        }

        @Test
        void namesTheTranslationInEachRowAndSaysFirstWhatMostPeopleAnswered() {
            var comparison = compare(
                    wave("A", test, sus(6, "de", 5), sus(9, "en")), wave("B", test, sus(8, "de", 5), sus(7, "en", 3)));
            assertThat(comparison.report(ENGLISH, Optional.empty()).markdown())
                    .contains(
                            "SUS score (brooke-1996): 50.0 (9 people) in A, 37.5 (7 people) in B",
                            "| SUS score (brooke-1996): A | 50.0 |",
                            "| SUS score (brooke-1996): B | 37.5 |",
                            "| SUS score (mitform-de-1): A | 62.5 |",
                            "| SUS score (brooke-1996) | −12.5 |",
                            "| SUS score (mitform-de-1) | 0.0 |")
                    .doesNotContain("| SUS score: A");
        }

        @Test
        void saysFirstWhatMayBeShownBothTimes() {
            var comparison = compare(
                    wave("A", test, sus(6, "de", 5), sus(30, "en")), wave("B", test, sus(8, "de", 5), sus(4, "en")));
            assertThat(comparison.report(ENGLISH, Optional.empty()).markdown())
                    .contains("SUS score (mitform-de-1): 62.5 (6 people) in A, 62.5 (8 people) in B");
        }
    }

    @Test
    void oneWaveAloneIsNoComparison() {
        var wave = wave("2024", parks("1.0.0", "random"));
        assertThatIllegalArgumentException().isThrownBy(() -> compare(wave));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(wave, wave))
                .withMessage("2 to 24 waves with different names can be compared, but were 2");
    }

    @Test
    void aWaveIsCountedForItsOwnRound() {
        var one = wave("2024", parks("1.0.0", "random"));
        var other = wave("2025", parks("1.0.0", "open"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wave("2026", one.round(), other.count()))
                .withMessage("wave 2026 was counted for another round");
    }
}
