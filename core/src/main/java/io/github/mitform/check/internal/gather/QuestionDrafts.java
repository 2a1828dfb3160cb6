package io.github.mitform.check.internal.gather;

import io.github.mitform.check.internal.Bounds;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.DraftCondition;
import io.github.mitform.check.internal.flow.DraftInput;
import io.github.mitform.check.internal.flow.Reasoning;
import io.github.mitform.check.internal.flow.Repeats;
import io.github.mitform.check.internal.flow.Way;
import io.github.mitform.check.internal.type.AllocationTypes;
import io.github.mitform.check.internal.type.ComparisonTypes;
import io.github.mitform.check.internal.type.GroupingTypes;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.expression.Condition;
import java.util.List;

/** Takes up questions: names and slots, conditions, and where their options come from. */
final class QuestionDrafts {
    private final Draft draft;
    private final Bounds bounds;
    private final Findings findings;

    QuestionDrafts(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.bounds = new Bounds(findings);
    }

    /** Takes a question up, with its name and its conditions. */
    DraftInput input(Question question, Flow flow, Place place, String path, Level level, Way way, Object list) {
        level.name(question.id(), place, list, findings);
        String name = level.scope().qualified(question.id().value());
        var bound = withParameterOptions(question, place, level);
        var input = new DraftInput(
                draft.inputs.size(),
                name,
                path,
                bound,
                flow,
                level.scope(),
                place,
                way,
                level.parts(),
                level.foreign());
        input.written = question;
        draft.inputs.add(input);
        Repeats.inside(input, level.foreign() && !level.isNews() ? new Findings() : findings);
        draft.byName.putIfAbsent(name, input);
        question.when().ifPresent(when -> input.when = condition(when, place.field("when"), level, way, input.slot));
        optionConditions(input, question.answer(), level);
        demands(input, level);
        return input;
    }

    /** Returns whether a quota is of a choice of one before it, whose options are known; reports what is wrong. */
    boolean isQuotaSound(Screen.Quota quota, Place place, Level level) {
        var asked = draft.byName.get(level.scope().qualified(quota.of()));
        var options = asked != null
                        && asked.answer() instanceof ChoiceType choice
                        && choice.choices().isListed()
                ? choice.choices().listed().stream()
                        .map(option -> option.id().value())
                        .toList()
                : List.<String>of();
        if (options.isEmpty()) {
            if (!level.foreign()) findings.add(GatherProblem.QUOTA_QUESTION, place.field("of"), "name", quota.of());
            return false;
        }
        boolean sound = true;
        for (var most : quota.most().entrySet()) {
            if (!options.contains(most.getKey()) || most.getValue() < 0) {
                sound = false;
                if (!level.foreign()) {
                    findings.add(
                            GatherProblem.QUOTA_OPTION,
                            place.field("most").field(most.getKey()),
                            "option",
                            most.getKey(),
                            "options",
                            String.join(", ", options));
                }
            }
        }
        if (quota.most().isEmpty()) {
            sound = false;
            if (!level.foreign()) {
                findings.add(
                        GatherProblem.QUOTA_OPTION,
                        place.field("most"),
                        "option",
                        "",
                        "options",
                        String.join(", ", options));
            }
        }
        return sound;
    }

    private void demands(DraftInput input, Level level) {
        var list = input.place.field("valid");
        for (int i = 0; i < input.question.valid().size(); i++) {
            var demand = input.question.valid().get(i);
            var at = list.item(i, demand.id().value()).field("condition");
            var condition = condition(demand.condition(), at, level, Reasoning.askedOn(input), input.slot + 1);
            condition.given = input.slot;
            input.demands.add(condition);
        }
    }

