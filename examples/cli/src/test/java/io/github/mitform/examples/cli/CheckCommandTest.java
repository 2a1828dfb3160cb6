package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "bench", "ask": {"en": "Where?"},
                   "answer": {"type": "choice", "options": [
                     {"id": "pond", "label": {"en": "By the pond"}},
                     {"id": "gate", "label": {"en": "At the gate"}}]}}]}]}]
            }
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeThePark() throws IOException {
        file = Files.writeString(folder.resolve("park.json"), PARK);
    }

    @Nested
    class ASoundFile {
        @Test
        void endsWithZeroAndSaysSo() {
            assertThat(Terminal.run("check", file.toString())).isEqualTo(new Terminal(0, file + ": sound\n", ""));
        }

        @Test
        void saysSoInGerman() {
            assertThat(Terminal.german("check", file.toString()).out()).isEqualTo(file + ": in Ordnung\n");
        }
    }

    @Nested
    class AFileWithAMistake {
        @BeforeEach
        void misspellAField() throws IOException {
            Files.writeString(file, PARK.replace("\"questions\"", "\"qestions\""));
        }

        @Test
        void endsWithOneAndPointsAtTheLineWithACaret() {
            var terminal = Terminal.run("check", file.toString());
            assertThat(terminal.exit()).isEqualTo(1);
            assertThat(terminal.out())
                    .contains(file + ":5:44: ERROR [field.unknown] ")
                    .contains("Did you mean \"questions\"?")
                    .contains("  5 |     \"flow\": [{\"type\": \"ask\", \"id\": \"page\", \"qestions\": [\n"
                            + "    |                                            ^\n");
        }

        @Test
        void isToldInGerman() {
            assertThat(Terminal.german("check", file.toString()).out())
                    .contains(file + ":5:44: FEHLER [field.unknown] ")
                    .contains("Meinten Sie „questions“?");
        }

        @Test
        void givesJsonForEditors() {
            assertThat(Terminal.run("check", "--json", file.toString()).out())
                    .contains("\"code\": \"field.unknown\"")
                    .contains("\"line\": 5")
                    .contains("\"column\": 44")
                    .contains("\"kind\": \"rename\"");
        }
    }

    @Nested
    class MendingAFile {
        private static final String WRONG = PARK.replace("\"questions\"", "\"qestions\"")
                .replace("\"By the pond\"}},", "\"By the pond\"}}")
                .replace("At the gate", " ");

        private static final String MENDED = PARK.replace("At the gate", " ");

        @BeforeEach
        void writeManyMistakes() throws IOException {
            Files.writeString(file, WRONG);
        }

        @Test
        void writesWhatIsCertainAndLeavesTheRest() throws IOException {
            var terminal = Terminal.run("check", "--fix", file.toString());
            assertThat(Files.readString(file)).isEqualTo(MENDED);
            assertThat(terminal.exit()).isEqualTo(1);
            assertThat(terminal.out())
                    .startsWith(file + ":9:10: MENDED [json.comma-missing] Add ,\n" + file
                            + ":5:44: MENDED [field.unknown] Rename to questions\n" + file + ": written\n" + file
                            + ":9:41: ERROR [text.blank] ")
                    .endsWith("1 finding\n");
        }

        @Test
        void showsWhatWouldChangeAndWritesNothing() throws IOException {
            var terminal = Terminal.german("check", "--fix", "--dry-run", file.toString());
            assertThat(Files.readString(file)).isEqualTo(WRONG);
            assertThat(terminal.out()).contains("""
                    - 5 |     "flow": [{"type": "ask", "id": "page", "qestions": [
                    + 5 |     "flow": [{"type": "ask", "id": "page", "questions": [
                    - 8 |          {"id": "pond", "label": {"en": "By the pond"}}
                    + 8 |          {"id": "pond", "label": {"en": "By the pond"}},
                    """);
        }

        @Test
        void writesElsewhere() throws IOException {
            var other = folder.resolve("mended.json");
            Terminal.run("check", "--fix", "--out", other.toString(), file.toString());
            assertThat(Files.readString(file)).isEqualTo(WRONG);
            assertThat(Files.readString(other)).isEqualTo(MENDED);
        }

        @Test
        void leavesReadyMadeFormatsAlone() {
            var terminal = Terminal.run("check", "--fix", "io.github.mitform.sus");
            assertThat(terminal.exit()).isEqualTo(2);
            assertThat(terminal.err()).contains("name a file with --out");
        }

        @Test
        void needsOptionsThatGoTogether() {
            assertThat(Terminal.run("check", "--dry-run", file.toString()).exit())
                    .isEqualTo(2);
            assertThat(Terminal.run("check", "--fix", "--json", file.toString()).exit())
                    .isEqualTo(2);
        }
    }

    @Test
    void theReadmeShowsWhatIsReallySaid() throws IOException {
        String park = Files.readString(Path.of("../quickstart/park.json"));
        Files.writeString(file, park.replace("\"questions\"", "\"qestions\""));
        String said = Terminal.run("check", file.toString()).out().replace(file.toString(), "park.json");
        assertThat(Files.readString(Path.of("../../README.md"))).contains("$ mitform check park.json\n" + said + "```");
    }

    @Nested
    class AFileThatCannotBeUsed {
        @Test
        void isMissing() {
            var terminal = Terminal.run("check", "nowhere.json");
            assertThat(terminal.exit()).isEqualTo(2);
            assertThat(terminal.err())
                    .isEqualTo("nowhere.json is neither a file nor the id of a ready-made format."
                            + " \"mitform catalogue\" lists those.\n");
        }

        @Test
        void isAskedForByItsShortName() {
            assertThat(Terminal.run("check", "card-sort").err())
                    .endsWith(" Did you mean \"io.github.mitform.card-sort\"?\n");
            assertThat(Terminal.german("catalogue", "moderated-tset").err())
                    .endsWith(" Meinten Sie „io.github.mitform.moderated-test“?\n");
        }

        @Test
        void isAFolder() {
            assertThat(Terminal.run("check", folder.toString()))
                    .isEqualTo(new Terminal(2, "", folder + " is a folder; name a file in it.\n"));
        }

        @Test
        void doesNotKeepOthersFromBeingChecked() {
            var terminal = Terminal.run("check", "nowhere.json", file.toString());
            assertThat(terminal.exit()).isEqualTo(2);
            assertThat(terminal.out()).isEqualTo(file + ": sound\n");
        }
    }

    @Test
    void aFileThatIsNoJsonIsAFinding() throws IOException {
        Files.writeString(file, "{\"mitform\": ");
        var terminal = Terminal.run("check", file.toString());
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out()).startsWith(file + ":1:").contains("ERROR").doesNotContain("Exception");
    }

    @Test
    void everyReadyMadeFormatIsSound() {
        for (var format : Definitions.formats()) {
            assertThat(Terminal.run("check", format.id().value()))
                    .isEqualTo(new Terminal(0, format.id() + ": sound\n", ""));
        }
    }
}
