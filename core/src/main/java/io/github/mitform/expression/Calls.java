package io.github.mitform.expression;

import static io.github.mitform.expression.ExpressionProblem.ANSWERED_NEEDS_NAME;
import static io.github.mitform.expression.ExpressionProblem.ARGUMENT_COUNT;
import static io.github.mitform.expression.ExpressionProblem.DECIMAL_TOO_LONG;
import static io.github.mitform.expression.ExpressionProblem.FUNCTION_FORM;
import static io.github.mitform.expression.ExpressionProblem.MALFORMED_DATE;
import static io.github.mitform.expression.ExpressionProblem.MALFORMED_DURATION;
import static io.github.mitform.expression.ExpressionProblem.MALFORMED_NAME;
import static io.github.mitform.expression.ExpressionProblem.NO_NULL;
import static io.github.mitform.expression.ExpressionProblem.RESERVED_WORD;
import static io.github.mitform.expression.ExpressionProblem.UNKNOWN_FUNCTION;
import static io.github.mitform.expression.ExpressionProblem.WHOLE_NUMBER_TOO_LARGE;

import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.problem.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives numbers, words and calls of a source their meaning; what has none becomes a fault and {@link #nothing}. */
final class Calls {
    /** Most digits of a decimal, or places behind its point, as in IEEE 754 decimal128. */
    private static final int MOST_DIGITS = 34;

    private static final String DATE = "date";
    private static final String DURATION = "duration";

    private static final List<String> SPELLINGS = spellings();

    private final Faults faults;

    Calls(Faults faults) {
        this.faults = faults;
    }

    /** Returns what stands in the tree where a fault was found, so that reading can go on. */
    static Expression nothing(Span span) {
        return new Literal(false, span);
    }

    boolean isKnown(String function) {
        return SPELLINGS.contains(function);
    }

    /** Reads digits with an optional sign and point. */
    Expression number(String written, Span span) {
        if (written.contains(".")) {
            var decimal = new BigDecimal(written);
            int digits = Math.max(decimal.precision(), decimal.scale());
            if (digits > MOST_DIGITS) {
                faults.add(DECIMAL_TOO_LONG, span, "most", MOST_DIGITS, "found", digits);
                return nothing(span);
            }
            return new Literal(decimal, span);
        }
        try {
            return new Literal(Long.valueOf(written), span);
        } catch (NumberFormatException tooLarge) {
            faults.add(WHOLE_NUMBER_TOO_LARGE, span, "least", Long.MIN_VALUE, "most", Long.MAX_VALUE);
            return nothing(span);
        }
    }

    /** Returns whether the word may be part of a name; reports it if not. */
    boolean isId(Token word) {
        String text = word.text();
        if (text.equals("null")) {
            faults.add(NO_NULL, word.span());
        } else if (Spelling.RESERVED.contains(text)) {
            faults.add(RESERVED_WORD, word.span(), "found", text);
        } else if (!Spelling.isName(text)) {
            faults.add(MALFORMED_NAME, word.span(), "found", text);
        } else {
            return true;
        }
        return false;
    }

    /** Reads {@code function(arguments)}. */
    Expression function(Token function, List<Expression> arguments, Span span) {
        String name = function.text();
        if (name.equals(Function.OR_VALUE.spelling())) {
            faults.add(FUNCTION_FORM, function.span(), "found", name, "right", "x.orValue(0)");
            return nothing(span);
        }
        if (!isKnown(name)) {
            unknown(function);
            return nothing(span);
        }
        if (arguments.size() != 1) {
            faults.add(ARGUMENT_COUNT, function.span(), "function", name, "found", arguments.size());
            return nothing(span);
        }
        var argument = arguments.get(0);
        if (name.equals(DATE)) {
            return literal(argument, span, Spelling::date, MALFORMED_DATE);
        }
        if (name.equals(DURATION)) {
            return literal(argument, span, Spelling::duration, MALFORMED_DURATION);
        }
        var called = called(name);
        if (called == Function.ANSWERED && !(argument instanceof Name)) {
            faults.add(ANSWERED_NEEDS_NAME, argument.span());
            return nothing(span);
        }
        return new Call(called, arguments, span);
    }

    /** Reads {@code receiver.method(arguments)}. */
    Expression method(Expression receiver, Token method, List<Expression> arguments, Span span) {
        String name = method.text();
        if (!name.equals(Function.OR_VALUE.spelling())) {
            if (isKnown(name)) {
                faults.add(FUNCTION_FORM, method.span(), "found", name, "right", name + "(x)");
            } else {
                unknown(method);
            }
            return nothing(span);
        }
        if (arguments.size() != 1) {
            faults.add(ARGUMENT_COUNT, method.span(), "function", name, "found", arguments.size());
            return nothing(span);
        }
        return new Call(Function.OR_VALUE, List.of(receiver, arguments.get(0)), span);
    }

    private void unknown(Token function) {
        String name = function.text();
        var meant = Suggestion.certain(name, SPELLINGS);
        var suggestion = Suggestion.didYouMean(name, SPELLINGS);
        faults.addMendable(UNKNOWN_FUNCTION, function.span(), meant, "found", name, "suggestion", suggestion);
    }

    private Expression literal(
            Expression argument,
            Span span,
            java.util.function.Function<String, Optional<?>> reading,
            ExpressionProblem problem) {
        var value = argument instanceof Literal literal && literal.value() instanceof String text
                ? reading.apply(text)
                : Optional.empty();
        if (value.isEmpty()) {
            faults.add(problem, span);
            return nothing(span);
        }
        return new Literal(value.get(), span);
    }

    private static Function called(String name) {
        for (Function function : Function.values()) {
            if (function.spelling().equals(name)) {
                return function;
            }
        }
        throw new AssertionError("no function " + name);
    }

    private static List<String> spellings() {
        var spellings = new ArrayList<>(List.of(DATE, DURATION));
        for (Function function : Function.values()) {
            spellings.add(function.spelling());
        }
        return List.copyOf(spellings);
    }
}