    private void optionConditions(DraftInput input, AnswerType type, Level level) {
        var options = type.options().map(Options::listed).orElse(List.of());
        var list = input.listedOptionsPlace();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            if (option.when().isPresent()) {
                var at = list.item(i, option.id().value()).field("when");
                var when = condition(option.when().get(), at, level, Reasoning.askedOn(input), input.slot);
                input.optionConditions.putIfAbsent(option.id().value(), when);
            }
        }
    }

    /** Takes up a condition on what was answered before an input. */
    DraftCondition condition(Condition source, Place place, Level level, Way way, int before) {
        var at = level.foreign() ? level.host() : place;
        var condition =
                new DraftCondition(source, level.scope(), at, way, level.parts(), level.foreign(), before, true);
        draft.conditions.add(condition);
        return condition;
    }

    /** Finds the question that the options of another one come from, and puts them in place as far as they are known. */
    void carry(DraftInput input) {
        if (!(input.answer().options().orElse(null) instanceof Options.From from)) {
            return;
        }
        var source = draft.byName.get(input.scope.resolved(from.from()));
        if (source == null
                || source.isComputed()
                || !input.scope.isInsideAllOf(source.scope)
                || source.answer().options().isEmpty()) {
            return;
        }
        var options = input.optionsPlace();
        var condition = new DraftCondition(
                Condition.of(from.from()),
                input.scope,
                input.foreign ? input.place : options.field("from"),
                Reasoning.askedOn(input),
                input.parts,
                input.foreign,
                input.slot,
                false);
        draft.conditions.add(condition);
        var select = from.select();
        boolean isOfQuestion = select instanceof Selection.All
                || select instanceof Selection.Chosen
                || select instanceof Selection.NotChosen;
        if (!isOfQuestion && !input.foreign) {
            findings.add(GatherProblem.SELECT_OF_QUESTION, options.field("select"), "name", from.from());
        }
        input.carry = new DraftInput.Carry(source, isOfQuestion ? select : new Selection.All(), condition);
        if (source.slot < input.slot && !source.hasUnknownOptions()) {
            var known = source.answer().options().orElseThrow().listed();
            input.bind(input.answer().withOptions(Options.of(select.among(known), from.order())));
        }
    }

    /** Puts the options of parameters in place, so that nobody later has to look them up. */
    private Question withParameterOptions(Question question, Place place, Level level) {
        var type = question.answer();
        var bound = withParameterOptions(type, place.field("answer"), level);
        if (bound instanceof GridType grid) {
            var cell = withParameterOptions(grid.cell(), place.field("answer").field("cell"), level);
            bound = cell == grid.cell() ? grid : new GridType(grid.rows(), cell, grid.everyRow());
        }
        return bound == type ? question : question.withAnswer(bound);
    }

    private AnswerType withParameterOptions(AnswerType type, Place place, Level level) {
        if (type.options().orElse(null) instanceof Options.From from
                && Id.isValid(from.from())
                && level.scope().parameters().get(Id.of(from.from())) instanceof OptionsParameter options) {
            level.used().add(options.id());
            var bound = type.withOptions(Options.of(options.value(), from.order()));
            if (!level.foreign()) {
                bounds.ofParameter(bound, place);
                new ComparisonTypes(findings).ofKnownOptions(bound, place);
                new GroupingTypes(findings).ofKnownCards(bound, place);
                new AllocationTypes(findings, true).ofParameter(bound, place);
                selectOfParameter(from, place.field(Walk.optionsField(type)));
            }
            return bound;
        }
        return type;
    }

    /** Returns the items of a repeat as if they were the options of a question. */
    DraftInput items(Repeat repeat, Options each, Place place, String path, Level level, Way way) {
        var type = repeat.input(each);
        if (each instanceof Options.From from
                && Id.isValid(from.from())
                && level.scope().parameters().get(Id.of(from.from())) instanceof OptionsParameter options) {
            level.used().add(options.id());
            type = type.withAnswer(type.answer().withOptions(Options.of(options.value(), from.order())));
            if (!level.foreign()) {
                selectOfParameter(from, place.field("each"));
            }
        }
        var items = new DraftInput(
                draft.inputs.size(),
                level.scope().qualified(repeat.id().value()),
                path,
                type,
                repeat,
                level.scope(),
                place,
                way,
                level.parts(),
                level.foreign());
        optionConditions(items, repeat.input(each).answer(), level);
        return items;
    }

    /** Reports a selection among the options of a parameter, all of which are taken. */
    private void selectOfParameter(Options.From from, Place place) {
        if (!(from.select() instanceof Selection.All)) {
            findings.add(Mends.removed(Findings.of(GatherProblem.SELECT_OF_PARAMETER, place.field("select"))));
        }
    }
}
