package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.PointsSheet.Entry;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sheets as people filled them in, with options named twice or not put to the vote. */
class AllotmentAuditTest {
    private static final Profile<PointsSheet> SHEETS = Profile.empty(PointsSheet.KIND, Candidates.of("pond", "gate"))
            .add(sheet("pond", 2, "gate", 1), 3)
            .add(sheet("gate", 1, "gate", 2), 2)
            .add(sheet("lake", 1, "pond", 1));

    private static PointsSheet sheet(String one, int points, String other, int others) {
        return new PointsSheet(List.of(new Entry(one, Fraction.of(points)), new Entry(other, Fraction.of(others))));
    }

    @Test
    void areJudgedAgain() {
        var outcome = Dots.of(3).countSheets(SHEETS, TieFacts.none());
        assertThat(Audit.of(outcome, SHEETS)).isEqualTo(new Verdict(Optional.empty(), List.of()));
        assertThat(outcome.steps()).hasSize(2);
        for (var step : Falsified.of(outcome.steps().get(0))) {
            assertThat(Altered.of(outcome)
                            .steps(List.of(step, outcome.steps().get(1)))
                            .firstWrong(SHEETS))
                    .as("%s", step)
                    .isPresent();
        }
        assertThat(Altered.of(outcome).steps(outcome.steps().subList(1, 2)).firstWrong(SHEETS))
                .hasValue(new Sentence(
                        "Step 1: it should say: Spoiled, and counted for nothing: 3 of 6 ballots (an option named twice: 2; something named that is not"
                                + " put to the vote: 1).",
                        "Schritt 1: hier müsste stehen: Ungültig und nicht gezählt: 3 von 6 Stimmzetteln (eine Option doppelt genannt: 2; etwas genannt,"
                                + " das nicht zur Abstimmung steht: 1)."));
    }
}
