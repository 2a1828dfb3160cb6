package io.github.mitform.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mitform.problem.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform explain [CODE]}: prints from the page in {@code site} that explains every finding. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String STAGE = "## ";
    private static final String CODE = "### `";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "explain.code")
    private @Nullable String code;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var page = page();
        String wanted = code;
        if (wanted == null) {
            list(page, out);
            return Main.SOUND;
        }
        var sections = sections(page);
        var section = sections.get(wanted);
        if (section == null) {
            var meant = Suggestion.didYouMean(wanted, sections.keySet()).in(Locale.getDefault());
            throw new Unusable(Words.say("explain.unknown", Map.of("code", wanted, "meant", meant)));
        }
        out.println(wanted);
        section.forEach(out::println);
        return Main.SOUND;
    }

    private static void list(List<String> page, PrintWriter out) {
        for (String line : page) {
            if (line.startsWith(STAGE)) {
                out.println(line.substring(STAGE.length()));
            } else if (line.startsWith(CODE)) {
                out.println("  " + name(line));
            }
        }
    }

    private static Map<String, List<String>> sections(List<String> page) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> open = new ArrayList<>();
        for (String line : page) {
            if (line.startsWith(CODE)) {
                open = new ArrayList<>();
                sections.put(name(line), open);
            } else if (line.startsWith(STAGE)) {
                open = new ArrayList<>();
            } else if (!line.isEmpty() && !line.startsWith("```")) {
                open.add(line.replace("**", ""));
            }
        }
        return sections;
    }

    private static String name(String heading) {
        return heading.substring(CODE.length(), heading.length() - 1);
    }

    private static List<String> page() throws IOException {
        boolean german = Locale.getDefault().getLanguage().equals(Locale.GERMAN.getLanguage());
        try (InputStream stream = ExplainCommand.class.getResourceAsStream(german ? "findings.de.md" : "findings.md")) {
            return new String(
                            Objects.requireNonNull(stream, "the page of findings is packed with this program")
                                    .readAllBytes(),
                            UTF_8)
                    .lines()
                    .toList();
        }
    }
}
