package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.catalogue.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.sourceforge.plantuml.syntax.SyntaxChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramCommandTest {
    private static final Path SITE = Path.of("../../site");

    private static final String PARK = """
            {"mitform": "1", "id": "org.example.park", "version": "1.0.0",
             "title": {"en": "Our \\"park\\"; ] } | @enduml <b>"}, "languages": ["en"],
             "phases": [{"id": "survey", "flow": [
               {"type": "ask", "id": "page", "questions": [
                 {"id": "old", "ask": {"en": "Over 17?"}, "answer": {"type": "yes_no"}}]},
               {"type": "choose", "id": "way", "cases": [{"id": "adult", "when": "old", "flow": [
                 {"type": "ask", "id": "more", "questions": [
                   {"id": "dog", "ask": {"en": "A dog; or \\"cat\\")?"}, "answer": {"type": "yes_no"}}]}]}], "otherwise": []}]}]}
            """;
    private static final String RESPONSE =
            "{\"format\":\"org.example.park\",\"version\":\"1.0.0\",\"phase\":\"survey\",\"channel\":\"online\",\"answers\":{%s}}\n";

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return Formats.all().stream().map(format -> format.id().value());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyReadyMadeFormatIsAPictureThatPlantUmlReads(String id) {
        for (var language : new String[] {"de", "en"}) {
            assertIsRead(Terminal.run("diagram", id, "--as", "plantuml", "--lang", language)
                    .out());
        }
    }

    @Test
    void whatAnAuthorWroteDoesNotBreakThePicture() throws IOException {
        assertIsRead(Terminal.run("diagram", park(), "--as", "plantuml").out());
    }

    private static void assertIsRead(String plantUml) {
        var syntax = SyntaxChecker.checkSyntax(plantUml);
        assertThat(syntax.isError()).as(syntax.getErrors() + "\n" + plantUml).isFalse();
    }

    @Test
    void theCheckOfThesePicturesFindsWhatIsWrong() {
        assertThat(SyntaxChecker.checkSyntax("@startuml\nstart\nswitch (\n@enduml")
                        .isError())
                .isTrue();
    }

    @Test
    void writesHowManyPeopleCameAlongEachWay() throws IOException {
        var responses = folder.resolve("responses.jsonl");
        Files.writeString(
                responses,
                RESPONSE.formatted("\"old\":true,\"dog\":false").repeat(7)
                        + RESPONSE.formatted("\"old\":false").repeat(5)
                        + RESPONSE.formatted("\"old\":3"));
        var picture = folder.resolve("park.svg");
        var terminal =
                Terminal.run("diagram", park(), "--out", picture.toString(), "--responses", responses.toString());
        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out()).isEqualTo("The picture is in " + picture + ".\n");
        assertThat(terminal.err()).startsWith(responses + ":13: ERROR /answers/old");
        assertThat(picture).content().contains(">12</text>", ">7</text>", ">5</text>");
    }

    @Test
    void thePictureInTheDocumentationIsThatOfTheFormat() throws IOException {
        assertUpToDate(SITE.resolve("pictures/app-beta.svg"), "svg", "en");
        assertUpToDate(SITE.resolve("pictures/app-beta.de.svg"), "svg", "de");
    }

    @Test
    void theFlowchartInTheDocumentationIsThatOfTheFormat() throws IOException {
        var page = Files.readString(SITE.resolve("pictures.md"), StandardCharsets.UTF_8);
        var shown = Terminal.run("diagram", "io.github.mitform.opinion", "--as", "mermaid", "--lang", "en")
                .out();
        assertThat(page).contains("```mermaid\n" + shown + "```");
    }

    private static void assertUpToDate(Path picture, String form, String language) throws IOException {
        var shown = Terminal.run("diagram", "io.github.mitform.app-beta", "--as", form, "--lang", language)
                .out();
        assertThat(Files.readString(picture, StandardCharsets.UTF_8))
                .as(
                        "%s is out of date; write it anew with: mitform diagram ID --lang %s --out %s",
                        picture, language, picture)
                .isEqualTo(shown);
    }

    private String park() throws IOException {
        var file = folder.resolve("park.json");
        Files.writeString(file, PARK);
        return file.toString();
    }
}
