package io.github.mitform.check;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.Bounds;
import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Walk;
import io.github.mitform.check.internal.flow.Area;
import io.github.mitform.check.internal.flow.Channels;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.Draft.Arm;
import io.github.mitform.check.internal.flow.Draft.Branch;
import io.github.mitform.check.internal.flow.Draft.Computed;
import io.github.mitform.check.internal.flow.Draft.DraftVariant;
import io.github.mitform.check.internal.flow.Draft.Draw;
import io.github.mitform.check.internal.flow.Draft.Loop;
import io.github.mitform.check.internal.flow.Draft.OnePart;
import io.github.mitform.check.internal.flow.Draft.Page;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.check.internal.flow.Draft.Sub;
import io.github.mitform.check.internal.flow.Draft.Together;
import io.github.mitform.check.internal.flow.DraftCondition;
import io.github.mitform.check.internal.flow.DraftInput;
import io.github.mitform.check.internal.flow.DraftRepeat;
import io.github.mitform.check.internal.flow.DraftResult;
import io.github.mitform.check.internal.flow.Drawn;
import io.github.mitform.check.internal.flow.Parts;
import io.github.mitform.check.internal.flow.Reasoning;
import io.github.mitform.check.internal.flow.Repeats;
import io.github.mitform.check.internal.flow.Way;
import io.github.mitform.check.internal.type.AllocationTypes;
import io.github.mitform.check.internal.type.ComparisonTypes;
import io.github.mitform.check.internal.type.GroupingTypes;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts together the draft of a phase: inputs get their slots and names, included formats stand in place. */
final class Gathering {
    /** Most steps and questions of a phase, with everything included. */
    static final int MOST_PARTS = 20_000;

    private static final String OTHERWISE = "otherwise";

    private final Draft draft;
    private final Bounds bounds;
    private final Findings findings;
    /** Counts steps and questions; everything behind the greatest number is left out. */
    private int parts;

    private Gathering(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.bounds = new Bounds(findings);
    }

    /** @param includes finds what is included in the format of the phase */
    static Draft of(Format format, Phase phase, Place place, Includes includes, Set<Id> used, Findings findings) {
        var scope = Area.of(format);
        var draft = new Draft(phase, place, scope);
        var gathering = new Gathering(draft, findings);
        var level = new Level(scope, includes, used, false, false, place, new HashMap<>(), Parts.NONE, null);
        format.parameters()
                .forEach(parameter -> level.taken()
                        .put(
                                parameter.id().value(),
                                new Level.Taken(parameterPlace(format, parameter.id()), parameter)));
        gathering.results(phase, place, level);
        draft.flow.addAll(gathering.pieces(phase.flow(), place.field("flow"), "", level, Way.START));
        draft.allWithOptions().forEach(gathering::carry);
        Repeats.settle(draft, findings);
        long more = draft.repeats.stream()
                .mapToLong(repeat -> (repeat.items() - 1L) * repeat.size)
                .sum();
        if (gathering.parts + more > MOST_PARTS) {
            findings.add(IncludeProblem.TOO_LARGE, place.field("flow"), "max", MOST_PARTS);
            draft.gaps.add(""); // any name may be missing for that reason alone
        }
        return draft;
    }

    private static Place parameterPlace(Format format, Id parameter) {
        var ids = format.parameters().stream().map(Parameter::id).toList();
        return Place.root().field("parameters").item(ids.indexOf(parameter), parameter.value());
    }

