package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.Check;
import io.github.mitform.problem.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document in the folder {@code invalid} stands beside its exact findings: {@code NAME.json} beside {@code NAME.findings}, which has one
 * line for each finding in English, an empty line, and the same in German.
 *
 * <p>After a change of words, {@code mvn test -Dtest=InvalidDocumentsTest -Dmitform.golden=write} writes the findings anew; review what
 * changed.
 */
class InvalidDocumentsTest {
    /** How a file becomes findings; the one place to change when more than reading is to be tested. */
    private static final Function<Path, List<Finding>> FINDINGS = InvalidDocumentsTest::findings;

    private static final Path FOLDER = Path.of("src/test/resources/invalid");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("mitform.golden"));

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void hasExactlyItsFindings(Path document) throws IOException {
        var expected = expected(document);
        var found = FINDINGS.apply(document);
        var lines = lines(found, Locale.ENGLISH) + "\n" + lines(found, Locale.GERMAN);
        if (IS_WRITING) {
            Files.writeString(expected, lines);
        }
        assertThat(expected).as("a document needs its findings beside it").exists();
        assertThat(lines).isEqualTo(Files.readString(expected));
    }

    @Test
    void thereIsNoFileWithoutItsPartner() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !hasPartner(file)))
                    .isEmpty();
        }
    }

    private static List<Finding> findings(Path file) {
        try {
            var document = Json.document(file);
            var reading = Json.read(document);
            return reading.format()
                    .map(format -> document.locate(Check.of(format).findings()))
                    .orElse(reading.findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasPartner(Path file) {
        var name = file.toString();
        return name.endsWith(".json")
                ? Files.exists(expected(file))
                : name.endsWith(".findings") && Files.exists(Path.of(name.replaceFirst("findings$", "json")));
    }

    private static Path expected(Path document) {
        return Path.of(document.toString().replaceFirst("json$", "findings"));
    }

    private static String lines(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(finding -> finding.position().orElseThrow() + ": " + finding.severity() + " [" + finding.code()
                        + "] " + finding.message(language) + "\n")
                .collect(Collectors.joining());
    }
}
