package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import java.util.ArrayList;
import java.util.List;

/** One count for one seat after the other, each from all ballots without those who are elected. Lots begin anew for each. */
final class SequentialCount {
    private SequentialCount() {}

    static Outcome of(RankedChoice rule, Profile<RankedSheet> profile, TieFacts facts) {
        var outcome = Outcome.of(rule, profile);
        var elected = new ArrayList<Integer>();
        var ties = new ArrayList<TieUse>();
        List<List<Integer>> order = List.of();
        int round = 0;
        while (elected.size() < rule.seats()) {
            outcome.step(new SeatStep(round + 1, elected.size() + 1, elected));
            var count = new RankedChoiceCount(rule, 1, profile, elected, round, facts);
            count.run();
            var standing = count.standing();
            standing.steps().forEach(outcome::step);
            ties.addAll(count.ties());
            round = count.round();
            order = standing.order();
            if (standing.electedCount() == 0) break; // nobody is left, or the rule stops early
            standing.elected().forEach(outcome::elect);
            standing.elected().forEach(elected::addAll);
        }
        var all = new ArrayList<List<Integer>>();
        elected.forEach(place -> all.add(List.of(place)));
        order.stream()
                .filter(group -> group.stream().noneMatch(elected::contains))
                .forEach(all::add);
        return outcome.order(all).ties(ties).build();
    }
}
