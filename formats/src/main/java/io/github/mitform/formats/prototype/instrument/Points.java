package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.StateOf;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** How many people have each sum of points on one scale. Mutable; belongs to one thread. */
final class Points {
    private final long[] people;

    Points(int most) {
        people = new long[most + 1];
    }

    /** Returns the greatest sum. */
    int most() {
        return people.length - 1;
    }

    long people(int points) {
        return people[points];
    }

    void add(int points, long times) {
        people[points] = Math.addExact(people[points], times);
    }

    void addAll(Points other) {
        for (int points = 0; points < people.length; points++) {
            add(points, other.people[points]);
        }
    }

    /** Returns the mean of the sums, exact. */
    Fraction mean() {
        var sum = BigInteger.ZERO;
        for (int points = 0; points < people.length; points++) {
            sum = sum.add(BigInteger.valueOf(people[points]).multiply(BigInteger.valueOf(points)));
        }
        return Fraction.of(sum, BigInteger.valueOf(LongStream.of(people).sum()));
    }

    /** Returns how many people have each score. */
    SortedMap<Double, Long> scores(IntFunction<Fraction> score) {
        var scores = new TreeMap<Double, Long>();
        for (int points = 0; points < people.length; points++) {
            if (people[points] > 0) {
                scores.put(score.apply(points).toDecimal(20).doubleValue(), people[points]);
            }
        }
        return scores;
    }

    List<Long> write() {
        return LongStream.of(people).boxed().toList();
    }

    static Points read(List<Long> counts, int most) {
        if (counts.size() != most + 1) {
            throw new IllegalArgumentException("a state of this count has " + (most + 1) + " counters here");
        }
        var points = new Points(most);
        for (int i = 0; i <= most; i++) {
            points.add(i, StateOf.people(counts.get(i)));
        }
        return points;
    }
}
