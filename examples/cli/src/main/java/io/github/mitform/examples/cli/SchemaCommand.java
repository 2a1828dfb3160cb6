package io.github.mitform.examples.cli;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Phase;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value.ObjectValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform schema [FILE]}. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "schema.file")
    private @Nullable String file;

    @Option(names = "--phase", paramLabel = "ID", descriptionKey = "phase")
    private @Nullable String phase;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private @Nullable Path results;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "schema.language")
    private @Nullable Locale language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Locale words = Optional.ofNullable(language).orElse(Locale.getDefault());
        String format = file;
        out.println(PrettyJson.USUAL.write(
                format == null
                        ? Mitform.schema(words)
                        : responses(format, words, spec.commandLine().getErr())));
        return Main.SOUND;
    }

    private ObjectValue responses(String format, Locale words, PrintWriter err) {
        Program program = Definitions.program(format, err);
        Phase asked = Definitions.phase(program, phase);
        PhaseResults earlier = Rounds.earlier(results);
        // Without the results of earlier phases, their options may be any.
        return results == null && !Round.obstacles(program, asked.id(), earlier).isEmpty()
                ? Mitform.schema(program, asked.id(), words)
                : Mitform.schema(Rounds.open(program, asked, earlier), words);
    }
}
