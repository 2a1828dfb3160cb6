package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final String BETA = "io.github.mitform.app-beta";

    @TempDir
    private Path folder;

    private static Terminal simulate(String... more) {
        var arguments =
                Stream.concat(Stream.of("simulate", BETA, "--participants", "300", "--seed", "7"), Stream.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void tellsOfEveryPhaseThatNobodyRealTookPart() {
        var terminal = simulate();
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out())
                .startsWith("Simulated data: 300 made-up people with the seed 7.")
                .contains("Phase wishes: 300 started")
                .contains("Phase ballot:")
                .contains("Phase test:");
        assertThat(Terminal.german("simulate", BETA, "--participants", "20").out())
                .startsWith("Simulierte Daten: 20 ausgedachte Personen");
    }

    @Test
    void saysTheSameForTheSameSeed() {
        assertThat(simulate()).isEqualTo(simulate());
    }

    @Test
    void writesResponsesThatCanBeCountedAndKeepTheirMark() throws IOException {
        simulate("--out", folder.toString());
        assertThat(folder.resolve("simulation.json")).content().contains("\"simulated\": true");
        assertThat(folder.resolve("ballot/report.html")).content().contains("Simulated data");
        Path counted = folder.resolve("counted");
        var terminal = Terminal.run(
                "tally",
                BETA,
                "--phase",
                "wishes",
                "--responses",
                folder.resolve("wishes/responses.jsonl").toString(),
                "--out",
                counted.toString());
        assertThat(terminal.out()).contains("0 refused");
        assertThat(counted.resolve("report.html")).content().contains("Simulated data");
        assertThat(Files.readString(counted.resolve("results.json"))).contains("\"simulated\": true");
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThat(Terminal.run("simulate", BETA, "--participants", "0"))
                .isEqualTo(new Terminal(2, "", "From 1 to 1000000 people can be made up.\n"));
    }
}
