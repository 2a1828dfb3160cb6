package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code site/counting.md} shows of {@code mitform count} is what a terminal shows. */
class CountPageTest {
    private static final Path PAGE = Path.of("../../site/counting.md");
    private static final Pattern FILE =
            Pattern.compile("^`([a-z_]+\\.[a-z]+)`.*:\n\n```[a-z]+\n([^`]*)```", Pattern.MULTILINE);
    private static final Pattern CONSOLE = Pattern.compile("```console\n([^`]*)```");
    private static final String EXIT = "$ echo $?";

    @TempDir
    private Path folder;

    @Test
    void everyCommandSaysWhatThePageShows() throws IOException {
        var page = Files.readString(PAGE);
        for (var file : FILE.matcher(page).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        var consoles = CONSOLE.matcher(page).results().toList();
        assertThat(consoles).hasSizeGreaterThan(6);
        for (var console : consoles) {
            assertThat(replayed(console.group(1))).isEqualTo(console.group(1));
        }
    }

    /** Runs the commands of a block, and returns them with what they print. */
    private String replayed(String console) {
        var shown = new StringBuilder();
        int exit = 0;
        for (String line : console.lines().toList()) {
            if (line.equals(EXIT)) {
                shown.append(line).append('\n').append(exit).append('\n');
            } else if (line.startsWith("$ mitform ")) {
                var run = Terminal.run(arguments(line.substring("$ mitform ".length())));
                exit = run.exit();
                shown.append(line).append('\n').append(here(run.err())).append(here(run.out()));
            }
        }
        return shown.toString();
    }

    /** Every file and folder that is named stands in the folder of this test. */
    private String[] arguments(String command) {
        return Arrays.stream(command.split(" "))
                .map(word -> word.equals("result") || Files.exists(folder.resolve(word))
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }

    private String here(String printed) {
        return printed.replace(folder + "/", "");
    }
}
