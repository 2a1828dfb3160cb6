package io.github.mitform.formats.catalogue;

import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.interchange.polis.Participant;
import io.github.mitform.formats.interchange.polis.Polis;
import io.github.mitform.formats.interchange.polis.Statements;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.report.Report;
import io.github.mitform.session.Round;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ready-made format on what people really answered, in Kentucky and in Austria. */
class OpinionTest {
    private static final String BOWLING_GREEN = "../examples/cli/data/bowling-green";
    private static final String AUSTRIA =
            "src/test/resources/io/github/mitform/formats/interchange/austria-climate-products";

    private static final Format OPINION =
            Formats.newest(FormatId.of("io.github.mitform.opinion")).orElseThrow();

    /** Read once, since they are large. */
    private static final Map<String, Conversation> READ = new HashMap<>();

    private record Conversation(Program program, Statements statements, List<Response> responses, PhaseCount count) {
        static Conversation of(String folder) throws IOException {
            if (!READ.containsKey(folder)) READ.put(folder, read(folder));
            return READ.get(folder);
        }

        private static Conversation read(String folder) throws IOException {
            try (var comments = Files.newBufferedReader(Path.of(folder, "comments.csv"));
                    var votes = Files.newBufferedReader(Path.of(folder, "participants-votes.csv"))) {
                var statements = Polis.statements(comments).orThrow();
                var checked = Mitform.check(statements.into(OPINION, "statements"));
                assertThat(checked.findings()).isEmpty();
                var program = checked.orThrow();
                var responses = Polis.participants(votes, statements, program.format(), "opinions", "opinion")
                        .map(Participant::orThrow)
                        .toList();
                var count = RoundCount.of(Round.open(program, "opinions"));
                responses.forEach(response -> assertThat(count.add(response)).isEmpty());
                return new Conversation(program, statements, responses, count.finish());
            }
        }

        KeptResult result() {
            return count.results().get("opinions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BOWLING_GREEN, AUSTRIA})
    void everyVoteIsCountedExactly(String folder) throws IOException {
        var conversation = Conversation.of(folder);
        var expected = new HashMap<String, Long>();
        for (Response response : conversation.responses) {
            ((GridAnswer) response.answers().get("opinion"))
                    .rows()
                    .forEach((row, vote) -> expected.merge(row + " " + ((ChoiceAnswer) vote).option(), 1L, Long::sum));
        }
        var counted = new HashMap<String, Long>();
        part((ObjectValue) conversation.result().data(), "rows").fields().forEach((row, numbers) -> {
            for (String side : List.of("agree", "disagree", "pass")) {
                long people = ((ObjectValue) numbers).number(side).orElseThrow().longValueExact();
                if (people > 0) counted.put(row + " " + side, people);
            }
        });
        assertThat(counted).isEqualTo(expected);
        assertThat(conversation.count.responses()).isEqualTo(conversation.responses.size());
        assertThat(conversation.count.rejected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOWLING_GREEN, AUSTRIA})
    void theReportLeavesOutWhatModerationRejectedAndGivesNoMarginOfError(String folder) throws IOException {
        var conversation = Conversation.of(folder);
        var rejected = conversation.statements.rejected();
        var planned = conversation.program.plan(Id.of("opinions")).results().get(0);
        var report = Report.on(conversation.program.format())
                .phase(Id.of("opinions"))
                .counted(conversation.count.responses())
                .without(rejected)
                .result(planned, conversation.result())
                .build(Locale.GERMAN);
        var csv = String.join("\n", report.csv().values());
        for (var statement : conversation.statements.all()) {
            if (rejected.contains(statement.id()) && isTheOnlyOneWithItsWords(statement.words(), conversation)) {
                assertThat(csv).doesNotContain(onOneLine(statement.words()));
            }
        }
        assertThat(conversation.result().notes())
                .filteredOn(note -> note.kind() == Note.Kind.CAUTION)
                .extracting(note -> note.sentence().german())
                .contains(
                        "Diese Menschen wurden nicht per Zufall ausgewählt. Die Zahlen sagen, was die Teilnehmenden geantwortet"
                                + " haben; sie stehen nicht für alle, und eine Fehlerspanne gibt es dafür nicht.");
    }

    /** Some statements were rejected because they repeat another one, or are a part of it. */
    private static boolean isTheOnlyOneWithItsWords(String words, Conversation conversation) {
        return conversation.statements.all().stream()
                        .filter(other -> onOneLine(other.words()).contains(onOneLine(words)))
                        .count()
                == 1;
    }

    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
