package io.github.mitform.formats.vote.ballot;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Digest;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ballots, each kept once with how many people cast it and what they weigh together.
 *
 * <p>A profile is a sum: ballots and whole profiles can be added and taken away again in any order and grouping, with the same result.
 * What was taken away as often as it was added is gone, so that two profiles are equal if the same ballots are left. Mutable; belongs to
 * one thread.
 *
 * @param <B> the ballots
 */
public final class Profile<B extends Ballot> {
    private static final int VERSION = 1;

    /** What people agree on has a few dozen bits; without a bound, a small file could ask for hours of arithmetic. */
    private static final int MOST_BITS = 4_096;

    private final BallotKind<B> kind;
    private final Candidates candidates;
    private final Map<B, Cast> cast = new HashMap<>();
    private long people;
    private long parts;
    /** What was worked out since the last change. */
    private Optional<List<Line<B>>> lines = Optional.empty();

    private Optional<String> digest = Optional.empty();

    /** What stands behind one ballot. A weight is only kept where it is not the number of people. */
    private static final class Cast {
        long people;
        Fraction beyondPeople = Fraction.ZERO;
    }

    /**
     * A ballot and who stands behind it.
     *
     * @param people how many cast it, 1 or more
     * @param weight what they weigh together, above 0; the number of people unless some have another weight than 1
     */
    public record Line<B extends Ballot>(B ballot, long people, Fraction weight) {
        /** @throws IllegalArgumentException if nobody cast it, or the weight is not above 0 */
        public Line {
            requireNonNull(ballot, "ballot");
            if (people < 1 || weight.signum() <= 0) {
                throw new IllegalArgumentException("somebody has to stand behind a ballot, with a weight above 0");
            }
        }
    }

    private Profile(BallotKind<B> kind, Candidates candidates) {
        this.kind = requireNonNull(kind, "kind");
        this.candidates = requireNonNull(candidates, "candidates");
    }

    /** Returns a profile without ballots. */
    public static <B extends Ballot> Profile<B> empty(BallotKind<B> kind, Candidates candidates) {
        return new Profile<>(kind, candidates);
    }

    /** Returns what its ballots are. */
    public BallotKind<B> kind() {
        return kind;
    }

    /** Returns whom its ballots name. */
    public Candidates candidates() {
        return candidates;
    }

    /** Returns how many people voted, those with blank ballots included. */
    public long people() {
        return people;
    }

    /** Returns whether there is nothing to decide: nobody voted, or there was nobody to vote for. Blank ballots are votes. */
    public boolean isEmpty() {
        return people == 0 || candidates.size() == 0;
    }

    /** Returns how many different ballots were cast. */
    public int size() {
        return cast.size();
    }

    /** Returns how many {@link Ballot#parts} the different ballots have together; the room that a profile takes grows with it. */
    public long parts() {
        return parts;
    }

    /** Returns what all people weigh together; their number unless some have another weight than 1. */
    public Fraction weight() {
        var sum = Fraction.of(people);
        for (Cast each : cast.values()) {
            if (each.beyondPeople.signum() != 0) sum = sum.plus(each.beyondPeople);
        }
        return sum;
    }

    /**
     * Returns the smallest whole number by which every weight has to be multiplied to be whole; 1 where nobody has another weight than 1.
     *
     * @param mostBits of the number, 1 or more; weights that are divided more finely are too costly to add up
     * @return empty if it has more bits than that
     */
    public Optional<BigInteger> commonDenominator(int mostBits) {
        var common = BigInteger.ONE;
        for (Cast each : cast.values()) {
            if (each.beyondPeople.isWhole()) continue;
            var denominator = each.beyondPeople.denominator();
            if (common.mod(denominator).signum() == 0) continue;
            common = common.divide(common.gcd(denominator)).multiply(denominator);
            if (common.bitLength() > mostBits) return Optional.empty();
        }
        return Optional.of(common);
    }

    /** Adds the ballot of one person; returns this profile. */
    public Profile<B> add(B ballot) {
        return add(ballot, 1);
    }

    /**
     * Adds a ballot that several people cast; returns this profile.
     *
     * @param times how many people, 0 or more
     * @throws IllegalArgumentException if there are fewer than 0, or the ballot names somebody who is not a candidate
     */
    public Profile<B> add(B ballot, long times) {
        return add(ballot, times, Fraction.ONE);
    }

