package io.github.mitform.expression;

import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Today;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes sound expressions over a few names, and answers to these names. */
public final class RandomExpressions {
    public static final List<String> OPTIONS = List.of("bike", "bus", "car");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    public static final Names NAMES = Names.of(Map.of(
            "age", Type.INT,
            "count", Type.INT,
            "share", Type.DECIMAL,
            "member", Type.BOOL,
            "local", Type.BOOL,
            "mode", Type.oneOf(Set.copyOf(OPTIONS)),
            "modes", Type.someOf(Set.copyOf(OPTIONS)),
            "born", Type.DATE,
            "ratings", new Type.ListOf(Type.INT)));

    private final Random random;

    public RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    /** Returns answers to some of the names, from so few values that conditions often hold. */
    public Map<String, Object> answers() {
        var answers = new HashMap<String, Object>();
        for (String name : NAMES.all()) {
            if (random.nextInt(4) > 0) {
                answers.put(name, answer(NAMES.type(name).orElseThrow()));
            }
        }
        return answers;
    }

    private Object answer(Type type) {
        if (type instanceof Type.Int) return (long) random.nextInt(6);
        if (type instanceof Type.Decimal) return BigDecimal.valueOf(random.nextInt(50), 1);
        if (type instanceof Type.Bool) return random.nextBoolean();
        if (type instanceof Type.Text) return option();
        if (type instanceof Type.Date) return TODAY.minusDays(random.nextInt(3));
        if (type instanceof Type.SetOf) {
            var some = new HashSet<Object>(OPTIONS);
            some.removeIf(option -> random.nextBoolean());
            return some;
        }
        return random.ints(random.nextInt(3), 0, 3)
                .mapToObj(i -> (Object) (long) i)
                .toList();
    }

    /** Returns a condition at most this deep. */
    public Expression condition(int depth) {
        int kind = depth <= 1 ? random.nextInt(4) : random.nextInt(12);
        if (kind == 0) return name(random.nextBoolean() ? "member" : "local");
        if (kind == 1) return new Call(Function.ANSWERED, List.of(name(anyName())), Span.NOWHERE);
        if (kind == 2) return random.nextInt(4) == 0 ? new Literal(random.nextBoolean()) : comparison(depth - 1);
        if (kind <= 4) return comparison(depth - 1);
        if (kind == 5) return new Unary(Prefix.NOT, condition(depth - 1), Span.NOWHERE);
        if (kind <= 7) return binary(Operator.AND, condition(depth - 1), condition(depth - 1));
        if (kind <= 9) return binary(Operator.OR, condition(depth - 1), condition(depth - 1));
        if (kind == 10) return choice(depth, condition(depth - 1), condition(depth - 1));
        return orValue(condition(depth - 1), condition(depth - 1));
    }

    private Expression comparison(int depth) {
        int kind = random.nextInt(8);
        if (kind <= 3) return binary(oneOf(ORDERS), number(depth), number(depth));
        if (kind == 4) return binary(oneOf(EQUALITIES), name("mode"), new Literal(option()));
        if (kind == 5) return binary(Operator.IN, new Literal(option()), name("modes"));
        if (kind == 6) return binary(oneOf(ORDERS), name("born"), date(depth));
        if (random.nextBoolean()) return binary(Operator.IN, name("mode"), options());
        return binary(oneOf(EQUALITIES), name("modes"), options());
    }

    private static final List<Operator> ORDERS = List.of(
            Operator.EQUAL, Operator.UNEQUAL, Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST);
    private static final List<Operator> EQUALITIES = List.of(Operator.EQUAL, Operator.UNEQUAL);
    private static final List<Operator> CALCULATIONS =
            List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES, Operator.DIVIDE);
    private static final List<Function> NUMBERS = List.of(Function.SUM, Function.MIN, Function.MAX, Function.AVG);

    public Expression number(int depth) {
        int kind = depth <= 0 ? random.nextInt(5) : random.nextInt(11);
        if (kind <= 1) return new Literal((long) random.nextInt(8) - 1);
        if (kind == 2) return name(random.nextBoolean() ? "age" : "count");
        if (kind == 3) return name("share");
        if (kind == 4) return new Literal(BigDecimal.valueOf(random.nextInt(80) - 20L, 1));
        if (kind <= 6) return calculation(oneOf(CALCULATIONS), number(depth - 1), number(depth - 1));
        if (kind == 7) return new Unary(Prefix.MINUS, number(depth - 1), Span.NOWHERE);
        if (kind == 8) return orValue(number(depth - 1), number(depth - 1));
        if (kind == 9) return new Call(Function.SIZE, List.of(name("modes")), Span.NOWHERE);
        var list = random.nextBoolean() ? name("ratings") : list(number(depth - 1), number(depth - 1));
        return new Call(oneOf(NUMBERS), List.of(list), Span.NOWHERE);
    }

    private static Expression calculation(Operator operator, Expression left, Expression right) {
        boolean zero = right instanceof Literal literal && literal.isZero();
        return binary(operator == Operator.DIVIDE && zero ? Operator.PLUS : operator, left, right);
    }

    private Expression date(int depth) {
        var date = random.nextBoolean() ? new Today(Span.NOWHERE) : new Literal(TODAY.minusDays(random.nextInt(3)));
        return depth <= 0 || random.nextBoolean()
                ? date
                : binary(random.nextBoolean() ? Operator.PLUS : Operator.MINUS, date, period());
    }

    private Expression period() {
        return new Literal(Period.of(random.nextInt(2), random.nextInt(14), random.nextInt(3)));
    }

    /** Returns any literal, for printing. */
    public Expression literal() {
        int kind = random.nextInt(5);
        if (kind == 0) return new Literal(Duration.ofSeconds(random.nextInt(200_000) - 100_000));
        if (kind == 1) return period();
        if (kind == 2) return new Literal(BigDecimal.valueOf(random.nextLong(), random.nextInt(30) - 10));
        if (kind == 3) return new Literal(random.nextLong());
        var text = random.ints(random.nextInt(8), 0, 0x250).mapToObj(Character::toString);
        return new Literal(String.join("", text.toList()));
    }

    private Expression options() {
        return list(new Literal(option()), new Literal(option()));
    }

    private static Expression list(Expression... items) {
        return new ListLiteral(List.of(items), Span.NOWHERE);
    }

    private Expression choice(int depth, Expression yes, Expression no) {
        return new Conditional(condition(depth - 1), yes, no, Span.NOWHERE);
    }

    private static Expression orValue(Expression value, Expression fallback) {
        return new Call(Function.OR_VALUE, List.of(value, fallback), Span.NOWHERE);
    }

    private static Expression binary(Operator operator, Expression left, Expression right) {
        return new Binary(operator, left, right, Span.NOWHERE);
    }

    private static Name name(String name) {
        return new Name(name);
    }

    private String anyName() {
        return oneOf(NAMES.all().stream().sorted().toList());
    }

    private String option() {
        return oneOf(OPTIONS);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
