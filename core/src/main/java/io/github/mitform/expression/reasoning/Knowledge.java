package io.github.mitform.expression.reasoning;

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
import io.github.mitform.expression.reasoning.Facts.Fact;
import io.github.mitform.expression.reasoning.Facts.Kind;
import io.github.mitform.expression.type.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be known for an expression to be known, and what is known once it is true or false.
 *
 * <p>Conservative: whatever is said to be known is known in every case; an expression that is called possibly unknown may turn out
 * never to be. The reasoning follows the structure of the expression and knows nothing of values, so that {@code x > 3 || x <= 3}
 * counts as possibly unknown like any other question about {@code x}.
 */
public final class Knowledge {
    /** By identity; without it, the same part would be looked at again and again from above. */
    private final IdentityHashMap<Expression, Facts> whenTrue = new IdentityHashMap<>();

    private final IdentityHashMap<Expression, Facts> whenFalse = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Facts> whenKnown = new IdentityHashMap<>();

    /** What is there whenever a name is. */
    private final Map<String, Set<String>> along;

    private Knowledge(Map<String, Set<String>> along) {
        this.along = along;
    }

    /**
     * Returns the names that may make the whole expression unknown.
     *
     * <p>Understands what guards a name: {@code answered(x) && x > 3}, {@code !answered(x) || x > 3}, {@code answered(x) ? x > 3 :
     * false} and {@code x.orValue(0) > 3} need nothing; nor does what stands beside a plain {@code false} in {@code &&}.
     *
     * @param known names that certainly have a value where the expression is evaluated
     * @return empty if the expression is certainly known, as far as names go; see {@link #mayBeZero} for the rest
     */
    public static Set<String> needed(Expression expression, Set<String> known) {
        return needed(expression, known, Map.of());
    }

    /**
     * Returns what {@link #needed(Expression, Set)} does, where names come with others: {@code answered(spot) && spot.latitude > 51.0} needs
     * nothing if every spot has a latitude.
     *
     * @param along the names that certainly have a value whenever a name has one
     */
    public static Set<String> needed(Expression expression, Set<String> known, Map<String, Set<String>> along) {
        return names(new Knowledge(along).missing(expression, answered(known)));
    }

    /** Returns the names that certainly have a value where the condition is true; all of its names if it never is. */
    public static Set<String> whenTrue(Expression condition) {
        return names(condition, new Knowledge(Map.of()).holding(condition, true));
    }

    /** Returns the names that certainly have a value where the condition is false; all of its names if it never is. */
    public static Set<String> whenFalse(Expression condition) {
        return names(condition, new Knowledge(Map.of()).holding(condition, false));
    }

    /**
     * Returns what may make the whole expression unknown although every name has a value: divisors that may be zero, and the size of
     * lists that may be empty while their {@code min}, {@code max} or {@code avg} is asked for. Understands guards such as {@code n
     * != 0 && a / n > 2} and {@code (a / n).orValue(0)}, and names whose range leaves out zero.
     *
     * <p>Whole numbers beyond 64 bits are not looked for; no answer is that large.
     */
    public static List<Expression> mayBeZero(Expression expression, Names names) {
        var known = answered(expression.references());
        for (String name : expression.references()) {
            if (!Interval.of(names.range(name)).contains(0)) {
                known = known.and(fact(Kind.NOT_ZERO, new Name(name)));
            }
        }
        return new Knowledge(Map.of())
                .missing(expression, known).stream().map(Fact::subject).toList();
    }

    private static Facts answered(Set<String> names) {
        var facts = new LinkedHashSet<Fact>();
        names.forEach(name -> facts.add(new Fact(Kind.ANSWERED, new Name(name))));
        return new Facts(false, facts);
    }

    private static Set<String> names(Expression condition, Facts facts) {
        return facts.impossible() ? condition.references() : names(facts.certain());
    }

    private static Set<String> names(Set<Fact> facts) {
        var names = new LinkedHashSet<String>();
        for (Fact fact : facts) {
            if (fact.kind() == Kind.ANSWERED && fact.subject() instanceof Name name) {
                names.add(name.name());
            }
        }
        return names;
    }

    private static Facts fact(Kind kind, Expression subject) {
        return new Facts(false, Set.of(new Fact(kind, subject)));
    }

    private Facts given(Expression subject) {
        var facts = fact(Kind.ANSWERED, subject);
        if (subject instanceof Name name) {
            for (String other : along.getOrDefault(name.name(), Set.of())) {
                facts = facts.and(fact(Kind.ANSWERED, new Name(other)));
            }
        }
        return facts;
    }

