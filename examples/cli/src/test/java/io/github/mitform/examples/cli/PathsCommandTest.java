package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsCommandTest {
    private static final String SQUARE = """
            {
              "mitform": "1", "id": "org.example.square", "version": "1.0.0",
              "title": {"en": "The square"}, "languages": ["en"],
              "phases": [{"id": "ask", "flow": [
                {"type": "ask", "id": "you", "questions": [
                  {"id": "age", "ask": {"en": "Age?"}, "answer": {"type": "number", "min": 14, "max": 120}}]},
                {"type": "choose", "id": "young", "cases": [{"id": "under_18", "when": "age < 18", "flow": [
                  {"type": "inform", "id": "hello", "text": {"en": "Hello!"}}]}], "otherwise": []}]}]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void printsWhatIsCoveredAndWritesTestsThatPassBesideTheDefinition() throws IOException {
        var square = Files.writeString(folder.resolve("square.json"), SQUARE).toString();
        var terminal = Terminal.run("paths", square, "--out", folder.toString());
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out())
                .startsWith("Phase ask: 2 paths come past 8 of 8; ")
                .contains("17", "18")
                .endsWith("The paths are tests in " + folder.resolve("square.paths.test.json") + ".\n");
        assertThat(Terminal.run("test", square).out()).endsWith("tests: 2, failed: 0\n");
    }

    @Test
    void endsDifferentlyWhereSomethingIsNotCovered() throws IOException {
        var square = Files.writeString(folder.resolve("square.json"), SQUARE).toString();
        var terminal = Terminal.german("paths", square, "--budget", "1");
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.out()).contains("Danach wurde nicht gesucht: Die 1 Teilnahmen");
        assertThat(Terminal.run("paths", square, "--budget", "0").err())
                .isEqualTo("At least one session has to be tried.\n");
    }
}
