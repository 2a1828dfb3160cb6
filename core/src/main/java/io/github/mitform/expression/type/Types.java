package io.github.mitform.expression.type;

import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Type.Date;
import io.github.mitform.expression.type.Type.DateTime;
import io.github.mitform.expression.type.Type.Decimal;
import io.github.mitform.expression.type.Type.Duration;
import io.github.mitform.expression.type.Type.Int;
import io.github.mitform.expression.type.Type.ListOf;
import io.github.mitform.expression.type.Type.Nothing;
import io.github.mitform.expression.type.Type.Period;
import io.github.mitform.expression.type.Type.SetOf;
import io.github.mitform.expression.type.Type.Text;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** How types go together. */
final class Types {
    private Types() {}

    /** Returns the type of what is of one type or of the other; empty if the two cannot even be compared. */
    static Optional<Type> join(Type left, Type right) {
        if (left instanceof Nothing || left.equals(right)) {
            return Optional.of(right);
        }
        if (right instanceof Nothing) {
            return Optional.of(left);
        }
        if (isNumber(left) && isNumber(right)) {
            return Optional.of(Type.DECIMAL);
        }
        if (left instanceof Text one && right instanceof Text other) {
            return Optional.of(new Text(one.options()
                    .flatMap(some -> other.options().map(more -> union(some, more)))));
        }
        if (left instanceof ListOf one && right instanceof ListOf other) {
            return join(one.item(), other.item()).map(ListOf::new);
        }
        if (left instanceof SetOf one && right instanceof SetOf other) {
            return join(one.item(), other.item()).map(SetOf::new);
        }
        return Optional.empty();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** Returns whether a value of the one type can stand where the other is expected, whatever their options. */
    static boolean fits(Type type, Type expected) {
        return join(type, expected).isPresent() && !(type instanceof Decimal && expected instanceof Int);
    }

    static boolean isNumber(Type type) {
        return type instanceof Int || type instanceof Decimal;
    }

    static boolean hasOrder(Type type) {
        return isNumber(type)
                || type instanceof Date
                || type instanceof DateTime
                || type instanceof Period
                || type instanceof Duration
                || type instanceof Nothing;
    }

    /** Returns what the items of a list or set are; empty for anything else. */
    static Optional<Type> item(Type type) {
        if (type instanceof ListOf list) return Optional.of(list.item());
        if (type instanceof SetOf set) return Optional.of(set.item());
        return type instanceof Nothing ? Optional.of(type) : Optional.empty();
    }

    /** Returns what calculating gives; empty if the operator does not work on these. */
    static Optional<Type> calculated(Operator operator, Type left, Type right) {
        if (left instanceof Nothing || right instanceof Nothing) {
            return Optional.of(new Nothing());
        }
        if (isNumber(left) && isNumber(right)) {
            boolean whole = left instanceof Int && right instanceof Int;
            if (operator == Operator.REMAINDER && !whole) {
                return Optional.empty();
            }
            return Optional.of(whole ? Type.INT : Type.DECIMAL);
        }
        if (operator == Operator.PLUS) {
            return moved(left, right).or(() -> moved(right, left)).or(() -> sameDuration(left, right));
        }
        if (operator != Operator.MINUS) {
            return Optional.empty();
        }
        if (left instanceof Date && right instanceof Date) {
            return Optional.of(Type.PERIOD);
        }
        if (left instanceof DateTime && right instanceof DateTime) {
            return Optional.of(Type.DURATION);
        }
        return moved(left, right).or(() -> sameDuration(left, right));
    }

    private static Optional<Type> moved(Type date, Type by) {
        boolean movable = (date instanceof Date && by instanceof Period)
                || (date instanceof DateTime && (by instanceof Period || by instanceof Duration));
        return movable ? Optional.of(date) : Optional.empty();
    }

    private static Optional<Type> sameDuration(Type left, Type right) {
        boolean same = left.equals(right) && (left instanceof Period || left instanceof Duration);
        return same ? Optional.of(left) : Optional.empty();
    }
}
