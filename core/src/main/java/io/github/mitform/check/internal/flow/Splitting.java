package io.github.mitform.check.internal.flow;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.reasoning.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what makes a condition unknown, where parts of the condition say themselves whether a question was asked: of {@code member && fee >
 * 3}, where the fee is asked of members, nothing is unknown.
 *
 * <p>Looks at the condition twice for each such part, once with it true and once with it false. Only parts are taken whose own names are
 * all known.
 */
public final class Splitting {
    private static final int MOST_SPLITS = 4;

    /** What may not be asked, by the names that mean it or a part of it. */
    private final Map<String, DraftInput> asked;

    /** What is there whenever a name is. */
    private final Map<String, Set<String>> along;

    private final Way way;
    private final Reasoning reasoning;

    public Splitting(Map<String, DraftInput> asked, Map<String, Set<String>> along, Way way, Reasoning reasoning) {
        this.asked = asked;
        this.along = along;
        this.way = way;
        this.reasoning = reasoning;
    }

    /** Returns the names that may make the condition unknown. */
    public Set<String> needed(Expression condition, Set<String> known) {
        return needed(condition, known, List.of());
    }

    private Set<String> needed(Expression condition, Set<String> known, List<Expression> assumed) {
        var needed = Knowledge.needed(condition, known, along);
        if (needed.isEmpty() || assumed.size() == MOST_SPLITS) {
            return needed;
        }
        var part = telling(condition, known, needed, assumed);
        if (part.isEmpty()) {
            return needed;
        }
        var either = new LinkedHashSet<String>();
        either.addAll(given(part.orElseThrow(), true, condition, known, assumed));
        either.addAll(given(part.orElseThrow(), false, condition, known, assumed));
        return either;
    }

    private Set<String> given(
            Expression part, boolean outcome, Expression condition, Set<String> known, List<Expression> assumed) {
        var more = and(assumed, part, outcome);
        var knownThen = new HashSet<>(known);
        asked.forEach((name, input) -> {
            if (reasoning.isCertainlyAsked(input, way, more)) {
                knownThen.add(name);
            }
        });
        return needed(with(condition, part, outcome), knownThen, more);
    }

    /** Returns the first part that says whether one of these was asked. */
    private Optional<Expression> telling(
            Expression condition, Set<String> known, Set<String> needed, List<Expression> assumed) {
        var names = condition.references();
        if (!names.isEmpty() && known.containsAll(names)) {
            for (String name : needed) {
                var input = asked.get(name);
                if (input != null
                        && (reasoning.isCertainlyAsked(input, way, and(assumed, condition, true))
                                || reasoning.isCertainlyAsked(input, way, and(assumed, condition, false)))) {
                    return Optional.of(condition);
                }
            }
        }
        return parts(condition).stream()
                .map(part -> telling(part, known, needed, assumed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Expression> and(List<Expression> assumed, Expression part, boolean outcome) {
        var all = new ArrayList<>(assumed);
        all.add(outcome ? part : Expression.not(part));
        return all;
    }

    /** Returns the conditions that a condition is made of. */
    private static List<Expression> parts(Expression condition) {
        boolean isMade = condition instanceof Unary unary && unary.prefix() == Prefix.NOT
                || condition instanceof Conditional
                || condition instanceof Binary binary
                        && (binary.operator() == Operator.AND || binary.operator() == Operator.OR);
        return isMade ? condition.children() : List.of();
    }

    /** Returns the condition in which a part has its outcome, wherever it stands. */
    private static Expression with(Expression condition, Expression part, boolean outcome) {
        if (condition.equals(part)) return new Literal(outcome, condition.span());
        if (parts(condition).isEmpty()) return condition;
        if (condition instanceof Unary unary) {
            return new Unary(unary.prefix(), with(unary.operand(), part, outcome), unary.span());
        }
        if (condition instanceof Conditional choice) {
            return new Conditional(
                    with(choice.test(), part, outcome),
                    with(choice.yes(), part, outcome),
                    with(choice.no(), part, outcome),
                    choice.span());
        }
        var binary = (Binary) condition;
        return new Binary(
                binary.operator(),
                with(binary.left(), part, outcome),
                with(binary.right(), part, outcome),
                binary.span());
    }
}
