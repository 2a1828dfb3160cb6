package io.github.mitform.formats.wave;

import static io.github.mitform.formats.wave.Waves.compare;
import static io.github.mitform.formats.wave.Waves.wave;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.wave.Waves.Given;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.text.Text;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Testers tried versions of a prototype, of which some have a name in the definition. */
class ComparedTasksTest {
    private static final String LAB = """
            {"mitform": "1", "id": "org.example.lab", "version": "1.0.0", "title": {"en": "Lab", "de": "Labor"}, "languages": ["en", "de"],
             "privacy": {"purpose": {"en": "x", "de": "x"}, "legalBasis": "public_task", "retention": "P6M", "smallestCell": 1},
             "phases": [{"id": "test",
               "flow": [
                 {"type": "task", "id": "office", "title": {"en": "Opening hours", "de": "Öffnungszeiten"},
                  "scenario": {"en": "Find out when the office opens.", "de": "Finden Sie heraus, wann geöffnet ist."},
                  "prototype": {"name": "map", "version": "0.9"}, "outcome": {}},
                 {"type": "task", "id": "lamp", "title": {"en": "A broken lamp", "de": "Eine kaputte Laterne"},
                  "scenario": {"en": "Report a broken lamp.", "de": "Melden Sie eine kaputte Laterne."},
                  "prototype": {"name": "map", "version": "0.9"}, "outcome": {}}],
               "results": [{"id": "success", "title": {"en": "Tasks", "de": "Aufgaben"}, "of": ["office", "lamp"],
                 "tally": {"method": "task_success", "versions": ["0.9.1"]}}]}]}""";

    private static Given tried(int times, String office, String lamp) {
        return Given.of(times, """
                {"office": {"level": "success"%s}, "lamp": {"level": "success"%s}}""".formatted(version(office), version(lamp)));
    }

    private static String version(String version) {
        return version.isEmpty() ? "" : ", \"version\": \"%s\"".formatted(version);
    }

    private static Section section(WaveComparison comparison, Locale language) {
        Report report = comparison.report(language, Optional.empty());
        return report.sections().get(1);
    }

    private static String cautions(WaveComparison comparison, boolean german) {
        return section(comparison, german ? GERMAN : ENGLISH).cautions().stream()
                .map(sentence -> german ? sentence.german() : sentence.english())
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void aTaskOfWhichNoVersionWithANameWasTriedBothTimesIsNamed() {
        var comparison = compare(
                wave("Spring", LAB, tried(6, "", ""), tried(6, "", "mended")),
                wave("Autumn", LAB, tried(6, "", "0.9.1"), tried(6, "", "mended")));
        assertThat(section(comparison, ENGLISH).figures().get(0).lines())
                .as("one task is compared")
                .hasSize(1);
        assertThat(cautions(comparison, false))
                .contains("Not compared, because no version with a name was tried several times: A broken lamp.")
                .contains("Versions without a name in the definition are compared with nothing.");
        assertThat(cautions(comparison, true))
                .contains(
                        "Nicht verglichen, weil kein Stand mit einem Namen mehrmals getestet wurde: Eine kaputte Laterne.")
                .contains("Stände ohne Namen im Format werden mit nichts verglichen.");
    }

    @Test
    void whereNoTaskIsComparedTheResultIsNot() {
        var comparison = compare(
                wave("Spring", LAB, tried(6, "", ""), tried(6, "mended", "mended")),
                wave("Autumn", LAB, tried(6, "0.9.1", "0.9.1"), tried(6, "mended", "mended")));
        assertThat(comparison.results().get(0).isComparable()).isFalse();
        assertThat(comparison.results().get(0).sentence().english())
                .isEqualTo("not comparable: no version with a name was tried both times");
        assertThat(comparison.report(ENGLISH, Optional.empty()).sections()).hasSize(1);
    }

    @Test
    void nothingIsSaidOfVersionsWhereThereAreNone() {
        var comparison = compare(wave("Spring", LAB, tried(6, "", "")), wave("Autumn", LAB, tried(6, "", "")));
        assertThat(section(comparison, ENGLISH).figures().get(0).lines()).hasSize(2);
        assertThat(cautions(comparison, false)).doesNotContain("ersion");
    }

    @Test
    void aResultOfSeveralTasksIsNotCalledByTheFirstOne() {
        var untitled = LAB.replace("\"title\": {\"en\": \"Tasks\", \"de\": \"Aufgaben\"}, ", "");
        assertThat(untitled).isNotEqualTo(LAB);
        var comparison =
                compare(wave("Spring", untitled, tried(6, "", "")), wave("Autumn", untitled, tried(6, "", "")));
        assertThat(section(comparison, ENGLISH).title())
                .isEqualTo(comparison.results().get(0).title())
                .isEqualTo(Text.of("Erfolg bei Aufgaben", "Task success"));
    }

    private static Given level(int times, String office, String lamp) {
        return Given.of(times, """
                {"office": {"level": "%s"}, "lamp": {"level": "%s"}}""".formatted(office, lamp));
    }

    @Test
    void ofTwoEquallyGreatDifferencesBothAreTold() {
        var comparison = compare(
                wave("Spring", LAB, level(3, "success", "success"), level(2, "failure", "success")),
                wave("Autumn", LAB, level(3, "success", "success"), level(2, "success", "failure")));
        assertThat(section(comparison, ENGLISH).outcome())
                .extracting(Sentence::english)
                .containsExactly(
                        "Opening hours: 3 of 5 (60.0%) in Spring, 5 of 5 (100.0%) in Autumn.",
                        "A broken lamp: 5 of 5 (100.0%) in Spring, 3 of 5 (60.0%) in Autumn.");
        assertThat(section(comparison, ENGLISH)
                        .figures()
                        .get(0)
                        .columns()
                        .get(0)
                        .title())
                .isEqualTo(new Sentence("What", "Was"));
    }

    @Test
    void whomAnIntervalStandsForIsSaidOnceAndOnlyWhereThereIsOne() {
        var spring = wave("Spring", LAB, tried(6, "", ""));
        var autumn = wave("Autumn", LAB, tried(6, "", ""));
        var two = compare(spring, autumn);
        assertThat(cautions(two, false)).doesNotContain("interval");
        assertThat(two.report(ENGLISH, Optional.empty()).cautions().toString())
                .contains("there is no margin of error for that")
                .doesNotContain("intervals hold for further people");
        var three = compare(spring, autumn, wave("Winter", LAB, tried(6, "", "")));
        assertThat(cautions(three, false)).doesNotContain("interval");
        assertThat(three.report(ENGLISH, Optional.empty()).cautions().toString())
                .contains("The intervals hold for further people like these, not for the whole city.")
                .doesNotContain("no margin of error");
    }
}
