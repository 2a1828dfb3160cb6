package io.github.mitform.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One small report in all its outputs, as reviewed files. After a wanted change, run with {@code -Dmitform.golden=write} and read what
 * changed.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "report");
    private static final TreeMap<String, String> OUTPUTS = outputs();

    private static TreeMap<String, String> outputs() {
        var outputs = new TreeMap<String, String>();
        Report german = Reports.small().build(Locale.GERMAN);
        Report simulated = Reports.small().simulated().build(Locale.ENGLISH);
        outputs.put("report.de.html", german.html());
        outputs.put("report.de.md", german.markdown());
        outputs.put("report.de.json", german.json());
        german.csv().forEach((name, table) -> outputs.put("de." + name, table));
        outputs.put("simulated.en.html", simulated.html());
        outputs.put("simulated.en.md", simulated.markdown());
        simulated.csv().entrySet().stream()
                .limit(1)
                .forEach(file -> outputs.put("en." + file.getKey(), file.getValue()));
        return outputs;
    }

    static Stream<String> files() {
        return OUTPUTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWrittenAsReviewed(String file) throws IOException {
        Path golden = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("mitform.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, OUTPUTS.get(file), UTF_8);
        }
        assertThat(OUTPUTS.get(file)).isEqualTo(Files.readString(golden, UTF_8));
    }
}
