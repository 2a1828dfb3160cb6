package io.github.mitform.formats.vote.audit.internal;

import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The steps that are told, compared one after the other with what is right. Mutable; for one count. */
public final class Log {
    private final Outcome outcome;
    private final Labels labels;
    private int next;

    public Log(Outcome outcome) {
        this.outcome = outcome;
        this.labels = Labels.of(outcome.candidates());
    }

    /** @param looked how many steps have been looked at already */
    public Log(Outcome outcome, int looked) {
        this(outcome);
        this.next = looked;
    }

    /** Returns whether another step is told. */
    public boolean hasNext() {
        return next < outcome.steps().size();
    }

    /** Returns the number of the step that comes next, from 1. */
    public int number() {
        return next + 1;
    }

    /** Returns the next step, to look at before it is compared; empty at the end. */
    public Optional<Step> peek() {
        return hasNext() ? Optional.of(outcome.steps().get(next)) : Optional.empty();
    }

    /** Goes on without comparing; the caller has. */
    public void skip() {
        next++;
    }

    /** Checks that this is told next. */
    public void require(Step right) {
        require(right, step -> step);
    }

    /** @param normal gives the same step for all that say the same */
    public void require(Step right, UnaryOperator<Step> normal) {
        var sentence = withoutStop(right.sentence(labels));
        if (!hasNext()) {
            throw Wrong.step(number(), "it is not told: {right}", "es fehlt: {right}", "right", sentence);
        }
        var told = normal.apply(outcome.steps().get(next));
        right = normal.apply(right);
        next++;
        if (told.equals(right)) return;
        if (!told.sentence(labels).equals(right.sentence(labels))) {
            throw Wrong.step(next, "it should say: {right}", "hier müsste stehen: {right}", "right", sentence);
        }
        var difference = difference("", told.toValue(outcome.candidates()), right.toValue(outcome.candidates()));
        throw difference
                .map(each -> Wrong.step(
                        next,
                        "the data should have {right} at “{at}”, not {told}",
                        "in den Daten müsste unter „{at}“ {right} stehen, nicht {told}",
                        "at",
                        each.at,
                        "right",
                        each.right,
                        "told",
                        each.told))
                .orElseGet(() -> Wrong.outOfPlace(next));
    }

    /** Checks that nothing more is told. */
    public void requireEnd() {
        if (hasNext()) throw Wrong.outOfPlace(number());
    }

    /** More follows in the same sentence. */
    private static Sentence withoutStop(Sentence sentence) {
        return new Sentence(
                sentence.english().replaceFirst("\\.$", ""), sentence.german().replaceFirst("\\.$", ""));
    }

    /** @param at the names of fields and the places in lists that lead there */
    private record Difference(String at, String told, String right) {}

    private static Optional<Difference> difference(String at, Value told, Value right) {
        if (told.equals(right)) return Optional.empty();
        if (told instanceof ObjectValue one && right instanceof ObjectValue other) {
            for (var field : other.fields().entrySet()) {
                var has = one.fields().getOrDefault(field.getKey(), Value.nothing());
                var found = difference(at + "/" + field.getKey(), has, field.getValue());
                if (found.isPresent()) return found;
            }
        }
        if (told instanceof ListValue one
                && right instanceof ListValue other
                && one.items().size() == other.items().size()) {
            for (int i = 0; i < one.items().size(); i++) {
                var found = difference(
                        at + "/" + i, one.items().get(i), other.items().get(i));
                if (found.isPresent()) return found;
            }
        }
        return Optional.of(new Difference(at, written(told), written(right)));
    }

    private static String written(Value value) {
        return value instanceof TextValue text ? text.text() : value.toString();
    }
}
