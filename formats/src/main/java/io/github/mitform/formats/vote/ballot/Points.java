package io.github.mitform.formats.vote.ballot;

import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number for each of some candidates: points, dots, votes or grades. What somebody left out has no number, which is not the same as 0.
 *
 * @param given by place, in order
 */
public record Points(SortedMap<Integer, Fraction> given) implements Ballot {
    /** How points are written: {@code {"ada": 3, "bo": "1/2"}}. */
    public static final BallotKind<Points> KIND = new Kind();

    /** @throws IllegalArgumentException if a place is below 0 or above {@link Candidates#MOST} */
    public Points {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        given.keySet().forEach(place -> BallotKind.requirePlace(place, Candidates.MOST));
    }

    public static Points of(Map<Integer, Fraction> given) {
        return new Points(new TreeMap<>(given));
    }

    /** Returns whole numbers for the first candidates, one after the other. */
    public static Points ofAll(long... points) {
        var given = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < points.length; place++) {
            given.put(place, Fraction.of(points[place]));
        }
        return new Points(given);
    }

    /** Returns the sum of all numbers. */
    public Fraction sum() {
        return given.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    @Override
    public boolean isBlank() {
        return given.isEmpty();
    }

    /** A number that every program reads alike stands as such, any other one as a text. */
    static Value write(Fraction points) {
        return points.isWhole() && points.numerator().bitLength() < 53
                ? Value.of(points.numerator().longValueExact())
                : Value.of(points.toString());
    }

    static Fraction read(Value points) {
        if (points instanceof TextValue text) return Fraction.parse(text.text());
        // The bound comes first: a hostile exponent would fill the memory with zeros.
        if (points instanceof Value.NumberValue number
                && Math.abs((long) number.number().scale()) <= 1_000) {
            return Fraction.of(number.number());
        }
        throw new IllegalArgumentException("points have to be a number or a fraction as a text");
    }

    private static final class Kind implements BallotKind<Points> {
        @Override
        public String id() {
            return "points";
        }

        @Override
        public Value write(Points ballot, Candidates candidates) {
            var fields = new LinkedHashMap<String, Value>();
            ballot.given.forEach((place, points) -> fields.put(candidates.name(place), Points.write(points)));
            return Value.object(fields);
        }

        @Override
        public Points read(Value value, Candidates candidates) {
            if (!(value instanceof ObjectValue object)) {
                throw new IllegalArgumentException("points have to be an object of numbers by candidate");
            }
            var given = new TreeMap<Integer, Fraction>();
            object.fields().forEach((name, points) -> given.put(candidates.required(name), Points.read(points)));
            return new Points(given);
        }

        @Override
        public void check(Points ballot, int candidates) {
            if (!ballot.isBlank()) BallotKind.requirePlace(ballot.given.lastKey(), candidates);
        }

        @Override
        public Comparator<Points> order() {
            return Kind::compare;
        }

        private static int compare(Points one, Points other) {
            var left = one.given.entrySet().iterator();
            var right = other.given.entrySet().iterator();
            while (left.hasNext() && right.hasNext()) {
                var mine = left.next();
                var theirs = right.next();
                int order = mine.getKey().compareTo(theirs.getKey());
                if (order == 0) order = mine.getValue().compareTo(theirs.getValue());
                if (order != 0) return order;
            }
            return Boolean.compare(left.hasNext(), right.hasNext());
        }
    }
}
