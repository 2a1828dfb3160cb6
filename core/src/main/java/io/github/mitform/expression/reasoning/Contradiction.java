package io.github.mitform.expression.reasoning;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds conditions that can never all be true, such as {@code age < 18} and {@code age >= 65}.
 *
 * <p>Looks at comparisons of one name, or of the size of one, with something written down, at memberships, at {@code answered}, and
 * at equal conditions of opposite outcome; at most 512 combinations of alternatives. Whatever it does not understand it takes for possible.
 */
public final class Contradiction {
    private static final int MOST_BRANCHES = 512;

    private int branches;

    private Contradiction() {}

    /**
     * Returns whether the conditions certainly never hold together.
     *
     * @param conditions checked against the names; wrap into {@link Expression#not} what has to be false
     * @param names types with their options, and ranges, of every name
     */
    public static boolean isCertain(List<Expression> conditions, Names names) {
        var open = new ArrayDeque<Outcome>();
        conditions.forEach(condition -> open.add(new Outcome(condition, true)));
        return new Contradiction().isCertain(open, List.of(), new Situation(names));
    }

    /** What a condition has to come to. */
    private record Outcome(Expression condition, boolean value) {}

    /** Takes in everything that must hold, keeping alternatives for later; then tries each of the first alternatives. */
    private boolean isCertain(Deque<Outcome> open, List<List<List<Outcome>>> kept, Situation situation) {
        if (++branches > MOST_BRANCHES) {
            return false;
        }
        var alternatives = new ArrayList<>(kept);
        while (!open.isEmpty()) {
            var next = open.remove();
            var ways = ways(next);
            if (ways.size() == 1) {
                open.addAll(ways.get(0));
            } else if (ways.size() > 1) {
                alternatives.add(ways);
            } else {
                situation.add(next.condition(), next.value());
            }
        }
        if (situation.isImpossible()) {
            return true;
        }
        if (alternatives.isEmpty()) {
            return false;
        }
        var rest = alternatives.subList(1, alternatives.size());
        return alternatives.get(0).stream()
                .allMatch(way -> isCertain(new ArrayDeque<>(way), rest, new Situation(situation)));
    }

    /** Returns the ways in which an outcome can come about; nothing if it cannot be taken apart. */
    private static List<List<Outcome>> ways(Outcome outcome) {
        boolean value = outcome.value();
        if (outcome.condition() instanceof Unary unary && unary.prefix() == Prefix.NOT) {
            return List.of(List.of(new Outcome(unary.operand(), !value)));
        }
        if (outcome.condition() instanceof Conditional conditional) {
            return List.of(
                    List.of(new Outcome(conditional.test(), true), new Outcome(conditional.yes(), value)),
                    List.of(new Outcome(conditional.test(), false), new Outcome(conditional.no(), value)));
        }
        if (!(outcome.condition() instanceof Binary binary)) {
            return List.of();
        }
        if (binary.operator() == Operator.AND || binary.operator() == Operator.OR) {
            var left = new Outcome(binary.left(), value);
            var right = new Outcome(binary.right(), value);
            boolean both = (binary.operator() == Operator.AND) == value;
            return both ? List.of(List.of(left, right)) : List.of(List.of(left), List.of(right));
        }
        boolean oneOfThese = binary.operator() == Operator.IN
                && binary.right() instanceof ListLiteral list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Literal.class::isInstance);
        return oneOfThese ? equalities(binary, value) : List.of();
    }

    /** Returns {@code x in [a, b]} as equalities. */
    private static List<List<Outcome>> equalities(Binary in, boolean value) {
        var equalities = in.right().children().stream()
                .map(item -> new Outcome(new Binary(Operator.EQUAL, in.left(), item, in.span()), value))
                .toList();
        return value ? equalities.stream().map(List::of).toList() : List.of(equalities);
    }
}
