package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Approvals ready for counting: places as plain numbers, weights as whole multiples of one unit. Blank ballots are voters too. Immutable. */
final class Approvals {
    private final int candidates;
    private final int seats;
    private final int[][] ballots;
    private final long[] weights;
    private final int[][] supporters;
    private final long total;
    private final long[] support;
    private final int longest;
    private final Fraction unit;

    private Approvals(int candidates, int seats, int[][] ballots, long[] weights, Fraction unit) {
        this.candidates = candidates;
        this.seats = seats;
        this.ballots = ballots;
        this.weights = weights;
        this.unit = unit;
        this.total = Arrays.stream(weights).sum();
        this.longest =
                Arrays.stream(ballots).mapToInt(ballot -> ballot.length).max().orElse(0);
        this.support = new long[candidates];
        var sizes = new int[candidates];
        for (int line = 0; line < ballots.length; line++) {
            for (int place : ballots[line]) {
                sizes[place]++;
                support[place] += weights[line];
            }
        }
        this.supporters = new int[candidates][];
        for (int place = 0; place < candidates; place++) supporters[place] = new int[sizes[place]];
        Arrays.fill(sizes, 0);
        for (int line = 0; line < ballots.length; line++) {
            for (int place : ballots[line]) supporters[place][sizes[place]++] = line;
        }
    }

    /** @throws UncountableException if all ballots together weigh 2^48 of their common unit or more */
    static Approvals of(Profile<Approval> profile, int seats) {
        var lines = profile.lines();
        var scale = BigInteger.ONE;
        for (Line<Approval> line : lines) {
            var denominator = line.weight().denominator();
            scale = scale.multiply(denominator).divide(scale.gcd(denominator));
            requireEven(scale.bitLength() < 48);
        }
        var unit = Fraction.of(BigInteger.ONE, scale);
        var ballots = new int[lines.size()][];
        var weights = new long[lines.size()];
        var sum = BigInteger.ZERO;
        for (int i = 0; i < ballots.length; i++) {
            var ballot = lines.get(i).ballot();
            ballots[i] = new int[ballot.size()];
            for (int j = 0; j < ballots[i].length; j++) ballots[i][j] = ballot.place(j);
            var weight = lines.get(i).weight().dividedBy(unit).numerator();
            sum = sum.add(weight);
            requireEven(sum.bitLength() < 48);
            weights[i] = weight.longValueExact();
        }
        return new Approvals(profile.candidates().size(), seats, ballots, weights, unit);
    }

    private static void requireEven(boolean even) {
        if (!even) {
            throw new UncountableException(new Sentence(
                    "The ballots weigh too much, or their weights have no common unit that is large enough to count with; round them to fewer decimal"
                            + " places, or divide all of them by the same number.",
                    "Die Stimmzettel wiegen zu viel, oder ihre Gewichte haben keine gemeinsame Einheit, die groß genug zum Zählen ist; runden Sie sie auf"
                            + " weniger Nachkommastellen, oder teilen Sie alle durch dieselbe Zahl."));
        }
    }

    int candidates() {
        return candidates;
    }

    int seats() {
        return seats;
    }

    /** Returns whether nobody approves of anybody. */
    boolean isEmpty() {
        return longest == 0;
    }

    /** Returns how many different ballots there are. */
    int lines() {
        return ballots.length;
    }

    int[] ballot(int line) {
        return ballots[line];
    }

    long weight(int line) {
        return weights[line];
    }

    /** Returns the lines that approve of a candidate, in order. */
    int[] supporters(int place) {
        return supporters[place];
    }

    /** Returns what those weigh who approve of a candidate. */
    long support(int place) {
        return support[place];
    }

    /** Returns for each candidate what comes to it if every ballot is divided equally among those of it who are there. */
    List<Fraction> divided(boolean[] there) {
        var byNumber = new ArrayList<SortedMap<Integer, Long>>();
        for (int place = 0; place < candidates; place++) byNumber.add(new TreeMap<>());
        for (int line = 0; line < ballots.length; line++) {
            int number = 0;
            for (int place : ballots[line]) if (there[place]) number++;
            for (int place : ballots[line])
                if (there[place]) byNumber.get(place).merge(number, weights[line], Long::sum);
        }
        return byNumber.stream().map(this::divided).toList();
    }

    private Fraction divided(SortedMap<Integer, Long> weightsByNumber) {
        var sum = Fraction.ZERO;
        for (var entry : weightsByNumber.entrySet())
            sum = sum.plus(weighed(entry.getValue()).dividedBy(entry.getKey()));
        return sum;
    }

    /** Returns what all weigh. */
    long total() {
        return total;
    }

    /** Returns how many candidates the longest ballot names. */
    int longest() {
        return longest;
    }

    /** Returns how many candidates all different ballots name together. */
    long named() {
        return Arrays.stream(ballots).mapToLong(ballot -> ballot.length).sum();
    }

    /** Returns a number of units as what it weighs. */
    Fraction weighed(long units) {
        return Fraction.of(units).times(unit);
    }

    /** Returns a number of units as what it weighs. */
    Fraction weighed(Fraction units) {
        return units.times(unit);
    }

    /**
     * Returns how many people each line stands for.
     *
     * @throws UncountableException if a ballot has a fractional weight
     */
    long[] people() {
        if (!unit.equals(Fraction.ONE)) {
            throw new UncountableException(
                    new Sentence(
                            "This rule assigns whole people to candidates and takes no ballots with fractional weights.",
                            "Diese Regel ordnet Kandidaturen ganze Menschen zu und nimmt keine Stimmzettel mit gebrochenem Gewicht."));
        }
        return weights.clone();
    }

    /** Returns all candidates that somebody approves of, in order. */
    List<Integer> approved() {
        return named(true);
    }

    /** Returns all candidates that nobody approves of, in order. */
    List<Integer> unapproved() {
        return named(false);
    }

    private List<Integer> named(boolean approved) {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < candidates; place++) {
            if (support[place] > 0 == approved) places.add(place);
        }
        return places;
    }
}
