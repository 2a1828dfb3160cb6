package io.github.mitform.examples.cli;

import io.github.mitform.check.Program;
import io.github.mitform.json.Line;
import io.github.mitform.problem.Finding;
import io.github.mitform.rehearsal.Coverage;
import io.github.mitform.report.diagram.Diagram;
import io.github.mitform.session.Round;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform diagram FILE [--as svg|mermaid|plantuml] [--out FILE] [--responses FILE.jsonl]}. */
@Command(name = "diagram", mixinStandardHelpOptions = true)
final class DiagramCommand implements Callable<Integer> {
    /** What the picture is written as. */
    enum Form {
        svg,
        mermaid,
        plantuml
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--as", paramLabel = "FORM", descriptionKey = "diagram.as")
    private Form form = Form.svg;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "diagram.out")
    private @Nullable Path picture;

    @Option(names = "--responses", paramLabel = "FILE", descriptionKey = "diagram.responses")
    private @Nullable Path responses;

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "phase")
    private @Nullable String phase;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private @Nullable Path results;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Program program = Definitions.program(file, err);
        var diagram = Diagram.of(program).in(Optional.ofNullable(language).orElse(Locale.getDefault()));
        if (responses != null) {
            Round round = Rounds.open(program, Definitions.phase(program, phase), Rounds.earlier(results));
            diagram = diagram.withCounts(round.phase(), flow(round, responses, err));
        }
        String text = switch (form) {
            case svg -> diagram.svg();
            case mermaid -> diagram.mermaid();
            case plantuml -> diagram.plantUml();
        };
        if (picture == null) {
            out.print(text);
            out.flush();
        } else {
            Files.writeString(picture, text);
            out.println(Words.say("diagram.written", Map.of("file", picture)));
        }
        return Main.SOUND;
    }

    private static Map<String, Long> flow(Round round, Path responses, PrintWriter err) throws IOException {
        var coverage = Coverage.of(round);
        ResponseFile.read(responses, Words.say("tally.progress"), err, line -> add(coverage, round, line));
        return coverage.flow();
    }

    private static List<Finding> add(Coverage coverage, Round round, Line line) {
        if (line.value().isEmpty()) {
            return line.findings();
        }
        var reading = round.read(line.value().get());
        reading.response().ifPresent(coverage::add);
        return reading.findings();
    }
}
