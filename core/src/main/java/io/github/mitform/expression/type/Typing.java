package io.github.mitform.expression.type;

import static io.github.mitform.expression.ExpressionProblem.DIVISION_BY_ZERO;
import static io.github.mitform.expression.ExpressionProblem.MIXED_KINDS;
import static io.github.mitform.expression.ExpressionProblem.MONTHS_DIFFER;
import static io.github.mitform.expression.ExpressionProblem.NOT_COMPARABLE;
import static io.github.mitform.expression.ExpressionProblem.NO_CALCULATION;
import static io.github.mitform.expression.ExpressionProblem.NO_ORDER;
import static io.github.mitform.expression.ExpressionProblem.UNKNOWN_NAME;
import static io.github.mitform.expression.ExpressionProblem.UNKNOWN_OPTION;
import static io.github.mitform.expression.ExpressionProblem.WRONG_OPERAND;
import static io.github.mitform.expression.ExpressionProblem.WRONG_RESULT;

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
import io.github.mitform.expression.Faults;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Type.Bool;
import io.github.mitform.expression.type.Type.ListOf;
import io.github.mitform.expression.type.Type.Nothing;
import io.github.mitform.expression.type.Type.SetOf;
import io.github.mitform.expression.type.Type.Text;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Finds the type of every part of an expression, and all parts that do not go together. */
final class Typing {
    private static final Sentence A_NUMBER = new Sentence("a number", "eine Zahl");
    private static final Sentence YES_OR_NO = new Sentence("yes or no", "Ja oder Nein");
    private static final Sentence A_COLLECTION = new Sentence("a list or a set", "eine Liste oder eine Menge");
    private static final Sentence SOMETHING_LONG =
            new Sentence("a text, a list or a set", "einen Text, eine Liste oder eine Menge");
    private static final Sentence NUMBERS = new Sentence("a list of numbers", "eine Liste von Zahlen");
    private static final Sentence NUMBERS_OR_DATES =
            new Sentence("a list of numbers or dates", "eine Liste von Zahlen oder Daten");

    private final Names names;
    private final Faults faults = new Faults();
    /** By identity: equal parts at two places have their types each. */
    private final IdentityHashMap<Expression, Type> types = new IdentityHashMap<>();

    Typing(Names names) {
        this.names = names;
    }

    TypeCheck check(Expression expression, Optional<Type> expected) {
        var type = type(expression);
        if (expected.isPresent()) {
            expect(expression, type, expected.get());
        }
        return new TypeCheck(
                faults.isEmpty() ? Optional.of(new Checked(expression, type)) : Optional.empty(), faults.inOrder());
    }

    private void expect(Expression expression, Type type, Type expected) {
        if (Types.fits(beside(expression, type, expected), expected)) {
            checkOptions(expression, expected);
        } else {
            faults.add(WRONG_RESULT, expression.span(), "needed", expected.shown(), "found", type.shown());
        }
    }

    /** Returns the type; {@link Nothing} where a fault was found, so that it is told only once. */
    private Type type(Expression expression) {
        var type = find(expression);
        types.put(expression, type);
        return type;
    }

    private Type find(Expression expression) {
        if (expression instanceof Literal literal) return literal(literal.value());
        if (expression instanceof Today) return Type.DATE;
        if (expression instanceof Name name) return name(name);
        if (expression instanceof Unary unary) return unary(unary);
        if (expression instanceof Binary binary) return binary(binary);
        if (expression instanceof Conditional conditional) return conditional(conditional);
        if (expression instanceof Call call) return call(call);
        if (expression instanceof ListLiteral list) return list(list);
        throw new AssertionError("no type of " + expression.getClass().getSimpleName()); // Expression is sealed
    }

    private static Type literal(Object value) {
        if (value instanceof Long) return Type.INT;
        if (value instanceof BigDecimal) return Type.DECIMAL;
        if (value instanceof String text) return Type.oneOf(Set.of(text));
        if (value instanceof Boolean) return Type.BOOL;
        if (value instanceof LocalDate) return Type.DATE;
        return value instanceof Period ? Type.PERIOD : Type.DURATION;
    }

