package io.github.mitform.examples.cli;

import io.github.mitform.check.Program;
import io.github.mitform.rehearsal.paths.Paths;
import io.github.mitform.rehearsal.paths.PhasePaths;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.session.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** {@code mitform paths FILE [--out DIR] [--budget N]}. */
@Command(name = "paths", mixinStandardHelpOptions = true)
final class PathsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--budget", paramLabel = "N", descriptionKey = "paths.budget")
    private int budget = PhasePaths.USUAL_BUDGET;

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "simulate.day")
    private LocalDate day = LocalDate.of(2026, 6, 1);

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "paths.out")
    private @Nullable Path folder;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        Program program = Definitions.program(file, spec.commandLine().getErr());
        if (budget < 1) {
            throw new Unusable(Words.say("paths.bounds"));
        }
        Paths paths = Paths.of(program, new Context(day, 1), budget);
        var out = spec.commandLine().getOut();
        out.print(paths.text(Optional.ofNullable(language).orElse(Locale.getDefault())));
        out.flush();
        if (folder != null) {
            Files.createDirectories(folder);
            Path suite = folder.resolve(name() + ".paths" + Suite.ENDING);
            Files.writeString(suite, paths.suite().json());
            out.println(Words.say("paths.written", Map.of("file", suite)));
        }
        return paths.isComplete() ? Main.SOUND : Main.FINDINGS;
    }

    /** Returns the name that the suite has to start with to stand beside the definition. */
    private String name() {
        String name = String.valueOf(Path.of(file).getFileName());
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }
}
