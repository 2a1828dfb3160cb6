package io.github.mitform.tally.method;

import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each number occurred, and what all of them add up to. Exact and mergeable.
 *
 * <p>At most {@link #MOST_VALUES} different numbers are kept. When there are more, all of them are forgotten and only the sums remain:
 * since that depends on nothing but how many different ones there are, neither order nor merging changes it.
 */
final class Values {
    static final int MOST_VALUES = 100_000;

    final TurnoutCount turnout;
    private @Nullable Map<BigDecimal, Long> times = new HashMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal sumOfSquares = BigDecimal.ZERO;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;

    Values(TurnoutCount turnout) {
        this.turnout = turnout;
    }

    void add(BigDecimal number, long people) {
        var factor = BigDecimal.valueOf(people);
        sum = sum.add(number.multiply(factor));
        sumOfSquares = sumOfSquares.add(number.multiply(number).multiply(factor));
        bound(number);
        if (times != null) {
            times.merge(key(number), people, Math::addExact);
            forgetTooMany();
        }
    }

    /** Returns the number in the one form that is equal to itself: 10 is neither 10.0 nor 1E+1 to a map. */
    private static BigDecimal key(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private void bound(BigDecimal number) {
        if (min == null || number.compareTo(min) < 0) min = number;
        if (max == null || number.compareTo(max) > 0) max = number;
    }

    private void forgetTooMany() {
        if (times != null && times.size() > MOST_VALUES) times = null;
    }

    void addAll(Values other) {
        turnout.addAll(other.turnout);
        sum = sum.add(other.sum);
        sumOfSquares = sumOfSquares.add(other.sumOfSquares);
        if (other.min != null) bound(other.min);
        if (other.max != null) bound(other.max);
        if (times != null && other.times != null) {
            for (var entry : other.times.entrySet()) {
                times.merge(entry.getKey(), entry.getValue(), Math::addExact);
            }
            forgetTooMany();
        } else {
            times = null;
        }
    }

    /** Returns the numbers in order, each with how often it occurred; empty if there were too many different ones. */
    Optional<SortedMap<BigDecimal, Long>> values() {
        return times == null ? Optional.empty() : Optional.of(Collections.unmodifiableSortedMap(new TreeMap<>(times)));
    }

    long people() {
        return turnout.answered();
    }

    BigDecimal sum() {
        return sum;
    }

    BigDecimal sumOfSquares() {
        return sumOfSquares;
    }

    Optional<BigDecimal> min() {
        return Optional.ofNullable(min);
    }

    Optional<BigDecimal> max() {
        return Optional.ofNullable(max);
    }

    /** Numbers as they are written; the list of values is missing if there were too many. */
    record Kept(
            Turnout turnout,
            BigDecimal sum,
            BigDecimal squares,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<List<Times>> values) {
        Values read() {
            var read = new Values(TurnoutCount.of(turnout));
            read.sum = sum;
            read.sumOfSquares = squares;
            read.min = min.orElse(null);
            read.max = max.orElse(null);
            read.times = values.<Map<BigDecimal, Long>>map(items -> {
                        var times = new HashMap<BigDecimal, Long>();
                        items.forEach(item -> times.merge(key(item.value), StateOf.people(item.times), Math::addExact));
                        return times;
                    })
                    .orElse(null);
            return read;
        }

        static Kept write(Values state) {
            var items = state.values()
                    .map(values -> values.entrySet().stream()
                            .map(entry -> new Times(entry.getKey(), entry.getValue()))
                            .toList());
            return new Kept(state.turnout.turnout(), state.sum, state.sumOfSquares, state.min(), state.max(), items);
        }
    }

    /** One number and how often it occurred. */
    record Times(BigDecimal value, long times) {}
}
