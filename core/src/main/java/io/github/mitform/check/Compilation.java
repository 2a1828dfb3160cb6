package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.check.internal.flow.Area;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.Draft.Branch;
import io.github.mitform.check.internal.flow.Draft.Computed;
import io.github.mitform.check.internal.flow.Draft.DraftPart;
import io.github.mitform.check.internal.flow.Draft.Draw;
import io.github.mitform.check.internal.flow.Draft.Loop;
import io.github.mitform.check.internal.flow.Draft.Page;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.check.internal.flow.Draft.Quota;
import io.github.mitform.check.internal.flow.Draft.Sub;
import io.github.mitform.check.internal.flow.Draft.Together;
import io.github.mitform.check.internal.flow.DraftCondition;
import io.github.mitform.check.internal.flow.DraftInput;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.expression.evaluation.Compiled;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a program of drafts in which nothing is missing. */
final class Compilation {
    private final Draft draft;
    private final List<Input> inputs = new ArrayList<>();
    /** What is no answer of one question, in the order of the slots behind the parts. */
    private final Map<String, Integer> always = new LinkedHashMap<>();

    private final IdentityHashMap<Area, Scope> scopes = new IdentityHashMap<>();

    private Compilation(Draft draft) {
        this.draft = draft;
    }

    static Program of(Format format, List<Draft> drafts, Registry registry) {
        var plans = drafts.stream().map(draft -> new Compilation(draft).plan()).toList();
        var included = new ArrayList<Value>();
        drafts.forEach(draft -> digests(draft.flow, included));
        return new Program(format, included, plans, registry);
    }

    private static void digests(List<Piece> flow, List<Value> digests) {
        for (Piece piece : flow) {
            if (piece instanceof Sub sub) {
                digests.add(Value.of(FormatCodec.digest(sub.included())));
            }
            piece.inside().forEach(inside -> digests(inside, digests));
        }
    }

    private Plan plan() {
        for (DraftInput input : draft.inputs) {
            inputs.add(new Input(
                    input.slot,
                    input.name,
                    input.path,
                    input.question,
                    scope(input.scope),
                    rule(input.when),
                    offer(input),
                    input.demands.stream().map(this::required).toList(),
                    input.isDrawn(),
                    computation(input)));
        }
        draft.repeats.forEach(repeat -> always(repeat.item()));
        var parts = draft.parts.values().stream()
                .map(part -> new Plan.Part(slot(part), inputs.get(part.input().slot), part.part()))
                .toList();
        var flow = nodes(draft.flow); // from here on all lists are known
        var results = draft.results.stream()
                .map(result -> new PlannedResult(
                        result.name,
                        result.definition,
                        scope(result.scope),
                        all(result.subjects),
                        requireNonNull(result.method)))
                .toList();
        return new Plan(draft.phase, scope(draft.scope), flow, inputs, parts, gathered(), results);
    }

    /** Returns the place of what is no answer of one question: a list of answers, or the key of an item. */
    private int always(String name) {
        return draft.inputs.size() + draft.parts.size() + always.computeIfAbsent(name, unused -> always.size());
    }

    private List<Plan.Gathered> gathered() {
        var gathered = new ArrayList<Plan.Gathered>();
        always.forEach((name, index) -> gathered.add(new Plan.Gathered(
                draft.inputs.size() + draft.parts.size() + index,
                name,
                draft.isItem(name)
                        ? ImmutableIntArray.of()
                        : ImmutableIntArray.of(slot(name.substring(0, name.length() - Draft.LIST.length()))))));
        return gathered;
    }

    private Optional<Offer> offer(DraftInput input) {
        var carry = input.carry;
        if (carry == null && input.optionConditions.isEmpty()) {
            return Optional.empty();
        }
        var when = new LinkedHashMap<String, Rule>();
        input.optionConditions.forEach((option, condition) -> when.put(option, required(condition)));
        return Optional.of(new Offer(
                when,
                carry == null
                        ? Optional.empty()
                        : Optional.of(new Offer.Carried(carry.source().slot, carry.select()))));
    }

