package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey", "flow": [{"type": "ask", "id": "page", "questions": [
                {"id": "bench", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                  {"id": "pond", "label": {"en": "By the pond"}}, {"id": "gate", "label": {"en": "At the gate"}}]}}]}]}]
            }
            """;
    private static final String SUITE = """
            {"mitform": "suite", "v": 1, "tests": [{"name": "a bench is chosen", "steps": [
              {"do": "answer", "answers": {"bench": "%s"}},
              {"do": "submit"}]}]}
            """;

    @TempDir
    private Path folder;

    private String park = "";

    @BeforeEach
    void writeThePark() throws IOException {
        park = Files.writeString(folder.resolve("park.json"), PARK).toString();
    }

    private Path suite(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void runsWhatStandsBesideTheDefinition() throws IOException {
        suite("park.test.json", SUITE.formatted("pond"));
        suite("park.more.test.json", SUITE.formatted("gate"));
        suite("parking.test.json", "not of this definition");
        assertThat(Terminal.run("test", park))
                .isEqualTo(new Terminal(
                        0, "passed  a bench is chosen\npassed  a bench is chosen\ntests: 2, failed: 0\n", ""));
    }

    @Test
    void pointsIntoTheSuiteWhereATestFails() throws IOException {
        var path = suite("park.test.json", SUITE.formatted("lake"));
        var terminal = Terminal.run("test", park, path.toString());
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out())
                .startsWith("FAILED  a bench is chosen\n" + path + ":2:41: ERROR [suite.refused] This was refused: ")
                .endsWith("tests: 1, failed: 1\n");
        assertThat(Terminal.german("test", park).out()).startsWith("GESCHEITERT  a bench is chosen\n");
    }

    @Test
    void pointsAtMistakesInTheSuite() throws IOException {
        var path = suite("park.test.json", SUITE.replace("\"steps\"", "\"stepps\""));
        var terminal = Terminal.run("test", park);
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.out()).contains(path + ":1:70: ERROR [field.unknown]");
    }

    @Test
    void runsTheTestsOfAReadyMadeFormat() throws IOException {
        var beta = "io.github.mitform.app-beta";
        assertThat(Terminal.run("test", beta).out())
                .endsWith("failed: 0\n")
                .contains("passed  nobody is asked anything before agreeing\n");
        var tests =
                suite("mine.json", Terminal.run("catalogue", beta, "--tests").out());
        assertThat(Terminal.run("test", beta, tests.toString())).isEqualTo(Terminal.run("test", beta));
    }

    @Test
    void saysThatThereAreNoTests() {
        assertThat(Terminal.run("test", park).exit()).isEqualTo(2);
        assertThat(Terminal.run("test", park).err()).startsWith("There are no tests beside " + park);
        assertThat(Terminal.run("test", park, folder.resolve("none.json").toString())
                        .err())
                .startsWith("There is no file ");
    }
}
