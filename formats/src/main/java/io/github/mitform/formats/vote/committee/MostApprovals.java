package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whoever has most approvals is elected: approval voting with several seats (AV). With {@link Counting#DIVIDED} a ballot is divided equally among all
 * it approves of: satisfaction approval voting (SAV; S. J. Brams and D. M. Kilgour, "Satisfaction approval voting", in Voting Power and Procedures,
 * Springer 2014). Neither represents minorities: a majority that sticks together takes every seat under AV.
 *
 * @param counting how much each approval of a ballot counts
 */
public record MostApprovals(
        @Default("\"whole\"") Counting counting,
        int seats,
        @Default("\"all_tied\"") Ties ties) implements CommitteeRule {
    /** How much each approval of a ballot counts. */
    public enum Counting {
        /** One. */
        WHOLE,
        /** One, divided by how many the ballot approves of. */
        DIVIDED
    }

    /** @throws IllegalArgumentException if there is no seat */
    public MostApprovals {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "most_approvals";
    }

    @Override
    public Sentence title() {
        return counting == Counting.WHOLE
                ? new Sentence("Most approvals (AV)", "Meiste Zustimmungen (AV)")
                : new Sentence("Satisfaction approval voting (SAV)", "Zufriedenheits-Zustimmungswahl (SAV)");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Approvals", "Zustimmungen");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, this::elect);
    }

    private void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome) {
        var numbers = numbers(approvals);
        var last = numbers.stream()
                .sorted(Comparator.reverseOrder())
                .skip(seats - 1L)
                .findFirst()
                .orElseThrow();
        var certain = new ArrayList<Integer>();
        var tied = new ArrayList<Integer>();
        for (int place = 0; place < numbers.size(); place++) {
            int order = numbers.get(place).compareTo(last);
            if (order > 0) certain.add(place);
            if (order == 0) tied.add(place);
            outcome.score(place, numbers.get(place));
        }
        int missing = seats - certain.size();
        var told = new ArrayList<>(certain);
        if (missing == tied.size()) told.addAll(tied);
        outcome.step(new SeatStep(
                1,
                counting == Counting.WHOLE ? SeatStep.Measure.APPROVALS : SeatStep.Measure.SHARES,
                SeatStep.others(approvals, List.of(), numbers::get),
                told.stream().sorted().toList()));
        Committees.settle(certain, tied, missing, Committees.Chooser.of(breaker), outcome);
    }

    private List<Fraction> numbers(Approvals approvals) {
        if (counting == Counting.DIVIDED) {
            var all = new boolean[approvals.candidates()];
            Arrays.fill(all, true);
            return approvals.divided(all);
        }
        return IntStream.range(0, approvals.candidates())
                .mapToObj(place -> approvals.weighed(approvals.support(place)))
                .toList();
    }
}
