package io.github.mitform.report.data;

import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Rule;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Renaming;
import io.github.mitform.expression.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Under which conditions each question of a phase is asked. For one use. */
final class Circumstances {
    private static final String LIST = "*";

    private final Map<String, List<Expression>> byInput = new HashMap<>();

    private Circumstances() {}

    static Circumstances of(Plan plan) {
        var circumstances = new Circumstances();
        circumstances.look(plan.flow(), List.of());
        return circumstances;
    }

    /** Returns what has to hold for a question to be asked, as conditions are written; empty if everybody is asked. */
    Optional<String> of(Input input) {
        return byInput.getOrDefault(input.name(), List.of()).stream()
                .reduce((left, right) -> new Expression.Binary(Operator.AND, left, right, Span.NOWHERE))
                .map(expression ->
                        Renaming.of(expression, Circumstances::written).print());
    }

    /** Returns a name as somebody may have written it: a list of answers is called like the question. */
    private static Expression written(Name name) {
        return name.name().endsWith(LIST) ? new Name(name.name().replace(LIST, ""), name.span()) : name;
    }

    private void look(List<Node> flow, List<Expression> all) {
        for (Node node : flow) {
            if (node instanceof Node.Page page) {
                page.inputs().forEach(input -> byInput.put(input.name(), and(all, input.when())));
            } else if (node instanceof Node.Branch branch) {
                var rest = all;
                for (Node.Arm arm : branch.arms()) {
                    look(arm.flow(), and(rest, Optional.of(arm.when())));
                    rest = and(rest, Expression.not(arm.when().expression()));
                }
                look(branch.otherwise(), rest);
            } else if (node instanceof Node.Together together) {
                together.parts().forEach(part -> look(part.flow(), all));
            } else if (node instanceof Node.Draw draw) {
                byInput.put(draw.input().name(), all);
                draw.variants().forEach(variant -> look(variant.flow(), and(all, Optional.of(variant.when()))));
            } else if (node instanceof Node.Quota quota) {
                byInput.put(quota.input().name(), all);
            } else if (node instanceof Node.Computed computed) {
                byInput.put(computed.input().name(), all);
            } else if (node instanceof Node.Sub sub) {
                look(sub.flow(), all);
            } else {
                throw new AssertionError("no way through " + node.getClass().getSimpleName()); // Node is sealed
            }
        }
    }

    private static List<Expression> and(List<Expression> all, Optional<Rule> one) {
        return one.map(rule -> and(all, rule.expression())).orElse(all);
    }

    private static List<Expression> and(List<Expression> all, Expression one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
