package io.github.mitform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mitform.answer.Response;
import io.github.mitform.check.Registry;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Position;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("both-paths")
class MitformTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "bench", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                    {"id": "pond", "label": {"en": "By the pond"}}, {"id": "gate", "label": {"en": "At the gate"}}]}},
                  {"id": "visits", "ask": {"en": "How often a week?"}, "answer": {"type": "number", "min": 0, "max": 7}}]}],
                "results": [
                  {"id": "bench", "of": "bench", "tally": {"method": "frequencies"}},
                  {"id": "visits", "of": "visits", "tally": {"method": "frequencies"}, "release": "never"}]}]
            }
            """;

    @Nested
    class ASoundDefinition {
        @TempDir
        private Path folder;

        @Test
        void isReadFromAFile() throws IOException {
            Path file = Files.writeString(folder.resolve("park.json"), PARK);
            var checked = Mitform.read(file);
            assertThat(checked.isSound()).isTrue();
            assertThat(checked.findings()).isEmpty();
            assertThat(checked.orThrow().format().id()).hasToString("org.example.park");
        }

        @Test
        void endsInAReportOfWhatMayBePublished() {
            var round = Round.open(Mitform.read(PARK).orThrow(), "survey");
            var counted =
                    Mitform.tally(round, Stream.generate(() -> response(round)).limit(7));
            assertThat(counted.count().results()).containsOnlyKeys("bench", "visits");
            var report = counted.report(Locale.ENGLISH);
            assertThat(report.about().responses().counted()).isEqualTo(7);
            assertThat(report.sections()).extracting(section -> section.id()).containsExactly("bench");
            assertThat(report.markdown()).contains("7 of 7").doesNotContain("How often a week?");
        }

        private Response response(Round round) {
            return Session.start(round, Locale.ENGLISH, new Context(LocalDate.of(2026, 5, 1), 1))
                    .answer("bench", "pond")
                    .answer("visits", 3)
                    .submit()
                    .response()
                    .orElseThrow();
        }
    }

    @Nested
    class ADefinitionWithMistakesOfEveryStage {
        private final String faulty =
                PARK.replace("\"max\": 7", "\"max\": -1").replace("\"en\": \"Where?\"", "\"de\": \"Wo?\"");

        @Test
        void isToldAllOfThemInTheOrderOfTheFile() {
            var checked = Mitform.read(faulty);
            assertThat(checked.program()).isEmpty();
            assertThat(checked.findings())
                    .extracting(
                            finding -> finding.code(),
                            finding -> finding.position().orElseThrow().line())
                    .contains(tuple("bounds.reversed", 8));
            List<Position> positions = checked.findings().stream()
                    .map(finding -> finding.position().orElseThrow())
                    .toList();
            assertThat(positions).hasSizeGreaterThan(1).isSorted();
        }

        @Test
        void cannotRun() {
            assertThatThrownBy(() -> Mitform.read(faulty).orThrow())
                    .isInstanceOf(InvalidFormatException.class)
                    .hasMessageContaining("[bounds.reversed]");
        }
    }

    @Nested
    class AMisspeltFieldBesideOtherMistakes {
        private final String faulty = PARK.replace("\"questions\"", "\"qestions\"")
                .replace("\"id\": \"org.example.park\"", "\"id\": \"org.example.park\", \"colour\": \"green\"")
                .replace("\"max\": 7", "\"max\": -1")
                .replace("\"of\": \"bench\"", "\"of\": \"bank\"");

        @Test
        void doesNotHideThem() {
            var checked = Mitform.read(faulty);
            assertThat(checked.program()).isEmpty();
            assertThat(checked.findings())
                    .extracting(
                            finding -> finding.code(),
                            finding -> finding.position().orElseThrow().line())
                    .containsExactly(
                            tuple("field.unknown", 2),
                            tuple("field.unknown", 5),
                            tuple("bounds.reversed", 8),
                            tuple("result.unknown-question", 10));
        }
    }

    @Test
    void whatIsNoJsonIsAFindingAndNoException() {
        assertThat(Mitform.read("{").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("json.truncated"));
    }

    @Test
    void aFixIsAboutThisDocumentAndNotAboutOneInWhichFieldsAreRenamed() {
        var misspelt = """
                {"mitform": "1", "id": "org.example.park", "version": "1.0.0", "title": {"en": "Park"}, "languages": ["en"],
                 "phses": [
                   {"id": "ask", "flow": [{"type": "inform", "id": "one", "text": {"en": "Hello."}}]},
                   {"id": "vote", "after": "aks", "flow": [{"type": "inform", "id": "two", "text": {"en": "Hello."}}]}]}
                """;
        var checked = Mitform.read(misspelt);
        assertThat(checked.findings()).hasSize(2);
        checked.findings().stream().flatMap(finding -> finding.fix().stream()).forEach(checked.document()::apply);
        assertThat(Mitform.mend(checked.document(), Registry.installed())
                        .checked()
                        .isSound())
                .isTrue();
    }

    @Test
    void aTextThatIsNotJsonYetIsMendedThereBeforeAnythingElse() {
        var twice = Mitform.read("{\"id\": \"a\", \"id\": \"a\", \"title\": \"open");
        assertThat(twice.findings()).isNotEmpty();
        twice.findings().stream().flatMap(finding -> finding.fix().stream()).forEach(twice.document()::apply);
    }
}
