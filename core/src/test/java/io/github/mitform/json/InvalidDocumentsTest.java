package io.github.mitform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Check;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Position;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.report.data.CsvStyle;
import io.github.mitform.report.data.ResponseTable;
import io.github.mitform.session.Round;
import io.github.mitform.testing.Codes;
import io.github.mitform.testing.Coverage;
import io.github.mitform.testing.Demanding;
import io.github.mitform.testing.Golden;
import io.github.mitform.testing.Mends;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.codec.Codec;
import java.io.IOException;
import java.io.StringReader;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document in the folder {@code invalid} stands beside its exact findings, and every kind of finding in this module has a document
 * that shows it. The documents in {@code invalid/included} are what others include.
 *
 * <p>After a change of words, or with a new document, {@code mvn test -Dtest=InvalidDocumentsTest -Dmitform.golden=write} writes the findings
 * anew; review what changed.
 */
class InvalidDocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/invalid");
    /** For documents in {@code limits}: 400 bytes, 4 levels, 20 values, texts of 40 characters and numbers of 10. */
    private static final Limits NARROW = Limits.usual()
            .withBytes(400)
            .withDepth(4)
            .withValues(20)
            .withTextLength(40)
            .withDigits(10);

    private static final Codec<AnswerType> TYPES = Codec.of(AnswerType.class);
    private static final Codec<Times> TIMES = Codec.of(MethodHandles.lookup(), Times.class);
    private static Registry registry = Registry.installed();

    static List<Golden> documents() throws IOException {
        return Golden.below(FOLDER);
    }

    @BeforeAll
    static void includeWhatStandsThere() throws IOException {
        var formats = new ArrayList<Format>();
        try (var files = Files.walk(FOLDER.resolve("included"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                formats.add(Json.read(Json.document(file)).orThrow());
            }
        }
        Catalogue catalogue = () -> formats;
        registry = Registry.installed().with(catalogue).with(new Demanding());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void hasExactlyItsFindings(Golden golden) throws IOException {
        var lines = Golden.lines(findings(golden));
        if (Golden.isWriting()) {
            Files.writeString(golden.findings(), lines);
        }
        assertThat(golden.findings())
                .as("a document needs its findings beside it")
                .exists();
        assertThat(lines).isEqualTo(Files.readString(golden.findings()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aFixMakesItsFindingGoAwayAndBringsNoOther(Golden golden) throws IOException {
        assumeThat(golden.kind())
                .isNotIn("answers", "limits", "stories", "suites", "tables", "values"); // no definitions
        assertThat(Mends.broken(Document.read(golden.bytes(), Limits.usual()), registry))
                .isEmpty();
    }

    @Test
    void manyKindsOfFindingsCanBeMended() throws IOException {
        var mended = new TreeSet<String>();
        for (Golden golden : documents()) {
            golden.shown().stream()
                    .filter(shown -> shown.mend().isPresent())
                    .forEach(shown -> mended.add(shown.code()));
        }
        assertThat(mended).hasSizeGreaterThan(50);
    }

    @Test
    void noFileIsWithoutItsPartner() throws IOException {
        assertThat(Golden.withoutPartner(FOLDER)).isEmpty();
    }

    @Test
    void everyKindOfFindingHasADocumentThatShowsIt() throws IOException {
        assertThat(Coverage.missing(Codes.in(Path.of("target/classes")), FOLDER))
                .as("add a document to %s for each of these", FOLDER)
                .isEqualTo(Coverage.owed(FOLDER.resolve("owed.txt")));
    }

    private static List<Finding> findings(Golden golden) throws IOException {
        return switch (golden.kind()) {
            case "limits" -> Document.read(golden.bytes(), NARROW).findings();
            case "answers" -> answer(Document.read(golden.bytes(), Limits.usual()));
            case "stories" -> Story.findings(Document.read(golden.bytes(), Limits.usual()), registry);
            case "suites" -> suite(Document.read(golden.bytes(), Limits.usual()));
            case "tables" -> table(new String(golden.bytes(), UTF_8));
            case "values" -> values(Document.read(golden.bytes(), Limits.usual()));
            default ->
                Mitform.read(Document.read(golden.bytes(), Limits.usual()), registry)
                        .findings();
        };
    }

    /** An answer beside the type of its question. */
    private static List<Finding> answer(Document document) {
        var type = Codec.of(AnswerType.class)
                .read(document.value(Pointer.of("/type")).orElseThrow());
        var place = Pointer.of("/answer");
        return document.locate(AnswerRule.of(type)
                .read(document.value(place).orElseThrow(), place)
                .findings());
    }

    /** A suite of tests, run on the included format that it names, or on the story. */
    private static List<Finding> suite(Document document) {
        var reading = Suite.read(document);
        if (reading.suite().isEmpty()) {
            return reading.findings();
        }
        var named = document.value(Pointer.of("/format"))
                .map(value -> FormatId.of(((TextValue) value).text()))
                .flatMap(id -> registry.format(id, Version.of("1.0.0")));
        var format = named.or(() -> registry.format(FormatId.of("org.example.story"), Version.of("1.0.0")))
                .orElseThrow();
        return Mitform.read(Json.document(Json.write(format)), registry)
                .run(reading.suite().get())
                .failures();
    }

    /** A table of responses to the first phase of the story. */
    private static List<Finding> table(String text) throws IOException {
        var story = registry.format(FormatId.of("org.example.story"), Version.of("1.0.0"))
                .orElseThrow();
        var table = ResponseTable.of(Round.open(Check.of(story).orThrow(), "wishes"));
        var found = new ArrayList<Finding>();
        table.read(new StringReader(text), CsvStyle.PLAIN)
                .forEachRemaining(line -> line.reading().findings().stream()
                        .map(finding -> finding.withPosition(new Position(line.number(), 1)))
                        .forEach(found::add));
        return found;
    }

    /** Values of kinds that no definition has, but states, counts and what hosts keep. */
    private static List<Finding> values(Document document) {
        return document.locate(TIMES.parse(document.value().orElseThrow()).findings());
    }

    record Times(Optional<YearMonth> month, Optional<Instant> moment, Optional<Duration> length) {
        Times {
            if (month.isPresent() && moment.isPresent()) {
                throw new IllegalArgumentException("a month or a moment, not both");
            }
            if (month.isPresent() && length.isPresent()) {
                throw new UnfitException(
                        new Sentence("A month has a length of its own.", "Ein Monat hat seine eigene Länge."));
            }
        }
    }
}
