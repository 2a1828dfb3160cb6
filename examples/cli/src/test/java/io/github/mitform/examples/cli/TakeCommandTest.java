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
    class SomebodyOnSite {
        private static final String WALK = """
                {
                  "mitform": "1", "id": "org.example.walk", "version": "1.0.0", "title": {"en": "A walk"}, "languages": ["en"],
                  "phases": [{"id": "walk", "flow": [
                    {"type": "activity", "id": "map", "channels": ["on_site"], "instructions": {"en": "Put pins in."},
                     "minutes": 25, "roles": [{"id": "scribe", "label": {"en": "Scribe"}, "people": 1}],
                     "material": [{"id": "pins", "label": {"en": "Pins"}, "quantity": 40}],
                     "questions": [{"id": "pins", "ask": {"en": "How many?"}, "answer": {"type": "number"}}]},
                    {"type": "ask", "id": "all", "questions": [
                      {"id": "again", "ask": {"en": "Again?"}, "answer": {"type": "yes_no"}}]}]}]
                }
                """;

        private String walk = "";

        @BeforeEach
        void writeTheWalk() throws IOException {
            walk = Files.writeString(folder.resolve("walk.json"), WALK).toString();
        }

        @Test
        void isToldWhatToDoAndRecordsIt() {
            var terminal = Terminal.typing("12\ny\n", "take", walk, "--channel", "on_site");
            assertThat(terminal.out())
                    .contains("It takes 25 minutes.\n  Scribe (1)\n  + Pins (40)\n")
                    .contains("\"answers\":{\"again\":true,\"pins\":12},\"channel\":\"on_site\"");
        }

        @Test
        void isAskedWhatNobodyElseIsAsked() {
            assertThat(Terminal.typing("y\n", "take", walk).out())
                    .doesNotContain("Put pins in.")
                    .contains("\"channel\":\"online\"");
        }

        @Test
        void canSeeItInTheOutline() {
            assertThat(Terminal.run("show", walk).out()).contains("- map (on site)\n");
        }
    }

    @Nested
    class SomebodyWhoGetsAVariant {
        private static final String SIGNS = """
                {
                  "mitform": "1", "id": "org.example.signs", "version": "1.0.0", "title": {"en": "Signs"}, "languages": ["en"],
                  "phases": [{"id": "test", "flow": [
                    {"type": "assign", "id": "ab", "variants": [
                      {"id": "words", "weight": 2, "flow": [{"type": "inform", "id": "one", "text": {"en": "To the park"}}]},
                      {"id": "picture", "flow": [{"type": "inform", "id": "other", "text": {"en": "A tree"}}]}]}]}]
                }
                """;

        private String signs = "";

        @BeforeEach
        void writeTheSigns() throws IOException {
            signs = Files.writeString(folder.resolve("signs.json"), SIGNS).toString();
        }

        @Test
        void seesOneOfThemAndDeliversWhich() {
            var out = Terminal.typing("\n", "take", signs).out();
            assertThat(out.contains("To the park")).isNotEqualTo(out.contains("A tree"));
            assertThat(out).contains(out.contains("A tree") ? "{\"ab\":\"picture\"}" : "{\"ab\":\"words\"}");
        }

        @Test
        void canSeeBothInTheOutline() {
            assertThat(Terminal.run("show", signs).out())
                    .contains("  % ab = words (2/3)\n      - one\n  % ab = picture (1/3)\n      - other\n");
        }
    }

    @Nested
    class SomebodyWhoChoosesTheOrder {
        private static final String PLACES = """
                {
                  "mitform": "1", "id": "org.example.places", "version": "1.0.0", "title": {"en": "Places"}, "languages": ["en"],
                  "phases": [{"id": "walk", "flow": [
                    {"type": "any_order", "id": "places", "parts": [
                      {"id": "park", "title": {"en": "The park"}, "flow": [
                        {"type": "ask", "id": "trees", "questions": [
                          {"id": "trees", "ask": {"en": "Enough trees?"}, "answer": {"type": "yes_no"}}]}]},
                      {"id": "pool", "title": {"en": "The pool"}, "flow": [
                        {"type": "ask", "id": "water", "questions": [
                          {"id": "clean", "ask": {"en": "Is it clean?"}, "answer": {"type": "yes_no"}}]}]}]}]}]
                }
                """;

        private String places = "";

        @BeforeEach
        void writeThePlaces() throws IOException {
            places = Files.writeString(folder.resolve("places.json"), PLACES).toString();
        }

        @Test
        void goesToAPartByItsNumber() {
            var out = Terminal.typing(">2\nn\ny\n", "take", places).out();
            assertThat(out).contains("  >1 The park …\n  >2 The pool\n").contains("  >1 The pool ✓\n  >2 The park …\n");
            assertThat(out).contains("{\"clean\":false,\"trees\":true}");
        }

        @Test
        void canSeeThePartsInTheOutline() {
            assertThat(Terminal.run("show", places).out())
                    .contains("  * places (in any order)\n    park: The park\n      - trees\n");
        }
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
