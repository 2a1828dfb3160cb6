package io.github.mitform.formats.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.Registry;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.formats.catalogue.Formats;
import io.github.mitform.formats.interchange.polis.Participant;
import io.github.mitform.formats.interchange.polis.Polis;
import io.github.mitform.hostile.Course;
import io.github.mitform.hostile.Definitions;
import io.github.mitform.hostile.Outcomes;
import io.github.mitform.testing.fuzz.Fuzzer;
import io.github.mitform.testing.fuzz.Target;
import io.github.mitform.testing.fuzz.TextMutations;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What core's {@code HostileInputTest} does, with the ready-made formats, the methods that come with them, and foreign files. */
@Tag("hostile")
class HostileFilesTest {
    private static final int INPUTS = 1_000;

    @Test
    void endInFindings(TestReporter reporter) throws IOException {
        var ready = Formats.all().stream()
                .map(format -> Formats.json(format.id(), format.version()).orElseThrow())
                .toList();
        var targets = List.of(
                new Definitions(Registry.installed(), ready), new Comments(comments()), new Votes(comments(), votes()));
        try (var fuzzer = new Fuzzer(Course.SEED, targets)) {
            fuzzer.run(Course.of(INPUTS));
            reporter.publishEntry(
                    "hostile files, seed " + Course.SEED, fuzzer.report().toString());
            assertThat(fuzzer.outcomes())
                    .allSatisfy((target, outcomes) ->
                            assertThat(outcomes).as(target).isGreaterThan(5));
        }
    }

    private static String comments() throws IOException {
        return beginning("comments.csv", 12);
    }

    private static String votes() throws IOException {
        return beginning("participants-votes.csv", 8);
    }

    private static String beginning(String file, int lines) throws IOException {
        var all = Files.readAllLines(Path.of("../examples/cli/data/bowling-green", file), UTF_8);
        return String.join("\n", all.subList(0, lines)) + "\n";
    }

    private static final List<String> WORDS = List.of(
            ",",
            ";",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\t",
            "comment-id",
            "participant",
            "group-id",
            "moderated",
            "comment-body",
            "timestamp",
            "-1",
            "1",
            "0",
            "2",
            ",,,,,,,,,,,,",
            "\n\n\n",
            "99999999999",
            "1e5",
            "=1+1");

    /** The statements of a Polis conversation. */
    private record Comments(String example) implements Target {
        @Override
        public String name() {
            return "Polis comments";
        }

        @Override
        public List<String> examples() {
            return List.of(example);
        }

        @Override
        public String mutated(String input, List<String> others, Random random) {
            return TextMutations.of(input, others, WORDS, random);
        }

        @Override
        public String take(String input) {
            var statements = Polis.statements(new StringReader(input));
            var outcome = Outcomes.of(statements.findings())
                    + Math.min(20, statements.all().size());
            if (statements.findings().isEmpty()) {
                statements.options(List.of(Locale.ENGLISH));
                statements.rejected();
            }
            return outcome;
        }
    }

    /** The votes of a Polis conversation. */
    private static final class Votes implements Target {
        private static final Format OPINION =
                Formats.newest(FormatId.of("io.github.mitform.opinion")).orElseThrow();

        private final String comments;
        private final String example;

        Votes(String comments, String example) {
            this.comments = comments;
            this.example = example;
        }

        @Override
        public String name() {
            return "Polis votes";
        }

        @Override
        public List<String> examples() {
            return List.of(example);
        }

        @Override
        public String mutated(String input, List<String> others, Random random) {
            return TextMutations.of(input, others, WORDS, random);
        }

        @Override
        public String take(String input) {
            var statements = Polis.statements(new StringReader(comments)).orThrow();
            var findings = Polis.participants(new StringReader(input), statements, OPINION, "opinions", "opinion")
                    .map(Participant::findings)
                    .flatMap(List::stream)
                    .limit(2_000)
                    .toList();
            return Outcomes.of(findings);
        }
    }
}
