package io.github.mitform.examples.cli;

import io.github.mitform.definition.Format;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.json.Json;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform catalogue [ID [--tests]]}. */
@Command(name = "catalogue", mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "catalogue.id")
    private @Nullable String id;

    @Option(names = "--tests", descriptionKey = "catalogue.tests")
    private boolean tests;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        String wanted = id;
        if (wanted == null) {
            list(out);
        } else {
            Format format = Definitions.readyMade(wanted).orElseThrow(() -> Definitions.unknown(wanted));
            out.println(tests ? Formats.tests(format.id(), format.version()).orElseThrow() : Json.write(format));
        }
        return Main.SOUND;
    }

    private static void list(PrintWriter out) {
        List<Format> formats = Definitions.formats().stream()
                .sorted(Comparator.comparing(Format::id).thenComparing(Format::version))
                .toList();
        int widest = formats.stream()
                .mapToInt(format -> format.id().value().length())
                .max()
                .orElse(0);
        for (Format format : formats) {
            String languages =
                    format.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
            out.printf(
                    "%-" + Math.max(1, widest) + "s  %-7s  %s (%s)%n",
                    format.id(),
                    format.version(),
                    format.title().in(Locale.getDefault()),
                    languages);
        }
    }
}
