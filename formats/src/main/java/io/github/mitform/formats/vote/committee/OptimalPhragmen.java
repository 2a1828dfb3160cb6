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
import java.util.List;

/**
 * Phragmén's optimal rules: every member is a load of 1, spread in any way over those who approve; of all committees those are best whose loads can be
 * spread most evenly (L. E. Phragmén, 1896; M. Brill, R. Freeman, S. Janson and M. Lackner, "Phragmén's voting methods and justified representation",
 * Mathematical Programming 203, 2024, <a href="https://arxiv.org/abs/2102.12305">arXiv:2102.12305</a>). NP-hard; by branch and bound to about 20
 * candidates. Where fewer candidates are approved of than there are seats, all of them are elected, and any others fill the rest.
 */
public record OptimalPhragmen(
        @Default("\"leximax\"") Evenness evenness,
        int seats,
        @Default("\"all_tied\"") Ties ties) implements CommitteeRule {
    /** What makes loads even. */
    public enum Evenness {
        /** The greatest load of a voter is the least. */
        MINIMAX(new Sentence("Phragmén's minimax rule", "Phragméns Minimax-Regel")),
        /** The greatest load is the least; among equals the second-greatest, and so on. */
        LEXIMAX(new Sentence("Phragmén's leximax rule", "Phragméns Leximax-Regel")),
        /** The sum of the squares of all loads is the least, and with it the variance. */
        VARIANCE(new Sentence("Phragmén's variance rule", "Phragméns Varianz-Regel"));

        private final Sentence title;

        Evenness(Sentence title) {
            this.title = title;
        }
    }

    /** @throws IllegalArgumentException if there is no seat */
    public OptimalPhragmen {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "optimal_phragmen";
    }

    @Override
    public Sentence title() {
        return evenness.title;
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, this::elect);
    }

    private void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome) {
        var approved = approvals.approved();
        if (approved.size() < seats) {
            Committees.settle(
                    approved, approvals.unapproved(), seats - approved.size(), Committees.Chooser.of(breaker), outcome);
            return;
        }
        var found = Search.best(new Even(approvals, evenness), approved, seats);
        var value = found.value().told(approvals);
        outcome.step(new BestStep(
                evenness == Evenness.VARIANCE ? BestStep.Measure.SQUARES : BestStep.Measure.LOAD,
                value,
                found.committees()));
        Committees.settle(found.committees(), Committees.Chooser.of(breaker), outcome);
    }

    /** Loads from the greatest on; the more even, the greater as a value. */
    private record Loads(Evenness evenness, List<Bearers.Load> loads) implements Comparable<Loads> {
        Fraction told(Approvals approvals) {
            var perUnit = evenness == Evenness.VARIANCE ? squares() : greatest();
            return perUnit.dividedBy(approvals.weighed(1));
        }

        private Fraction greatest() {
            return loads.isEmpty() ? Fraction.ZERO : loads.get(0).load();
        }

        private Fraction squares() {
            var sum = Fraction.ZERO;
            for (Bearers.Load each : loads)
                sum = sum.plus(each.load().times(each.load()).times(each.weight()));
            return sum;
        }

        @Override
        public int compareTo(Loads other) {
            return switch (evenness) {
                case MINIMAX -> other.greatest().compareTo(greatest());
                case VARIANCE -> other.squares().compareTo(squares());
                case LEXIMAX -> compareOneByOne(other);
            };
        }

        /** Compares voter by voter, from the most heavily loaded one on. */
        private int compareOneByOne(Loads other) {
            int i = 0;
            int j = 0;
            long mine = 0;
            long theirs = 0;
            while (i < loads.size() || j < other.loads.size()) {
                if (i == loads.size()) return 1;
                if (j == other.loads.size()) return -1;
                var left = loads.get(i);
                var right = other.loads.get(j);
                int order = right.load().compareTo(left.load());
                if (order != 0) return order;
                // Step over as many voters as have this load on both sides.
                long both = Math.min(left.weight() - mine, right.weight() - theirs);
                mine += both;
                theirs += both;
                if (mine == left.weight()) {
                    i++;
                    mine = 0;
                }
                if (theirs == right.weight()) {
                    j++;
                    theirs = 0;
                }
            }
            return 0;
        }
    }

    /** More members never lighten a load. */
    private static final class Even implements Search.Aim<Loads> {
        private final Approvals approvals;
        private final Evenness evenness;
        private final List<Integer> members = new ArrayList<>();

        Even(Approvals approvals, Evenness evenness) {
            this.approvals = approvals;
            this.evenness = evenness;
        }

        @Override
        public void add(int member) {
            members.add(member);
        }

        @Override
        public void remove(int member) {
            members.remove(members.size() - 1);
        }

        @Override
        public Loads value() {
            return new Loads(evenness, Bearers.of(approvals, members).loads());
        }

        @Override
        public Loads bound(List<Integer> open, int missing) {
            return value();
        }

        @Override
        public int promising(List<Integer> open) {
            int best = open.get(0);
            for (int place : open) if (approvals.support(place) > approvals.support(best)) best = place;
            return best;
        }

        @Override
        public long cost() {
            long groups = Math.min(approvals.lines(), 1L << Math.min(members.size(), 30));
            return 4L * approvals.lines() + 4L * members.size() * groups;
        }
    }
}
