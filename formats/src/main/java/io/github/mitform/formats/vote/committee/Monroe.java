package io.github.mitform.formats.vote.committee;

import com.google.common.primitives.ImmutableLongArray;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Monroe's rule: people are divided into as many groups as there are seats, equal in size as nearly as can be, one for each member; as many as possible
 * approve of their member (B. L. Monroe, "Fully proportional representation", American Political Science Review 89, 1995). Ballots have to stand for
 * whole people.
 *
 * <p>The exact way is NP-hard, by branch and bound to about 20 candidates. The greedy way elects whoever most of those who are not represented yet approve
 * of, and represents a group of them; of more supporters than fit into a group, those whose ballots the profile lists first (P. Skowron, P.
 * Faliszewski and A. Slinko, "Achieving fully proportional representation", Artificial Intelligence 222, 2015). Groups that are one larger come first.
 */
public record Monroe(
        @Default("\"greedy\"") Way way,
        int seats,
        @Default("\"all_tied\"") Ties ties) implements CommitteeRule {
    /** How the committee is found. */
    public enum Way {
        /** The best of all committees. */
        EXACT,
        /** One member after the other. */
        GREEDY
    }

    /** @throws IllegalArgumentException if there is no seat */
    public Monroe {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "monroe";
    }

    @Override
    public Sentence title() {
        return way == Way.EXACT
                ? new Sentence("Monroe's rule", "Monroe-Regel")
                : new Sentence("Monroe's rule, one by one", "Monroe-Regel, nacheinander");
    }

    /** @throws UncountableException also if a ballot has a fractional weight */
    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, this::elect);
    }

    private void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome) {
        var people = approvals.people();
        if (way == Way.GREEDY) {
            new Sequence(breaker)
                    .elect(new Represented(approvals, List.of(), ImmutableLongArray.copyOf(people)), outcome);
            return;
        }
        var all = IntStream.range(0, approvals.candidates()).boxed().toList();
        var found = Search.best(new Groups(approvals), all, seats);
        outcome.step(new BestStep(BestStep.Measure.REPRESENTED, Fraction.of(found.value()), found.committees()));
        Committees.settle(found.committees(), Committees.Chooser.of(breaker), outcome);
    }

    /** @param left how many people of each line are not represented yet */
    private record Represented(Approvals approvals, List<Integer> members, ImmutableLongArray left)
            implements Sequence.State {
        private long approving(int place) {
            long sum = 0;
            for (int line : approvals.supporters(place)) sum += left.get(line);
            return sum;
        }

        private long group() {
            long more = members.size() < approvals.total() % approvals.seats() ? 1 : 0;
            return approvals.total() / approvals.seats() + more;
        }

        @Override
        public List<Integer> next() {
            var next = new ArrayList<Integer>();
            if (members.size() == approvals.seats()) return next;
            long most = 0;
            for (int place = 0; place < approvals.candidates(); place++) {
                if (members.contains(place)) continue;
                long approving = approving(place);
                if (approving > most) next.clear();
                if (approving >= most) next.add(place);
                most = Math.max(most, approving);
            }
            return next;
        }

        @Override
        public Sequence.State after(int place) {
            var rest = left.toArray();
            long free = group();
            for (int line : approvals.supporters(place)) {
                long represented = Math.min(free, rest[line]);
                rest[line] -= represented;
                free -= represented;
            }
            return new Represented(approvals, Committees.with(members, place), ImmutableLongArray.copyOf(rest));
        }

        @Override
        public SeatStep step(int place) {
            return SeatStep.of(
                    members.size() + 1,
                    SeatStep.Measure.REPRESENTED,
                    SeatStep.others(approvals, members, numbers()),
                    place);
        }

        @Override
        public IntFunction<Fraction> numbers() {
            return place -> Fraction.of(approving(place));
        }

        @Override
        public Object key() {
            return List.of(members, left);
        }

        @Override
        public long cost() {
            return (long) approvals.lines() * 4;
        }
    }

    /** No more people are represented than approve of a member, and no member represents more than a group. */
    private static final class Groups implements Search.Aim<Long> {
        private final Approvals approvals;
        private final Levels covered;
        private final List<Integer> members = new ArrayList<>();
        private long coverage;

        Groups(Approvals approvals) {
            this.approvals = approvals;
            int most = Math.min(approvals.seats(), approvals.longest());
            var weights = Weights.COVERAGE.scaled(most, approvals.total(), BigDecimal.TEN);
            this.covered = Levels.of(approvals, Weights.COVERAGE, weights, false);
        }

        @Override
        public void add(int member) {
            coverage += gain(member);
            covered.add(member);
            members.add(member);
        }

        @Override
        public void remove(int member) {
            members.remove(members.size() - 1);
            covered.remove(member);
            coverage -= gain(member);
        }

        private long gain(int place) {
            return covered.gain(place).longValueExact();
        }

        @Override
        public Long value() {
            return Bearers.of(approvals, members).represented(approvals.total());
        }

        @Override
        public Long bound(List<Integer> open, int missing) {
            long group = approvals.total() / approvals.seats() + (approvals.total() % approvals.seats() > 0 ? 1 : 0);
            var gains = new ArrayList<Long>();
            var sizes = new ArrayList<Long>();
            for (int place : open) {
                gains.add(gain(place));
                sizes.add(Math.min(group, approvals.support(place)));
            }
            long byMembers = members.stream()
                    .mapToLong(place -> Math.min(group, approvals.support(place)))
                    .sum();
            return Math.min(coverage + greatest(gains, missing), byMembers + greatest(sizes, missing));
        }

        private static long greatest(List<Long> numbers, int howMany) {
            return numbers.stream()
                    .sorted(Collections.reverseOrder())
                    .limit(howMany)
                    .mapToLong(Long::longValue)
                    .sum();
        }

        @Override
        public int promising(List<Integer> open) {
            int best = open.get(0);
            for (int place : open) if (gain(place) > gain(best)) best = place;
            return best;
        }

        @Override
        public long cost() {
            return covered.cost() * 4;
        }
    }
}
