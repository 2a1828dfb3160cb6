package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.check.internal.flow.Draft.Loop;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.TypeCheck;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How often something is repeated. */
public final class Repeats {
    private final Draft draft;
    private final Findings findings;
    private final VisibleNames names;
    private final Reasoning reasoning;

    private Repeats(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.names = new VisibleNames(draft);
        this.reasoning = new Reasoning(names);
    }

    /** Settles how many items there are at most; after the conditions were gathered and before they are read. */
    public static void settle(Draft draft, Findings findings) {
        var repeats = new Repeats(draft, findings);
        draft.repeats.forEach(repeats::settle);
    }

    private void settle(DraftRepeat repeat) {
        var definition = repeat.definition;
        var found = repeat.foreign ? new Findings() : findings;
        long ways = Stream.of(definition.times(), definition.each(), definition.until())
                .filter(way -> way.isPresent())
                .count();
        if (ways != 1) {
            found.add(ways == 0 ? Problem.NO_NUMBER : Problem.SEVERAL_NUMBERS, repeat.place);
        }
        boolean isFixed = definition.times().orElse(null) instanceof Times.Fixed;
        if (definition.most().isPresent() && (definition.each().isPresent() || isFixed)) {
            found.add(Mends.removed(Findings.of(Problem.MOST_NEEDLESS, repeat.place.field("most"))));
        }
        if (definition.each().filter(Options::isListed).isPresent()
                && repeat.options().isEmpty()) {
            found.add(Problem.NO_ITEM, repeat.place.field("each"));
        }
        repeat.most = most(repeat);
        if (repeat.most == 0 && definition.each().isEmpty() && ways == 1) {
            found.add(Problem.MOST_MISSING, repeat.place.field("most"), "max", Repeat.MOST);
        }
    }

    private int most(DraftRepeat repeat) {
        var definition = repeat.definition;
        if (definition.each().isPresent()) {
            return 0;
        }
        if (definition.times().orElse(null) instanceof Times.Fixed fixed) {
            return fixed.number();
        }
        if (definition.most().isPresent()) {
            return definition.most().getAsInt();
        }
        return definition
                .times()
                .flatMap(times -> Expression.parse(times.source()).expression())
                .map(number -> greatest(number, repeat.scope))
                .filter(most -> most.isPresent() && most.getAsLong() >= 1 && most.getAsLong() <= Repeat.MOST)
                .map(most -> (int) most.getAsLong())
                .orElse(0);
    }

    /** Returns the greatest value that a number certainly does not exceed; empty if that cannot be told from how it is written. */
    private OptionalLong greatest(Expression number, Area scope) {
        if (number instanceof Literal literal && literal.value() instanceof Long value) {
            return OptionalLong.of(value);
        }
        if (number instanceof Name name) {
            var input = draft.byName.get(scope.resolved(name.name()));
            return input != null
                            && scope.isInsideAllOf(input.scope)
                            && input.range().most().orElse(null) instanceof Long most
                    ? OptionalLong.of(most)
                    : OptionalLong.empty();
        }
        if (number instanceof Call call && call.function() == Function.OR_VALUE) {
            var either = call.arguments().stream()
                    .map(argument -> greatest(argument, scope))
                    .toList();
            return either.stream().allMatch(OptionalLong::isPresent)
                    ? either.stream().mapToLong(OptionalLong::getAsLong).max()
                    : OptionalLong.empty();
        }
        if (number instanceof Call call
                && call.function() == Function.MIN
                && call.subject() instanceof ListLiteral list) {
            return list.items().stream()
                    .map(item -> greatest(item, scope))
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .min();
        }
        return OptionalLong.empty();
    }

    /** Reports what is wrong with repeats, once the conditions were read; what is no condition yet becomes one. */
    public static void check(Draft draft, Findings findings) {
        var repeats = new Repeats(draft, findings);
        repeats.pieces(draft.flow);
    }

    private void pieces(List<Piece> flow) {
        for (Piece piece : flow) {
            if (piece instanceof Loop loop) {
                var repeat = loop.repeat();
                times(repeat, repeat.foreign ? new Findings() : findings);
            }
            piece.inside().forEach(this::pieces);
        }
    }

    private void times(DraftRepeat repeat, Findings found) {
        var times = repeat.times;
        if (times == null || times.checked == null || repeat.goesOn == null) {
            return;
        }
        if (!(times.checked.type() instanceof Type.Int)) {
            found.add(
                    Problem.NOT_WHOLE, times.place, "type", times.checked.type().shown());
            times.isHopeless = true;
            return;
        }
        repeat.goesOn.checked = TypeCheck.condition(
                        new Binary(Operator.AT_MOST, new Name(repeat.item()), times.expression(), Span.NOWHERE), names)
                .checked()
                .orElse(null);
    }

    /** Reports repeats that never come to an item, or that leave some out; after it is known which conditions wait for later ones. */
    public static void reach(Draft draft, Findings findings) {
        var repeats = new Repeats(draft, findings);
        draft.repeats.stream().filter(repeat -> !repeat.foreign).forEach(repeats::reach);
    }

