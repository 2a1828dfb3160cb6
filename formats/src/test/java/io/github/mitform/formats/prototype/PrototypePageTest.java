package io.github.mitform.formats.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.formats.catalogue.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code site/prototype-tests.md} says is so. */
class PrototypePageTest {
    private static final Pattern DEFINITION = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
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
    void itsFormatsAreInTheCatalogue() throws IOException {
        var known = Formats.all().stream()
                .map(format -> format.id().value().replace("io.github.mitform.", ""))
                .toList();
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
