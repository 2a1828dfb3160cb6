package io.github.mitform.formats.vote.committee;

import com.google.common.primitives.ImmutableLongArray;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Minimax approval voting: whoever is least content is as content as can be. A ballot is as far from a committee as there are candidates whom one of them
 * names and the other does not; the greatest distance of all is the least (S. J. Brams, D. M. Kilgour and M. R. Sanver, "A minimax procedure for electing
 * committees", Public Choice 132, 2007). Takes no account of how many people hand in a ballot, so that a single one may decide. NP-hard; by branch and
 * bound to about 20 candidates.
 *
 * @param further whether among equals fewer people at the greatest distance are better, then fewer at the next, and so on
 */
public record MinimaxApproval(
        @Default("false") boolean further,
        int seats,
        @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** @throws IllegalArgumentException if there is no seat */
    public MinimaxApproval {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "minimax_approval";
    }

    @Override
    public Sentence title() {
        return further
                ? new Sentence("Lexicographic minimax approval voting", "Lexikografische Minimax-Zustimmungswahl")
                : new Sentence("Minimax approval voting", "Minimax-Zustimmungswahl");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, this::elect);
    }

    private void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome) {
        var all = IntStream.range(0, approvals.candidates()).boxed().toList();
        var found = Search.best(new Near(approvals, further), all, seats);
        outcome.step(new BestStep(
                BestStep.Measure.DISTANCE, Fraction.of(found.value().greatest()), found.committees()));
        Committees.settle(found.committees(), Committees.Chooser.of(breaker), outcome);
    }

    /**
     * What those weigh who are at each distance; the nearer, the greater as a value.
     *
     * @param at by distance
     */
    private record Distances(boolean further, ImmutableLongArray at) implements Comparable<Distances> {
        int greatest() {
            int greatest = at.length() - 1;
            while (greatest > 0 && at.get(greatest) == 0) greatest--;
            return greatest;
        }

        @Override
        public int compareTo(Distances other) {
            if (!further) return Integer.compare(other.greatest(), greatest());
            for (int distance = at.length() - 1; distance >= 0; distance--) {
                int order = Long.compare(other.at.get(distance), at.get(distance));
                if (order != 0) return order;
            }
            return 0;
        }
    }

    /** No ballot comes nearer than if all seats that are left went to those it approves of. */
    private static final class Near implements Search.Aim<Distances> {
        private final Approvals approvals;
        private final boolean further;
        private final int[] shared;

        Near(Approvals approvals, boolean further) {
            this.approvals = approvals;
            this.further = further;
            this.shared = new int[approvals.lines()];
        }

        @Override
        public void add(int member) {
            for (int line : approvals.supporters(member)) shared[line]++;
        }

        @Override
        public void remove(int member) {
            for (int line : approvals.supporters(member)) shared[line]--;
        }

        @Override
        public Distances value() {
            return bound(List.of(), 0);
        }

        @Override
        public Distances bound(List<Integer> open, int missing) {
            var more = new int[approvals.lines()];
            for (int place : open) for (int line : approvals.supporters(place)) more[line]++;
            var at = new long[approvals.longest() + approvals.seats() + 1];
            for (int line = 0; line < more.length; line++) {
                int common = shared[line] + Math.min(missing, more[line]);
                at[approvals.ballot(line).length + approvals.seats() - 2 * common] += approvals.weight(line);
            }
            return new Distances(further, ImmutableLongArray.copyOf(at));
        }

        @Override
        public int promising(List<Integer> open) {
            int best = open.get(0);
            long most = -1;
            for (int place : open) {
                long lonely = Arrays.stream(approvals.supporters(place))
                        .filter(line -> shared[line] == 0)
                        .count();
                if (lonely > most) {
                    most = lonely;
                    best = place;
                }
            }
            return best;
        }

        @Override
        public long cost() {
            return 10L * approvals.lines();
        }
    }
}
