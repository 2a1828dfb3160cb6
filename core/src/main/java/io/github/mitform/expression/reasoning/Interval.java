package io.github.mitform.expression.reasoning;

import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that are left when some comparisons hold; days count as the number of days since 1970.
 *
 * @param least lower end, null if there is none
 * @param open whether {@code least} itself is left out
 * @param most upper end, null if there is none
 * @param closed whether {@code most} itself is included
 * @param whole whether only whole numbers count; then both ends are included
 * @param without single numbers that are left out
 */
record Interval(
        @Nullable BigDecimal least,
        boolean open,
        @Nullable BigDecimal most,
        boolean closed,
        boolean whole,
        Set<BigDecimal> without) {
    static final Interval ANY = new Interval(null, false, null, true, false, Set.of());

    static Interval of(Names.Range range) {
        var interval = ANY;
        if (range.least().isPresent()) {
            interval = interval.and(Operator.AT_LEAST, number(range.least().get()));
        }
        return range.most().isPresent()
                ? interval.and(Operator.AT_MOST, number(range.most().get()))
                : interval;
    }

    /** Returns the place of a number or a day. */
    static BigDecimal number(Object value) {
        if (value instanceof LocalDate date) return BigDecimal.valueOf(date.toEpochDay());
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    Interval wholeOnly() {
        var ends = new Interval(null, false, null, true, true, without);
        if (least != null) {
            ends = ends.and(open ? Operator.MORE : Operator.AT_LEAST, least);
        }
        return most == null ? ends : ends.and(closed ? Operator.AT_MOST : Operator.LESS, most);
    }

    /** Returns the numbers of this that compare so with a number. */
    Interval and(Operator operator, BigDecimal number) {
        if (operator == Operator.EQUAL) {
            return and(Operator.AT_LEAST, number).and(Operator.AT_MOST, number);
        }
        if (operator == Operator.UNEQUAL) {
            var more = new HashSet<>(without);
            more.add(number.stripTrailingZeros());
            return new Interval(least, open, most, closed, whole, more);
        }
        if (operator == Operator.MORE || operator == Operator.AT_LEAST) {
            return from(number, operator == Operator.MORE);
        }
        return to(number, operator == Operator.AT_MOST);
    }

    private Interval from(BigDecimal number, boolean beyond) {
        if (whole) {
            var next = number.setScale(0, beyond ? RoundingMode.FLOOR : RoundingMode.CEILING);
            return withLeast(beyond ? next.add(BigDecimal.ONE) : next, false);
        }
        return withLeast(number, beyond);
    }

    private Interval to(BigDecimal number, boolean including) {
        if (whole) {
            var next = number.setScale(0, including ? RoundingMode.FLOOR : RoundingMode.CEILING);
            return withMost(including ? next : next.subtract(BigDecimal.ONE), true);
        }
        return withMost(number, including);
    }

    private Interval withLeast(BigDecimal number, boolean opens) {
        int comparison = least == null ? 1 : number.compareTo(least);
        if (comparison < 0 || (comparison == 0 && (open || !opens))) {
            return this;
        }
        return new Interval(number, opens, most, closed, whole, without);
    }

    private Interval withMost(BigDecimal number, boolean closes) {
        int comparison = most == null ? -1 : number.compareTo(most);
        if (comparison > 0 || (comparison == 0 && (!closed || closes))) {
            return this;
        }
        return new Interval(least, open, number, closes, whole, without);
    }

    boolean contains(long number) {
        var point = and(Operator.EQUAL, BigDecimal.valueOf(number));
        return !point.isEmpty();
    }

    /** Returns whether certainly no number is left. */
    boolean isEmpty() {
        if (least == null || most == null) {
            return false;
        }
        int comparison = least.compareTo(most);
        if (comparison > 0 || (comparison == 0 && (open || !closed))) {
            return true;
        }
        if (!whole) {
            return comparison == 0 && without.contains(least.stripTrailingZeros());
        }
        // There are more numbers left than left out, or few enough to look at each.
        var count = most.subtract(least).add(BigDecimal.ONE);
        if (count.compareTo(BigDecimal.valueOf(without.size())) > 0) {
            return false;
        }
        for (var next = least; next.compareTo(most) <= 0; next = next.add(BigDecimal.ONE)) {
            if (!without.contains(next.stripTrailingZeros())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place of a value, if it is a number or a day. */
    static Optional<BigDecimal> place(Object value) {
        boolean hasPlace = value instanceof Long || value instanceof BigDecimal || value instanceof LocalDate;
        return hasPlace ? Optional.of(number(value)) : Optional.empty();
    }
}