    /**
     * Adds a ballot that several people of the same weight cast; returns this profile.
     *
     * @param weight of each of them, above 0
     * @throws IllegalArgumentException as {@link #add(Ballot, long)}, or if the weight is not above 0, or so finely divided that it cannot be
     *     added to those of the same ballot; then nothing has changed
     * @throws ArithmeticException if more than {@link Long#MAX_VALUE} people would have voted
     */
    public Profile<B> add(B ballot, long times, Fraction weight) {
        kind.check(ballot, candidates.size());
        if (times < 0) throw new IllegalArgumentException("a ballot is cast 0 times or more, but was " + times);
        if (weight.signum() <= 0) throw new IllegalArgumentException("a weight is above 0, but was " + weight);
        if (times > 0) {
            change(ballot, times, weight.equals(Fraction.ONE) ? Fraction.ZERO : beyond(times, weight));
        }
        return this;
    }

    private static Fraction beyond(long times, Fraction weight) {
        return weight.minus(Fraction.ONE).times(times);
    }

    /**
     * Takes away a ballot that was added before; returns this profile.
     *
     * @param times how many people, 0 or more; with 0 nothing changes
     * @param weight of each of them
     * @throws IllegalArgumentException if fewer people cast it than are taken away, or they weigh less; then nothing has changed
     */
    public Profile<B> subtract(B ballot, long times, Fraction weight) {
        if (times == 0) return this;
        var there = cast.get(ballot);
        var more = beyond(times, weight);
        if (times < 0
                || there == null
                || there.people < times
                || !isPossible(there.people - times, there.beyondPeople.minus(more))) {
            throw new IllegalArgumentException("only what was cast can be taken away");
        }
        change(ballot, -times, more.negated());
        return this;
    }

    private static boolean isPossible(long people, Fraction beyondPeople) {
        return people == 0
                ? beyondPeople.signum() == 0
                : Fraction.of(people).plus(beyondPeople).signum() > 0;
    }

    private void change(B ballot, long times, Fraction beyondPeople) {
        long all = Math.addExact(people, times);
        var beyond = beyondPeople.signum() == 0 ? Optional.<Fraction>empty() : Optional.of(sum(ballot, beyondPeople));
        people = all;
        lines = Optional.empty();
        digest = Optional.empty();
        var there = cast.computeIfAbsent(ballot, key -> new Cast());
        if (there.people == 0) parts += ballot.parts();
        there.people += times;
        if (beyond.isPresent()) there.beyondPeople = beyond.get();
        if (there.people == 0) {
            cast.remove(ballot);
            parts -= ballot.parts();
        }
    }

    private Fraction sum(B ballot, Fraction more) {
        var there = cast.get(ballot);
        var sum = there == null ? more : there.beyondPeople.plus(more);
        if (sum.denominator().bitLength() > MOST_BITS) {
            throw new IllegalArgumentException("the weights of a ballot are too finely divided to be added up");
        }
        return sum;
    }

    /**
     * Adds everything in another profile, which may be this one; returns this profile.
     *
     * <p>Where it throws, nothing has changed.
     *
     * @throws IllegalArgumentException if it has other candidates or another kind of ballot, or weights of the same ballot are too finely divided to be
     *     added up
     * @throws ArithmeticException if more than {@link Long#MAX_VALUE} people would have voted
     */
    public Profile<B> addAll(Profile<B> other) {
        requireAlike(other);
        Math.addExact(people, other.people);
        other.cast.forEach((ballot, each) -> sum(ballot, each.beyondPeople));
        other.cast.forEach((ballot, each) -> change(ballot, each.people, each.beyondPeople));
        return this;
    }

    /**
     * Takes away everything in another profile, which may be this one; returns this profile.
     *
     * @throws IllegalArgumentException if not all of it is in here; then nothing has changed
     */
    public Profile<B> subtractAll(Profile<B> other) {
        requireAlike(other);
        other.cast.forEach((ballot, each) -> {
            var there = cast.get(ballot);
            if (there == null
                    || there.people < each.people
                    || !isPossible(there.people - each.people, there.beyondPeople.minus(each.beyondPeople))) {
                throw new IllegalArgumentException("only what was cast can be taken away");
            }
        });
        // A list of them, for the other one may be this one, which shrinks.
        List.copyOf(other.cast.entrySet()).forEach(entry -> {
            var each = entry.getValue();
            change(entry.getKey(), -each.people, each.beyondPeople.negated());
        });
        return this;
    }

