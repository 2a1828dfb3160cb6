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

class ExportCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "bench", "ask": {"en": "Where?"}, "answer": {"type": "choice", "other": true, "options": [
                    {"id": "pond", "label": {"en": "By the pond"}}, {"id": "gate", "label": {"en": "At the gate"}}]}}]}]}]
            }
            """;
    private static final String RESPONSE =
            "{\"format\":\"org.example.park\",\"version\":\"1.0.0\",\"phase\":\"survey\",\"channel\":\"online\",\"answers\":{\"bench\":%s}}\n";

    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void writeThePark() throws IOException {
        Files.writeString(folder.resolve("park.json"), PARK);
        out = folder.resolve("out");
    }

    private Terminal export(String responses, String... more) throws IOException {
        Files.writeString(folder.resolve("responses.jsonl"), responses);
        var arguments = new ArrayList<>(List.of(
                "export",
                folder.resolve("park.json").toString(),
                "--responses",
                folder.resolve("responses.jsonl").toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void writesTheTableItsDictionaryAndTheSchema() throws IOException {
        var terminal = export(RESPONSE.formatted("\"pond\"") + RESPONSE.formatted("{\"other\": \"=A1\"}"));
        assertThat(terminal)
                .isEqualTo(new Terminal(
                        0, "2 responses written, 0 refused. The table: " + out.resolve("responses.csv") + "\n", ""));
        assertThat(out.resolve("responses.csv"))
                .hasContent(
                        "_channel,_language,_month,_simulated,bench,bench.other\nonline,,,false,pond,\nonline,,,false,,=A1\n");
        assertThat(out.resolve("dictionary.csv")).content().contains("bench,bench,Where?");
        assertThat(out.resolve("dictionary.md")).content().contains("## Where?");
        assertThat(out.resolve("responses.schema.json")).content().contains("\"const\": \"org.example.park\"");
    }

    @Test
    void keepsSpreadsheetsFromComputingWhereAskedTo() throws IOException {
        export(RESPONSE.formatted("{\"other\": \"=A1\"}"), "--spreadsheet");
        assertThat(out.resolve("responses.csv")).content().startsWith("\uFEFF").contains(",'=A1\r\n");
    }

    @Test
    void leavesOutWhatIsRefusedAndTellsItsLine() throws IOException {
        var terminal = export(RESPONSE.formatted("\"lake\"") + RESPONSE.formatted("\"gate\""));
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.err())
                .startsWith(folder.resolve("responses.jsonl") + ":1: ERROR /answers/bench [answer.unknown-option]")
                .doesNotContain("lake");
        assertThat(out.resolve("responses.csv")).content().hasLineCount(2);
    }
}
