package io.github.mitform.formats.findings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.formats.interchange.ballot.Abif;
import io.github.mitform.formats.interchange.ballot.Blt;
import io.github.mitform.formats.interchange.ballot.PrefLib;
import io.github.mitform.formats.interchange.pabulib.Pabulib;
import io.github.mitform.formats.interchange.polis.Polis;
import io.github.mitform.formats.interchange.rctab.RcTab;
import io.github.mitform.formats.interchange.rctab.RcTabCsv;
import io.github.mitform.formats.statistics.agreement.Level;
import io.github.mitform.formats.survey.coding.CodedTexts;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.testing.Codes;
import io.github.mitform.testing.Coverage;
import io.github.mitform.testing.Golden;
import io.github.mitform.testing.Mends;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * As in core, every document in the folder {@code invalid} stands beside its exact findings, and every kind of finding in this module has a
 * document that shows it.
 */
class FormatsInvalidDocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/invalid");

    static List<Golden> documents() throws IOException {
        return Golden.below(FOLDER);
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
        assumeThat(golden.kind()).isEqualTo("settings"); // the others are no definitions
        assertThat(Mends.broken(Json.document(golden.document()), Registry.installed()))
                .isEmpty();
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
        var text = new String(golden.bytes(), UTF_8);
        return switch (golden.kind()) {
            case "statements" -> Polis.statements(new StringReader(text)).findings();
            case "votes" -> votes(text);
            case "rules" -> rule(Json.document(text));
            case "preflib" -> PrefLib.rankings(new StringReader(text)).findings();
            case "grades" -> PrefLib.grades(new StringReader(text)).findings();
            case "blt" -> Blt.read(new StringReader(text)).findings();
            case "abif" -> Abif.rankings(new StringReader(text)).findings();
            case "points" -> Abif.points(new StringReader(text)).findings();
            case "pabulib" -> Pabulib.read(new StringReader(text)).findings();
            case "sheets" ->
                RcTabCsv.read(new StringReader(text), RcTabCsv.Layout.USUAL, Candidates.of("Ada", "Bo"))
                        .findings();
            case "codings" -> CodedTexts.read(text).findings();
            case "numbers" -> CodedTexts.read(text, Level.INTERVAL).findings();
            case "amounts" -> CodedTexts.read(text, Level.RATIO).findings();
            case "rctab" -> contest(Json.document(text));
            default -> Mitform.read(text).findings();
        };
    }

    /** A rule of a book without any. */
    private static List<Finding> rule(Document document) {
        var rules = new RuleBook(Map.of());
        return document.locate(rules.read(document.value().orElseThrow()).findings());
    }

    private static List<Finding> contest(Document document) {
        return document.locate(RcTab.read(document.value().orElseThrow()).findings());
    }

    /** Votes on the statements 1 and 2. */
    private static List<Finding> votes(String text) {
        var statements = Polis.statements(
                new StringReader("comment-id,moderated,comment-body\n1,1,More benches\n2,1,More trees\n"));
        var opinion = Formats.newest(FormatId.of("io.github.mitform.opinion")).orElseThrow();
        return Polis.participants(new StringReader(text), statements, opinion, "opinions", "statements")
                .flatMap(participant -> participant.findings().stream())
                .toList();
    }
}
