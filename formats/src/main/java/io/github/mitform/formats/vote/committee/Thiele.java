package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Thiele's methods: a ballot gives a committee points by how many of its members it approves of, the first counting most ({@link Weights}). Found
 * exactly, or step by step (T. N. Thiele, "Om Flerfoldsvalg", Oversigt over det Kongelige Danske Videnskabernes Selskabs Forhandlinger, 1895; S.
 * Janson, "Phragmén's and Thiele's election methods", 2016, <a href="https://arxiv.org/abs/1611.08826">arXiv:1611.08826</a>).
 *
 * <p>The exact way looks for the best of all committees, which is NP-hard (H. Aziz and others, AAMAS 2015), by branch and bound: up to about 20
 * candidates it always ends, beyond that mostly; otherwise it refuses. Proportional weights then satisfy extended justified representation: so many
 * as have earned n seats, and agree on n candidates, get n members that one of them approves of (H. Aziz and others, Social Choice and Welfare 48, 2017).
 * The two other ways take a moment for any number of ballots, but guarantee less.
 *
 * @param weights what the first, second, third … member is worth
 * @param way how the committee is found
 * @param base for {@link Weights#GEOMETRIC} only, above 1 and up to 1,000,000, with up to 6 decimal places; 2 for all other weights, where it says
 *     nothing
 */
public record Thiele(
        @Default("\"proportional\"") Weights weights,
        @Default("\"sequential\"") Way way,
        @Default("2") BigDecimal base,
        int seats,
        @Default("\"all_tied\"") Ties ties)
        implements CommitteeRule {
    private static final BigDecimal LARGEST_BASE = BigDecimal.valueOf(1_000_000);

    /** How the committee is found. */
    public enum Way {
        /** The best of all committees. */
        EXACT,
        /** Whoever adds most points is elected, one after the other. */
        SEQUENTIAL,
        /** At first everybody is a member; whoever adds fewest points goes out, one after the other. */
        REVERSE
    }

    /** @throws IllegalArgumentException if there is no seat, the base is out of bounds, or one is given where weights have none */
    public Thiele {
        Committees.requireSeats(seats);
        if (base.compareTo(BigDecimal.ONE) <= 0 || base.compareTo(LARGEST_BASE) > 0 || base.scale() > 6) {
            throw new UnfitException(new Sentence(
                    "The base is above 1, up to 1,000,000, with up to 6 decimal places.",
                    "Die Basis liegt über 1, bei höchstens 1.000.000, mit bis zu 6 Nachkommastellen."));
        }
        if (weights != Weights.GEOMETRIC && base.compareTo(BigDecimal.valueOf(2)) != 0) {
            throw new UnfitException(new Sentence(
                    "Only geometric weights have a base; leave it out for others.",
                    "Nur geometrische Gewichte haben eine Basis; lassen Sie sie bei anderen weg."));
        }
    }

    @Override
    public String id() {
        return "thiele";
    }

    @Override
    public Sentence title() {
        return switch (way) {
            case EXACT -> weights.title();
            case SEQUENTIAL ->
                new Sentence("{title}, one by one", "{title}, nacheinander").with("title", weights.title());
            case REVERSE ->
                new Sentence("{title}, by elimination", "{title}, durch Ausscheiden").with("title", weights.title());
        };
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, this::elect);
    }

    private void elect(Approvals approvals, TieBreaker breaker, Outcome.Builder outcome) {
        int most = way == Way.REVERSE ? approvals.longest() : Math.min(seats, approvals.longest());
        var scaled = weights.scaled(most, approvals.total(), base);
        var levels = Levels.of(approvals, weights, scaled, way == Way.REVERSE);
        var all = IntStream.range(0, approvals.candidates()).boxed().toList();
        switch (way) {
            case SEQUENTIAL -> new Sequence(breaker).elect(new Added(approvals, levels, List.of()), outcome);
            case REVERSE -> new Sequence(breaker).elect(new Left(approvals, levels, all), outcome);
            case EXACT -> {
                var found = Search.best(new Best(levels), all, seats);
                var points = levels.points(found.value());
                outcome.step(new BestStep(BestStep.Measure.POINTS, points, found.committees()));
                Committees.settle(found.committees(), Committees.Chooser.of(breaker), outcome);
            }
        }
    }

    /** Members elected one by one. */
    private record Added(Approvals approvals, Levels levels, List<Integer> members) implements Sequence.State {
        @Override
        public List<Integer> next() {
            if (members.size() == approvals.seats()) return List.of();
            var best = new ArrayList<Integer>();
            for (int place = 0; place < approvals.candidates(); place++) {
                if (members.contains(place)) continue;
                int order = best.isEmpty() ? 0 : levels.gain(place).compareTo(levels.gain(best.get(0)));
                if (order > 0) best.clear();
                if (order >= 0) best.add(place);
            }
            return best;
        }

        @Override
        public Sequence.State after(int place) {
            var more = levels.copy();
            more.add(place);
            return new Added(approvals, more, Committees.with(members, place));
        }

        @Override
        public SeatStep step(int place) {
            return SeatStep.of(
                    members.size() + 1,
                    SeatStep.Measure.GAIN,
                    SeatStep.others(approvals, members, this::points),
                    place);
        }

        private Fraction points(int place) {
            return levels.points(levels.gain(place));
        }

        @Override
        public IntFunction<Fraction> numbers() {
            return place -> members.contains(place) ? Fraction.ZERO : points(place);
        }

        @Override
        public long cost() {
            return levels.cost();
        }
    }

    /** Members who have not gone out yet. */
    private record Left(Approvals approvals, Levels levels, List<Integer> members) implements Sequence.State {
        @Override
        public List<Integer> next() {
            if (members.size() == approvals.seats()) return List.of();
            var worst = new ArrayList<Integer>();
            var least = BigInteger.ZERO;
            for (int place : members) {
                var loss = levels.loss(place);
                int order = worst.isEmpty() ? 0 : least.compareTo(loss);
                if (order > 0) worst.clear();
                if (worst.isEmpty()) least = loss;
                if (order >= 0) worst.add(place);
            }
            return worst;
        }

        @Override
        public Sequence.State after(int place) {
            var fewer = levels.copy();
            fewer.remove(place);
            return new Left(
                    approvals,
                    fewer,
                    members.stream().filter(member -> member != place).toList());
        }

        @Override
        public SeatStep step(int place) {
            int round = approvals.candidates() - members.size() + 1;
            return SeatStep.of(round, SeatStep.Measure.LOSS, SeatStep.each(members, numbers()), place);
        }

        @Override
        public IntFunction<Fraction> numbers() {
            return place -> members.contains(place) ? levels.points(levels.loss(place)) : Fraction.ZERO;
        }

        @Override
        public boolean removes() {
            return true;
        }

        @Override
        public long cost() {
            return levels.cost();
        }
    }

    /** The best of all committees; no member adds more to a larger committee than to a smaller one. */
    private static final class Best implements Search.Aim<BigInteger> {
        private final Levels levels;
        private BigInteger points = BigInteger.ZERO;

        Best(Levels levels) {
            this.levels = levels;
        }

        @Override
        public void add(int member) {
            points = points.add(levels.gain(member));
            levels.add(member);
        }

        @Override
        public void remove(int member) {
            levels.remove(member);
            points = points.subtract(levels.gain(member));
        }

        @Override
        public BigInteger value() {
            return points;
        }

        @Override
        public BigInteger bound(List<Integer> open, int missing) {
            var gains = new ArrayList<BigInteger>();
            for (int place : open) gains.add(levels.gain(place));
            gains.sort(Collections.reverseOrder());
            var bound = points;
            for (int i = 0; i < missing; i++) bound = bound.add(gains.get(i));
            return bound;
        }

        @Override
        public int promising(List<Integer> open) {
            int best = open.get(0);
            for (int place : open) {
                if (levels.gain(place).compareTo(levels.gain(best)) > 0) best = place;
            }
            return best;
        }

        @Override
        public long cost() {
            return levels.cost();
        }
    }
}
