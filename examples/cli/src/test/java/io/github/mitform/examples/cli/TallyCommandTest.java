package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.json.Json;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "bench", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                    {"id": "pond", "label": {"en": "By the pond"}}, {"id": "gate", "label": {"en": "At the gate"}}]}}]}],
                "results": [{"id": "bench", "of": "bench", "tally": {"method": "plurality"}}]}]
            }
            """;
    private static final String RESPONSE =
            "{\"format\":\"org.example.park\",\"version\":\"1.0.0\",\"phase\":\"survey\",\"channel\":\"online\",\"answers\":{\"bench\":\"%s\"}}\n";

    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void writeThePark() throws IOException {
        Files.writeString(folder.resolve("park.json"), PARK);
        out = folder.resolve("out");
    }

    @Test
    void countsAFileAndWritesTheReportInEveryForm() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(7)
                + RESPONSE.formatted("gate").repeat(5));
        var terminal = tally();
        assertThat(terminal)
                .isEqualTo(new Terminal(
                        0, "12 responses counted, 0 refused. The report: " + out.resolve("report.html") + "\n", ""));
        assertThat(out).isDirectoryContaining("glob:**.html").isDirectoryContaining("glob:**.csv");
        assertThat(out.resolve("report.md")).content().contains("7 of 12");
        assertThat(out.resolve("report.json")).content().contains("\"counted\": 12");
    }

    @Test
    void tellsTheLineOfAResponseItRefusesAndCountsTheOthers() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(5)
                + RESPONSE.formatted("lake")
                + RESPONSE.formatted("gate").repeat(6));
        var terminal = tally();
        assertThat(terminal.exit()).isEqualTo(1);
        assertThat(terminal.err())
                .startsWith(folder.resolve("responses.jsonl") + ":6: ERROR /answers/bench [answer.")
                .doesNotContain("lake");
        assertThat(terminal.out()).startsWith("11 responses counted, 1 refused.");
    }

    @Test
    void countsAResponseWithTwoFaultsAsOneThatIsRefused() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(11)
                + RESPONSE.formatted("lake").replace("\"bench\"", "\"lawn\": true, \"bench\""));
        var terminal = tally();
        assertThat(terminal.err().lines().filter(line -> line.contains(":12: ERROR")))
                .hasSize(2);
        assertThat(terminal.out()).startsWith("11 responses counted, 1 refused.");
        assertThat(out.resolve("report.md")).content().contains("- **Responses not counted:** 1\n");
    }

    @Test
    void breaksTiesAsPeopleDecidedOrByLot() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(6)
                + RESPONSE.formatted("gate").repeat(6));
        tied("\"decision\", \"lot\"");
        tally();
        assertThat(report())
                .contains(
                        "“By the pond” and “At the gate” are tied: ties are broken by lot, and the count was given no seed for it.");
        tally("--seed", "7");
        assertThat(report()).contains("has won").contains("(seed 7)");
        var decided = decided("'bench': {'decisions': [{'tied': ['pond', 'gate'], 'chosen': 'gate'}]}");
        assertThat(tally("--tie-decisions", decided).exit()).isZero();
        assertThat(report()).contains("“At the gate” has won");
    }

    @Test
    void refusesADecisionThatNobodyAskedForOrThatDidNotComeUp() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(7)
                + RESPONSE.formatted("gate").repeat(6));
        var decided = decided("'bench': {'decisions': [{'tied': ['pond', 'gate'], 'chosen': 'gate'}]}");
        assertThat(tally("--tie-decisions", decided).err())
                .isEqualTo(decided
                        + ": “bench” never asks for this; add “decision” to “ties” in its tally, or leave it out.\n");
        tied("\"decision\"");
        assertThat(tally("--tie-decisions", decided).err())
                .contains("A tie of pond, gate that this decides did not come up");
        assertThat(tally("--tie-decisions", decided("'lawn': {}")).err())
                .isEqualTo("There is no result \"lawn\" to decide about. Known are: bench.\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesADecisionAboutAnOptionThatDoesNotExistThoughNothingIsDecidedYet() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(6)
                + RESPONSE.formatted("gate").repeat(6));
        tied("\"published\", \"decision\", \"refuse\"");
        var decided = decided("'bench': {'decisions': [{'tied': ['pond', 'lawn'], 'chosen': 'lawn'}]}");
        assertThat(tally("--tie-decisions", decided))
                .isEqualTo(new Terminal(
                        2,
                        "",
                        decided + ": “lawn” is no option of “bench”; write the ids of its options: pond, gate.\n"));
        var published = decided("'bench': {'published': ['pond', 'gate', 'lawn']}");
        assertThat(tally("--tie-decisions", published).err()).contains("“lawn” is no option of “bench”");
        responses(RESPONSE.formatted("pond").repeat(7)
                + RESPONSE.formatted("gate").repeat(6));
        assertThat(tally("--tie-decisions", decided).err()).contains("“lawn” is no option of “bench”");
    }

    @Test
    void tellsWhoeverCountsBetweenWhomThereIsATie() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(4)
                + RESPONSE.formatted("gate").repeat(4));
        assertThat(tally().out())
                .startsWith(
                        "Still open in “bench”, for you alone, whatever the report may show: “By the pond” and “At the gate” are tied for one place");
        assertThat(report()).doesNotContain("“By the pond” and “At the gate”");
        tied("\"refuse\"");
        assertThat(tally().out()).contains("“By the pond” and “At the gate” are tied: this rule leaves the decision");
    }

    private void tied(String ways) throws IOException {
        Files.writeString(
                folder.resolve("park.json"),
                PARK.replace("\"plurality\"}", "\"plurality\", \"ties\": [" + ways + "]}"));
    }

    private String decided(String json) throws IOException {
        var file = folder.resolve("decided.json");
        Files.writeString(file, "{" + json.replace('\'', '"') + "}");
        return file.toString();
    }

    private String report() throws IOException {
        return Files.readString(out.resolve("report.md"));
    }

    @Test
    void refusesInvitationsWithoutTheSessionsTheyAreComparedWith() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(7));
        var terminal = tally("--invited", "1200");
        assertThat(terminal.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(terminal.err()).contains("--invited needs --sessions");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesAFileInAnotherEncodingAsAWhole() throws IOException {
        Files.write(
                folder.resolve("responses.jsonl"),
                (RESPONSE.formatted("pond").repeat(1000) + RESPONSE.formatted("schön"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tally())
                .isEqualTo(new Terminal(
                        2,
                        "",
                        folder.resolve("responses.jsonl")
                                + ": line 1001 is not written in UTF-8; save the file as UTF-8 and try again.\n"));
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(tally())
                .isEqualTo(new Terminal(2, "", "There is no file " + folder.resolve("responses.jsonl") + ".\n"));
    }

    @Test
    void addsHowPeopleTookPartWhereSessionsAreGiven() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(6));
        var round = Round.open(Mitform.read(folder.resolve("park.json")).orThrow(), "survey");
        var lines = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            var session = Session.start(round, Locale.ENGLISH, new Context(LocalDate.of(2026, 5, 1), i));
            if (i < 12) session = session.answer("bench", "pond").submit();
            lines.append("{\"seconds\": 90, \"state\": ")
                    .append(Json.write(session.toValue()))
                    .append("}\n");
        }
        lines.append("{\"state\": {\"mitform\": \"session\"}}\n");
        Files.writeString(folder.resolve("sessions.jsonl"), lines);
        var terminal = tally("--sessions", folder.resolve("sessions.jsonl").toString(), "--invited", "40");
        assertThat(terminal.err()).startsWith(folder.resolve("sessions.jsonl") + ":21: ERROR");
        assertThat(out.resolve("report.md"))
                .content()
                .contains("20 of 40 (50.0%) who were invited started. 12 of 20 (60.0%) who started completed it.");
        assertThat(tally("--sessions", folder.resolve("sessions.jsonl").toString(), "--invited", "3")
                        .err())
                .endsWith("More people started than --invited says were invited.\n");
    }

    @Test
    void addsWhetherTextsWereCodedAlike() throws IOException {
        responses(RESPONSE.formatted("pond").repeat(6));
        Files.writeString(
                folder.resolve("codes.csv"),
                "text;Ada;Bo\n" + "1;noise;noise\n".repeat(4) + "5;noise;bus\n6;bus;bus\n");
        tally("--codes", folder.resolve("codes.csv").toString());
        assertThat(out.resolve("report.md"))
                .content()
                .contains(
                        "In 5 of 6 comparisons (83.3%) a text has the same code.",
                        "coded alike\n\nTexts that two people or more put under a code: 6 of 6.\n");
        assertThat(tally("--codes", folder.resolve("codes.csv").toString(), "--codes-level", "ordinal")
                        .err())
                .startsWith(folder.resolve("codes.csv") + ":2:1: Where the order or the distance of codes counts");
        assertThat(tally("--codes-level", "ordinal").err()).startsWith("--codes-level needs --codes");
        Files.writeString(folder.resolve("codes.csv"), "text;Ada\n");
        assertThat(tally("--codes", folder.resolve("codes.csv").toString()).err())
                .startsWith(folder.resolve("codes.csv") + ":1:1: Agreement is between people");
        Files.write(folder.resolve("codes.csv"), "text;Ada;Bö\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tally("--codes", folder.resolve("codes.csv").toString()).exit())
                .isEqualTo(2);
        assertThat(tally("--codes", folder.resolve("none.csv").toString()).err())
                .contains("There is no file");
    }

    private void responses(String lines) throws IOException {
        Files.writeString(folder.resolve("responses.jsonl"), lines);
    }

    private Terminal tally(String... more) {
        var arguments = new ArrayList<>(List.of(
                "tally",
                folder.resolve("park.json").toString(),
                "--responses",
                folder.resolve("responses.jsonl").toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }
}
