package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.rehearsal.suite.SuiteReading;
import io.github.mitform.rehearsal.suite.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform test FILE [SUITE…]}. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SUITE", descriptionKey = "test.suites")
    private List<Path> suites = List.of();

    @Override
    public Integer call() throws IOException {
        Mitform.Checked checked = Definitions.read(file);
        var runs = new ArrayList<Run>();
        for (Path path : suites.isEmpty() ? beside() : suites) {
            runs.add(new Run(path.toString(), JsonFiles.document(path)));
        }
        if (runs.isEmpty()) {
            Definitions.readyMade(file)
                    .flatMap(format -> Formats.tests(format.id(), format.version()))
                    .ifPresent(tests -> runs.add(new Run(file + Suite.ENDING, Json.document(tests))));
        }
        if (runs.isEmpty()) {
            throw new Unusable(Words.say("test.none", Map.of("file", file)));
        }
        int tests = 0;
        int failed = 0;
        boolean isReadable = true;
        for (Run run : runs) {
            SuiteReading reading = Suite.read(run.document());
            print(run, reading.findings());
            isReadable &= reading.suite().isPresent();
            for (TestResult test : reading.suite().stream()
                    .flatMap(suite -> checked.run(suite).tests().stream())
                    .toList()) {
                tests++;
                failed += test.isPassed() ? 0 : 1;
                spec.commandLine()
                        .getOut()
                        .println(Words.say(
                                test.isPassed() ? "test.passed" : "test.failed", Map.of("name", test.name())));
                print(run, test.failures());
            }
        }
        spec.commandLine().getOut().println(Words.say("test.summary", Map.of("tests", tests, "failed", failed)));
        return !isReadable ? Main.UNUSABLE : failed > 0 ? Main.FINDINGS : Main.SOUND;
    }

    /** A suite to run, with the name it is known by. */
    private record Run(String name, Document document) {}

    private List<Path> beside() throws IOException {
        return Definitions.file(file).isPresent() ? Json.beside(Path.of(file), Suite.ENDING) : List.of();
    }

    private void print(Run run, List<Finding> findings) {
        new FindingPrinter(spec.commandLine().getOut())
                .print(run.name(), run.document().text(), findings);
    }
}
