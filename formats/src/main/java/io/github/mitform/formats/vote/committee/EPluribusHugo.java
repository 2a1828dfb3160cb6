package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * E Pluribus Hugo, the nomination rule of the Hugo Awards: every ballot is a vote divided among those of its candidates who are still there. Of the two
 * with the fewest points (and all who share a second-lowest sum) whoever fewer ballots name goes out, and the votes are divided anew (J. Quinn and B.
 * Schneier, "A proportional voting system for awards nominations resistant to voting blocs", Voting matters, 2016). All who tie for going out go
 * together, unless too few would remain; then any of them may stay.
 */
public record EPluribusHugo(
        int seats, @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** What it costs to divide a ballot and add a part of it up. */
    private static final long DIVISION = 10;

    /** @throws IllegalArgumentException if there is no seat */
    public EPluribusHugo {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "e_pluribus_hugo";
    }

    @Override
    public Sentence title() {
        return new Sentence("E Pluribus Hugo", "E Pluribus Hugo");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, this::elect);
    }

    private void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome) {
        List<Integer> there = IntStream.range(0, approvals.candidates()).boxed().toList();
        var work = new Committees.Work();
        for (int round = 1; there.size() > seats; round++) {
            work.add(DIVISION * approvals.named() + 100L * approvals.candidates());
            var out = out(approvals, there);
            var left = new ArrayList<>(there);
            left.removeAll(out);
            outcome.step(new SeatStep(
                    round,
                    SeatStep.Measure.NOMINATIONS,
                    SeatStep.each(there, place -> approvals.weighed(approvals.support(place))),
                    left.size() >= seats ? out : List.of()));
            if (left.size() < seats) {
                Committees.settle(left, out, seats - left.size(), Committees.Chooser.of(breaker), outcome);
                return;
            }
            if (out.size() > 1) breaker.record(round, Purpose.ELIMINATE, out, out);
            there = List.copyOf(left);
        }
        outcome.alternatives(List.of(there)).elect(there);
    }

    private static List<Integer> out(Approvals approvals, List<Integer> there) {
        var points = points(approvals, there);
        var second =
                there.stream().map(points::get).sorted().skip(1).findFirst().orElseThrow();
        var low = there.stream()
                .filter(place -> points.get(place).compareTo(second) <= 0)
                .toList();
        long fewest = low.stream().mapToLong(approvals::support).min().orElseThrow();
        return low.stream().filter(place -> approvals.support(place) == fewest).toList();
    }

    private static List<Fraction> points(Approvals approvals, List<Integer> there) {
        var is = new boolean[approvals.candidates()];
        for (int place : there) is[place] = true;
        return approvals.divided(is);
    }
}
