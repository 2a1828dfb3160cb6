package io.github.mitform.check.internal.gather;

import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
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
import io.github.mitform.check.internal.flow.Parts;
import io.github.mitform.check.internal.flow.Repeats;
import io.github.mitform.check.internal.flow.Way;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
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
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts together the draft of a phase: inputs get their slots and names, included formats stand in place. */
public final class Gathering {
    /** Most steps and questions of a phase, with everything included. */
    private static final int MOST_PARTS = 20_000;

    private static final String OTHERWISE = "otherwise";

    private final Draft draft;
    private final QuestionDrafts questions;
    private final Screenings screenings;
    private final Findings findings;
    /** Counts steps and questions; everything behind the greatest number is left out. */
    private int parts;

    private Gathering(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.questions = new QuestionDrafts(draft, findings);
        this.screenings = new Screenings(draft, questions, this::pieces, findings);
    }

    /**
     * Returns the draft of a phase, with everything included in place.
     *
     * @param includes finds what is included in the format of the phase
     * @param used gets the parameters that options come from
     */
    public static Draft of(
            Format format, Phase phase, Place place, Inclusion includes, Set<Id> used, Findings findings) {
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
        draft.allWithOptions().forEach(gathering.questions::carry);
        Repeats.settle(draft, findings);
        long more = draft.repeats.stream()
                .mapToLong(repeat -> (repeat.items() - 1L) * repeat.size)
                .sum();
        if (gathering.parts + more > MOST_PARTS) {
            findings.add(GatherProblem.TOO_LARGE, place.field("flow"), "max", MOST_PARTS);
            draft.gaps.add(""); // any name may be missing for that reason alone
        }
        return draft;
    }

    private static Place parameterPlace(Format format, Id parameter) {
        var ids = format.parameters().stream().map(Parameter::id).toList();
        return Place.root().field("parameters").item(ids.indexOf(parameter), parameter.value());
    }

    private List<Piece> pieces(List<Flow> flows, Place place, String path, Level level, Way way) {
        return pieces(flows, 0, place, path, level, way);
    }

    /** @param first the place of the first flow that is looked at */
    private List<Piece> pieces(List<Flow> flows, int first, Place place, String path, Level level, Way way) {
        var pieces = new ArrayList<Piece>();
        for (int i = first; i < flows.size() && parts <= MOST_PARTS; i++) {
            Flow flow = flows.get(i);
            String id = flow.id().value();
            var at = level.foreign() ? level.host() : place.item(i, id);
            String own = path.isEmpty() ? id : path + "/" + id;
            parts++;
            if (flow instanceof Step step) {
                pieces.add(page(step, at, own, level, way, flows));
            } else if (flow instanceof Choose choose) {
                pieces.add(branch(choose, at, own, level, way));
            } else if (flow instanceof Screen screen) {
                int next = i + 1;
                pieces.addAll(screenings.pieces(
                        new Screenings.Spot(screen, at, own, level, way),
                        flows,
                        rest -> pieces(flows, next, place, path, level, rest)));
                return pieces;
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
                inputs.add(questions.input(question, step, at, path + "/" + id, level, to, step.inputs()));
            }
        } else {
            for (Question question : step.inputs()) {
                inputs.add(questions.input(question, step, place, path, level, to, siblings));
            }
        }
        return new Page(step, path, level.scope(), place, inputs, to, level.parts(), before);
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
                findings.add(GatherProblem.OTHERWISE_AS_ID, at.field("id"));
            }
            var when = questions.condition(choice.when(), at.field("when"), level, rest, before);
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
        var input = questions.input(assign.input(), assign, place, path, level, way, siblings);
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
        repeat.each().ifPresent(each -> draftRepeat.each = questions.items(repeat, each, place, path, level, way));
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
                    questions.condition(repeat.until().get(), place.field("until"), body, inside, draft.inputs.size());
        }
        return new Loop(draftRepeat, path, level.scope(), place, level.parts(), body.scope(), flow);
    }

    private Computed computed(Compute compute, Place place, String path, Level level, Way way, List<Flow> siblings) {
        // Of which type it is, is known only once all names are.
        var input = questions.input(
                compute.input(new YesNoType(), Personal.NONE), compute, place, path, level, way, siblings);
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
}