    private Optional<Computation> computation(DraftInput input) {
        return input.value == null
                ? Optional.empty()
                : Optional.of(new Computation((Compute) input.flow, required(input.value), input.ofDay));
    }

    private Scope scope(Area area) {
        return scopes.computeIfAbsent(area, key -> new Scope(area.prefix(), area.format(), area.parameters()));
    }

    private int slot(DraftPart part) {
        return draft.inputs.size() + part.index();
    }

    private int slot(String name) {
        if (draft.isAlwaysThere(name)) {
            return always(name);
        }
        var input = draft.byName.get(name);
        return input != null ? input.slot : slot(requireNonNull(draft.parts.get(name), name));
    }

    private Optional<Rule> rule(@Nullable DraftCondition condition) {
        return condition == null ? Optional.empty() : Optional.of(required(condition));
    }

    private Rule required(DraftCondition condition) {
        var checked = requireNonNull(condition.checked);
        var reads =
                condition.references().stream().mapToInt(this::slot).sorted().toArray();
        return new Rule(
                condition.source,
                checked.expression(),
                Compiled.of(checked, this::slot),
                ImmutableIntArray.copyOf(reads));
    }

    private List<Input> all(List<DraftInput> drafts) {
        return drafts.stream().map(input -> inputs.get(input.slot)).toList();
    }

    /** Returns the items of a repeat; nobody is asked, so that no slot is theirs. */
    private Input items(DraftInput each) {
        return new Input(
                each.slot, each.name, each.path, each.question, scope(each.scope), Optional.empty(), offer(each));
    }

    private List<Node> nodes(List<Piece> pieces) {
        var nodes = new ArrayList<Node>();
        for (Piece piece : pieces) {
            nodes.add(node(piece));
        }
        return nodes;
    }

    private Node node(Piece piece) {
        if (piece instanceof Page page) {
            return new Node.Page(page.step(), page.path(), scope(page.scope()), all(page.inputs()));
        }
        if (piece instanceof Branch branch) {
            var arms = branch.arms().stream()
                    .map(arm -> new Node.Arm(arm.choice(), required(arm.when()), nodes(arm.flow())))
                    .toList();
            return new Node.Branch(
                    branch.choose(), branch.path(), scope(branch.scope()), arms, nodes(branch.otherwise()));
        }
        if (piece instanceof Together together) {
            var parts = together.parts().stream()
                    .map(part -> new Node.Part(part.part(), part.path(), nodes(part.flow())))
                    .toList();
            return new Node.Together(together.anyOrder(), together.path(), scope(together.scope()), parts);
        }
        if (piece instanceof Draw draw) {
            var variants = draw.variants().stream()
                    .map(variant ->
                            new Node.Variant(variant.variant(), required(variant.when()), nodes(variant.flow())))
                    .toList();
            return new Node.Draw(
                    draw.assign(), draw.path(), scope(draw.scope()), inputs.get(draw.input().slot), variants);
        }
        if (piece instanceof Loop loop) {
            var repeat = loop.repeat();
            return new Node.Loop(
                    repeat.definition,
                    repeat.name,
                    loop.path(),
                    scope(loop.scope()),
                    Optional.ofNullable(repeat.each).map(this::items),
                    rule(repeat.goesOn),
                    rule(repeat.until),
                    repeat.most,
                    nodes(loop.flow()));
        }
        if (piece instanceof Computed computed) {
            return new Node.Computed(
                    computed.compute(), computed.path(), scope(computed.scope()), inputs.get(computed.input().slot));
        }
        if (piece instanceof Quota quota) {
            return new Node.Quota(quota.quota(), quota.path(), scope(quota.scope()), inputs.get(quota.input().slot));
        }
        if (piece instanceof Sub sub) {
            return new Node.Sub(sub.include(), sub.included(), sub.path(), scope(sub.scope()), nodes(sub.flow()));
        }
        throw new AssertionError("no node for " + piece.getClass().getSimpleName()); // Piece is sealed
    }
}
