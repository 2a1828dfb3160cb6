package io.github.mitform.expression.oracle;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Expressions that mean the same in CEL, with an answer to every name, the same for the same random numbers. What is left out, and why, is
 * listed in {@link CelDifference}.
 */
final class CelExpressions {
    /** {@code rate} and {@code share} are numbers of any kind to CEL, so that it compares them with whole numbers. */
    static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("age", Type.INT),
            Map.entry("count", Type.INT),
            Map.entry("usability.sus", Type.INT),
            Map.entry("share", Type.DECIMAL),
            Map.entry("rate", Type.DECIMAL),
            Map.entry("member", Type.BOOL),
            Map.entry("local", Type.BOOL),
            Map.entry("words", Type.TEXT),
            Map.entry("way", Type.TEXT),
            Map.entry("marks", new Type.ListOf(Type.INT)),
            Map.entry("shares", new Type.ListOf(Type.DECIMAL)),
            Map.entry("order", new Type.ListOf(Type.TEXT)));

    static final Names NAMES = Names.of(TYPES);

    private static final List<Operator> ORDERS =
            List.of(Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST);
    private static final List<Operator> EQUALITIES = List.of(Operator.EQUAL, Operator.UNEQUAL);
    private static final List<Operator> WHOLE =
            List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES, Operator.DIVIDE, Operator.REMAINDER);
    private static final List<Operator> EXACT = List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES);
    /** The ends of what a whole number and a double can hold exactly, and what lies right beside them. */
    private static final long[] EDGES = {
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        1L << 53,
        (1L << 53) + 1,
        -(1L << 53) - 1,
        1L << 62
    };

    private static final List<String> WORDS = List.of(
            "",
            "bike",
            "bus",
            "it's",
            "say \"hi\"",
            "both ' and \"",
            "\\",
            "a\nb\tc\r",
            "ä",
            "🚲🚲",
            "\u0007",
            "中",
            "bike ");

    private final Random random;

    CelExpressions(long seed) {
        this.random = new Random(seed);
    }

    /** Returns an answer to every name. */
    Map<String, Object> answers() {
        var answers = new HashMap<String, Object>();
        // Not in the order of the map, which is another one in every process.
        TYPES.keySet().stream().sorted().forEach(name -> answers.put(name, value(TYPES.get(name))));
        return answers;
    }

    private Object value(Type type) {
        if (type instanceof Type.Int) return whole();
        if (type instanceof Type.Decimal) return dyadic();
        if (type instanceof Type.Bool) return random.nextBoolean();
        if (type instanceof Type.Text) return oneOf(WORDS);
        if (type instanceof Type.ListOf list) {
            var items = new ArrayList<Object>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(list.item()));
            }
            return List.copyOf(items);
        }
        throw new AssertionError("no value of " + type);
    }

    private Object whole() {
        return random.nextInt(5) == 0 ? EDGES[random.nextInt(EDGES.length)] : (Object) (long) (random.nextInt(13) - 4);
    }

    /** Returns a decimal that a double holds exactly, and few of which, added and multiplied, a double still holds exactly. */
    private BigDecimal dyadic() {
        return BigDecimal.valueOf(random.nextInt(65) - 24).divide(BigDecimal.valueOf(1L << random.nextInt(4)));
    }

    /** Returns an expression of any type at most this deep. */
    Expression next(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> whole(depth);
            case 1 -> decimal(depth);
            case 2 -> text(depth);
            case 3 -> list(depth, Type.INT);
            default -> condition(depth);
        };
    }

    private Expression condition(int depth) {
        return switch (random.nextInt(depth <= 0 ? 3 : 14)) {
            case 0 -> name("member");
            case 1 -> name("local");
            case 2 -> new Literal(random.nextBoolean());
            case 3 -> not(condition(depth - 1));
            case 4, 5 -> binary(Operator.AND, condition(depth - 1), condition(depth - 1));
            case 6, 7 -> binary(Operator.OR, condition(depth - 1), condition(depth - 1));
            case 8 -> choice(depth, () -> condition(depth - 1));
            case 9 -> membership(depth);
            case 10 -> binary(oneOf(ORDERS), anyNumber(depth - 1), anyNumber(depth - 1));
            case 11 -> mixedEquality(depth);
            case 12 -> sameKind(depth);
            default -> binary(oneOf(ORDERS), whole(depth - 1), whole(depth - 1));
        };
    }

    private Expression anyNumber(int depth) {
        return random.nextBoolean() ? whole(depth) : decimal(depth);
    }

    private Expression mixedEquality(int depth) {
        var one = name(random.nextBoolean() ? "share" : "rate");
        var other = anyNumber(depth - 1);
        return random.nextBoolean() ? binary(oneOf(EQUALITIES), one, other) : binary(oneOf(EQUALITIES), other, one);
    }

    private Expression sameKind(int depth) {
        Supplier<Expression> kind = oneOf(List.<Supplier<Expression>>of(
                () -> whole(depth - 1),
                () -> decimal(depth - 1),
                () -> text(depth - 1),
                () -> condition(depth - 1),
                () -> list(depth - 1, Type.INT),
                () -> list(depth - 1, Type.TEXT)));
        return binary(oneOf(EQUALITIES), kind.get(), kind.get());
    }

    private Expression membership(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> binary(Operator.IN, text(depth - 1), list(depth - 1, Type.TEXT));
            case 1 -> binary(Operator.IN, decimal(depth - 1), list(depth - 1, Type.DECIMAL));
            case 2 -> binary(Operator.IN, name("share"), list(depth - 1, Type.INT));
            default -> binary(Operator.IN, whole(depth - 1), list(depth - 1, Type.INT));
        };
    }

    private Expression whole(int depth) {
        return switch (random.nextInt(depth <= 0 ? 4 : 9)) {
            case 0 -> name(random.nextBoolean() ? "age" : "count");
            case 1 -> name("usability.sus");
            case 2, 3 -> new Literal(whole());
            case 4 -> minus(whole(depth - 1));
            case 5 -> choice(depth, () -> whole(depth - 1));
            case 6 -> new Call(Function.SIZE, List.of(sized(depth - 1)), Span.NOWHERE);
            default -> calculated(depth);
        };
    }

    private Expression sized(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> text(depth);
            case 1 -> list(depth, Type.INT);
            default -> list(depth, Type.TEXT);
        };
    }

    private Expression calculated(int depth) {
        var operator = oneOf(WHOLE);
        var left = whole(depth - 1);
        var right = whole(depth - 1);
        boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
        boolean zero = right instanceof Literal literal && literal.isZero();
        return binary(divides && zero ? Operator.PLUS : operator, left, right);
    }

    private Expression decimal(int depth) {
        return switch (random.nextInt(depth <= 0 ? 2 : 6)) {
            case 0 -> name(random.nextBoolean() ? "share" : "rate");
            case 1 -> new Literal(dyadic());
            case 2 -> minus(decimal(depth - 1));
            case 3 -> choice(depth, () -> decimal(depth - 1));
            case 4 ->
                binary(Operator.DIVIDE, decimal(depth - 1), new Literal(BigDecimal.valueOf(1L << random.nextInt(3))));
            default -> binary(oneOf(EXACT), decimal(Math.min(depth - 1, 1)), decimal(Math.min(depth - 1, 1)));
        };
    }

    private Expression text(int depth) {
        return switch (random.nextInt(depth <= 0 ? 3 : 4)) {
            case 0 -> name("words");
            case 1 -> name("way");
            case 2 -> new Literal(oneOf(WORDS));
            default -> choice(depth, () -> name("words"), () -> text(depth - 1));
        };
    }

    private Expression list(int depth, Type item) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return name(listName(item));
        }
        if (kind == 1 && depth > 0) {
            return choice(depth, () -> name(listName(item)), () -> list(depth - 1, item));
        }
        var items = new ArrayList<Expression>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(
                    item instanceof Type.Int
                            ? whole(depth - 1)
                            : item instanceof Type.Text ? text(depth - 1) : decimal(depth - 1));
        }
        return new ListLiteral(items, Span.NOWHERE);
    }

    private static String listName(Type item) {
        return item instanceof Type.Int ? "marks" : item instanceof Type.Text ? "order" : "shares";
    }

    private Expression choice(int depth, Supplier<Expression> branch) {
        return choice(depth, branch, branch);
    }

    /** A branch that can be any text keeps all of it from being one of a few texts, which must not be compared with others. */
    private Expression choice(int depth, Supplier<Expression> yes, Supplier<Expression> no) {
        return new Conditional(condition(depth - 1), yes.get(), no.get(), Span.NOWHERE);
    }

    private static Expression binary(Operator operator, Expression left, Expression right) {
        return new Binary(operator, left, right, Span.NOWHERE);
    }

    private static Expression not(Expression condition) {
        return new Unary(Prefix.NOT, condition, Span.NOWHERE);
    }

    private static Expression minus(Expression number) {
        return new Unary(Prefix.MINUS, number, Span.NOWHERE);
    }

    private static Name name(String name) {
        return new Name(name);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
