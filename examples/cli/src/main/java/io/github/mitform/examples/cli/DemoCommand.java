package io.github.mitform.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitform demo [--out DIR]}: two whole processes, from the definition to the reports. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "demo.out")
    private Path folder = Path.of("mitform-demo");

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Locale shown = Optional.ofNullable(language).orElse(Locale.getDefault());
        var opinions = new OpinionDemo(out, shown).run(folder.resolve("bowling-green"));
        out.println();
        var beta = new BetaDemo(out, shown).run(folder.resolve("app-beta"));
        out.println();
        out.println(Words.say("demo.reports"));
        out.println("  " + opinions.toAbsolutePath().normalize().toUri());
        beta.forEach(
                page -> out.println("  " + page.toAbsolutePath().normalize().toUri()));
        return Main.SOUND;
    }

    /** Prints a heading of the demonstration. */
    static void head(PrintWriter out, String key, Map<String, ?> values) {
        out.println("== " + Words.say(key, values) + " ==");
    }
}
