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

class PublishCommandTest {
    private static final String PARK = """
            {
              "mitform": "1", "id": "org.example.park", "version": "1.0.0",
              "title": {"en": "Our park"}, "languages": ["en"],
              "phases": [{"id": "survey",
                "flow": [{"type": "ask", "id": "page", "questions": [
                  {"id": "bench", "ask": {"en": "Where?"}, "answer": {"type": "choice", "options": [
                    {"id": "pond", "label": {"en": "By the pond"}}, {"id": "gate", "label": {"en": "At the gate"}}]}},
                  {"id": "dog", "ask": {"en": "A dog?"}, "answer": {"type": "yes_no"}},
                  {"id": "why", "ask": {"en": "Why?"}, "answer": {"type": "text"}, "required": false}]}],
                "results": []}]
            }
            """;
    private static final String RESPONSE =
            "{\"format\":\"org.example.park\",\"version\":\"1.0.0\",\"phase\":\"survey\",\"channel\":\"online\",\"answers\":{\"bench\":\"%s\",\"dog\":%s,\"why\":\"I am Ida\"}}\n";

    private static final String BESIDE =
            "What else is public of the same people, such as the report of mitform tally or another run of this command, was not looked at:"
                    + " both together may tell what each keeps back.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeThePark() throws IOException {
        Files.writeString(folder.resolve("park.json"), PARK);
        Files.writeString(
                folder.resolve("all.jsonl"),
                RESPONSE.formatted("pond", "true").repeat(12)
                        + RESPONSE.formatted("pond", "false").repeat(3)
                        + RESPONSE.formatted("gate", "false").repeat(8));
    }

    private Terminal publish(String... more) {
        var arguments = new ArrayList<>(List.of(
                "publish",
                folder.resolve("park.json").toString(),
                "--responses",
                folder.resolve("all.jsonl").toString(),
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void roundsATableAndSaysWhatAnAttackFinds() {
        var terminal = publish("--table", "bench,dog");
        assertThat(terminal)
                .isEqualTo(new Terminal(
                        0,
                        "bench,dog: An attack finds none of the 4 cells exactly, and 1 that surely holds 1 to 4 people.\n  By the pond, No: 3 to 4\nThe tables: "
                                + folder.resolve("out").resolve("report.html") + "\n" + BESIDE,
                        ""));
        assertThat(folder.resolve("out").resolve("report.md"))
                .content()
                .contains("| By the pond | 10 | 5 | 15 |")
                .contains("rounded to the nearest multiple of 5")
                .contains("cells need not add up to their sums")
                .doesNotContain("At least", "3 to 4");
    }

    @Test
    void writesNoTableOfWhichSomebodyIsKnownExactly() throws IOException {
        Files.writeString(
                folder.resolve("all.jsonl"),
                RESPONSE.formatted("pond", "true").repeat(2)
                        + RESPONSE.formatted("gate", "false").repeat(7));
        var terminal = publish("--table", "bench");
        assertThat(terminal.exit()).isEqualTo(3);
        assertThat(terminal.out())
                .isEqualTo("bench: An attack finds 2 of the 2 cells exactly, and 1 that surely holds 1 to 4 people.\n"
                        + "  By the pond: exactly 2\n  At the gate: exactly 7\n");
        assertThat(terminal.err()).startsWith("No table was written: who sees it could work out");
        assertThat(folder.resolve("out")).isEmptyDirectory();
        assertThat(publish("--table", "bench", "--records", "--known", "bench").exit())
                .isEqualTo(3);
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**report.*");
        assertThat(folder.resolve("out").resolve("records.csv")).exists();
    }

    @Test
    void recordsAreNotPublishedBesideATableWithGapsThatTheyWouldFill() {
        var terminal = publish("--table", "bench,dog", "--protect", "withhold", "--records");
        assertThat(terminal)
                .isEqualTo(new Terminal(
                        2,
                        "",
                        "Records tell exactly how many people are alike, and so what a table withholds. Publish one of both, or protect the"
                                + " table by round, random_round or cell_key.\n"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void withholdsSmallNumbersAndAttacksWhatIsLeft() {
        var terminal = publish("--table", "bench,dog", "--protect", "withhold");
        assertThat(terminal.exit()).as(terminal.err()).isZero();
        assertThat(terminal.out()).startsWith("bench,dog: An attack finds none of the 4 withheld cells exactly");
        assertThat(folder.resolve("out").resolve("report.md"))
                .content()
                .contains("what fewer than 5 people answered is not shown", "The attack knows what the table shows")
                .doesNotContain("| 3 |");
    }

    @Test
    void saysOfRecordsThatAProgramMadeThemUp() throws IOException {
        var responses = folder.resolve("all.jsonl");
        Files.writeString(
                responses,
                Files.readString(responses)
                        .replace("\"channel\":\"online\",", "\"channel\":\"online\",\"simulated\":true,"));
        var terminal = publish("--records", "--known", "bench");
        assertThat(terminal.out()).startsWith("A program made up people and answers;");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/records.*");
        assertThat(folder.resolve("out").resolve("simulated-records.csv")).exists();
        assertThat(folder.resolve("out").resolve("simulated-records.txt"))
                .content()
                .startsWith("A program made up people and answers;");
    }

    @Test
    void attacksTheTablesOfOneRunTogetherAndSaysSo() {
        assertThat(publish("--table", "bench,dog", "--table", "bench").exit()).isZero();
        assertThat(folder.resolve("out").resolve("report.md"))
                .content()
                .contains(
                        "The attack takes this table together with “Where? / A dog?”: the same people, with sums in common.");
    }

    @Test
    void changesCountsByASecretSeedAndTheSameOneGivesTheSame() throws IOException {
        assertThat(publish("--table", "bench", "--protect", "cell_key").err()).startsWith("Chance needs a seed");
        assertThat(publish("--table", "bench", "--protect", "cell_key", "--seed", "42")
                        .exit())
                .isZero();
        var first = Files.readString(folder.resolve("out").resolve("report.md"));
        publish("--table", "bench", "--protect", "cell_key", "--seed", "42");
        assertThat(folder.resolve("out").resolve("report.md")).hasContent(first);
        assertThat(first).contains("changed by chance, by 4 at most").doesNotContain("seed 42");
    }

    @Test
    void writesRecordsOfWhomNobodyStandsAlone() {
        var terminal = publish("--records", "--known", "bench,dog");
        assertThat(terminal.out())
                .startsWith("20 of 23 records: of each there are at least 5 that are alike in bench, dog.")
                .contains("Not published: why");
        assertThat(folder.resolve("out").resolve("records.csv"))
                .content()
                .startsWith("bench,dog\r\n")
                .doesNotContain("Ida", "pond,false");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        assertThat(publish("--table", "bench", "--language", "de").out())
                .startsWith("bench: Ein Angriff findet keines der 2 Felder genau heraus");
        assertThat(folder.resolve("out").resolve("report.md")).content().contains("Jede Zahl außer der Gesamtzahl");
    }

    @Test
    void saysWhatCannotBePublished() {
        assertThat(publish().err()).isEqualTo("Say what to publish: --table for each table, or --records.\n");
        assertThat(publish("--table", "why").err()).startsWith("\"why\" makes no table");
        assertThat(publish("--table", "bench,dogs").err())
                .isEqualTo("There is no question \"dogs\". There are: bench, dog, why.\n");
        assertThat(publish("--table", "bench", "--base", "1").err()).startsWith("Counts are rounded to multiples of 2");
        assertThat(publish("--table", "bench", "--protect", "cellkey").err())
                .isEqualTo(
                        "There is no way \"cellkey\" to protect tables. Known are: round, random_round, cell_key, withhold.\n");
        assertThat(publish("--table", "bench", "--protect", "cellkey", "--language", "de")
                        .err())
                .startsWith("Auf die Weise „cellkey“ lassen sich Tabellen nicht schützen.");
        assertThat(publish("--records", "--known", "why").err()).startsWith("What is known (why) has to be among");
    }
}
