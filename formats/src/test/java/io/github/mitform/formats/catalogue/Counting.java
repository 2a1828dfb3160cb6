package io.github.mitform.formats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Response;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.PhaseResults;
import java.util.List;

/** Counts a round whose responses are all expected to be right. */
final class Counting {
    private Counting() {}

    static PhaseResults count(Round round, List<Response> responses, PhaseResults earlier) {
        var count = RoundCount.of(round);
        for (Response response : responses) {
            assertThat(count.add(response)).isEmpty();
        }
        return count.finish().after(earlier);
    }
}
