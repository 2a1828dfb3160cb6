package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;

/** Elects the greatest of known numbers. */
final class Best {
    private Best() {}

    /** @param numbers one for each candidate; empty for whoever cannot win */
    static Outcome of(
            List<Optional<Fraction>> numbers, Profile<?> profile, Ties ties, TieFacts facts, Outcome.Builder outcome) {
        for (int place = 0; place < numbers.size(); place++) {
            int each = place;
            numbers.get(place).ifPresent(number -> outcome.score(each, number));
        }
        var order = Grades.order(numbers);
        outcome.order(order);
        return order.isEmpty() ? outcome.build() : elect(order.get(0), profile, ties, facts, outcome);
    }

    static Outcome elect(List<Integer> best, Profile<?> profile, Ties ties, TieFacts facts, Outcome.Builder outcome) {
        return outcome.electBest(best, new TieBreaker(ties, facts, profile.candidates()))
                .build();
    }
}
