package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs everything once, on the smallest form, so that no benchmark rots between two measurements. */
class EveryBenchmarkTest {
    @TempDir
    Path directory;

    @Test
    void runsAndIsFoundOnThePage() throws Exception {
        var results = directory.resolve("results.json");
        var options = Main.everything(results)
                .mode(Mode.SingleShotTime)
                .param("questions", "100")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .verbosity(VerboseMode.SILENT)
                .build();
        var runs = new Runner(options).run();
        assertThat(runs).hasSize(12);
        var page = directory.resolve("page.md");
        Main.write(results, page);
        assertThat(runs)
                .extracting(run -> run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark\\.", "$1, "))
                .allSatisfy(name -> assertThat(Files.readString(page, UTF_8)).contains("| " + name));
    }
}
