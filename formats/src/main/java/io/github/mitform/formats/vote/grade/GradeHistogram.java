package io.github.mitform.formats.vote.grade;

import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many ballots gave one candidate each grade, from 0 upwards. Works with the numbers of ballots, not with the ballots: time grows with the grades.
 *
 * @param counts by grade
 */
public record GradeHistogram(List<BigInteger> counts) {
    /** @throws IllegalArgumentException if there is no ballot at all, or fewer than 0 of one grade */
    public GradeHistogram {
        counts = List.copyOf(counts);
        if (counts.stream().anyMatch(count -> count.signum() < 0)) {
            throw new IllegalArgumentException("a grade was given by 0 ballots or more");
        }
        if (counts.stream().allMatch(count -> count.signum() == 0)) {
            throw new IllegalArgumentException("a middle grade needs at least one ballot");
        }
    }

    static GradeHistogram of(BigInteger[] counts) {
        return new GradeHistogram(Arrays.asList(counts));
    }

    BigInteger ballots() {
        return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Returns the grade in the middle; of two in the middle, the lower one. */
    public int median() {
        var before = ballots().subtract(BigInteger.ONE).shiftRight(1);
        int grade = 0;
        var below = counts.get(0);
        while (below.compareTo(before) <= 0) below = below.add(counts.get(++grade));
        return grade;
    }

    /** Returns the share of ballots above the median, from 0 to 1. */
    public Fraction proponents() {
        return share(median() + 1, counts.size());
    }

    /** Returns the share of ballots below the median, from 0 to 1. */
    public Fraction opponents() {
        return share(0, median());
    }

    private Fraction share(int from, int to) {
        var sum = counts.subList(from, to).stream().reduce(BigInteger.ZERO, BigInteger::add);
        return Fraction.of(sum, ballots());
    }

    /**
     * Ballots that come out alike when one after the other is taken from the middle.
     *
     * @param low the grade that is taken first
     * @param high the grade that is taken next; as low for a single ballot in the middle
     * @param times how often that happens
     */
    private record Run(int low, int high, BigInteger times) {}

    /** Returns the runs from the middle outwards: first the middle ballot of an odd number, then one below and one above in turn. */
    private List<Run> runs() {
        var ballots = ballots();
        var below = new ArrayList<Run>();
        var above = new ArrayList<Run>();
        var runs = new ArrayList<Run>();
        boolean odd = ballots.testBit(0);
        var half = ballots.shiftRight(1);
        if (odd) runs.add(new Run(median(), median(), BigInteger.ONE));
        // Everything below the middle from the highest down, and everything above it from the lowest up.
        split(half, half.add(odd ? BigInteger.ONE : BigInteger.ZERO), below, above);
        int down = below.size() - 1;
        int up = 0;
        var leftDown = down < 0 ? BigInteger.ZERO : below.get(down).times;
        var leftUp = above.isEmpty() ? BigInteger.ZERO : above.get(0).times;
        while (down >= 0 && up < above.size()) {
            var times = leftDown.min(leftUp);
            runs.add(new Run(below.get(down).low, above.get(up).low, times));
            leftDown = leftDown.subtract(times);
            leftUp = leftUp.subtract(times);
            if (leftDown.signum() == 0 && --down >= 0) leftDown = below.get(down).times;
            if (leftUp.signum() == 0 && ++up < above.size()) leftUp = above.get(up).times;
        }
        return runs;
    }

    /** Divides the sorted ballots: those before the first index go below, those from the second on above. */
    private void split(BigInteger endOfBelow, BigInteger startOfAbove, List<Run> below, List<Run> above) {
        var at = BigInteger.ZERO;
        for (int grade = 0; grade < counts.size(); grade++) {
            var end = at.add(counts.get(grade));
            var under = end.min(endOfBelow).subtract(at);
            if (under.signum() > 0) below.add(new Run(grade, grade, under));
            var over = end.subtract(at.max(startOfAbove));
            if (over.signum() > 0) above.add(new Run(grade, grade, over));
            at = end;
        }
    }

    /**
     * Where two differ first, one ballot after the other taken away from the middle of both.
     *
     * @param taken how many are taken from each before
     */
    record Difference(BigInteger taken, int grade, int other) {}

    /** Compares by the middle grades, one ballot after the other taken away from the middle; 0 if they agree to the end. */
    int compareFromTheMiddle(GradeHistogram other) {
        return fromTheMiddle(other)
                .map(difference -> Integer.compare(difference.grade, difference.other))
                .orElse(0);
    }

    /** Returns where two of as many ballots differ first; empty if they agree to the end. */
    Optional<Difference> fromTheMiddle(GradeHistogram other) {
        var left = runs();
        var right = other.runs();
        var taken = BigInteger.ZERO;
        int i = 0;
        int j = 0;
        var leftTimes = left.get(0).times;
        var rightTimes = right.get(0).times;
        while (i < left.size() && j < right.size()) {
            var one = left.get(i);
            var two = right.get(j);
            if (one.low != two.low) return Optional.of(new Difference(taken, one.low, two.low));
            if (one.high != two.high) {
                return Optional.of(new Difference(taken.add(BigInteger.ONE), one.high, two.high));
            }
            var times = leftTimes.min(rightTimes);
            boolean single = i == 0 && ballots().testBit(0);
            taken = taken.add(single ? times : times.shiftLeft(1));
            leftTimes = leftTimes.subtract(times);
            rightTimes = rightTimes.subtract(times);
            if (leftTimes.signum() == 0 && ++i < left.size()) leftTimes = left.get(i).times;
            if (rightTimes.signum() == 0 && ++j < right.size()) rightTimes = right.get(j).times;
        }
        return Optional.empty();
    }

    /** Returns how many ballots gave each grade that somebody gave. */
    SortedMap<Integer, Fraction> given() {
        var given = new TreeMap<Integer, Fraction>();
        for (int grade = 0; grade < counts.size(); grade++) {
            if (counts.get(grade).signum() > 0) given.put(grade, Fraction.of(counts.get(grade), BigInteger.ONE));
        }
        return given;
    }
}
