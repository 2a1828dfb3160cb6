package io.github.mitform.expression;

import static io.github.mitform.expression.ExpressionProblem.CHAINED_COMPARISON;
import static io.github.mitform.expression.ExpressionProblem.MISSING_COLON;
import static io.github.mitform.expression.ExpressionProblem.MISSING_OPERATOR;
import static io.github.mitform.expression.ExpressionProblem.MISSING_VALUE;
import static io.github.mitform.expression.ExpressionProblem.OPEN_BRACKET;
import static io.github.mitform.expression.ExpressionProblem.UNOPENED_BRACKET;
import static io.github.mitform.expression.ExpressionProblem.WORD_OPERATOR;
import static io.github.mitform.expression.ExpressionProblem.WRONG_BRACKET;

import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Today;
import io.github.mitform.expression.Expression.Unary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of an expression, with the grammar of CEL except that comparisons cannot be chained.
 *
 * <p>What is merely misspelled is a fault and is read as what was meant; the first thing that has no meaning ends the reading.
 */
final class Parser {
    private static final Map<String, Operator> OPERATORS = operators();
    private static final Set<String> NOT = Set.of("not", "nicht");
    private static final Map<String, String> WORDS = Map.of("and", "&&", "und", "&&", "or", "||", "oder", "||");

    private final Faults faults;
    private final List<Token> tokens;
    private final Calls calls;
    private int at;
    private int nesting;
    private int nodes;
    /** Whether a comma may come next: only then is it not a decimal comma. */
    private boolean inList;

    private Parser(List<Token> tokens, Faults faults) {
        this.tokens = new ArrayList<>(tokens);
        this.faults = faults;
        this.calls = new Calls(faults);
    }

    static Parsed parse(String source) {
        var faults = new Faults();
        var expression = read(source, faults);
        return new Parsed(faults.isEmpty() ? expression : Optional.empty(), faults.inOrder());
    }

    private static Optional<Expression> read(String source, Faults faults) {
        var whole = new Span(0, source.length());
        long length = source.chars().filter(c -> !Lexer.isBlank((char) c)).count();
        if (length == 0) {
            faults.add(ExpressionProblem.EMPTY, whole);
            return Optional.empty();
        }
        if (length > Expression.MOST_CHARACTERS) {
            faults.add(ExpressionProblem.TOO_LONG, whole, "most", Expression.MOST_CHARACTERS, "found", length);
            return Optional.empty();
        }
        var tokens = new Lexer(source, faults).read();
        try {
            return tokens.isEmpty() ? Optional.empty() : Optional.of(new Parser(tokens, faults).whole());
        } catch (Stop stop) {
            return Optional.empty();
        }
    }

    private Expression whole() throws Stop {
        var expression = expression();
        var next = next();
        if (next.kind() == Token.Kind.END) {
            return expression;
        }
        if (next.is(")") || next.is("]")) {
            throw stop(UNOPENED_BRACKET, next.span(), "found", next.text());
        }
        throw stop(MISSING_OPERATOR, next.span(), "found", next.shown());
    }

    private Expression expression() throws Stop {
        enter();
        var test = operation(Operator.OR.binding());
        if (!next().is("?")) {
            nesting--;
            return test;
        }
        var question = take();
        var yes = operation(Operator.OR.binding());
        if (!next().is(":")) {
            throw stop(MISSING_COLON, next().span(), "at", question.span().start() + 1, "found", next().shown());
        }
        take();
        var no = expression();
        nesting--;
        return node(new Conditional(test, yes, no, test.span().to(no.span())));
    }

    /** Reads operands with operators between them that bind at least as tightly as this. */
    private Expression operation(int binding) throws Stop {
        var left = operand();
        boolean compared = false;
        for (var operator = operator(); operator != null && operator.binding() >= binding; operator = operator()) {
            if (operator.isComparison() && compared) {
                faults.add(CHAINED_COMPARISON, next().span());
            }
            compared = operator.isComparison();
            take();
            var right = operation(operator.binding() + 1);
            left = node(new Binary(operator, left, right, left.span().to(right.span())));
        }
        return left;
    }

