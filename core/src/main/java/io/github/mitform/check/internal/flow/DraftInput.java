package io.github.mitform.check.internal.flow;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that is answered, while its phase is being checked. */
public final class DraftInput {
    public final int slot;
    public final String name;
    public final String path;
    /** With the options of parameters, and of earlier questions, put in as far as they are known. */
    public Question question;

    /** Where it is asked; an {@link Assign} or {@link Screen} where it is drawn, a {@link Compute} where it is computed. */
    public final Flow flow;

    public final Area scope;
    public final Place place;
    /** What holds wherever it is asked, beside {@link #when}. */
    public final Way way;
    /** In which parts it stands. */
    public final Parts parts;
    /** Whether it belongs to an included format, which was checked by itself. */
    public final boolean foreign;

    /** How it is computed; null for what is answered. */
    @Nullable
    public DraftCondition value;

    /** How many values build on each other up to this one; 0 for what is answered. */
    int depth;

    /** Whether it depends on the day on which it is computed. */
    public boolean ofDay;

    /** Shown only while this holds; null if it is always shown. */
    @Nullable
    public DraftCondition when;

    /** What options are shown by, by their ids; those that are always shown are missing. */
    public final Map<String, DraftCondition> optionConditions = new LinkedHashMap<>();

    /** What the answer has to keep to, in the order of the definition. */
    public final List<DraftCondition> demands = new ArrayList<>();

    /** The earlier question that the options come from; null if they do not. */
    @Nullable
    public Carry carry;

    /** The question as it stands in the definition; null for what is no question there. */
    @Nullable
    public Question written;

    private Range computedRange = Range.ANY;
    private @Nullable AnswerRule rule;
    private @Nullable Type type;
    private @Nullable Map<String, Type> partTypes;

    public DraftInput(
            int slot,
            String name,
            String path,
            Question question,
            Flow flow,
            Area scope,
            Place place,
            Way way,
            Parts parts,
            boolean foreign) {
        this.slot = slot;
        this.name = name;
        this.path = path;
        this.question = question;
        this.flow = flow;
        this.scope = scope;
        this.place = place;
        this.way = way;
        this.parts = parts;
        this.foreign = foreign;
    }

    /**
     * Options that come from an earlier question.
     *
     * @param condition stands for the dependency, and can be evaluated like a condition, but gives what was answered
     */
    public record Carry(DraftInput source, Selection select, DraftCondition condition) {}

    /** Says what a computed value is, once that is known. */
    void settle(Type newType, Range newRange, Question newQuestion, int newDepth, boolean isOfDay) {
        type = newType;
        computedRange = newRange;
        question = newQuestion;
        depth = newDepth;
        ofDay = isOfDay;
    }

    /** Puts options in place; only before anything was asked about the type. */
    public void bind(AnswerType type) {
        question = question.withAnswer(type);
    }

    /** Returns whether it depends on answers which options are shown. */
    public boolean optionsVary() {
        return !optionConditions.isEmpty()
                || carry != null && (!(carry.select instanceof Selection.All) || carry.source.varies(slot));
    }

    /** Returns whether options vary, seen from a question behind this one; if it does not stand there, that was reported. */
    private boolean varies(int before) {
        return slot < before && optionsVary();
    }

    /** Returns whether the session draws it, so that nobody is asked. */
    public boolean isDrawn() {
        return flow instanceof Assign || flow instanceof Screen;
    }

    /** Returns the place of the options, wherever they come from. */
    public Place optionsPlace() {
        return flow instanceof Repeat
                ? place.field("each")
                : place.field("answer").field(Walk.optionsField(answer()));
    }

    /** Returns the place of the list of options, which are written down there. */
    public Place listedOptionsPlace() {
        var options = optionsPlace();
        return answer().options().orElse(null) instanceof Options.Arranged ? options.field("items") : options;
    }

