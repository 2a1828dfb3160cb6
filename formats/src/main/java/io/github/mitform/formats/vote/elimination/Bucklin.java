package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bucklin's rule: first choices are counted; if nobody has more than half of the ballots, second choices are added, and so on; whoever has most in
 * the first round in which somebody has more than half wins (J. W. Bucklin, Grand Junction, Colorado, 1909).
 *
 * <p>If nobody ever has more than half, because ballots rank few, whoever has most in the end wins. Rankings with shared ranks are refused.
 */
public record Bucklin(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "bucklin";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Bucklin rule", "Bucklin-Regel");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        Continuing.all(profile); // refuses shared ranks
        var lines = profile.lines();
        var outcome = Outcome.of(this, profile);
        if (lines.stream().allMatch(line -> line.ballot().isBlank())) return outcome.build();
        var tally = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) tally.put(place, Fraction.ZERO);
        var half = profile.weight().dividedBy(2);
        int round = 0;
        do {
            add(lines, round++, tally);
            outcome.step(new RoundStep(round, tally, Fraction.ZERO, List.of()));
        } while (round < tally.size() && Collections.max(tally.values()).compareTo(half) <= 0);
        tally.forEach(outcome::score);
        outcome.order(Tallies.order(tally));
        return elected(Tallies.most(tally), round, profile, facts, outcome);
    }

    private static void add(List<Line<Ranking>> lines, int index, SortedMap<Integer, Fraction> tally) {
        for (Line<Ranking> line : lines) {
            if (index < line.ballot().size()) {
                tally.merge(line.ballot().place(index), line.weight(), Fraction::plus);
            }
        }
    }

    private Outcome elected(
            List<Integer> most, int round, Profile<Ranking> profile, TieFacts facts, Outcome.Builder outcome) {
        if (most.size() == 1) return outcome.elect(most).build();
        var breaker = new TieBreaker(ties, facts, profile.candidates());
        var chosen = breaker.choose(round, Purpose.ELECT, most, List.of());
        outcome.ties(breaker);
        return (chosen.isPresent() ? outcome.elect(List.of(chosen.getAsInt())) : outcome.leaveOpen(most, 1)).build();
    }
}
