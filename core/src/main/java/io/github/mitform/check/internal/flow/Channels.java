package io.github.mitform.check.internal.flow;

import static java.util.stream.Collectors.joining;

import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** That a step is only for some channels, as a condition on the way to its questions: what is asked by phone only is not asked of all. */
public final class Channels {
    /** What the channel of a session is called in the expressions that are made here; nobody can write it. */
    static final String NAME = "channel*";

    static final Type TYPE =
            Type.oneOf(Arrays.stream(Channel.values()).map(Channels::word).collect(Collectors.toUnmodifiableSet()));

    private static final Names NAMES = Names.of(Map.of(NAME, TYPE));

    private Channels() {}

    /** Returns the way to the questions of a step. */
    public static Way to(Step step, Place place, Area scope, Way way, boolean foreign, int before) {
        if (step.channels().isEmpty()) {
            return way;
        }
        String source = step.channels().stream()
                .map(channel -> "channel == \"" + word(channel) + "\"")
                .collect(joining(" || "));
        var condition = new DraftCondition(
                Condition.of(source), scope, place.field("channels"), way, Parts.NONE, foreign, before, true);
        condition.checked =
                TypeCheck.condition(expression(step.channels()), NAMES).orThrow();
        return way.and(condition, true, "");
    }

    private static Expression expression(List<Channel> channels) {
        return channels.stream()
                .<Expression>map(channel -> new Binary(
                        Operator.EQUAL, new Name(NAME), new Literal(word(channel), Span.NOWHERE), Span.NOWHERE))
                .reduce((left, right) -> new Binary(Operator.OR, left, right, Span.NOWHERE))
                .orElseThrow();
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
