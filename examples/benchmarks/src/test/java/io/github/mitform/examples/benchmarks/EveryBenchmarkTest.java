package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs everything once, on the smallest input, so that no benchmark rots between two measurements. */
class EveryBenchmarkTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"SESSIONS, 12", "COUNTING, 15"})
    void runsAndIsFoundOnThePage(Topic topic, int benchmarks) throws Exception {
        var results = directory.resolve("results.json");
        var options = Main.every(topic, results)
                .mode(Mode.SingleShotTime)
                .param("questions", "100")
                .param("ballots", "1000")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .verbosity(VerboseMode.SILENT)
                .build();
        var runs = new Runner(options).run();
        assertThat(runs).hasSize(benchmarks);
        var page = directory.resolve("page.md");
        Main.write(topic, results, page);
        assertThat(runs)
                .extracting(run -> run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark\\.", "$1, "))
                .allSatisfy(name -> assertThat(Files.readString(page, UTF_8)).contains("| " + name));
    }
}