    private Type name(Name name) {
        var type = names.type(name.name());
        if (type.isEmpty()) {
            var meant = Suggestion.certain(name.name(), names.all());
            var suggestion = Suggestion.didYouMean(name.name(), names.all());
            faults.addMendable(UNKNOWN_NAME, name.span(), meant, "found", name.name(), "suggestion", suggestion);
        }
        return type.orElseGet(Nothing::new);
    }

    private Type unary(Unary unary) {
        var type = type(unary.operand());
        if (unary.prefix() == Prefix.NOT) {
            needBool("!", unary.operand(), type);
            return Type.BOOL;
        }
        return need(Types.isNumber(type), "-", A_NUMBER, unary.operand(), type) ? type : new Nothing();
    }

    private Type binary(Binary binary) {
        var operator = binary.operator();
        var left = type(binary.left());
        var right = type(binary.right());
        if (operator == Operator.AND || operator == Operator.OR) {
            needBool(operator.sign(), binary.left(), left);
            needBool(operator.sign(), binary.right(), right);
            return Type.BOOL;
        }
        if (operator == Operator.IN) {
            membership(binary, left, right);
            return Type.BOOL;
        }
        if (operator.isComparison()) {
            comparison(binary, left, right);
            return Type.BOOL;
        }
        return calculation(binary, left, right);
    }

    private void membership(Binary in, Type left, Type right) {
        var item = Types.item(right);
        if (!need(item.isPresent(), "in", A_COLLECTION, in.right(), right)) {
            return;
        }
        if (Types.join(left, item.get()).isEmpty()) {
            notComparable(in, left, right);
            return;
        }
        if (!in.right().references().isEmpty()) {
            checkOptions(in.left(), item.get());
        }
        if (!in.left().references().isEmpty()) {
            checkOptions(in.right(), new ListOf(left));
        }
    }

    private void comparison(Binary binary, Type left, Type right) {
        if (binary.operator().isOrder()) {
            boolean leftHasOrder = hasOrder(binary, binary.left(), left);
            boolean rightHasOrder = hasOrder(binary, binary.right(), right);
            if (!leftHasOrder || !rightHasOrder) {
                return;
            }
        }
        var leftType = beside(binary.left(), left, right);
        var rightType = beside(binary.right(), right, left);
        if (Types.join(leftType, rightType).isEmpty()) {
            notComparable(binary, left, right);
            return;
        }
        if (!binary.right().references().isEmpty()) {
            checkOptions(binary.left(), rightType);
        }
        if (!binary.left().references().isEmpty()) {
            checkOptions(binary.right(), leftType);
        }
    }

    private boolean hasOrder(Binary comparison, Expression side, Type type) {
        if (!Types.hasOrder(type)) {
            faults.add(NO_ORDER, side.span(), "operator", comparison.operator().sign(), "found", type.shown());
            return false;
        }
        if (givesMonths(side)) {
            faults.add(MONTHS_DIFFER, side.span());
            return false;
        }
        return true;
    }

    /** Returns whether months or years that are written down are part of the duration that this gives. */
    private boolean givesMonths(Expression side) {
        if (side instanceof Literal literal) {
            return literal.value() instanceof Period period && period.toTotalMonths() != 0;
        }
        return types.get(side) instanceof Type.Period
                && side.children().stream().anyMatch(this::givesMonths);
    }

    private Type calculation(Binary binary, Type left, Type right) {
        var operator = binary.operator();
        var type = Types.calculated(operator, left, right);
        if (type.isEmpty()) {
            faults.add(
                    NO_CALCULATION,
                    binary.span(),
                    "operator",
                    operator.sign(),
                    "left",
                    left.shown(),
                    "right",
                    right.shown());
        }
        boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
        if (divides && binary.right() instanceof Literal literal && literal.isZero()) {
            faults.add(DIVISION_BY_ZERO, binary.right().span());
        }
        return type.orElseGet(Nothing::new);
    }

    private Type conditional(Conditional conditional) {
        needBool("?", conditional.test(), type(conditional.test()));
        var yes = type(conditional.yes());
        return joined(conditional.yes(), yes, conditional.no(), type(conditional.no()));
    }

