package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Program;
import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.json.Line;
import io.github.mitform.problem.Finding;
import io.github.mitform.report.data.CsvStyle;
import io.github.mitform.report.data.DataDictionary;
import io.github.mitform.report.data.ResponseTable;
import io.github.mitform.session.Round;
import io.github.mitform.value.PrettyJson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform export FILE --responses FILE.jsonl --out DIR}. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--responses", required = true, paramLabel = "FILE", descriptionKey = "export.responses")
    private Path responses = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "export.out")
    private Path folder = Path.of("");

    @Option(names = "--spreadsheet", descriptionKey = "export.spreadsheet")
    private boolean spreadsheet;

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "phase")
    private @Nullable String phase;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private @Nullable Path results;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    private long written;
    private long refused;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.exists(responses)) {
            throw new Unusable(Words.say("file.missing", Map.of("file", responses)));
        }
        Program program = Definitions.program(file, err);
        Round round = Rounds.open(program, Definitions.phase(program, phase), Rounds.earlier(results));
        Locale words = Optional.ofNullable(language).orElse(Locale.getDefault());
        CsvStyle style = spreadsheet ? CsvStyle.SPREADSHEET : CsvStyle.PLAIN;
        Files.createDirectories(folder);
        Path table = folder.resolve("responses.csv");
        write(round, table, style, err);
        var dictionary = DataDictionary.of(round);
        Files.writeString(folder.resolve("dictionary.csv"), dictionary.csv(style));
        Files.writeString(folder.resolve("dictionary.md"), dictionary.markdown(words));
        Files.writeString(
                folder.resolve("responses.schema.json"), PrettyJson.USUAL.write(Mitform.schema(round, words)) + "\n");
        out.println(Words.say("export.written", Map.of("written", written, "refused", refused, "file", table)));
        return refused == 0 ? Main.SOUND : Main.FINDINGS;
    }

    /** Writes responses as they are read; lines that are refused are told with their place and left out. */
    private void write(Round round, Path table, CsvStyle style, PrintWriter err) throws IOException {
        try (var input = Progress.over(
                        Files.newInputStream(responses), Files.size(responses), Words.say("tally.progress"), err);
                // Reports what is no UTF-8 instead of replacing it.
                var reader = new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder());
                Stream<Line> lines = Json.lines(reader, Limits.usual());
                var writer = Files.newBufferedWriter(table)) {
            Stream<Response> accepted = lines.flatMap(line -> accepted(round, line, err).stream());
            ResponseTable.of(round).write(accepted.iterator(), style, writer);
        }
    }

    private Optional<Response> accepted(Round round, Line line, PrintWriter err) {
        var reading = line.value().map(round::read);
        Optional<Response> response = reading.flatMap(read -> read.response());
        if (response.isPresent()) {
            written++;
            return response;
        }
        refused++;
        List<Finding> findings = reading.map(read -> read.findings()).orElse(line.findings());
        findings.forEach(finding -> err.println(responses + ":" + line.number() + ": " + FindingPrinter.line(finding)));
        return Optional.empty();
    }
}
