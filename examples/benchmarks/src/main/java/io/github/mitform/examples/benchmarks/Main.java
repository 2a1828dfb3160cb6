package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything and writes the page about it: {@code Main RESULTS.json PAGE.md}. Takes about a quarter of an hour, and wants the
 * machine for itself.
 */
public final class Main {
    private Main() {}

    /** @param arguments where to put the figures of JMH, and the page */
    public static void main(String[] arguments) throws RunnerException, IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("needed: RESULTS.json PAGE.md");
        }
        Path results = Path.of(arguments[0]);
        var options = everything(results)
                .forks(2)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2));
        new Runner(options.build()).run();
        write(results, Path.of(arguments[1]));
    }

    /** Returns options that choose every benchmark, with allocation and processor time. */
    static ChainedOptionsBuilder everything(Path results) {
        return new OptionsBuilder()
                .include(Main.class.getPackageName() + ".*")
                .threads(1)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString());
    }

    /** Writes the page about the figures in a file of JMH. */
    static void write(Path results, Path page) throws IOException {
        var figures = Figures.of(Json.parse(Files.readString(results, UTF_8)));
        Files.writeString(page, new Page(figures, Parked.measure()).text(), UTF_8);
    }
}
