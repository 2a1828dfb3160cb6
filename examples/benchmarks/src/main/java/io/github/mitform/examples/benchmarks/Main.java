package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and writes pages about it: {@code Main RESULTS_DIR SITE_DIR [sessions|counting|everything]}. Takes about a quarter of an hour for each of
 * the two, and wants the machine for itself.
 */
public final class Main {
    private Main() {}

    /** @param arguments where to put the figures of JMH, where the pages are, and what to measure */
    public static void main(String[] arguments) throws RunnerException, IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("needed: RESULTS_DIR SITE_DIR sessions|counting|everything");
        }
        String chosen = arguments[2].toLowerCase(Locale.ROOT);
        var topics = Arrays.stream(Topic.values())
                .filter(topic -> chosen.equals("everything") || chosen.equals(topic.id()))
                .toList();
        if (topics.isEmpty()) throw new IllegalArgumentException("nothing of this name can be measured: " + chosen);
        for (Topic topic : topics) {
            Path results = Path.of(arguments[0]).resolve(topic.id() + ".json");
            var options = every(topic, results)
                    .forks(2)
                    .warmupIterations(topic.iterations())
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(topic.iterations())
                    .measurementTime(TimeValue.seconds(2));
            new Runner(options.build()).run();
            write(topic, results, Path.of(arguments[1]).resolve(topic.page()));
        }
    }

    /** Returns options that choose every benchmark of a topic, with allocation and processor time. */
    static ChainedOptionsBuilder every(Topic topic, Path results) {
        return new OptionsBuilder()
                .include(topic.benchmarks())
                .threads(1)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString());
    }

    /** Writes the page about the figures in a file of JMH. */
    static void write(Topic topic, Path results, Path page) throws IOException {
        Files.writeString(page, topic.text(Figures.of(Json.parse(Files.readString(results, UTF_8)))), UTF_8);
    }
}
