package io.github.mitform.formats.vote.ballot;

import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A number for each of some candidates: points, dots, votes or grades. What somebody left out has no number, which is not the same as 0. */
public final class Points implements Ballot {
    /** How points are written: {@code {"ada": 3, "bo": "1/2"}}. */
    public static final BallotKind<Points> KIND = new Kind();

    private static final BigInteger ALIKE = BigInteger.TEN.pow(15);

    private final short[] places;
    private final Fraction[] numbers;

    private Points(short[] places, Fraction[] numbers) {
        this.places = places;
        this.numbers = numbers;
    }

    /**
     * Returns points by place.
     *
     * @throws IllegalArgumentException if a place is below 0 or not below {@link Candidates#MOST}
     */
    public static Points of(Map<Integer, Fraction> given) {
        var sorted = new TreeMap<>(given);
        var places = new short[sorted.size()];
        var numbers = new Fraction[places.length];
        int next = 0;
        for (var entry : sorted.entrySet()) {
            Parts.requirePlace(entry.getKey(), Candidates.MOST);
            places[next] = entry.getKey().shortValue();
            numbers[next++] = entry.getValue();
        }
        return new Points(places, numbers);
    }

    /** Returns whole numbers for the first candidates, one after the other. */
    public static Points ofAll(long... points) {
        var given = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < points.length; place++) {
            given.put(place, Fraction.of(points[place]));
        }
        return of(given);
    }

    /** Returns how many candidates have a number. */
    public int size() {
        return places.length;
    }

    /** Returns one of the candidates with a number by its index, from 0 to below {@link #size}, in order of their places. */
    public int place(int index) {
        return places[index];
    }

    /** Returns the number of the candidate with the same index. */
    public Fraction number(int index) {
        return numbers[index];
    }

    /** Returns the number of a candidate; empty if it has none. */
    public Optional<Fraction> get(int place) {
        int index = (short) place == place ? Arrays.binarySearch(places, (short) place) : -1;
        return index < 0 ? Optional.empty() : Optional.of(numbers[index]);
    }

    /** Returns all numbers by place, in order. */
    public SortedMap<Integer, Fraction> given() {
        var given = new TreeMap<Integer, Fraction>();
        for (int i = 0; i < places.length; i++) given.put((int) places[i], numbers[i]);
        return given;
    }

    /** Returns the sum of all numbers; 0 for a blank ballot. */
    public Fraction sum() {
        var sum = Fraction.ZERO;
        for (Fraction number : numbers) sum = sum.plus(number);
        return sum;
    }

    @Override
    public boolean isBlank() {
        return places.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Points that
                && Arrays.equals(places, that.places)
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(places) + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return given().toString();
    }

    /** A number of up to 15 digits, which every program reads alike, stands as such, any other one as a text. */
    static Value write(Fraction points) {
        return points.isWhole() && points.numerator().abs().compareTo(ALIKE) < 0
                ? Value.of(points.numerator().longValueExact())
                : Value.of(points.toString());
    }

    /** @throws IllegalArgumentException if it is no number, a fraction with a denominator of 0, or one of absurd length */
    static Fraction read(Value points) {
        if (points instanceof TextValue text) {
            try {
                return Fraction.parse(text.text());
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("a fraction needs a denominator other than 0", e);
            }
        }
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
            for (int i = 0; i < ballot.places.length; i++) {
                fields.put(candidates.name(ballot.places[i]), Points.write(ballot.numbers[i]));
            }
            return Value.object(fields);
        }

        @Override
        public Points read(Value value, Candidates candidates) {
            if (!(value instanceof ObjectValue object)) {
                throw new IllegalArgumentException("points have to be an object of numbers by candidate");
            }
            var given = new TreeMap<Integer, Fraction>();
            object.fields().forEach((name, points) -> given.put(candidates.required(name), Points.read(points)));
            return of(given);
        }

        @Override
        public void check(Points ballot, int candidates) {
            if (!ballot.isBlank()) {
                Parts.requirePlace(ballot.places[ballot.places.length - 1], candidates);
            }
        }

        @Override
        public Comparator<Points> order() {
            return Kind::compare;
        }

        private static int compare(Points one, Points other) {
            int both = Math.min(one.places.length, other.places.length);
            for (int i = 0; i < both; i++) {
                int order = Short.compare(one.places[i], other.places[i]);
                if (order == 0) order = one.numbers[i].compareTo(other.numbers[i]);
                if (order != 0) return order;
            }
            return Integer.compare(one.places.length, other.places.length);
        }
    }
}
