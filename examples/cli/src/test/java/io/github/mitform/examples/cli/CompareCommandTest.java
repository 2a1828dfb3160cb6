package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "bench", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                    {"id": "pond", "label": {"en": "By the pond"}}, {"id": "gate", "label": {"en": "At the gate"}}]}}]}],
                "results": [{"id": "bench", "of": "bench", "tally": {"method": "frequencies"}}]}]
            }
            """;
    private static final String RESPONSE =
            "{\"format\":\"org.example.park\",\"version\":\"1.0.0\",\"phase\":\"survey\",\"channel\":\"online\",\"answers\":{\"bench\":\"%s\"}}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoWaves() throws IOException {
        Files.writeString(folder.resolve("park.json"), PARK);
        Files.writeString(folder.resolve("new.json"), PARK.replace("At the gate", "By the gate"));
        Files.writeString(
                folder.resolve("2024.jsonl"),
                RESPONSE.formatted("pond").repeat(8)
                        + RESPONSE.formatted("gate").repeat(6));
        Files.writeString(
                folder.resolve("2025.jsonl"),
                RESPONSE.formatted("pond").repeat(6)
                        + RESPONSE.formatted("gate").repeat(8));
    }

    private Terminal compare(String... more) {
        var arguments = new ArrayList<String>(
                List.of("compare", "--out", folder.resolve("out").toString()));
        for (String argument : more) {
            arguments.add(
                    argument.startsWith("-") || !argument.contains(".json") || argument.startsWith("/")
                            ? argument
                            : at(argument));
        }
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    @Test
    void namesTheWavesByTheirFilesAndWritesTheReport() {
        var terminal = compare("park.json", "--responses", "2024.jsonl", "--responses", "2025.jsonl");
        assertThat(terminal)
                .isEqualTo(new Terminal(
                        0,
                        "1 question is the same.\nThe report: "
                                + folder.resolve("out").resolve("report.html") + "\n",
                        ""));
        assertThat(folder.resolve("out").resolve("report.md"))
                .content()
                .contains("By the pond: 8 of 14 (57.1%) in 2024, 6 of 14 (42.9%) in 2025");
    }

    @Test
    void comparesTwoDefinitionsAndSaysWhatChanged() {
        var terminal = compare(
                "park.json",
                "new.json",
                "--responses",
                "2024.jsonl",
                "--responses",
                "2025.jsonl",
                "--name",
                "A",
                "--name",
                "B");
        assertThat(terminal.out()).startsWith("No question is the same, 1 changed.");
        assertThat(folder.resolve("out").resolve("report.md")).content().contains("answers in other words");
    }

    @Test
    void takesTheResultsThatAnotherCityHandsOver() {
        var handed = folder.resolve("counted");
        Terminal.run("tally", at("park.json"), "--responses", at("2024.jsonl"), "--out", handed.toString());
        var results = handed.resolve("results.json").toString();
        var terminal =
                compare("park.json", "--responses", results, "--responses", "2025.jsonl", "--name", "A", "--name", "B");
        assertThat(terminal.exit()).isZero();
        assertThat(folder.resolve("out").resolve("report.md"))
                .content()
                .contains("By the pond: 8 of 14 (57.1%) in A, 6 of 14 (42.9%) in B", "Responses counted:** 28");
        assertThat(compare(
                                "park.json",
                                "--responses",
                                "park.json",
                                "--responses",
                                "2025.jsonl",
                                "--name",
                                "A",
                                "--name",
                                "B")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        var terminal = compare(
                "park.json", "new.json", "--responses", "2024.jsonl", "--responses", "2025.jsonl", "--language", "de");
        assertThat(terminal.out()).startsWith("Keine Frage ist gleich, 1 ist geändert.");
        terminal = compare("park.json", "--responses", "2024.jsonl", "--responses", "2025.jsonl", "--language", "de");
        assertThat(terminal.out()).startsWith("1 Frage ist gleich.");
        assertThat(folder.resolve("out").resolve("report.md"))
                .content()
                .contains("By the pond: „2024“ 8 von 14 (57,1\u00a0%), „2025“ 6 von 14 (42,9\u00a0%)");
    }

    @Test
    void asksForTwoWavesAndForNamesThatDiffer() {
        assertThat(compare("park.json", "--responses", "2024.jsonl"))
                .isEqualTo(new Terminal(2, "", "Between 2 and 24 waves can be compared; files with responses: 1.\n"));
        assertThat(compare("park.json", "--responses", "2024.jsonl", "--responses", "2024.jsonl")
                        .err())
                .isEqualTo("Each of the 2 waves needs a name of its own: say --name for each of them.\n");
        assertThat(compare(
                                "park.json",
                                "--responses",
                                "2024.jsonl",
                                "--responses",
                                "2025.jsonl",
                                "--name",
                                " ",
                                "--name",
                                "B")
                        .err())
                .isEqualTo("The name \" \" does not fit: names have 1 to 40 characters.\n");
        assertThat(compare(
                                "park.json",
                                "park.json",
                                "park.json",
                                "--responses",
                                "2024.jsonl",
                                "--responses",
                                "2025.jsonl")
                        .err())
                .isEqualTo(
                        "FILE is said once for all or once for each of the 2 files with responses, but was said 3 times.\n");
    }
}