    /** Returns whether it follows from answers, so that nobody is asked. */
    public boolean isComputed() {
        return value != null;
    }

    /** Returns whether nothing is known of a computed value, because of something that was reported. */
    public boolean isBroken() {
        return value != null && !value.isUsable();
    }

    public AnswerType answer() {
        return question.answer();
    }

    public AnswerRule rule() {
        if (rule == null) {
            rule = AnswerRule.of(answer());
        }
        return rule;
    }

    /** Returns what a condition sees of the answer. */
    public Type type() {
        if (type == null) {
            if (isComputed()) {
                return new Type.Nothing(); // fits anywhere, so that one mistake is told once
            }
            type = hasUnknownOptions() ? ofAnyOption(answer()) : rule().expressionType();
        }
        return type;
    }

    /** Returns the smallest and greatest value that a condition can see; any if no value is possible, which was reported. */
    public Range range() {
        if (isComputed()) {
            return computedRange;
        }
        return isReversed() ? Range.ANY : rule().expressionRange();
    }

    private boolean isReversed() {
        if (answer() instanceof NumberType number) {
            return number.min()
                    .flatMap(min -> number.max().map(max -> min.compareTo(max) > 0))
                    .orElse(false);
        }
        if (answer() instanceof DateType date) {
            return date.min().flatMap(min -> date.max().map(min::isAfter)).orElse(false);
        }
        return answer() instanceof ScaleType scale && scale.from() >= scale.to();
    }

    /** Returns whether the options come from a result, perhaps by way of another question, so that only an open round knows them. */
    public boolean hasUnknownOptions() {
        return answer().options().orElse(null) instanceof Options.From;
    }

    private static Type ofAnyOption(AnswerType type) {
        if (type instanceof ChoiceType) return Type.TEXT;
        if (type instanceof RankingType) return new Type.ListOf(Type.TEXT);
        if (type instanceof ChoicesType
                || type instanceof AllocationType
                || type instanceof GridType
                || type instanceof ComparisonType
                || type instanceof GroupingType) {
            return new Type.SetOf(Type.TEXT);
        }
        throw new AssertionError(type.getClass().getSimpleName() + " has no options");
    }

    /** Returns the type of a part of the answer, such as a row of a grid. */
    public Optional<Type> part(String part) {
        return Optional.ofNullable(parts().get(part));
    }

    /** Returns the parts of the answer that a condition may name; none of those that are known only when a round opens. */
    public Map<String, Type> parts() {
        if (partTypes == null) {
            partTypes = rule().parts();
        }
        return partTypes;
    }

    /** Returns whether "don't know" may be answered, which a condition cannot read. */
    public boolean offersDontKnow() {
        return rule().offersDontKnow();
    }

    /** Returns whether a part of the answer is there whenever the answer is. */
    public boolean isAlwaysWith(String part) {
        if (answer() instanceof GridType grid) {
            boolean dontKnow = grid.cell() instanceof ScaleType scale && scale.dontKnow();
            boolean isShown = carry == null ? !optionConditions.containsKey(part) : !optionsVary();
            return grid.everyRow() && !dontKnow && isShown;
        }
        if (answer() instanceof TaskOutcomeType outcome) {
            return part.equals("seconds") ? outcome.seconds() : outcome.errors();
        }
        if (answer() instanceof PlaceType on) {
            return on.kinds().equals(Set.of(PlaceType.Kind.POINT));
        }
        if (answer() instanceof GroupType group) {
            return group.fields().stream()
                    .filter(field -> field.id().value().equals(part))
                    .allMatch(field ->
                            field.required() && !AnswerRule.of(field.answer()).offersDontKnow());
        }
        if (answer() instanceof GroupingType sort) {
            return sort.complete();
        }
        if (answer() instanceof ClickType) {
            return false; // whoever chooses by label points to no spot
        }
        return true; // an option without points has 0
    }

    @Override
    public String toString() {
        return name;
    }
}