    /** Returns what may make the expression unknown. */
    private Set<Fact> missing(Expression expression, Facts known) {
        var missing = new LinkedHashSet<Fact>();
        if (expression instanceof Name) {
            need(new Fact(Kind.ANSWERED, expression), known, missing);
        } else if (expression instanceof Binary binary && isLogic(binary)) {
            missing.addAll(missingInLogic(binary, known));
        } else if (expression instanceof Conditional conditional) {
            missing.addAll(missing(conditional.test(), known));
            missing.addAll(missing(conditional.yes(), known.and(holding(conditional.test(), true))));
            missing.addAll(missing(conditional.no(), known.and(holding(conditional.test(), false))));
        } else if (expression instanceof Call call && call.function() == Function.ANSWERED) {
            return missing;
        } else if (expression instanceof Call call && call.function() == Function.OR_VALUE) {
            var unless = missing(call.subject(), known);
            var fallback = unless.isEmpty() ? unless : missing(call.arguments().get(1), known);
            if (!fallback.isEmpty()) {
                missing.addAll(unless);
                missing.addAll(fallback);
            }
        } else {
            for (Expression child : expression.children()) {
                missing.addAll(missing(child, known));
            }
            needed(expression, known, missing);
        }
        return missing;
    }

    /** A side can only make the whole unknown while no other side decides it. */
    private Set<Fact> missingInLogic(Binary logic, Facts known) {
        var sides = sides(logic);
        boolean deciding = logic.operator() == Operator.OR;
        var undecided =
                sides.stream().map(side -> unless(side, deciding, known)).toList();
        var after = new ArrayList<Facts>(List.of(Facts.NONE));
        for (int i = sides.size() - 1; i > 0; i--) {
            after.add(undecided.get(i).and(after.get(after.size() - 1)));
        }
        var before = known;
        var missing = new LinkedHashSet<Fact>();
        for (int i = 0; i < sides.size(); i++) {
            missing.addAll(missing(sides.get(i), before.and(after.get(sides.size() - 1 - i))));
            before = before.and(undecided.get(i));
        }
        return missing;
    }

    /** Returns a, b and c of {@code a && b && c}. */
    private static List<Expression> sides(Binary logic) {
        var sides = new ArrayDeque<Expression>(List.of(logic.right()));
        var left = logic.left();
        while (left instanceof Binary binary && binary.operator() == logic.operator()) {
            sides.push(binary.right());
            left = binary.left();
        }
        sides.push(left);
        return List.copyOf(sides);
    }

    /** Adds what the operation itself needs, beyond known operands. */
    private static void needed(Expression expression, Facts known, Set<Fact> missing) {
        if (expression instanceof Binary binary) {
            boolean divides = binary.operator() == Operator.DIVIDE || binary.operator() == Operator.REMAINDER;
            boolean safe = binary.right() instanceof Literal literal && !literal.isZero();
            if (divides && !safe) {
                need(new Fact(Kind.NOT_ZERO, binary.right()), known, missing);
            }
        } else if (expression instanceof Call call && choosesItem(call.function())) {
            boolean safe =
                    call.subject() instanceof ListLiteral list && !list.items().isEmpty();
            if (!safe) {
                need(new Fact(Kind.NOT_ZERO, size(call.subject())), known, missing);
            }
        }
    }

    private static boolean choosesItem(Function function) {
        return function == Function.MIN || function == Function.MAX || function == Function.AVG;
    }

    private static void need(Fact fact, Facts known, Set<Fact> missing) {
        if (!known.contains(fact)) {
            missing.add(fact);
        }
    }

    private static Expression size(Expression list) {
        return new Call(Function.SIZE, List.of(list), list.span());
    }

    private static boolean isLogic(Binary binary) {
        return binary.operator() == Operator.AND || binary.operator() == Operator.OR;
    }

    /** Returns what holds unless the condition has this outcome: where it has the other one or is unknown. */
    private Facts unless(Expression condition, boolean outcome, Facts known) {
        if (condition instanceof Literal) {
            return holding(condition, !outcome);
        }
        if (condition instanceof Unary unary && unary.prefix() == Prefix.NOT) {
            return unless(unary.operand(), !outcome, known);
        }
        if (condition instanceof Binary binary && isLogic(binary)) {
            var left = unless(binary.left(), outcome, known);
            var right = unless(binary.right(), outcome, known);
            return (binary.operator() == Operator.OR) == outcome ? left.and(right) : left.or(right);
        }
        if (condition instanceof Call call && call.function() == Function.OR_VALUE) {
            return holding(call.subject(), !outcome).or(unless(call.arguments().get(1), outcome, known));
        }
        return isCertainlyKnown(condition, known) ? holding(condition, !outcome) : Facts.NONE;
    }

