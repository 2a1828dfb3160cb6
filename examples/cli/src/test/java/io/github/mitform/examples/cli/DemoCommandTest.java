package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    private static Path folder;

    private static Terminal terminal = new Terminal(-1, "", "");

    @BeforeAll
    static void runBothParticipations() {
        terminal = Terminal.run("demo", "--out", folder.toString());
    }

    @Test
    void endsWellAndSaysWhereTheReportsAre() {
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out().lines().filter(line -> line.endsWith("/report.html")))
                .hasSize(4)
                .allSatisfy(
                        line -> assertThat(Path.of(URI.create(line.strip()))).isRegularFile());
    }

    @Test
    void countsEverybodyOfTheRealCity() {
        assertThat(terminal.out())
                .contains("2031 people's answers to 896 statements, 289 of which moderation rejected")
                .contains("Impact on traffic flow should be considered with any proposed new developments.");
    }

    @Test
    void saysThatPeopleWhoChoseThemselvesHaveNoMarginOfError() throws IOException {
        assertThat(folder.resolve("bowling-green/report.md"))
                .content()
                .contains("there is no margin of error for that")
                .contains("CC BY 4.0")
                .doesNotContain("Simulated");
    }

    @Test
    void takesTheWishesThroughTheVoteIntoTheTest() throws IOException {
        assertThat(folder.resolve("app-beta/wishes/report.md")).content().contains("Bus and train departures");
        assertThat(folder.resolve("app-beta/ballot/report.md"))
                .content()
                .contains("which 67 to 59 would build before “Bus and train departures and delays”");
        assertThat(folder.resolve("app-beta/test/report.md"))
                .content()
                .contains("28 of 36", "System Usability Scale", "out of 100");
    }

    @Test
    void marksWhatIsSimulatedInEveryReportOfIt() throws IOException {
        for (String phase : new String[] {"wishes", "ballot", "test"}) {
            assertThat(folder.resolve("app-beta").resolve(phase).resolve("report.html"))
                    .content()
                    .contains("Simulated data");
        }
    }

    @Test
    void leavesADefinitionThatIsSound() {
        assertThat(Files.exists(folder.resolve("bowling-green/definition.json")))
                .isTrue();
        assertThat(Terminal.run(
                                "check",
                                folder.resolve("bowling-green/definition.json").toString())
                        .exit())
                .isZero();
    }
}
