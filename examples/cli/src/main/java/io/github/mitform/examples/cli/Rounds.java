package io.github.mitform.examples.cli;

import io.github.mitform.check.Program;
import io.github.mitform.definition.Phase;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.PhaseResults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens phases with what earlier ones yielded. */
final class Rounds {
    private Rounds() {}

    /** Reads the {@code results.json} of earlier phases; none where the user named none. */
    static PhaseResults earlier(@Nullable Path results) {
        if (results == null) {
            return PhaseResults.none();
        }
        // A program wrote them, with all digits that its numbers have.
        try {
            return PhaseResults.codec().read(JsonFiles.object(results));
        } catch (InvalidFormatException wrong) {
            throw new Unusable(sentences(results, wrong.errors()));
        }
    }

    static Round open(Program program, Phase phase, PhaseResults earlier) {
        List<Finding> obstacles = Round.obstacles(program, phase.id(), earlier);
        if (!obstacles.isEmpty()) {
            throw new Unusable(obstacles.stream().map(FindingPrinter::line).collect(Collectors.joining("\n")));
        }
        return Round.open(program, phase.id(), earlier);
    }

    static String sentences(Path file, List<Finding> findings) {
        return findings.stream()
                .map(finding -> JsonFiles.located(file, finding))
                .collect(Collectors.joining("\n"));
    }
}
