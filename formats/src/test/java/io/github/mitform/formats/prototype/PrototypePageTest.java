package io.github.mitform.formats.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.rehearsal.simulation.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code site/prototype-tests.md} says is so. */
class PrototypePageTest {
    private static final Pattern DEFINITION = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("`mitform catalogue ([^`]+)`");
    private static final String PREFIX = "io.github.mitform.";
    private static final Pattern FORMAT = Pattern.compile("^\\| (`[^|]*`) \\|", Pattern.MULTILINE);
    private static final Pattern METHOD = Pattern.compile("^- `([a-z_]+)`:", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static String page() throws IOException {
        return Files.readString(Path.of("../site/prototype-tests.md"), StandardCharsets.UTF_8);
    }

    @Test
    void itsDefinitionPassesTheCheck() throws IOException {
        var definitions = DEFINITION.matcher(page());
        assertThat(definitions.find()).isTrue();
        assertThat(Mitform.read(definitions.group(1)).findings()).isEmpty();
    }

    @Test
    void ofEightTestersItsReportShowsEveryNumber() throws IOException {
        var definitions = DEFINITION.matcher(page());
        assertThat(definitions.find()).isTrue();
        var run = Simulation.of(Mitform.read(definitions.group(1)).orThrow())
                .participants(8)
                .seed(1)
                .run();
        var phase = run.phases().get(0);
        assertThat(Mitform.report(phase.round(), phase.count(), run.process().results())
                        .build(Locale.ENGLISH)
                        .markdown())
                .contains("Find out when the citizens' office opens on Thursday.", "Does not find the menu")
                .doesNotContain("withheld", "Withheld");
    }

    @Test
    void itsFormatsAreInTheCatalogue() throws IOException {
        var known = Formats.all().stream()
                .map(format -> format.id().value().replace(PREFIX, ""))
                .toList();
        assertThat(COMMAND.matcher(page()).results().map(command -> command.group(1)))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id).startsWith(PREFIX))
                .allSatisfy(id -> assertThat(known).contains(id.replace(PREFIX, "")));
        var cells = FORMAT.matcher(page()).results().map(cell -> cell.group(1)).toList();
        assertThat(cells)
                .hasSizeGreaterThan(10)
                .allSatisfy(cell -> assertThat(NAME.matcher(cell).results().map(name -> name.group(1)))
                        .isSubsetOf(known));
    }

    @Test
    void itsMethodsAreInstalled() throws IOException {
        assertThat(METHOD.matcher(page()).results().map(method -> method.group(1)))
                .hasSizeGreaterThan(6)
                .isSubsetOf(Registry.installed().methods().keySet());
    }
}