    private boolean isCertainlyKnown(Expression condition, Facts known) {
        if (condition instanceof Call call && call.function() == Function.ANSWERED) {
            return true;
        }
        var missing = new LinkedHashSet<Fact>();
        if (condition instanceof Name) {
            need(new Fact(Kind.ANSWERED, condition), known, missing);
        }
        needed(condition, known, missing);
        return missing.isEmpty() && condition.children().stream().allMatch(child -> isCertainlyKnown(child, known));
    }

    /** Returns what holds where the condition has this outcome. */
    private Facts holding(Expression condition, boolean outcome) {
        var found = outcome ? whenTrue : whenFalse;
        var facts = found.get(condition);
        if (facts == null) {
            facts = findHolding(condition, outcome);
            found.put(condition, facts);
        }
        return facts;
    }

    private Facts findHolding(Expression condition, boolean outcome) {
        if (condition instanceof Literal literal) {
            return literal.value().equals(outcome) ? Facts.NONE : Facts.IMPOSSIBLE;
        }
        if (condition instanceof Unary unary) {
            return holding(unary.operand(), !outcome);
        }
        if (condition instanceof Conditional conditional) {
            var yes = holding(conditional.test(), true).and(holding(conditional.yes(), outcome));
            return yes.or(holding(conditional.test(), false).and(holding(conditional.no(), outcome)));
        }
        if (condition instanceof Call call && call.function() == Function.ANSWERED) {
            return outcome ? given(call.subject()) : Facts.NONE;
        }
        if (condition instanceof Call call && call.function() == Function.OR_VALUE) {
            return holding(call.subject(), outcome).or(holding(call.arguments().get(1), outcome));
        }
        if (condition instanceof Binary binary && isLogic(binary)) {
            var left = holding(binary.left(), outcome);
            var right = holding(binary.right(), outcome);
            return (binary.operator() == Operator.AND) == outcome ? left.and(right) : left.or(right);
        }
        return condition instanceof Binary binary
                ? known(binary.left()).and(known(binary.right())).and(compared(binary, outcome))
                : known(condition);
    }

    /** Returns what holds where the expression has a value at all. */
    private Facts known(Expression expression) {
        var facts = whenKnown.get(expression);
        if (facts == null) {
            facts = findKnown(expression);
            whenKnown.put(expression, facts);
        }
        return facts;
    }

    private Facts findKnown(Expression expression) {
        if (expression instanceof Name) {
            return given(expression);
        }
        if (expression instanceof Binary binary && isLogic(binary)) {
            return holding(expression, true).or(holding(expression, false));
        }
        if (expression instanceof Conditional conditional) {
            var yes = holding(conditional.test(), true).and(known(conditional.yes()));
            return yes.or(holding(conditional.test(), false).and(known(conditional.no())));
        }
        if (expression instanceof Call call && call.function() == Function.ANSWERED) {
            return Facts.NONE;
        }
        if (expression instanceof Call call && call.function() == Function.OR_VALUE) {
            return known(call.subject()).or(known(call.arguments().get(1)));
        }
        var facts = Facts.NONE;
        for (Expression child : expression.children()) {
            facts = facts.and(known(child));
        }
        return facts;
    }

    /** Returns what a comparison with something written down says beyond that both sides are known. */
    private Facts compared(Binary binary, boolean outcome) {
        var operator = binary.operator();
        if (operator == Operator.IN) {
            return outcome ? fact(Kind.NOT_ZERO, size(binary.right())) : Facts.NONE;
        }
        if (!operator.isComparison()) {
            return Facts.NONE;
        }
        boolean mirrored = binary.left() instanceof Literal;
        var side = mirrored ? binary.right() : binary.left();
        if (!((mirrored ? binary.left() : binary.right()) instanceof Literal literal)) {
            return Facts.NONE;
        }
        var meant = mirrored ? operator.mirrored() : operator;
        var holds = outcome ? meant : meant.opposite();
        if (literal.value() instanceof Boolean value && !operator.isOrder()) {
            return holding(side, value == (holds == Operator.EQUAL));
        }
        boolean leavesOutZero = literal.isNumber()
                && !Interval.ANY.and(holds, Interval.number(literal.value())).contains(0);
        return leavesOutZero ? fact(Kind.NOT_ZERO, side) : Facts.NONE;
    }
}