    private void requireAlike(Profile<B> other) {
        if (!kind.id().equals(other.kind.id()) || !candidates.equals(other.candidates)) {
            throw new IllegalArgumentException("the other profile has other candidates or another kind of ballot");
        }
    }

    /** Returns each ballot once, in an order that depends on nothing but the ballots. */
    public List<Line<B>> lines() {
        if (lines.isEmpty()) {
            var sorted = new ArrayList<Line<B>>(cast.size());
            cast.forEach((ballot, each) -> sorted.add(
                    new Line<>(ballot, each.people, Fraction.of(each.people).plus(each.beyondPeople))));
            var order = kind.order();
            sorted.sort((one, other) -> order.compare(one.ballot, other.ballot));
            lines = Optional.of(List.copyOf(sorted));
        }
        return lines.get();
    }

    /** Returns the fingerprint of the candidates and all ballots: equal for equal profiles, whatever the order of counting. */
    public String digest() {
        if (digest.isEmpty()) digest = Optional.of(Digest.of(toValue()));
        return digest.get();
    }

    /**
     * Returns the written form: {@code {"profile": "ranking", "v": 1, "candidates": […], "ballots": [{"times": 12, "ballot": […]}]}}; a
     * {@code weight} is only there where it is not the number of people, and numbers of more than 15 digits are texts.
     */
    public ObjectValue toValue() {
        var ballots = new ArrayList<Value>();
        for (Line<B> line : lines()) {
            var fields = ImmutableMap.<String, Value>builder();
            fields.put("times", Points.write(Fraction.of(line.people)));
            if (!line.weight.equals(Fraction.of(line.people))) {
                fields.put("weight", Value.of(line.weight.toString()));
            }
            fields.put("ballot", kind.write(line.ballot, candidates));
            ballots.add(Value.object(fields.buildOrThrow()));
        }
        return Value.object()
                .with("profile", Value.of(kind.id()))
                .with("v", Value.of(VERSION))
                .with("candidates", Value.from(candidates.names()))
                .with("ballots", Value.list(ballots));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is none of this kind, of a version that this library does not know, or names more people than
     *     {@link Long#MAX_VALUE}
     */
    public static <B extends Ballot> Profile<B> read(BallotKind<B> kind, Value value) {
        if (!(value instanceof ObjectValue object)
                || !Value.of(kind.id()).equals(object.fields().get("profile"))
                || !Value.of(VERSION).equals(object.fields().get("v"))) {
            throw new IllegalArgumentException("a profile of " + kind.id() + " in version " + VERSION + " is needed");
        }
        var names = Parts.items(required(object, "candidates")).stream()
                .map(name -> {
                    if (name instanceof TextValue text) return text.text();
                    throw new IllegalArgumentException("candidates have to be texts");
                })
                .toList();
        var profile = empty(kind, Candidates.of(names));
        for (Value line : Parts.items(required(object, "ballots"))) {
            if (!(line instanceof ObjectValue fields)) throw new IllegalArgumentException("ballots have to be objects");
            try {
                profile.addLine(fields);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(
                        "times have to be whole numbers of 64 bits in all, and nothing is divided by 0", e);
            }
        }
        return profile;
    }

    private void addLine(ObjectValue line) {
        var number = Points.read(required(line, "times"));
        if (!number.isWhole()) throw new IllegalArgumentException("times have to be a whole number");
        long times = number.numerator().longValueExact();
        var weight = line.fields().get("weight");
        var each = weight == null
                ? Fraction.ONE
                : Fraction.parse(weight instanceof TextValue text ? text.text() : "")
                        .dividedBy(times);
        add(kind.read(required(line, "ballot"), candidates), times, each);
    }

    private static Value required(ObjectValue object, String field) {
        var value = object.fields().get(field);
        if (value == null) throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile<?> that
                && kind.id().equals(that.kind.id())
                && candidates.equals(that.candidates)
                && people == that.people
                && cast.size() == that.cast.size()
                && lines().equals(that.lines());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(people) * 31 + cast.keySet().hashCode();
    }

    @Override
    public String toString() {
        return people + " ballots on " + candidates.size() + " candidates, " + cast.size() + " of them different";
    }
}
