package io.github.mitform.expression;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition or a computed value, such as {@code age >= 18 && "bike" in modes}.
 *
 * <p>Immutable and closed. Two expressions are equal when they say the same in the same form; where they stood in their source does
 * not matter. Reading one finds mistakes of spelling; {@link io.github.mitform.expression.type.TypeCheck} finds the others and yields what can be evaluated.
 */
public sealed interface Expression {
    /** Most characters of a source, not counting blanks. */
    int MOST_CHARACTERS = 4_000;
    /** Most brackets, calls, signs and other branches inside each other. */
    int MOST_NESTING = 64;
    /** Most values, names and operators together. */
    int MOST_NODES = 1_000;

    /** Returns where it stands in the source that it was read from. */
    Span span();

    /** Returns the expressions directly inside this one, in the order they are written. */
    List<Expression> children();

    /** Reads an expression, or finds everything that is spelled wrongly in it. Takes time in proportion to its length. */
    static Parsed parse(String source) {
        return Parser.parse(source);
    }

    /** Returns the opposite of a condition. */
    static Expression not(Expression condition) {
        return new Unary(Prefix.NOT, condition, condition.span());
    }

    /** Returns the text that parses to an equal expression, with the fewest brackets, single blanks and no exponents. */
    default String print() {
        return Printer.print(this);
    }

    /** Returns the names it mentions, each once, in the order of their first use. */
    default Set<String> references() {
        var names = new LinkedHashSet<String>();
        var open = new ArrayDeque<Expression>();
        open.push(this);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof Name name) {
                names.add(name.name());
            }
            var inside = next.children();
            for (int i = inside.size() - 1; i >= 0; i--) {
                open.push(inside.get(i));
            }
        }
        return names;
    }

    /**
     * A value that is written down.
     *
     * @param value a {@link Boolean}, {@link Long}, {@link BigDecimal}, {@link String}, {@link LocalDate}, {@link Period} or {@link
     *     Duration}; a decimal keeps no zeros at its end but the first place, so that 2.50 and 2.5 are equal
     */
    record Literal(Object value, Span span) implements Expression {
        public Literal {
            requireNonNull(span, "span");
            if (value instanceof BigDecimal decimal) {
                var shortest = decimal.stripTrailingZeros();
                value = shortest.scale() < 1 ? shortest.setScale(1) : shortest;
            } else if (value instanceof Period period) {
                value = period.normalized();
            } else if (!(value instanceof Boolean
                    || value instanceof Long
                    || value instanceof String
                    || value instanceof LocalDate
                    || value instanceof Duration)) {
                throw new IllegalArgumentException(
                        "no literal is a " + value.getClass().getSimpleName());
            }
        }

        public Literal(Object value) {
            this(value, Span.NOWHERE);
        }

        /** Returns whether it is a whole number or a decimal. */
        public boolean isNumber() {
            return value instanceof Long || value instanceof BigDecimal;
        }

        /** Returns whether it is the number 0. */
        public boolean isZero() {
            return value instanceof BigDecimal decimal ? decimal.signum() == 0 : value.equals(0L);
        }

        @Override
        public List<Expression> children() {
            return List.of();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literal literal && value.equals(literal.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /** The day on which the expression is evaluated. */
    record Today(Span span) implements Expression {
        public Today {
            requireNonNull(span, "span");
        }

        @Override
        public List<Expression> children() {
            return List.of();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Today;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /**
     * What somebody answered or something yielded.
     *
     * @param name ids joined by dots, such as {@code age} or {@code usability.sus}; with a star at its end, or with numbers among the ids, where
     *     a check means something that nobody can write
     */
    record Name(String name, Span span) implements Expression {
        public Name {
            requireNonNull(span, "span");
            if (!Spelling.isName(name) && !Spelling.isMadeUp(name)) {
                throw new IllegalArgumentException(
                        "a name is made of lower case letters, digits, '_' and dots, and no reserved word, but was "
                                + name);
            }
        }

        public Name(String name) {
            this(name, Span.NOWHERE);
        }

        /** Returns whether no part of a name may be this word, because the language keeps it for itself. */
        public static boolean isReserved(String word) {
            return Spelling.RESERVED.contains(word);
        }

        @Override
        public List<Expression> children() {
            return List.of();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /** What stands before one operand. */
    enum Prefix {
        /** {@code !}: true for false, false for true, unknown for unknown. */
        NOT("!"),
        /** {@code -}: the number of the other sign. */
        MINUS("-");

        private final String sign;

        Prefix(String sign) {
            this.sign = sign;
        }

        /** Returns how it is written. */
        public String sign() {
            return sign;
        }
    }

    /** {@code !x} or {@code -x}. */
    record Unary(Prefix prefix, Expression operand, Span span) implements Expression {
        public Unary {
            requireNonNull(prefix, "prefix");
            requireNonNull(operand, "operand");
            requireNonNull(span, "span");
        }

        @Override
        public List<Expression> children() {
            return List.of(operand);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unary that && prefix == that.prefix && operand.equals(that.operand);
        }

        @Override
        public int hashCode() {
            return Objects.hash(prefix, operand);
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /** Two operands with an operator between them. */
    record Binary(Operator operator, Expression left, Expression right, Span span) implements Expression {
        public Binary {
            requireNonNull(operator, "operator");
            requireNonNull(left, "left");
            requireNonNull(right, "right");
            requireNonNull(span, "span");
        }

        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Binary that
                    && operator == that.operator
                    && left.equals(that.left)
                    && right.equals(that.right);
        }

        @Override
        public int hashCode() {
            return Objects.hash(operator, left, right);
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /** {@code test ? yes : no}; unknown where the test is, even if both branches are equal. */
    record Conditional(Expression test, Expression yes, Expression no, Span span) implements Expression {
        public Conditional {
            requireNonNull(test, "test");
            requireNonNull(yes, "yes");
            requireNonNull(no, "no");
            requireNonNull(span, "span");
        }

        @Override
        public List<Expression> children() {
            return List.of(test, yes, no);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Conditional that
                    && test.equals(that.test)
                    && yes.equals(that.yes)
                    && no.equals(that.no);
        }

        @Override
        public int hashCode() {
            return Objects.hash(test, yes, no);
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /**
     * A function and what it is called with.
     *
     * @param arguments for {@code x.orValue(v)} both {@code x} and {@code v}
     */
    record Call(Function function, List<Expression> arguments, Span span) implements Expression {
        public Call {
            requireNonNull(span, "span");
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arguments()) {
                throw new IllegalArgumentException(function.spelling() + " takes " + function.arguments()
                        + " arguments, but got " + arguments.size());
            }
            if (function == Function.ANSWERED && !(arguments.get(0) instanceof Name)) {
                throw new IllegalArgumentException("answered takes a name");
            }
        }

        /** Returns what it is called on: the list of {@code sum}, the {@code x} of {@code x.orValue(v)}. */
        public Expression subject() {
            return arguments.get(0);
        }

        @Override
        public List<Expression> children() {
            return arguments;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Call that && function == that.function && arguments.equals(that.arguments);
        }

        @Override
        public int hashCode() {
            return Objects.hash(function, arguments);
        }

        @Override
        public String toString() {
            return print();
        }
    }

    /** {@code [a, b]}: a list; beside a set, a set. Unknown if any item is. */
    record ListLiteral(List<Expression> items, Span span) implements Expression {
        public ListLiteral {
            items = List.copyOf(items);
            requireNonNull(span, "span");
        }

        @Override
        public List<Expression> children() {
            return items;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ListLiteral that && items.equals(that.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }

        @Override
        public String toString() {
            return print();
        }
    }
}
