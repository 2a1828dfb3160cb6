package io.github.mitform.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page on counting ballots shows in Java. */
class CountingTest {
    private static final Path PAGE = Path.of("../../site/counting.md");
    private static final Path SOURCE = Path.of("src/main/java/io/github/mitform/examples/quickstart/Chair.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// PAGE\n(.*?)\n *// end", Pattern.DOTALL);

    @Test
    void theProfileIsCountedAndTheCountGoneThroughAgain() {
        assertThat(Chair.counted())
                .isEqualTo(
                        "Bo: Die Zählung wurde Schritt für Schritt noch einmal von den Stimmzetteln aus nachvollzogen;"
                                + " jeder Schritt stimmt.");
    }

    @Test
    void everyLineOfJavaOnThePageIsFromWhatRunsHere() throws IOException {
        var source = Files.readString(SOURCE);
        var shown = REGION.matcher(source)
                .results()
                .map(region -> region.group(1).stripIndent() + "\n")
                .collect(Collectors.joining("", source, ""));
        var blocks = BLOCK.matcher(Files.readString(PAGE)).results().toList();
        assertThat(blocks).hasSize(2);
        for (var block : blocks) {
            assertThat(shown).contains(block.group(1));
        }
    }
}
