package io.github.mitform.examples.cli;

import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.json.Line;
import io.github.mitform.problem.Finding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads files with one response a line. */
final class ResponseFile {
    private ResponseFile() {}

    /**
     * Hands on line after line and prints what is wrong with each, with its place.
     *
     * @param taker returns what is wrong with a line
     */
    static void read(Path file, String progress, PrintWriter err, Function<Line, List<Finding>> taker)
            throws IOException {
        if (!Files.exists(file)) {
            throw new Unusable(Words.say("file.missing", Map.of("file", file)));
        }
        Utf8.of(file, () -> {
            each(file, progress, err, taker);
            return file;
        });
    }

    private static void each(Path file, String progress, PrintWriter err, Function<Line, List<Finding>> taker)
            throws IOException {
        try (var input = Progress.over(Files.newInputStream(file), Files.size(file), progress, err);
                // Reports what is no UTF-8 instead of replacing it: no answer is counted that nobody gave.
                var reader = new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder());
                Stream<Line> lines = Json.lines(reader, Limits.usual())) {
            lines.forEach(line -> taker.apply(line)
                    .forEach(finding -> err.println(file + ":" + line.number() + ": " + FindingPrinter.line(finding))));
        }
    }
}
