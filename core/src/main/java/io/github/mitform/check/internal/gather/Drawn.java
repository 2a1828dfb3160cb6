package io.github.mitform.check.internal.gather;

import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.flow.DraftCondition;
import io.github.mitform.check.internal.flow.DraftInput;
import io.github.mitform.check.internal.flow.Way;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.TypeCheck;
import java.util.Map;

/** What was drawn, as conditions that nobody wrote: so that a variant is a case like any other. */
public final class Drawn {
    private final DraftInput input;
    private final Names names;

    public Drawn(DraftInput input) {
        this.input = input;
        this.names = Names.of(Map.of(input.name, input.type()));
    }

    /** Returns the condition that this variant was drawn. */
    public DraftCondition as(Assign.Variant variant, Place place, Way way) {
        String id = variant.id().value();
        var source = Condition.of(input.question.id() + " == \"" + id + "\"");
        var condition =
                new DraftCondition(source, input.scope, place, way, input.parts, input.foreign, input.slot + 1, true);
        var expression = new Binary(Operator.EQUAL, new Name(input.name), new Literal(id, Span.NOWHERE), Span.NOWHERE);
        condition.checked = TypeCheck.condition(expression, names).orThrow();
        return condition;
    }
}