    private Type call(Call call) {
        var function = call.function();
        var subject = call.subject();
        var type = type(subject);
        if (function == Function.ANSWERED) {
            return Type.BOOL;
        }
        if (function == Function.OR_VALUE) {
            var fallback = call.arguments().get(1);
            return joined(subject, type, fallback, type(fallback));
        }
        var item = Types.item(type);
        if (function == Function.SIZE) {
            need(type instanceof Text || item.isPresent(), function.spelling(), SOMETHING_LONG, subject, type);
            return Type.INT;
        }
        var found = item.orElseGet(Nothing::new);
        boolean numbers = item.isPresent() && (Types.isNumber(found) || found instanceof Nothing);
        if (function == Function.AVG || function == Function.SUM) {
            need(numbers, function.spelling(), NUMBERS, subject, type);
            return function == Function.AVG || found instanceof Type.Decimal ? Type.DECIMAL : Type.INT;
        }
        boolean dates = found instanceof Type.Date || found instanceof Type.DateTime;
        return need(numbers || dates, function.spelling(), NUMBERS_OR_DATES, subject, type) ? found : new Nothing();
    }

    private Type list(ListLiteral list) {
        Type item = new Nothing();
        for (Expression next : list.items()) {
            var type = type(next);
            var joined = Types.join(item, type);
            if (joined.isEmpty()) {
                mixed(next, item, type);
            }
            item = joined.orElse(item);
        }
        return new ListOf(item);
    }

    private Type joined(Expression first, Type firstType, Expression second, Type secondType) {
        var joined = Types.join(beside(first, firstType, secondType), beside(second, secondType, firstType));
        if (joined.isEmpty()) {
            mixed(second, firstType, secondType);
        }
        return joined.orElseGet(Nothing::new);
    }

    /** Returns the type of a part beside another: a list that is written down beside a set is a set. */
    private static Type beside(Expression expression, Type own, Type other) {
        return expression instanceof ListLiteral && own instanceof ListOf list && other instanceof SetOf
                ? new SetOf(list.item())
                : own;
    }

    /** Reports every text written down in the value of an expression that is not one of the options. */
    private void checkOptions(Expression expression, Type expected) {
        var options = expected instanceof Text text ? text.options() : Optional.<Set<String>>empty();
        if (expression instanceof Literal literal) {
            if (options.isPresent()
                    && literal.value() instanceof String id
                    && !options.get().contains(id)) {
                var meant = Suggestion.certain(id, options.get()).map(option -> new Literal(option).print());
                var suggestion = Suggestion.didYouMean(id, options.get());
                faults.addMendable(UNKNOWN_OPTION, literal.span(), meant, "found", id, "suggestion", suggestion);
            }
        } else if (expression instanceof Conditional conditional) {
            checkOptions(conditional.yes(), expected);
            checkOptions(conditional.no(), expected);
        } else if (expression instanceof ListLiteral list) {
            Types.item(expected).ifPresent(item -> list.items().forEach(each -> checkOptions(each, item)));
        } else if (expression instanceof Call call && call.function() == Function.OR_VALUE) {
            checkOptions(call.subject(), expected);
            checkOptions(call.arguments().get(1), expected);
        }
    }

    private void needBool(String operator, Expression operand, Type type) {
        need(type instanceof Bool, operator, YES_OR_NO, operand, type);
    }

    private boolean need(boolean fits, String operator, Sentence needed, Expression operand, Type type) {
        boolean fine = fits || type instanceof Nothing;
        if (!fine) {
            faults.add(WRONG_OPERAND, operand.span(), "operator", operator, "needed", needed, "found", type.shown());
        }
        return fine;
    }

    private void mixed(Expression second, Type first, Type found) {
        faults.add(MIXED_KINDS, second.span(), "first", first.shown(), "found", found.shown());
    }

    private void notComparable(Binary binary, Type left, Type right) {
        faults.add(
                NOT_COMPARABLE,
                binary.span(),
                "operator",
                binary.operator().sign(),
                "left",
                left.shown(),
                "right",
                right.shown());
    }
}
