package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** One count for one seat after the other, each from all ballots without those who are elected. Lots begin anew for each. */
final class SequentialCount {
    private SequentialCount() {}

    /** Each round of each seat tells what everybody has. */
    private static final long MOST_NUMBERS = 5_000_000;

    private static void requireFew(long candidates, int seats) {
        if (candidates * candidates / 2 * Math.min(seats, candidates) <= MOST_NUMBERS) return;
        throw new UncountableException(new Sentence(
                        "With {candidates} candidates and {seats} seats one after the other, there would be more rounds than anybody can follow; let a"
                                + " first round choose fewer.",
                        "Bei {candidates} Kandidaturen und {seats} Sitzen nacheinander gäbe es mehr Runden, als jemand nachvollziehen kann; lassen"
                                + " Sie eine erste Runde weniger auswählen.")
                .with("candidates", candidates, "seats", seats));
    }

    static Outcome of(RankedChoice rule, Profile<RankedSheet> profile, TieFacts facts) {
        var outcome = Outcome.of(rule, profile);
        requireFew(profile.candidates().size(), rule.seats());
        var elected = new ArrayList<Integer>();
        var ties = new ArrayList<TieUse>();
        List<List<Integer>> order = List.of();
        int round = 0;
        while (elected.size() < rule.seats()) {
            var count = new RankedChoiceCount(rule, 1, profile, elected, round, facts);
            count.run();
            var standing = count.standing();
            if (standing.steps().isEmpty()) break; // nobody is left for this seat
            outcome.step(new SeatStep(round + 1, elected.size() + 1, elected));
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
