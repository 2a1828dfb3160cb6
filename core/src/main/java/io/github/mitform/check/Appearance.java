package io.github.mitform.check;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When an item comes that is an option: while this is shown, whether because of its own condition or of what was chosen earlier. */
final class Appearance {
    private final Copies copies;

    Appearance(Copies copies) {
        this.copies = copies;
    }

    /**
     * Returns what has to hold for an option of a question, or an item, to be shown; empty if it always is. It never ends unknown: what is
     * not answered was not chosen.
     */
    Optional<Rule> of(String key, Input input) {
        var needed = new ArrayList<Rule>();
        addShown(key, input, needed);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        var all = needed.stream()
                .map(Rule::expression)
                .reduce((left, right) -> new Binary(Operator.AND, left, right, Span.NOWHERE))
                .orElseThrow();
        return Optional.of(new Rule(
                Condition.of(
                        needed.stream().map(Rule::source).map(Condition::source).collect(Collectors.joining(" && "))),
                new Call(Function.OR_VALUE, List.of(all, new Literal(false, Span.NOWHERE)), Span.NOWHERE),
                Compiled.all(needed.stream().map(Rule::compiled).toList()),
                ImmutableIntArray.copyOf(needed.stream()
                        .flatMapToInt(rule -> rule.reads().stream())
                        .sorted()
                        .distinct())));
    }

    private void addShown(String key, Input input, List<Rule> needed) {
        var offer = input.offer().orElse(null);
        if (offer == null) {
            return;
        }
        var when = offer.when().get(key);
        if (when != null) {
            needed.add(copies.rule(when, null));
        }
        offer.carried().ifPresent(carried -> {
            var from = copies.source(carried);
            if (!(carried.select() instanceof Selection.All)) {
                needed.add(isChosen(key, from, carried.select() instanceof Selection.Chosen));
            }
            if (!(carried.select() instanceof Selection.Chosen)) {
                addShown(key, from, needed);
            }
        });
    }

    /** Returns that an option was chosen in an earlier question, or was not. */
    private Rule isChosen(String key, Input from, boolean chosen) {
        var type = AnswerRule.of(copies.type(from)).expressionType();
        var among = new Binary(
                type instanceof Type.Text ? Operator.EQUAL : Operator.IN,
                new Literal(key, Span.NOWHERE),
                new Name(from.name()),
                Span.NOWHERE);
        var expression = chosen ? among : Expression.not(among);
        var checked = TypeCheck.condition(expression, Names.of(Map.of(from.name(), type)))
                .orThrow();
        int slot = copies.slot(from.slot(), null);
        return new Rule(
                Condition.of(expression.print()),
                expression,
                Compiled.of(checked, name -> slot),
                ImmutableIntArray.of(slot));
    }
}
