package io.github.mitform.formats.catalogue;

import static io.github.mitform.formats.statistics.Cases.number;
import static io.github.mitform.formats.statistics.Cases.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.answer.Response;
import io.github.mitform.check.Program;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.json.Json;
import io.github.mitform.json.Limits;
import io.github.mitform.json.Line;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.value.Value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recorded example: wishes become options, the winners are tested. */
class AppBetaTest {
    private static final Path RECORDED = Path.of("../examples/cli/data/app-beta");
    private static final long SEED = 20260301;

    private final Program program = Mitform.check(
                    Formats.newest(FormatId.of("io.github.mitform.app-beta")).orElseThrow())
            .orThrow();

    /** With {@code -Dmitform.record=true} the files are written anew. */
    @Test
    void theFilesAreWhatTheSimulationGives() throws IOException {
        for (var file : new AppBetaRecording(SEED).files().entrySet()) {
            var path = RECORDED.resolve(file.getKey());
            if (Boolean.getBoolean("mitform.record")) {
                Files.createDirectories(RECORDED);
                Files.writeString(path, file.getValue());
            }
            assertThat(Files.readString(path)).isEqualTo(file.getValue());
        }
    }

    @Test
    void everyLineSaysThatItIsSimulatedAndIsAValidResponse() throws IOException {
        var results = throughTheBallot();
        for (var phase : List.of("wishes", "ballot", "test")) {
            assertThat(responses(Round.open(program, phase, results)))
                    .isNotEmpty()
                    .allMatch(Response::simulated);
        }
    }

    @Test
    void everyWishIsDecidedOnWithAReason() throws IOException {
        var wishes = count(Round.open(program, "wishes"), PhaseResults.none());
        var entries = wishes.result("wishes.proposals").orElseThrow().entries();
        assertThat(entries.stream().mapToLong(Entry::times).sum()).isEqualTo(99);
        assertThat(decision().check(entries)).isEmpty();
        assertThat(decision().rejected()).hasSize(9);
    }

    @Test
    void acceptedWishesAreWhatIsVotedOn() throws IOException {
        var ballot = Round.open(program, "ballot", throughTheWishes());
        assertThat(ballot.type("features").orElseThrow().options().orElseThrow().listed())
                .isEqualTo(decision().accepted())
                .hasSize(12);
    }

    @Test
    void theWinnersAreWhatIsRatedInTheTest() throws IOException {
        var results = throughTheBallot();
        var order = results.result("ballot.order").orElseThrow().standings();
        assertThat(order).hasSize(12).isSortedAccordingTo(java.util.Comparator.comparingInt(Standing::rank));
        var winners = results.options("ballot.order", new Selection.Top(3));
        assertThat(winners).hasSize(3);
        assertThat(Round.open(program, "test", results)
                        .type("rating")
                        .orElseThrow()
                        .options()
                        .orElseThrow()
                        .listed())
                .isEqualTo(winners);
    }

    @Test
    void theTestEndsWithTaskSuccessAndTheScoreOfTheIncludedQuestionnaire() throws IOException {
        var earlier = throughTheBallot();
        var results = count(Round.open(program, "test", earlier), earlier);
        assertThat(results.names()).contains("test.success", "test.ratings", "test.improvements", "test.usability.sus");

        var sus = part(
                (ObjectValue) results.result("test.usability.sus").orElseThrow().data(), "wordings");
        assertThat(sus.fields()).containsOnlyKeys("mitform-de-1");
        assertThat(number(part(sus, "mitform-de-1"), "people")).isEqualTo(36);

        var tasks =
                part((ObjectValue) results.result("test.success").orElseThrow().data(), "tasks");
        assertThat(tasks.fields()).containsOnlyKeys("first_start", "try_winner");
        assertThat(number(part(tasks, "first_start"), "tried")).isEqualTo(36);
    }

    private PhaseResults throughTheWishes() throws IOException {
        return count(Round.open(program, "wishes"), PhaseResults.none()).with("wishes.proposals", decision());
    }

    private PhaseResults throughTheBallot() throws IOException {
        var wishes = throughTheWishes();
        return count(Round.open(program, "ballot", wishes), wishes);
    }

    private static HumanDecision decision() throws IOException {
        var recorded = (ObjectValue) Json.parse(Files.readString(RECORDED.resolve("decisions.json")));
        return HumanDecision.codec().read(recorded.get("wishes.proposals").orElseThrow());
    }

    private static PhaseResults count(Round round, PhaseResults earlier) throws IOException {
        return Counting.count(round, responses(round), earlier);
    }

    private static List<Response> responses(Round round) throws IOException {
        try (var reader = Files.newBufferedReader(RECORDED.resolve(round.phase() + ".jsonl"))) {
            return Json.lines(reader, Limits.usual())
                    .map(Line::orThrow)
                    .map(line -> {
                        var reading = round.read(line);
                        assertThat(reading.findings()).isEmpty();
                        return reading.response().orElseThrow();
                    })
                    .toList();
        }
    }
}
