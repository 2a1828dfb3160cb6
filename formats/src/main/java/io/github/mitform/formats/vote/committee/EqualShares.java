package io.github.mitform.formats.vote.committee;

import static java.util.Objects.requireNonNull;

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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The method of equal shares, also Rule X: a seat has a price of 1, and everybody has an equal share of the price of all seats. Whoever their supporters
 * can pay for, at the least price for each of them, is elected, and they pay (D. Peters and P. Skowron, "Proportionality and the limits of welfarism",
 * EC 2020, <a href="https://arxiv.org/abs/1911.11747">arXiv:1911.11747</a>). Whoever has less than the price for each pays all they have. Satisfies extended
 * justified representation: so many as have earned n seats, and agree on n candidates, have one among them who approves of n members.
 *
 * <p>Seats for which nobody can pay are left over, and {@link #completion} says who gets them.
 */
public record EqualShares(
        @Default("\"phragmen\"") Completion completion,
        int seats,
        @Default("\"all_tied\"") Ties ties) implements CommitteeRule {
    private static final Sentence TOO_MANY_SHARES = new Sentence(
            "The count would have to be done again with more money too often, or there are too many ways to break ties; fill the seats that are left in"
                    + " another way, such as \"phragmen\", and name a way to break ties.",
            "Die Zählung müsste zu oft mit mehr Geld wiederholt werden, oder es gibt zu viele Wege durch Gleichstände; besetzen Sie die übrigen Sitze auf"
                    + " andere Weise, etwa mit „phragmen“, und nennen Sie einen Weg für Gleichstände.");

    /** Who gets the seats that nobody can pay for. */
    public enum Completion {
        /** Nobody: the committee stays smaller. */
        NONE,
        /** Voters get more money at an equal pace, and elect whoever they can pay for first: Phragmén's sequential rule from where shares have ended. */
        PHRAGMEN,
        /** Whoever has most approvals among those who are not elected. */
        APPROVALS,
        /** The whole count is done again with the price of one more seat to share out, until all seats are paid for. */
        INCREMENT
    }

    /** @throws IllegalArgumentException if there is no seat */
    public EqualShares {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "committee_equal_shares";
    }

    @Override
    public boolean fillsSeats() {
        return completion != Completion.NONE;
    }

    @Override
    public Sentence title() {
        return new Sentence("Method of equal shares", "Methode der gleichen Anteile");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, (approvals, breaker, outcome) -> {
            if (completion == Completion.INCREMENT) {
                increment(approvals, () -> new TieBreaker(ties, facts, profile.candidates()), breaker, outcome);
            } else {
                new Sequence(breaker).elect(Shared.start(approvals, completion, seats), outcome);
            }
        });
    }

    private void increment(
            Approvals approvals, Supplier<TieBreaker> trial, TieBreaker breaker, Outcome.Builder outcome) {
        var approved = approvals.approved();
        if (approved.size() < seats) {
            Committees.settle(
                    approved, approvals.unapproved(), seats - approved.size(), Committees.Chooser.of(breaker), outcome);
            return;
        }
        var work = new Committees.Work(TOO_MANY_SHARES);
        int shared = seats;
        while (new Sequence(trial.get(), work)
                .committees(Shared.start(approvals, completion, shared))
                .isEmpty()) {
            work.add((long) approvals.lines() + 100L * approvals.candidates());
            shared = Math.addExact(shared, 1);
        }
        new Sequence(breaker).elect(Shared.start(approvals, completion, shared), outcome);
    }

    /**
     * What everybody has left.
     *
     * @param prices by place, what each supporter would pay at most; without members, and without whom supporters cannot pay for
     */
    private record Shared(
            Approvals approvals,
            Completion completion,
            List<Integer> members,
            Purses purses,
            SortedMap<Integer, Fraction> prices)
            implements Sequence.State {

        static Sequence.State start(Approvals approvals, Completion completion, int seats) {
            return of(approvals, completion, List.of(), Purses.all(approvals, Fraction.of(seats, approvals.total())));
        }

        private static Sequence.State of(
                Approvals approvals, Completion completion, List<Integer> members, Purses purses) {
            var prices = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < approvals.candidates(); place++) {
                if (members.contains(place)) continue;
                var each = price(purses, purses.weights(place));
                if (each.signum() > 0) prices.put(place, each);
            }
            var shared = new Shared(approvals, completion, members, purses, prices);
            boolean over = prices.isEmpty() && members.size() < approvals.seats();
            return over && completion == Completion.PHRAGMEN
                    ? SequentialPhragmen.Carried.start(approvals, members, purses.changed(Fraction::negated))
                    : shared;
        }

        /** Returns what each supporter pays at most; 0 if they cannot pay. */
        private static Fraction price(Purses purses, long[] weights) {
            var indices = new ArrayList<Integer>();
            long paying = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] == 0 || purses.amounts().get(i).signum() == 0) continue;
                indices.add(i);
                paying += weights[i];
            }
            indices.sort((one, other) ->
                    purses.amounts().get(one).compareTo(purses.amounts().get(other)));
            var missing = Fraction.ONE;
            for (int i : indices) {
                var each = missing.dividedBy(paying);
                var has = purses.amounts().get(i);
                if (each.compareTo(has) <= 0) return each;
                missing = missing.minus(has.times(weights[i]));
                paying -= weights[i];
            }
            return Fraction.ZERO;
        }

        @Override
        public List<Integer> next() {
            if (members.size() == approvals.seats() || prices.isEmpty()) return List.of();
            var least = Collections.min(prices.values());
            return prices.keySet().stream()
                    .filter(place -> least.equals(prices.get(place)))
                    .toList();
        }

        private Fraction price(int place) {
            return requireNonNull(prices.get(place), "somebody who can be paid for");
        }

        @Override
        public Sequence.State after(int place) {
            var each = price(place);
            var after = purses.changed(place, has -> has.minus(has.min(each)));
            if (!purses.sum().minus(after.sum()).equals(Fraction.ONE)) {
                throw new IllegalStateException("a seat costs 1, but another sum was paid");
            }
            return of(approvals, completion, Committees.with(members, place), after);
        }

        @Override
        public ShareStep step(int place) {
            var each = price(place);
            var weights = purses.weights(place);
            var payments = new ArrayList<ShareStep.Payment>();
            for (int i = 0; i < weights.length; i++) {
                var has = purses.amounts().get(i);
                if (weights[i] == 0 || has.signum() == 0) continue;
                var paid = has.min(each);
                payments.add(new ShareStep.Payment(
                        approvals.weighed(weights[i]), perPerson(paid), perPerson(has.minus(paid))));
            }
            return new ShareStep(
                    members.size() + 1,
                    place,
                    perPerson(each),
                    payments,
                    purses.sum().minus(Fraction.ONE));
        }

        private Fraction perPerson(Fraction perUnit) {
            return perUnit.dividedBy(approvals.weighed(1));
        }

        /** The smaller the price the better, so it counts below 0. */
        @Override
        public IntFunction<Fraction> numbers() {
            var never = Fraction.of(approvals.seats() + 1L);
            return place -> prices.getOrDefault(place, never).negated();
        }

        @Override
        public List<List<Integer>> committees() {
            boolean anotherRuleGoesOn = members.size() < approvals.seats()
                    && completion != Completion.NONE
                    && completion != Completion.APPROVALS;
            return anotherRuleGoesOn ? List.of() : Sequence.State.super.committees();
        }

        @Override
        public Optional<Sequence.Filling> filling() {
            return members.size() < approvals.seats() && completion == Completion.APPROVALS
                    ? Optional.of(byApprovals())
                    : Optional.empty();
        }

        private Sequence.Filling byApprovals() {
            var others = new ArrayList<Integer>();
            for (int place = 0; place < approvals.candidates(); place++) {
                if (!members.contains(place)) others.add(place);
            }
            others.sort((one, other) -> Long.compare(approvals.support(other), approvals.support(one)));
            int missing = approvals.seats() - members.size();
            long last = approvals.support(others.get(missing - 1));
            var certain = new ArrayList<>(members);
            others.stream().filter(place -> approvals.support(place) > last).forEach(certain::add);
            var tied = others.stream()
                    .filter(place -> approvals.support(place) == last)
                    .toList();
            return new Sequence.Filling(certain, tied, approvals.seats() - certain.size());
        }

        @Override
        public Object key() {
            return List.of(members, purses);
        }

        @Override
        public long cost() {
            // Shares are compared and taken off one by one, each time with long fractions.
            return 8 * purses.cost();
        }
    }
}
