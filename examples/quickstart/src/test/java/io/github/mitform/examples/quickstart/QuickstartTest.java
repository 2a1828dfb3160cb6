package io.github.mitform.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final Path DEFINITION = Path.of("park.json");
    private static final Path README = Path.of("../../README.md");
    private static final Pattern BLOCK = Pattern.compile("```(json|java)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// README: [^\n]*\n(.*?)\n *// end", Pattern.DOTALL);

    @Test
    void theTenLinesEndInAReportInWhichTheNumbersStand() throws IOException {
        Main.main(new String[0]);
        assertThat(Path.of("park.html"))
                .content()
                .contains("<title>Unser Park", "Am Teich", "5 von 11", "Am Tor", "6 von 11")
                .doesNotContain("<script");
    }

    @Test
    void theSurveyIsTheSameInJavaAndInJson() throws IOException {
        assertThat(Mitform.read(DEFINITION).orThrow().format()).isEqualTo(Park.survey());
    }

    @Test
    void theExamplesOfTheDocumentationAreFreeOfFindings() throws IOException {
        var examples = BLOCK.matcher(Files.readString(Path.of("../../site/language.md")))
                .results()
                .map(block -> block.group(2))
                .filter(block -> block.contains("\"mitform\": \"1\"")) // the others show a part of one
                .toList();
        assertThat(examples).hasSize(3);
        for (String example : examples) {
            assertThat(Mitform.read(example).findings()).isEmpty();
        }
    }

    @Test
    void everyLineOfJavaAndJsonInTheReadmeIsFromWhatRunsHere() throws IOException {
        String sources = Files.readString(DEFINITION)
                + source("Main.java")
                + regions("Main.java")
                + source("Park.java")
                + regions("Park.java");
        var blocks = BLOCK.matcher(Files.readString(README)).results().toList();
        assertThat(blocks).hasSize(5);
        for (var block : blocks) {
            assertThat(sources).contains(block.group(2));
        }
    }

    /** Returns the marked regions of a source, each without its margin. */
    private static String regions(String file) throws IOException {
        return REGION.matcher(source(file))
                .results()
                .map(region -> region.group(1).stripIndent() + "\n")
                .collect(Collectors.joining());
    }

    private static String source(String file) throws IOException {
        return Files.readString(Path.of("src/main/java/io/github/mitform/examples/quickstart", file));
    }
}