    private void reach(DraftRepeat repeat) {
        var times = repeat.times;
        if (times != null && repeat.goesOn != null) {
            repeat.goesOn.isHopeless |= times.isHopeless;
        }
        if (times != null && times.isUsable() && times.way.isUsable() && repeat.most > 0) {
            if (isImpossible(times, Operator.AT_LEAST, 1)) {
                times.isHopeless = true;
                findings.add(Problem.NEVER, times.place, "times", times.source);
            } else if (mayExceed(repeat, times)) {
                findings.add(Problem.CUT, times.place, "times", times.source, "most", repeat.most);
            }
        }
        var until = repeat.until;
        if (until != null
                && until.isUsable()
                && until.way.isUsable()
                && reasoning.isImpossible(until.way, List.of(until.expression()))) {
            until.isHopeless = true;
            findings.add(Problem.UNTIL_NEVER, until.place);
        }
    }

    /** Returns whether there may be more items than come; what is calculated is taken to have been thought of. */
    private boolean mayExceed(DraftRepeat repeat, DraftCondition times) {
        var number = Expression.parse(times.source.source()).orThrow();
        var greatest = greatest(number, repeat.scope);
        boolean may = greatest.isPresent()
                ? greatest.getAsLong() > repeat.most
                : number instanceof Name || number instanceof Call call && call.function() == Function.OR_VALUE;
        return may && !isImpossible(times, Operator.MORE, repeat.most);
    }

    private boolean isImpossible(DraftCondition times, Operator operator, long number) {
        var compared = new Binary(operator, times.expression(), new Literal(number, Span.NOWHERE), Span.NOWHERE);
        return reasoning.isImpossible(times.way, List.of(compared));
    }

    /** Reports what cannot be repeated. */
    public static void inside(DraftInput input, Findings findings) {
        if (input.flow instanceof Consent && input.scope.repeat().isPresent()) {
            findings.add(Problem.CONSENT, input.place, "name", input.question.id());
        }
    }

    /** Reports a repeat inside another one. */
    public static void nested(DraftRepeat repeat, DraftRepeat around, Findings findings) {
        if (!around.foreign) {
            findings.add(Findings.of(Problem.NESTED, repeat.place, "around", around.definition.id())
                    .withRelated(around.place.pointer()));
        }
    }

    public enum Problem implements CheckCode {
        NO_NUMBER(error(
                "repeat.how-often",
                "It is not said how often this is repeated; add \"times\", \"each\" or \"until\".",
                "Es fehlt, wie oft das wiederholt wird; bitte \"times\", \"each\" oder \"until\" ergänzen.")),
        SEVERAL_NUMBERS(error(
                "repeat.how-often-twice",
                "Only one of \"times\", \"each\" and \"until\" can say how often this is repeated; remove the others.",
                "Wie oft das wiederholt wird, kann nur eines von \"times\", \"each\" und \"until\" sagen; bitte die anderen"
                        + " entfernen.")),
        MOST_MISSING(
                error(
                        "repeat.most-missing",
                        "It is not known how often this is repeated at most; add \"most\", a number up to {max}.",
                        "Es steht nicht fest, wie oft das höchstens wiederholt wird; bitte \"most\" ergänzen, eine Zahl bis {max}.")),
        MOST_NEEDLESS(warning(
                "repeat.most-needless",
                "It is known already how often this is repeated at most; remove \"most\".",
                "Wie oft das höchstens wiederholt wird, steht schon fest; bitte \"most\" entfernen.")),
        NO_ITEM(error(
                "repeat.no-item",
                "There is nothing to repeat this for; add items, or remove it.",
                "Es gibt nichts, wofür das wiederholt wird; bitte Einträge ergänzen oder es entfernen.")),
        NOT_WHOLE(error(
                "repeat.times-not-whole",
                "How often something is repeated is a whole number, but this gives: {type}.",
                "Wie oft etwas wiederholt wird, ist eine ganze Zahl, hier ergibt sich aber: {type}.")),
        NEVER(
                error(
                        "repeat.never",
                        "This is never repeated, because \"{times}\" is never 1 or more here; correct it, or remove the steps.",
                        "Das wird nie wiederholt, weil „{times}“ hier nie 1 oder mehr ist; bitte berichtigen oder die Schritte entfernen.")),
        CUT(warning(
                "repeat.cut",
                "\"{times}\" may be more than {most}, but no more than {most} items come; raise \"most\", or give the question a"
                        + " \"max\".",
                "„{times}“ kann größer als {most} sein, es kommen aber nie mehr als {most} Einträge; bitte \"most\" erhöhen oder der"
                        + " Frage ein \"max\" geben.")),
        UNTIL_NEVER(
                error(
                        "repeat.until-never-holds",
                        "This can never hold, so that every time all items come; correct it, or say \"times\" instead.",
                        "Das kann nie gelten, sodass immer alle Einträge kommen; bitte berichtigen oder stattdessen \"times\" angeben.")),
        CONSENT(error(
                "repeat.consent",
                "\"{name}\" asks for agreement, which is asked for once and not for each item; move it before what is repeated.",
                "„{name}“ bittet um Einwilligung, und das geschieht einmal und nicht für jeden Eintrag; bitte vor die Wiederholung"
                        + " stellen.")),
        NESTED(error(
                "repeat.nested",
                "This stands inside \"{around}\", which is repeated itself; what is repeated cannot hold something else that is. Put it"
                        + " behind, or ask for a list.",
                "Das steht in „{around}“, was selbst wiederholt wird; eine Wiederholung kann keine weitere enthalten. Bitte dahinter"
                        + " stellen oder nach einer Liste fragen."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
