package io.github.mitform.expression.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** Calculates with known values; null is what has no value or is out of bounds. Nothing here throws for a checked expression. */
final class Arithmetic {
    /** Most digits of a decimal, and most places before or behind its point. */
    private static final int MOST_DIGITS = 1_000;

    private Arithmetic() {}

    static @Nullable Object negated(Object value) {
        if (value instanceof Long whole) {
            return whole == Long.MIN_VALUE ? null : (Object) (-whole);
        }
        return ((BigDecimal) value).negate();
    }

    static @Nullable Object plus(Object left, Object right) {
        try {
            if (left instanceof Long one && right instanceof Long other) return Math.addExact(one, other);
            if (Values.isNumber(left)) return exact(left, right, BigDecimal::add);
            if (left instanceof LocalDate date) return date.plus((Period) right);
            if (left instanceof LocalDateTime time) return time.plus((TemporalAmount) right);
            if (right instanceof LocalDate || right instanceof LocalDateTime) return plus(right, left);
            if (left instanceof Period period)
                return period.plus((Period) right).normalized();
            return ((Duration) left).plus((Duration) right);
        } catch (ArithmeticException | DateTimeException outOfBounds) {
            return null;
        }
    }

    static @Nullable Object minus(Object left, Object right) {
        try {
            if (left instanceof Long one && right instanceof Long other) return Math.subtractExact(one, other);
            if (Values.isNumber(left)) return exact(left, right, BigDecimal::subtract);
            if (left instanceof LocalDate end && right instanceof LocalDate start) return days(start, end);
            if (left instanceof LocalDate date) return date.minus((Period) right);
            if (left instanceof LocalDateTime end && right instanceof LocalDateTime start) {
                return Duration.between(start, end);
            }
            if (left instanceof LocalDateTime time) return time.minus((TemporalAmount) right);
            if (left instanceof Period period)
                return period.minus((Period) right).normalized();
            return ((Duration) left).minus((Duration) right);
        } catch (ArithmeticException | DateTimeException outOfBounds) {
            return null;
        }
    }

    private static Period days(LocalDate start, LocalDate end) {
        return Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(start, end)));
    }

    static @Nullable Object times(Object left, Object right) {
        try {
            if (left instanceof Long one && right instanceof Long other) return Math.multiplyExact(one, other);
            return exact(left, right, BigDecimal::multiply);
        } catch (ArithmeticException outOfBounds) {
            return null;
        }
    }

    static @Nullable Object dividedBy(Object left, Object right) {
        if (left instanceof Long one && right instanceof Long other) {
            boolean impossible = other == 0 || (one == Long.MIN_VALUE && other == -1);
            return impossible ? null : (Object) (one / other);
        }
        return Values.isZero(right) ? null : exact(left, right, Arithmetic::quotient);
    }

    /** Returns the exact quotient if its digits end, otherwise 34 digits, half to even. */
    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        try {
            return dividend.divide(divisor);
        } catch (ArithmeticException digitsNeverEnd) {
            return dividend.divide(divisor, MathContext.DECIMAL128);
        }
    }

    static @Nullable Object remainder(Object left, Object right) {
        long divisor = (Long) right;
        return divisor == 0 ? null : (Object) ((Long) left % divisor);
    }

    static @Nullable Object sum(Iterable<?> items) {
        Object sum = 0L;
        for (Object item : items) {
            sum = plus(sum, item);
            if (sum == null) {
                return null;
            }
        }
        return sum;
    }

    static @Nullable Object mean(Iterable<?> items) {
        var sum = BigDecimal.ZERO;
        long count = 0;
        for (Object item : items) {
            var next = exact(sum, item, BigDecimal::add);
            if (next == null) {
                return null;
            }
            sum = next;
            count++;
        }
        return count == 0 ? null : exact(sum, count, Arithmetic::quotient);
    }

    private static @Nullable BigDecimal exact(Object left, Object right, Step step) {
        var one = Values.decimal(left);
        var other = Values.decimal(right);
        if (!isBounded(one) || !isBounded(other)) {
            return null;
        }
        var result = step.apply(one, other);
        return isBounded(result) ? result : null;
    }

    private static boolean isBounded(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    @FunctionalInterface
    private interface Step {
        BigDecimal apply(BigDecimal left, BigDecimal right);
    }
}
