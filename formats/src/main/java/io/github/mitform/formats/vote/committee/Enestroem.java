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
 * The method of Phragmén and Eneström, Phragmén's first: a seat costs so many votes as there are for each. Whoever the most votes are left for is
 * elected, and the price is taken from those votes in proportion; where they do not reach it, all of them are used up (S. Janson, "Phragmén's and
 * Thiele's election methods", 2016, section 18.5, <a href="https://arxiv.org/abs/1611.08826">arXiv:1611.08826</a>). In effect a single transferable
 * vote for approvals.
 */
public record Enestroem(int seats, @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** @throws IllegalArgumentException if there is no seat */
    public Enestroem {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "enestroem_phragmen";
    }

    @Override
    public Sentence title() {
        return new Sentence("Eneström–Phragmén method", "Eneström-Phragmén-Verfahren");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, (approvals, breaker, outcome) -> {
            var price = Fraction.of(approvals.total(), seats);
            var start = new Funds(approvals, List.of(), Purses.all(approvals, Fraction.ONE), (purses, place) -> {
                var funds = purses.sum(place);
                var kept = funds.compareTo(price) > 0 ? funds.minus(price).dividedBy(funds) : Fraction.ZERO;
                return purses.changed(place, amount -> amount.times(kept));
            });
            new Sequence(breaker).elect(start, outcome);
        });
    }

    /**
     * What voters have left, where whoever has supporters with the most is elected next. Debts do not count against a candidate.
     *
     * @param pay what an election costs them
     */
    record Funds(Approvals approvals, List<Integer> members, Purses purses, Pay pay) implements Sequence.State {
        interface Pay {
            Purses after(Purses before, int place);
        }

        private Fraction funds(int place) {
            return purses.sumWithoutDebts(place);
        }

        @Override
        public List<Integer> next() {
            var next = new ArrayList<Integer>();
            if (members.size() == approvals.seats()) return next;
            var most = Fraction.ZERO;
            for (int place = 0; place < approvals.candidates(); place++) {
                if (members.contains(place)) continue;
                var funds = funds(place);
                int order = funds.compareTo(most);
                if (order > 0) next.clear();
                if (order >= 0) next.add(place);
                most = most.max(funds);
            }
            return next;
        }

        @Override
        public Sequence.State after(int place) {
            return new Funds(approvals, Committees.with(members, place), pay.after(purses, place), pay);
        }

        @Override
        public SeatStep step(int place) {
            return SeatStep.of(
                    members.size() + 1,
                    SeatStep.Measure.FUNDS,
                    SeatStep.others(approvals, members, this::weighed),
                    place);
        }

        private Fraction weighed(int place) {
            return approvals.weighed(funds(place));
        }

        @Override
        public IntFunction<Fraction> numbers() {
            return place -> members.contains(place) ? Fraction.ZERO : weighed(place);
        }

        @Override
        public Object key() {
            return List.of(members, purses);
        }

        @Override
        public long cost() {
            return purses.cost();
        }
    }
}