    private List<Piece> pieces(List<Flow> flows, Place place, String path, Level level, Way way) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < flows.size() && parts <= MOST_PARTS; i++) {
            Flow flow = flows.get(i);
            String id = flow.id().value();
            var at = level.foreign() ? level.host() : place.item(i, id);
            String own = path.isEmpty() ? id : path + "/" + id;
            parts++;
            if (flow instanceof Step step) {
                pieces.add(page(step, at, own, level, way, flows));
            } else if (flow instanceof Choose choose) {
                pieces.add(branch(choose, at, own, level, way));
            } else if (flow instanceof AnyOrder anyOrder) {
                pieces.add(together(anyOrder, at, own, level, way));
            } else if (flow instanceof Assign assign) {
                pieces.add(draw(assign, at, own, level, way, flows));
            } else if (flow instanceof Repeat repeat) {
                pieces.add(loop(repeat, at, own, level, way, flows));
            } else if (flow instanceof Compute compute) {
                pieces.add(computed(compute, at, own, level, way, flows));
            } else if (flow instanceof Include include) {
                include(include, at, own, level, way, flows, pieces);
            } else {
                throw new AssertionError("no piece for " + flow.getClass().getSimpleName()); // Flow is sealed
            }
        }
        return pieces;
    }

    private Page page(Step step, Place place, String path, Level level, Way way, List<Flow> siblings) {
        var inputs = new ArrayList<DraftInput>();
        int before = draft.inputs.size();
        var to = Channels.to(step, place, level.scope(), way, level.foreign(), draft.inputs.size());
        if (step instanceof Ask || step instanceof Activity) {
            var list = place.field("questions");
            for (int i = 0; i < step.inputs().size() && parts <= MOST_PARTS; i++) {
                Question question = step.inputs().get(i);
                String id = question.id().value();
                var at = level.foreign() ? level.host() : list.item(i, id);
                parts++;
                inputs.add(input(question, step, at, path + "/" + id, level, to, step.inputs()));
            }
        } else {
            for (Question question : step.inputs()) {
                inputs.add(input(question, step, place, path, level, to, siblings));
            }
        }
        return new Page(step, path, level.scope(), place, inputs, to, level.parts(), before);
    }

    private DraftInput input(
            Question question, Flow flow, Place place, String path, Level level, Way way, Object list) {
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

    private DraftCondition condition(Condition source, Place place, Level level, Way way, int before) {
        var at = level.foreign() ? level.host() : place;
        var condition =
                new DraftCondition(source, level.scope(), at, way, level.parts(), level.foreign(), before, true);
        draft.conditions.add(condition);
        return condition;
    }

    /** Finds the question that the options of another one come from, and puts them in place as far as they are known. */
    private void carry(DraftInput input) {
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
            findings.add(ResultProblem.SELECT_OF_QUESTION, options.field("select"), "name", from.from());
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
                OptionSources.ofParameter(from, place.field(Walk.optionsField(type)))
                        .ifPresent(findings::add);
            }
            return bound;
        }
        return type;
    }

    private Branch branch(Choose choose, Place place, String path, Level level, Way way) {
        var arms = new ArrayList<Arm>();
        var cases = place.field("cases");
        int before = draft.inputs.size();
        var rest = way;
        for (int i = 0; i < choose.cases().size(); i++) {
            Choose.Case choice = choose.cases().get(i);
            String id = choice.id().value();
            var at = cases.item(i, id);
            String own = path + "/" + id;
            if (id.equals(OTHERWISE) && !level.foreign()) {
                findings.add(Problem.OTHERWISE_AS_ID, at.field("id"));
            }
            var when = condition(choice.when(), at.field("when"), level, rest, before);
            var taken = rest.and(when, true, own);
            arms.add(new Arm(choice, own, when, pieces(choice.flow(), at.field("flow"), own, level, taken)));
            rest = rest.and(when, false, own);
        }
        var otherwise = pieces(choose.otherwise(), place.field(OTHERWISE), path + "/" + OTHERWISE, level, rest);
        return new Branch(choose, path, level.scope(), place, arms, otherwise);
    }

    private Together together(AnyOrder anyOrder, Place place, String path, Level level, Way way) {
        var parts = new ArrayList<OnePart>();
        for (int i = 0; i < anyOrder.parts().size(); i++) {
            AnyOrder.Part part = anyOrder.parts().get(i);
            String id = part.id().value();
            var at = place.field("parts").item(i, id).field("flow");
            String own = path + "/" + id;
            parts.add(new OnePart(
                    part,
                    own,
                    pieces(part.flow(), at, own, level.in(level.parts().in(path, i)), way)));
        }
        return new Together(anyOrder, path, level.scope(), place, parts);
    }

    private Draw draw(Assign assign, Place place, String path, Level level, Way way, List<Flow> siblings) {
        var input = input(assign.input(), assign, place, path, level, way, siblings);
        var drawn = new Drawn(input);
        var variants = new ArrayList<DraftVariant>();
        var rest = way;
        for (int i = 0; i < assign.variants().size(); i++) {
            Assign.Variant variant = assign.variants().get(i);
            String id = variant.id().value();
            var at = place.field("variants").item(i, id);
            String own = path + "/" + id;
            var when = drawn.as(variant, level.foreign() ? level.host() : at, rest);
            var taken = rest.and(when, true, own);
            variants.add(
                    new DraftVariant(variant, own, when, pieces(variant.flow(), at.field("flow"), own, level, taken)));
            rest = rest.and(when, false, own);
        }
        return new Draw(assign, path, level.scope(), place, input, variants);
    }

    private Loop loop(Repeat repeat, Place place, String path, Level level, Way way, List<Flow> siblings) {
        level.name(repeat.id(), place, siblings, findings);
        String name = level.scope().qualified(repeat.id().value());
        var draftRepeat = new DraftRepeat(repeat, name, level.scope(), place, way, level.foreign());
        level.scope().repeat().ifPresent(around -> Repeats.nested(draftRepeat, around, findings));
        draft.repeats.add(draftRepeat);
        int first = draft.inputs.size();
        draftRepeat.first = first;
        repeat.each().ifPresent(each -> draftRepeat.each = items(repeat, each, place, path, level, way));
        var inside = way;
        if (repeat.times().orElse(null) instanceof Times.Counted counted) {
            var at = level.foreign() ? level.host() : place.field("times");
            var source = Condition.of(counted.source());
            var times =
                    new DraftCondition(source, level.scope(), at, way, level.parts(), level.foreign(), first, false);
            draft.conditions.add(times);
            draftRepeat.times = times;
            draftRepeat.goesOn = new DraftCondition(
                    Condition.of(DraftRepeat.ITEM + " <= " + source),
                    level.scope(),
                    at,
                    way,
                    level.parts(),
                    level.foreign(),
                    first,
                    true);
            inside = way.and(draftRepeat.goesOn, true, path);
        }
        int before = parts;
        var body = level.repeating(draftRepeat);
        var flow = pieces(repeat.flow(), place.field("flow"), path, body, inside);
        draftRepeat.size = Math.max(1, parts - before);
        if (repeat.until().isPresent()) {
            draftRepeat.until =
                    condition(repeat.until().get(), place.field("until"), body, inside, draft.inputs.size());
        }
        return new Loop(draftRepeat, path, level.scope(), place, level.parts(), body.scope(), flow);
    }

    /** Returns the items of a repeat as if they were the options of a question. */
    private DraftInput items(Repeat repeat, Options each, Place place, String path, Level level, Way way) {
        var type = repeat.input(each);
        if (each instanceof Options.From from
                && Id.isValid(from.from())
                && level.scope().parameters().get(Id.of(from.from())) instanceof OptionsParameter options) {
            level.used().add(options.id());
            type = type.withAnswer(type.answer().withOptions(Options.of(options.value(), from.order())));
            if (!level.foreign()) {
                OptionSources.ofParameter(from, place.field("each")).ifPresent(findings::add);
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

    private Computed computed(Compute compute, Place place, String path, Level level, Way way, List<Flow> siblings) {
        // Of which type it is, is known only once all names are.
        var input = input(compute.input(new YesNoType(), Personal.NONE), compute, place, path, level, way, siblings);
        var at = level.foreign() ? level.host() : place.field("value");
        var value = new DraftCondition(
                compute.value(), level.scope(), at, way, level.parts(), level.foreign(), input.slot, false);
        draft.conditions.add(value);
        input.value = value;
        return new Computed(compute, path, level.scope(), place, input);
    }

    private void include(
            Include include, Place place, String path, Level level, Way way, List<Flow> siblings, List<Piece> pieces) {
        level.name(include.id(), place, siblings, findings);
        String prefix = level.scope().qualified(include.id().value()) + ".";
        int before = findings.count();
        // An included format was checked by itself; only what depends on how deep it stands here is news.
        var news = level.foreign() ? new Findings() : findings;
        var found = level.includes().resolve(include, place, news);
        if (found.isEmpty() && level.foreign() && !level.reported()) {
            news.inOrder().forEach(findings::add);
        }
        if (found.isEmpty()) {
            draft.gaps.add(prefix);
            return;
        }
        draft.includePrefixes.add(prefix);
        var included = found.orElseThrow();
        var phase = included.phases().get(0);
        var scope = level.scope().including(prefix, included);
        var inside = new Level(
                scope,
                level.includes().inside(included),
                new HashSet<>(),
                true,
                level.reported() || findings.count() > before,
                place,
                new HashMap<>(),
                level.parts(),
                null);
        results(phase, place, inside);
        var flow = pieces(phase.flow(), place, path, inside, way);
        pieces.add(new Sub(include, included, path, level.scope(), place, flow));
    }

    private void results(Phase phase, Place place, Level level) {
        var list = place.field("results");
        for (int i = 0; i < phase.results().size(); i++) {
            var result = phase.results().get(i);
            var at = level.foreign() ? level.host() : list.item(i, result.id().value());
            draft.results.add(new DraftResult(
                    level.scope().qualified(result.id().value()), result, level.scope(), at, level.foreign()));
        }
    }

    enum Problem implements CheckCode {
        DUPLICATE_NAME(error(
                "name.duplicate",
                "The name \"{id}\" is taken: everything that is answered, included or set in a phase has a name of its"
                        + " own. Choose another id.",
                "Der Name „{id}“ ist vergeben: Alles, was in einer Phase beantwortet, eingebunden oder eingestellt"
                        + " wird, hat einen eigenen Namen. Bitte eine andere Kennung wählen.")),
        OTHERWISE_AS_ID(error(
                "case.named-otherwise",
                "The last way is called \"otherwise\" already; choose another id for this case.",
                "Der letzte Weg heißt schon \"otherwise\"; bitte für diesen Fall eine andere Kennung wählen.")),
        RESERVED(error(
                "name.reserved",
                "\"{id}\" is a word of conditions and cannot be a name; choose another id.",
                "„{id}“ ist ein Wort für Bedingungen und kann kein Name sein; bitte eine andere Kennung wählen."));

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
