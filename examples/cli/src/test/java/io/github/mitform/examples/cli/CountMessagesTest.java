package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code mitform count} says to people, and what it leaves in their folder. */
class CountMessagesTest {
    private static final String CHAIR = """
            3 1
            5 1 2 3 0
            6 2 3 1 0
            4 3 2 1 0
            0
            "Ada"
            "Bo"
            "Cy"
            "Chair"
            """;
    private static final String PARK = """
            META
            key;value
            description;Park budget
            num_projects;2
            num_votes;2
            budget;60
            vote_type;approval
            PROJECTS
            project_id;cost;name
            p;60;Pond
            g;30;Gate
            VOTES
            voter_id;vote
            1;p
            2;g
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> arguments(String rule, Path ballots, String... more) {
        var arguments = new ArrayList<>(List.of("count", "--rule", rule, "--ballots", ballots.toString()));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Terminal count(String rule, Path ballots, String... more) {
        return Terminal.run(arguments(rule, ballots, more).toArray(String[]::new));
    }

    private Terminal german(String rule, Path ballots, String... more) {
        return Terminal.german(arguments(rule, ballots, more).toArray(String[]::new));
    }

    @Test
    void aTieOfProjectsNamesThemAsPeopleKnowThemAndAsTheFileDoes() throws IOException {
        var run = german("greedy_funding", file("park.pb", PARK), "--ties", "refuse");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("In Runde 1 liegen „Pond (p)“ und „Gate (g)“ gleichauf: ");
    }

    @Test
    void tablesOfAnEarlierCountGoAndNothingElseDoes() throws IOException {
        var ballots = file("chair.blt", CHAIR);
        count("instant_runoff", ballots);
        var out = folder.resolve("out");
        assertThat(out.resolve("result-rounds.csv")).exists();
        var own = List.of("notes.csv", "result-mine.csv", "result-rounds.txt");
        for (var name : own) Files.writeString(out.resolve(name), "mine");
        assertThat(count("schulze", ballots).exit()).isZero();
        assertThat(out.resolve("result-rounds.csv")).doesNotExist();
        assertThat(out.resolve("result-pairs.csv")).exists();
        for (var name : own) assertThat(out.resolve(name)).as(name).hasContent("mine");
    }

    @Test
    void aTableThatIsNoneOfAReportStaysThoughItIsCalledSo() throws IOException {
        var ballots = file("chair.blt", CHAIR);
        count("instant_runoff", ballots);
        var table = folder.resolve("out").resolve("result-rounds.csv");
        Files.writeString(table, "mine");
        count("schulze", ballots);
        assertThat(table).hasContent("mine");
        Files.delete(table);
        count("instant_runoff", ballots);
        Files.writeString(folder.resolve("out").resolve("result.json"), "{\"mine\": true}");
        count("schulze", ballots);
        assertThat(table).exists();
    }

    @Test
    void aResultThatIsNoJsonIsNoReasonToStop() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        for (var text : List.of("{", "[]", "{\"mitformCount\": \"1\", \"report\": {\"sections\": [1, {\"id\": 2}]}}")) {
            Files.writeString(folder.resolve("out").resolve("result.json"), text);
            assertThat(count("schulze", file("chair.blt", CHAIR)).exit()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed   | abc                  | --seed ist eine ganze Zahl; „abc“ ist keine.",
                "--seed   | 99999999999999999999 | --seed ist eine ganze Zahl von -9223372036854775808 bis 9223372036854775807; „99999999999999999999“ liegt außerhalb.",
                "--seats  | 1.5                  | --seats ist eine ganze Zahl; „1.5“ ist keine.",
                "--seats  | 9999999999           | --seats ist eine ganze Zahl von -2147483648 bis 2147483647; „9999999999“ liegt außerhalb.",
                "--budget | viel                 | --budget ist eine Zahl mit einem Punkt vor den Nachkommastellen, etwa 1000.50; „viel“ ist keine.",
            })
    void whatIsNoNumberIsToldInTheLanguageOfTheRun(String option, String value, String said) throws IOException {
        var ballots = file("chair.blt", CHAIR);
        var run = german("schulze", ballots, option, value);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(said + "\n").doesNotContain("is not a");
        assertThat(Terminal.run(arguments("schulze", ballots, option, value, "--language", "de")
                                .toArray(String[]::new))
                        .err())
                .startsWith(said);
        assertThat(count("schulze", ballots, option, value).err())
                .startsWith(option + " is a ")
                .doesNotContain("ist");
    }

    @Test
    void whatIsMissingOrUnknownIsToldInTheLanguageOfTheRun() throws IOException {
        assertThat(Terminal.german("count", "--rule", "schulze").err())
                .startsWith("Es fehlt: --ballots FILE, --out DIR.\n");
        assertThat(Terminal.run("count", "--rule", "schulze").err())
                .startsWith("Missing: --ballots FILE, --out DIR.\n");
        assertThat(Terminal.german("count", "--rule").err()).startsWith("Hinter --rule fehlt RULE.\n");
        assertThat(Terminal.german("cuont").err()).isEqualTo("Unbekannt: cuont.\nGemeint ist vielleicht: count.\n");
        var ballots = file("chair.blt", CHAIR);
        assertThat(german("schulze", ballots, "--sitze", "3").err()).startsWith("Unbekannt: --sitze, 3.\n");
        assertThat(german("schulze", ballots, "--seed", "3", "--seed", "4").err())
                .startsWith("--seed steht mehrmals da; einmal genügt.\n");
        assertThat(Terminal.german("tally", "x", "--responses", "y", "--out", "z", "--codes-level", "grob")
                        .err())
                .startsWith(
                        "--codes-level ist eines von nominal, ordinal, interval, ratio; „grob“ ist keines davon.\n");
    }

    @Test
    void seatsOfAFileThatTheRuleDoesNotTakeAreTold() throws IOException {
        var council = file("council.blt", CHAIR.replace("3 1\n", "3 2\n"));
        assertThat(count("schulze", council).err())
                .contains("The number of seats in " + council
                        + " is 2; the rule schulze takes none, so that is passed over.");
        var own = file("own.json", "{\"method\": \"single_transferable_vote\", \"seats\": 1}");
        assertThat(german(own.toString(), council).err())
                .contains("Die Zahl der Sitze in " + council + " ist 2; es gilt die in " + own + ".");
        assertThat(count("single_transferable_vote", council).err()).doesNotContain("seats");
        assertThat(count("schulze", file("chair.blt", CHAIR)).err()).doesNotContain("seats");
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
        var latin = folder.resolve("latin.blt");
        Files.write(latin, CHAIR.replace("Cy", "Jürgen").getBytes(StandardCharsets.ISO_8859_1));
        var run = count("schulze", latin);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(latin + ": line 8 is not written in UTF-8; save the file as UTF-8 and try again.\n");
        assertThat(german("schulze", latin).err())
                .isEqualTo(
                        latin
                                + ": Zeile 8 ist nicht in UTF-8 geschrieben; bitte die Datei als UTF-8 speichern und erneut versuchen.\n");
    }
}
