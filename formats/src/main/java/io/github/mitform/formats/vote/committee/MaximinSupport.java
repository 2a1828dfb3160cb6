package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The maximin support method: whoever is elected next leaves every member with the most support of its own, where each voter may be divided anew among all
 * members they approve of (L. Sánchez-Fernández, N. Fernández, J. A. Fisteus and M. Brill, "The maximin support method: an extension of the D'Hondt
 * method to approval-based multiwinner elections", Mathematical Programming 203, 2024, <a href="https://arxiv.org/abs/1609.05370">arXiv:1609.05370</a>).
 */
public record MaximinSupport(
        int seats, @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** @throws IllegalArgumentException if there is no seat */
    public MaximinSupport {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "maximin_support";
    }

    @Override
    public Sentence title() {
        return new Sentence("Maximin support method", "Maximin-Unterstützungs-Verfahren");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(
                this,
                profile,
                facts,
                (approvals, breaker, outcome) ->
                        new Sequence(breaker).elect(Supported.of(approvals, List.of()), outcome));
    }

    /** @param support by place, what every member would have with each candidate; what it has with members is not asked */
    private record Supported(Approvals approvals, List<Integer> members, List<Fraction> support)
            implements Sequence.State {

        static Supported of(Approvals approvals, List<Integer> members) {
            var support = new ArrayList<Fraction>();
            for (int place = 0; place < approvals.candidates(); place++) {
                support.add(
                        members.contains(place) || members.size() == approvals.seats()
                                ? Fraction.ZERO
                                : Bearers.of(approvals, Committees.with(members, place))
                                        .support());
            }
            return new Supported(approvals, members, support);
        }

        @Override
        public List<Integer> next() {
            var next = new ArrayList<Integer>();
            if (members.size() == approvals.seats()) return next;
            var most = support.stream().reduce(Fraction.ZERO, Fraction::max);
            for (int place = 0; place < support.size(); place++) {
                if (!members.contains(place) && support.get(place).equals(most)) next.add(place);
            }
            return next;
        }

        @Override
        public Sequence.State after(int place) {
            return of(approvals, Committees.with(members, place));
        }

        @Override
        public SeatStep step(int place) {
            return SeatStep.of(
                    members.size() + 1,
                    SeatStep.Measure.SUPPORT,
                    SeatStep.others(approvals, members, numbers()),
                    place);
        }

        @Override
        public IntFunction<Fraction> numbers() {
            return place -> approvals.weighed(support.get(place));
        }

        @Override
        public long cost() {
            return 10L * approvals.lines() * approvals.candidates();
        }
    }
}
