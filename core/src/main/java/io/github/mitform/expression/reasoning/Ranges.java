package io.github.mitform.expression.reasoning;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Names.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * How small and how large a number can be that is calculated: sums, differences, products, and the larger of two ways (interval arithmetic, Ramon
 * E. Moore, Interval Analysis, 1966). Conservative: a number is never outside, but the ends need not be reached.
 */
public final class Ranges {
    /** Numbers with more digits are not followed. */
    private static final int MOST_DIGITS = 100;

    private final Names names;

    private Ranges(Names names) {
        this.names = names;
    }

    /** Returns the range of a number; {@link Range#ANY} where nothing is known of it, and for what is no number. */
    public static Range of(Expression expression, Names names) {
        var ends = new Ranges(names).ends(expression);
        return new Range(ends.least.map(Object.class::cast), ends.most.map(Object.class::cast));
    }

    private record Ends(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        static final Ends ANY = new Ends(Optional.empty(), Optional.empty());

        Ends {
            least = least.filter(Ends::isShort);
            most = most.filter(Ends::isShort);
        }

        private static boolean isShort(BigDecimal number) {
            return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        }

        static Ends of(BigDecimal number) {
            return new Ends(Optional.of(number), Optional.of(number));
        }

        boolean isClosed() {
            return least.isPresent() && most.isPresent();
        }

        Ends negated() {
            return new Ends(most.map(BigDecimal::negate), least.map(BigDecimal::negate));
        }

        Ends plus(Ends other) {
            return new Ends(both(least, other.least, BigDecimal::add), both(most, other.most, BigDecimal::add));
        }

        /** Returns what lies in one of the two. */
        Ends or(Ends other) {
            return new Ends(both(least, other.least, BigDecimal::min), both(most, other.most, BigDecimal::max));
        }

        private static Optional<BigDecimal> both(
                Optional<BigDecimal> left, Optional<BigDecimal> right, BinaryOperator<BigDecimal> how) {
            return left.flatMap(one -> right.map(other -> how.apply(one, other)));
        }

        Ends times(Ends other) {
            if (!isClosed() || !other.isClosed()) {
                return ANY;
            }
            var corners = Stream.of(least, most)
                    .flatMap(one -> Stream.of(other.least, other.most)
                            .map(another -> one.orElseThrow().multiply(another.orElseThrow())))
                    .toList();
            return new Ends(
                    corners.stream().min(Comparator.naturalOrder()),
                    corners.stream().max(Comparator.naturalOrder()));
        }
    }

    private Ends ends(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.isNumber() ? Ends.of(Interval.number(literal.value())) : Ends.ANY;
        }
        if (expression instanceof Name name) {
            var range = names.range(name.name());
            return new Ends(number(range.least()), number(range.most()));
        }
        if (expression instanceof Unary unary) {
            return unary.prefix() == Prefix.NOT
                    ? Ends.ANY
                    : ends(unary.operand()).negated();
        }
        if (expression instanceof Conditional conditional) {
            return ends(conditional.yes()).or(ends(conditional.no()));
        }
        return expression instanceof Binary binary ? calculated(binary) : Ends.ANY;
    }

    private static Optional<BigDecimal> number(Optional<Object> end) {
        return end.filter(value -> value instanceof Long || value instanceof BigDecimal)
                .map(Interval::number);
    }

    private Ends calculated(Binary binary) {
        return switch (binary.operator()) {
            case PLUS -> ends(binary.left()).plus(ends(binary.right()));
            case MINUS -> ends(binary.left()).plus(ends(binary.right()).negated());
            case TIMES -> ends(binary.left()).times(ends(binary.right()));
            default -> Ends.ANY;
        };
    }
}