    private @Nullable Operator operator() {
        var next = next();
        if (next.kind() == Token.Kind.WORD) {
            String meant = WORDS.get(next.text().toLowerCase(Locale.ROOT));
            if (meant == null) {
                return next.isWord("in") ? Operator.IN : null;
            }
            faults.addMendable(WORD_OPERATOR, next.span(), meant, "found", next.text(), "right", meant);
            tokens.set(at, new Token(Token.Kind.SIGN, meant, next.span()));
        }
        return next().kind() == Token.Kind.SIGN ? OPERATORS.get(next().text()) : null;
    }

    private Expression operand() throws Stop {
        var first = next();
        if (first.is("!") || isNot(first)) {
            take();
            return unary(Prefix.NOT, first);
        }
        if (first.is("-")) {
            take();
            if (next().kind() == Token.Kind.NUMBER) {
                return node(number(first));
            }
            return unary(Prefix.MINUS, first);
        }
        return member();
    }

    private Expression unary(Prefix prefix, Token sign) throws Stop {
        enter();
        var operand = operand();
        nesting--;
        return node(new Unary(prefix, operand, sign.span().to(operand.span())));
    }

    /** Returns whether this is the word "not" before something, and reports it. */
    private boolean isNot(Token word) {
        if (word.kind() != Token.Kind.WORD || !NOT.contains(word.text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        var following = tokens.get(at + 1);
        boolean starts = (following.kind() == Token.Kind.WORD && !following.isWord("in") && !isWordOperator(following))
                || following.kind() == Token.Kind.NUMBER
                || following.kind() == Token.Kind.TEXT
                || following.is("(")
                || following.is("[")
                || following.is("!");
        if (starts) {
            faults.addMendable(WORD_OPERATOR, word.span(), "!", "found", word.text(), "right", "!");
        }
        return starts;
    }

    private static boolean isWordOperator(Token word) {
        return WORDS.containsKey(word.text().toLowerCase(Locale.ROOT));
    }

    private Expression member() throws Stop {
        var value = primary();
        while (next().is(".")) {
            var dot = take();
            var method = next();
            if (method.kind() != Token.Kind.WORD || !tokens.get(at + 1).is("(")) {
                throw stop(MISSING_OPERATOR, dot.span(), "found", dot.shown());
            }
            take();
            var arguments = arguments(method.text().equals(Function.OR_VALUE.spelling()));
            value = node(calls.method(value, method, arguments, spanTo(value.span())));
        }
        return value;
    }

    private Expression primary() throws Stop {
        var first = next();
        if (first.kind() == Token.Kind.NUMBER) {
            return node(number(null));
        }
        if (first.kind() == Token.Kind.TEXT) {
            return node(new Literal(take().text(), first.span()));
        }
        if (first.is("(")) {
            return bracketed();
        }
        if (first.is("[")) {
            return list();
        }
        if (first.kind() == Token.Kind.WORD && !first.isWord("in")) {
            return node(word());
        }
        throw stop(MISSING_VALUE, first.span(), "found", first.shown());
    }

    private Expression bracketed() throws Stop {
        var open = take();
        boolean outer = inList;
        inList = false;
        var inside = expression();
        close(open, ")");
        inList = outer;
        return inside;
    }

    private Expression list() throws Stop {
        var open = take();
        var items = items(open, "]", true);
        return node(new ListLiteral(items, spanTo(open.span())));
    }

    private List<Expression> arguments(boolean one) throws Stop {
        return items(take(), ")", !one);
    }

    /** Reads what stands between the bracket that was just opened and its closing one. */
    private List<Expression> items(Token open, String close, boolean several) throws Stop {
        enter();
        boolean outer = inList;
        inList = several;
        var items = new ArrayList<Expression>();
        if (!next().is(close)) {
            items.add(expression());
            while (next().is(",")) {
                take();
                items.add(expression());
            }
        }
        close(open, close);
        inList = outer;
        nesting--;
        return items;
    }

    private void close(Token open, String close) throws Stop {
        var next = next();
        if (next.is(close)) {
            take();
            return;
        }
        int place = open.span().start() + 1;
        if (next.is(")") || next.is("]")) {
            throw stop(
                    WRONG_BRACKET, next.span(), "open", open.text(), "at", place, "found", next.text(), "close", close);
        }
        if (next.kind() == Token.Kind.END || (next.kind() == Token.Kind.SIGN && !next.is("(") && !next.is("["))) {
            throw stop(
                    OPEN_BRACKET, open.span(), "open", open.text(), "at", place, "close", close, "found", next.shown());
        }
        throw stop(MISSING_OPERATOR, next.span(), "found", next.shown());
    }

    /** Reads a number, which may have got its sign before, and mends a decimal comma. */
    private Expression number(@Nullable Token minus) {
        var digits = take();
        String written = digits.text();
        var span = digits.span();
        if (!inList && next().is(",") && digits.touches(next())) {
            var fraction = tokens.get(at + 1);
            boolean decimal = fraction.kind() == Token.Kind.NUMBER
                    && next().touches(fraction)
                    && !written.contains(".")
                    && !fraction.text().contains(".");
            if (decimal) {
                at += 2;
                written += "." + fraction.text();
                span = span.to(fraction.span());
                faults.addMendable(ExpressionProblem.DECIMAL_COMMA, span, written, "right", written);
            }
        }
        return minus == null
                ? calls.number(written, span)
                : calls.number("-" + written, minus.span().to(span));
    }

    private Expression word() throws Stop {
        var first = take();
        if (next().is("(")) {
            boolean one = calls.isKnown(first.text());
            var arguments = arguments(one);
            return calls.function(first, arguments, spanTo(first.span()));
        }
        if (first.isWord("true") || first.isWord("false")) {
            return new Literal(first.isWord("true"), first.span());
        }
        return first.isWord("today") ? new Today(first.span()) : name(first);
    }

    private Expression name(Token first) {
        var name = new StringBuilder(first.text());
        var words = new ArrayList<>(List.of(first));
        while (next().is(".")
                && tokens.get(at + 1).kind() == Token.Kind.WORD
                && !tokens.get(at + 2).is("(")) {
            take();
            words.add(take());
            name.append('.').append(words.get(words.size() - 1).text());
        }
        for (Token word : words) {
            if (!calls.isId(word)) {
                return Calls.nothing(word.span());
            }
        }
        return new Name(name.toString(), spanTo(first.span()));
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    /** Returns the span up to the token that was taken last. */
    private Span spanTo(Span start) {
        return start.to(tokens.get(at - 1).span());
    }

    private void enter() throws Stop {
        if (++nesting > Expression.MOST_NESTING) {
            throw stop(ExpressionProblem.TOO_DEEP, next().span(), "most", Expression.MOST_NESTING);
        }
    }

    private Expression node(Expression node) throws Stop {
        if (++nodes > Expression.MOST_NODES) {
            throw stop(ExpressionProblem.TOO_LARGE, node.span(), "most", Expression.MOST_NODES);
        }
        return node;
    }

    private Stop stop(ExpressionProblem problem, Span span, Object... namesAndValues) {
        faults.add(problem, span, namesAndValues);
        return new Stop();
    }

    private static Map<String, Operator> operators() {
        var operators = new HashMap<String, Operator>();
        for (Operator operator : Operator.values()) {
            operators.put(operator.sign(), operator);
        }
        return Map.copyOf(operators);
    }

    /** Says that nothing sensible can be read any more; the fault has been noted. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1;

        Stop() {
            super("", null, false, false);
        }
    }
}
