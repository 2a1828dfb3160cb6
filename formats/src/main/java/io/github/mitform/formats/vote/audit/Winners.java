package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.count.Outcome;
import java.util.List;

/** Whether those have won who should have. */
final class Winners {
    private Winners() {}

    /** @param best all who are equally good, in order of places */
    static void require(List<Integer> best, Outcome outcome) {
        var winners = outcome.winners();
        boolean right;
        if (best.size() == 1) {
            right = winners.equals(best) && outcome.open().isEmpty();
        } else if (winners.isEmpty()) {
            right = outcome.open()
                    .filter(open -> open.candidates().equals(best) && open.seats() == 1)
                    .isPresent();
        } else {
            right = winners.size() == 1
                    && outcome.ties().stream()
                            .anyMatch(tie -> tie.tied().equals(best)
                                    && tie.chosen().equals(winners)
                                    && best.containsAll(winners));
        }
        if (!right) {
            throw Wrong.outcome(
                    "the best are {best}",
                    "am besten sind {best}",
                    "best",
                    String.join(
                            ", ", best.stream().map(outcome.candidates()::name).toList()));
        }
    }
}
