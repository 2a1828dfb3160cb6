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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes the canonical form of an expression. */
final class Printer {
    /** How tightly a whole expression must bind to stand without brackets: an operator's binding, or one of these. */
    private static final int ANYTHING = 0;

    private static final int OPERAND = 6;
    private static final int RECEIVER = 7;

    private final StringBuilder out = new StringBuilder();

    private Printer() {}

    static String print(Expression expression) {
        var printer = new Printer();
        printer.write(expression, ANYTHING);
        return printer.out.toString();
    }

    /** Returns the text in the kind of quotes that needs fewer escapes. */
    static String quoted(String text) {
        long doubles = text.chars().filter(c -> c == '"').count();
        long singles = text.chars().filter(c -> c == '\'').count();
        char quote = doubles > singles ? '\'' : '"';
        var out = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> (c == quote ? out.append('\\') : out).append(c);
            }
        }
        return out.append(quote).toString();
    }

    private void write(Expression expression, int needed) {
        boolean bracketed = binding(expression) < needed;
        out.append(bracketed ? "(" : "");
        writeBare(expression);
        out.append(bracketed ? ")" : "");
    }

    private static int binding(Expression expression) {
        if (expression instanceof Conditional) return ANYTHING;
        if (expression instanceof Binary binary) return binary.operator().binding();
        if (expression instanceof Unary) return OPERAND;
        if (expression instanceof Literal literal) return literal.isNumber() ? OPERAND : RECEIVER;
        return RECEIVER;
    }

    private void writeBare(Expression expression) {
        if (expression instanceof Literal literal) {
            out.append(literal(literal.value()));
        } else if (expression instanceof Today) {
            out.append("today");
        } else if (expression instanceof Name name) {
            out.append(name.name());
        } else if (expression instanceof Unary unary) {
            unary(unary);
        } else if (expression instanceof Binary binary) {
            binary(binary);
        } else if (expression instanceof Conditional conditional) {
            write(conditional.test(), Operator.OR.binding());
            out.append(" ? ");
            write(conditional.yes(), Operator.OR.binding());
            out.append(" : ");
            write(conditional.no(), ANYTHING);
        } else if (expression instanceof Call call) {
            call(call);
        } else if (expression instanceof ListLiteral list) {
            out.append('[');
            writeAll(list.items());
            out.append(']');
        } else {
            throw new AssertionError("no spelling of " + expression.getClass().getSimpleName()); // Expression is sealed
        }
    }

    private static String literal(Object value) {
        if (value instanceof String text) return quoted(text);
        if (value instanceof BigDecimal decimal) return decimal.toPlainString();
        if (value instanceof LocalDate date) return "date(\"" + date + "\")";
        if (value instanceof Long || value instanceof Boolean) return value.toString();
        return "duration(\"" + value + "\")";
    }

    private void unary(Unary unary) {
        out.append(unary.prefix().sign());
        write(
                unary.operand(),
                unary.prefix() == Prefix.MINUS && startsLikeANumber(unary.operand()) ? RECEIVER : OPERAND);
    }

    /**
     * Returns whether a minus before it has to keep its distance: "-5" is a number, and in CEL two signs cancel out, so that there the
     * opposite of the opposite of the smallest whole number would not be too large.
     */
    private static boolean startsLikeANumber(Expression operand) {
        return operand instanceof Literal literal && literal.isNumber()
                || operand instanceof Unary inner && inner.prefix() == Prefix.MINUS;
    }

    private void binary(Binary binary) {
        int binding = binary.operator().binding();
        // Comparisons cannot be chained, so a comparison inside one is bracketed on either side.
        write(binary.left(), binary.operator().isComparison() ? binding + 1 : binding);
        out.append(' ').append(binary.operator().sign()).append(' ');
        write(binary.right(), binding + 1);
    }

    private void call(Call call) {
        if (call.function() == Function.OR_VALUE) {
            write(call.subject(), RECEIVER);
            out.append('.');
        }
        out.append(call.function().spelling()).append('(');
        write(call.arguments().get(call.arguments().size() - 1), ANYTHING);
        out.append(')');
    }

    private void writeAll(List<Expression> items) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            write(items.get(i), ANYTHING);
        }
    }
}
