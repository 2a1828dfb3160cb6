package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park", "de": "Unser Park"}, "languages": ["en", "de"],
              "phases": [{"id": "survey", "flow": [
                {"type": "ask", "id": "you", "questions": [
                  {"id": "visits", "ask": {"en": "Do you visit it?", "de": "Besuchen Sie ihn?"}, "answer": {"type": "yes_no"}}]},
                {"type": "choose", "id": "who", "cases": [{"id": "visitor", "when": "visits", "flow": [
                  {"type": "ask", "id": "wishes", "questions": [
                    {"id": "order", "ask": {"en": "What first?", "de": "Was zuerst?"}, "answer": {"type": "ranking", "options": [
                      {"id": "bench", "label": {"en": "A bench", "de": "Eine Bank"}},
                      {"id": "pond", "label": {"en": "A pond", "de": "Ein Teich"}}]}}]}]}], "otherwise": []}]}]
            }
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeThePark() throws IOException {
        file = Files.writeString(folder.resolve("park.json"), PARK).toString();
    }

    @Nested
    class SomebodyAtTheKeyboard {
        @Test
        void isLedThroughAllPagesAndDelivers() {
            var terminal = Terminal.typing("y\n2,1\n", "take", file);
            assertThat(terminal.exit()).isZero();
            assertThat(terminal.out())
                    .contains("Do you visit it? *")
                    .contains("  1) A bench\n  2) A pond\n")
                    .contains("\"order\":[\"pond\",\"bench\"]")
                    .contains("\"visits\":true");
        }

        @Test
        void answersPartByPartWhereAnAnswerHasParts() throws IOException {
            var family = Files.writeString(folder.resolve("family.json"), """
                            {"mitform": "1", "id": "org.example.family", "version": "1.0.0", "title": {"en": "Family"}, "languages": ["en"],
                             "phases": [{"id": "survey", "flow": [{"type": "ask", "id": "all", "questions": [
                               {"id": "home", "ask": {"en": "Where?"}, "answer": {"type": "group", "fields": [
                                 {"id": "street", "label": {"en": "Street"}, "answer": {"type": "text"}},
                                 {"id": "since", "label": {"en": "Since"}, "answer": {"type": "number"}, "required": false}]}},
                               {"id": "ages", "ask": {"en": "How old?"}, "answer": {"type": "list",
                                 "label": {"en": "Child"}, "of": {"type": "number", "min": 0}}},
                               {"id": "better", "ask": {"en": "Which?"}, "answer": {"type": "comparison", "options": [
                                 {"id": "a", "label": {"en": "Apple"}}, {"id": "b", "label": {"en": "Bread"}}]}}]}]}]}
                            """).toString();
            var terminal = Terminal.typing("Main Street\n\n7\n9\n\n1\n", "take", family);
            assertThat(terminal.exit()).isZero();
            assertThat(terminal.out())
                    .contains("  Child 1\n")
                    .contains("\"home\":{\"street\":\"Main Street\"}")
                    .contains("\"ages\":[{\"key\":\"k1\",\"value\":7},{\"key\":\"k2\",\"value\":9}]")
                    .contains("\"shown\":");
        }

        @Test
        void isNotAskedWhatIsHidden() {
            var terminal = Terminal.typing("n\n", "take", file);
            assertThat(terminal.out()).doesNotContain("What first?").contains("\"answers\":{\"visits\":false}");
        }

        @Test
        void isToldWhatIsWrongAndAskedAgain() {
            var terminal = Terminal.typing("y\n1,1\n1\n", "take", file);
            assertThat(terminal.out()).contains("  ! ").contains("\"order\":[\"bench\"]");
        }

        @Test
        void mayGoBackAndChangeAnAnswer() {
            var terminal = Terminal.typing("y\n<\nn\n", "take", file);
            assertThat(terminal.out()).contains("so far: true").contains("\"answers\":{\"visits\":false}");
        }

        @Test
        void leavesWithoutATraceAtTheEndOfInput() {
            var terminal = Terminal.typing("y\n", "take", file);
            assertThat(terminal.exit()).isZero();
            assertThat(terminal.out()).endsWith("You left; nothing was kept.\n").doesNotContain("\"answers\"");
        }

        @Test
        void readsTheLanguageAskedFor() {
            assertThat(Terminal.typing("n\n", "take", file, "--lang", "de").out())
                    .contains("Besuchen Sie ihn?");
        }
    }

    @Nested
    class AnswersFromAFile {
        @Test
        void areDeliveredToAFileOfResponses() throws IOException {
            var answers = Files.writeString(folder.resolve("answers.json"), "{\"visits\": false}");
            var kept = folder.resolve("responses.jsonl");
            Terminal.run("take", file, "--answers", answers.toString(), "--out", kept.toString());
            Terminal.run("take", file, "--answers", answers.toString(), "--out", kept.toString());
            assertThat(Files.readAllLines(kept)).hasSize(2).allMatch(line -> line.contains("\"visits\":false"));
        }

        @Test
        void areRefusedWithEverythingThatIsMissing() throws IOException {
            var answers = Files.writeString(folder.resolve("answers.json"), "{\"visits\": true}");
            var terminal = Terminal.run("take", file, "--answers", answers.toString());
            assertThat(terminal.exit()).isEqualTo(1);
            assertThat(terminal.err()).contains("/answers/order").contains("[session.");
        }
    }
}
