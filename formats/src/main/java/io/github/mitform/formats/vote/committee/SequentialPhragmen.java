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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Phragmén's sequential rule: every member is a load of 1, carried in equal parts by those who approve; whoever is elected next is the one with whom the
 * most heavily loaded voter carries least (L. E. Phragmén, 1894; M. Brill, R. Freeman, S. Janson and M. Lackner, "Phragmén's voting methods and
 * justified representation", Mathematical Programming 203, 2024, <a href="https://arxiv.org/abs/2102.12305">arXiv:2102.12305</a>). Elects groups in
 * proportion to their size, and more seats never cost a member its seat. Candidates of whom nobody approves come last.
 */
public record SequentialPhragmen(
        int seats, @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** @throws IllegalArgumentException if there is no seat */
    public SequentialPhragmen {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "sequential_phragmen";
    }

    @Override
    public Sentence title() {
        return new Sentence("Phragmén's sequential rule", "Phragméns sequenzielle Regel");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(
                this,
                profile,
                facts,
                (approvals, breaker, outcome) -> new Sequence(breaker)
                        .elect(Carried.start(approvals, List.of(), Purses.all(approvals, Fraction.ZERO)), outcome));
    }

    /**
     * What everybody carries.
     *
     * @param after what everybody would carry at most after the election of each candidate; empty for members, and for those whom nobody supports
     */
    record Carried(Approvals approvals, List<Integer> members, Purses loads, List<Optional<Fraction>> after)
            implements Sequence.State {

        static Carried start(Approvals approvals, List<Integer> members, Purses loads) {
            var after = new ArrayList<Optional<Fraction>>();
            for (int place = 0; place < approvals.candidates(); place++) {
                after.add(
                        approvals.support(place) == 0 || members.contains(place)
                                ? Optional.empty()
                                : Optional.of(
                                        Fraction.ONE.plus(loads.sum(place)).dividedBy(approvals.support(place))));
            }
            return new Carried(approvals, members, loads, after);
        }

        @Override
        public List<Integer> next() {
            if (members.size() == approvals.seats()) return List.of();
            var least = after.stream().flatMap(Optional::stream).min(Fraction::compareTo);
            if (least.isEmpty()) return List.of();
            var next = new ArrayList<Integer>();
            for (int place = 0; place < after.size(); place++) {
                if (after.get(place).equals(least)) next.add(place);
            }
            return next;
        }

        @Override
        public Sequence.State after(int place) {
            var load = after.get(place).orElseThrow();
            return start(approvals, Committees.with(members, place), loads.changed(place, before -> load));
        }

        @Override
        public SeatStep step(int place) {
            var numbers = new TreeMap<Integer, Fraction>();
            for (int each = 0; each < after.size(); each++) {
                int candidate = each;
                after.get(each).ifPresent(load -> numbers.put(candidate, perPerson(load)));
            }
            return SeatStep.of(members.size() + 1, SeatStep.Measure.LOAD, numbers, place);
        }

        private Fraction perPerson(Fraction perUnit) {
            return perUnit.dividedBy(approvals.weighed(1));
        }

        /** The smaller the load the better, so it counts below 0. */
        @Override
        public IntFunction<Fraction> numbers() {
            return place ->
                    after.get(place).orElse(Fraction.of(approvals.seats() + 1L)).negated();
        }

        @Override
        public Optional<Sequence.Filling> filling() {
            return Optional.of(Committees.filling(approvals, members));
        }

        @Override
        public Object key() {
            return List.of(members, loads);
        }

        @Override
        public long cost() {
            return loads.cost();
        }
    }
}
