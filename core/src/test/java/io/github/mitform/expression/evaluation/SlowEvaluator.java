package io.github.mitform.expression.evaluation;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Today;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression comes to, worked out as slowly and plainly as one would explain it: every part first, then the whole; whole numbers
 * without bounds, which are looked at afterwards. Numbers are a {@link BigInteger} or a {@link BigDecimal}.
 */
final class SlowEvaluator {
    private static final Optional<Object> UNKNOWN = Optional.empty();
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Map<String, Object> answers;
    private final LocalDate today;

    SlowEvaluator(Map<String, Object> answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    Optional<Object> value(Expression expression) {
        if (expression instanceof Literal literal) return Optional.of(plain(literal.value()));
        if (expression instanceof Today) return Optional.of(today);
        if (expression instanceof Name name)
            return Optional.ofNullable(answers.get(name.name())).map(SlowEvaluator::plain);
        if (expression instanceof Call call && call.function() == Function.ANSWERED) {
            return Optional.of(answers.containsKey(((Name) call.subject()).name()));
        }
        var parts = new ArrayList<Optional<Object>>();
        for (Expression part : expression.children()) {
            parts.add(value(part));
        }
        if (expression instanceof Binary binary) return binary(binary.operator(), parts.get(0), parts.get(1));
        if (expression instanceof Call call && call.function() == Function.OR_VALUE) {
            return parts.get(0).isPresent() ? parts.get(0) : parts.get(1);
        }
        if (expression instanceof Conditional) {
            if (parts.get(0).isEmpty()) return UNKNOWN;
            return isTrue(parts.get(0)) ? parts.get(1) : parts.get(2);
        }
        if (parts.stream().anyMatch(Optional::isEmpty)) return UNKNOWN;
        var known = parts.stream().map(Optional::get).toList();
        if (expression instanceof ListLiteral) return Optional.of(known);
        if (expression instanceof Call call) return call(call.function(), known.get(0));
        if (expression instanceof Unary unary) {
            return unary.prefix() == Prefix.NOT
                    ? Optional.of(known.get(0).equals(false))
                    : binary(Operator.MINUS, Optional.of(BigInteger.ZERO), parts.get(0));
        }
        throw new AssertionError("no value of " + expression.getClass().getSimpleName());
    }

    private static Optional<Object> binary(Operator operator, Optional<Object> left, Optional<Object> right) {
        if (operator == Operator.AND) {
            if (isFalse(left) || isFalse(right)) return Optional.of(false);
            return isTrue(left) && isTrue(right) ? Optional.of(true) : UNKNOWN;
        }
        if (operator == Operator.OR) {
            if (isTrue(left) || isTrue(right)) return Optional.of(true);
            return isFalse(left) && isFalse(right) ? Optional.of(false) : UNKNOWN;
        }
        if (left.isEmpty() || right.isEmpty()) return UNKNOWN;
        Object one = left.get();
        Object other = right.get();
        return switch (operator) {
            case EQUAL -> Optional.of(equal(one, other));
            case UNEQUAL -> Optional.of(!equal(one, other));
            case LESS -> Optional.of(compare(one, other) < 0);
            case AT_MOST -> Optional.of(compare(one, other) <= 0);
            case MORE -> Optional.of(compare(one, other) > 0);
            case AT_LEAST -> Optional.of(compare(one, other) >= 0);
            case IN -> Optional.of(((Collection<?>) other).stream().anyMatch(item -> equal(item, one)));
            default -> calculated(operator, one, other);
        };
    }

    private static boolean isTrue(Optional<Object> value) {
        return value.equals(Optional.of(true));
    }

    private static boolean isFalse(Optional<Object> value) {
        return value.equals(Optional.of(false));
    }

    private static boolean equal(Object one, Object other) {
        if (one instanceof Collection<?> some && other instanceof Collection<?> others) {
            boolean inOrder = one instanceof List && other instanceof List;
            if (!inOrder) return new HashSet<>(some).equals(new HashSet<>(others)); // of texts
            if (some.size() != others.size()) return false;
            var rest = others.iterator();
            return some.stream().allMatch(item -> equal(item, rest.next()));
        }
        return isNumber(one) && isNumber(other) ? compare(one, other) == 0 : one.equals(other);
    }

    private static boolean isNumber(Object value) {
        return value instanceof BigInteger || value instanceof BigDecimal;
    }

    private static int compare(Object one, Object other) {
        return one instanceof LocalDate date
                ? date.compareTo((LocalDate) other)
                : decimal(one).compareTo(decimal(other));
    }

    private static Optional<Object> calculated(Operator operator, Object one, Object other) {
        if (one instanceof LocalDate date) {
            return Optional.of(operator == Operator.PLUS ? date.plus((Period) other) : date.minus((Period) other));
        }
        if (one instanceof BigInteger left && other instanceof BigInteger right) {
            boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
            if (divides && right.signum() == 0) return UNKNOWN;
            var result = switch (operator) {
                case PLUS -> left.add(right);
                case MINUS -> left.subtract(right);
                case TIMES -> left.multiply(right);
                case DIVIDE -> left.divide(right);
                default -> left.remainder(right);
            };
            return bounded(result);
        }
        return switch (operator) {
            case PLUS -> Optional.of(decimal(one).add(decimal(other)));
            case MINUS -> Optional.of(decimal(one).subtract(decimal(other)));
            case TIMES -> Optional.of(decimal(one).multiply(decimal(other)));
            default -> quotient(decimal(one), decimal(other));
        };
    }

    private static Optional<Object> bounded(BigInteger result) {
        return result.compareTo(LEAST) < 0 || result.compareTo(MOST) > 0 ? UNKNOWN : Optional.of(result);
    }

    private static Optional<Object> quotient(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) return UNKNOWN;
        // The digits end exactly if the divisor, without the factors it shares with the dividend, is made of twos and
        // fives.
        var rest = divisor.movePointRight(Math.max(0, Math.max(divisor.scale(), dividend.scale())))
                .toBigIntegerExact()
                .abs();
        var top = dividend.movePointRight(Math.max(0, Math.max(divisor.scale(), dividend.scale())))
                .toBigIntegerExact();
        rest = rest.divide(rest.gcd(top));
        for (var prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.remainder(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return Optional.of(
                rest.equals(BigInteger.ONE)
                        ? dividend.divide(divisor, MathContext.UNLIMITED)
                        : dividend.divide(divisor, MathContext.DECIMAL128));
    }

    private static Optional<Object> call(Function function, Object subject) {
        if (function == Function.SIZE) {
            long size = subject instanceof String text ? text.codePoints().count() : ((Collection<?>) subject).size();
            return Optional.of(BigInteger.valueOf(size));
        }
        var items = List.copyOf((Collection<?>) subject);
        if (function == Function.SUM || function == Function.AVG) {
            Optional<Object> sum = Optional.of(function == Function.SUM ? BigInteger.ZERO : BigDecimal.ZERO);
            for (Object item : items) {
                sum = binary(Operator.PLUS, sum, Optional.of(item));
            }
            return function == Function.SUM
                    ? sum
                    : binary(Operator.DIVIDE, sum, Optional.of(new BigDecimal(items.size())));
        }
        return items.stream()
                .map(item -> (Object) item)
                .reduce((best, item) -> compare(item, best) * (function == Function.MIN ? 1 : -1) < 0 ? item : best);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigInteger whole ? new BigDecimal(whole) : (BigDecimal) number;
    }

    /** Returns a value with its whole numbers without bounds. */
    static Object plain(Object value) {
        if (value instanceof Long whole) return BigInteger.valueOf(whole);
        if (value instanceof Set<?>) return value; // of texts
        if (value instanceof List<?> items)
            return items.stream().map(SlowEvaluator::plain).toList();
        return value;
    }

    /** Returns whether a value of the library is the one that was worked out here. */
    static boolean same(Optional<Object> fast, Optional<Object> slow) {
        return fast.isPresent() == slow.isPresent() && (fast.isEmpty() || equal(plain(fast.get()), slow.get()));
    }
}
