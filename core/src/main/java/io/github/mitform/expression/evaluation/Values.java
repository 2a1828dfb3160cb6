package io.github.mitform.expression.evaluation;

import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How known values compare. */
final class Values {
    private Values() {}

    /** Returns whether two values are the same; 1 and 1.0 are, and a list that stands for a set is, in any order. */
    static boolean equal(Object left, Object right) {
        if (left instanceof Long one && right instanceof Long other) {
            return one.longValue() == other.longValue();
        }
        if (isNumber(left) && isNumber(right)) {
            return decimal(left).compareTo(decimal(right)) == 0;
        }
        if (left instanceof Collection<?> some && right instanceof Collection<?> others) {
            boolean sets = some instanceof Set || others instanceof Set;
            return sets ? equalInAnyOrder(some, others) : equalInOrder(some, others);
        }
        return left.equals(right);
    }

    private static boolean equalInAnyOrder(Collection<?> some, Collection<?> others) {
        return containsAll(some, others) && containsAll(others, some);
    }

    private static boolean containsAll(Collection<?> some, Collection<?> others) {
        for (Object other : others) {
            if (!contains(some, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalInOrder(Collection<?> some, Collection<?> others) {
        if (some.size() != others.size()) {
            return false;
        }
        Iterator<?> rest = others.iterator();
        for (Object one : some) {
            if (!equal(one, rest.next())) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(Object list, Object item) {
        var items = (Collection<?>) list;
        if (!isNumber(item) && !(item instanceof Collection)) {
            return items.contains(item);
        }
        for (Object each : items) {
            if (equal(each, item)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the order holds; null for two durations of which only one has months. */
    static @Nullable Boolean ordered(Operator operator, Object left, Object right) {
        if (left instanceof Period one && right instanceof Period other) {
            int months = Long.compare(one.toTotalMonths(), other.toTotalMonths());
            int days = Long.compare(one.get(ChronoUnit.DAYS), other.get(ChronoUnit.DAYS));
            boolean opposed = months * days < 0;
            return opposed ? null : (Boolean) holds(operator, months + days);
        }
        return holds(operator, compare(left, right));
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Long one && right instanceof Long other) return Long.compare(one, other);
        if (left instanceof LocalDate one && right instanceof LocalDate other) return one.compareTo(other);
        if (left instanceof LocalDateTime one && right instanceof LocalDateTime other) return one.compareTo(other);
        if (left instanceof Duration one && right instanceof Duration other) return one.compareTo(other);
        return decimal(left).compareTo(decimal(right));
    }

    static boolean holds(Operator operator, int comparison) {
        if (operator == Operator.LESS) return comparison < 0;
        if (operator == Operator.AT_MOST) return comparison <= 0;
        if (operator == Operator.MORE) return comparison > 0;
        return comparison >= 0;
    }

    /** Returns the first item that is before all others in this order; null if there is none. */
    static @Nullable Object extreme(Iterable<?> items, Operator order) {
        Object best = null;
        for (Object item : items) {
            if (best == null || holds(order, compare(item, best))) {
                best = item;
            }
        }
        return best;
    }

    static long size(Object value) {
        return value instanceof String text ? text.codePointCount(0, text.length()) : ((Collection<?>) value).size();
    }

    static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    static boolean isZero(Object value) {
        return isNumber(value) && decimal(value).signum() == 0;
    }

    static BigDecimal decimal(Object number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }

    /** Returns the value in the class that belongs to a type: a whole number as a decimal, a list as a set, where it stands for one. */
    static Object as(Type type, Object value) {
        if (type instanceof Type.Decimal) {
            return decimal(value);
        }
        if (type instanceof Type.ListOf list && list.item() instanceof Type.Decimal) {
            return ((List<?>) value).stream().map(Values::decimal).toList();
        }
        if (type instanceof Type.SetOf set && (value instanceof List || set.item() instanceof Type.Decimal)) {
            var items = new LinkedHashSet<Object>();
            ((Collection<?>) value).forEach(item -> items.add(as(set.item(), item)));
            return Collections.unmodifiableSet(items);
        }
        return value;
    }
}
