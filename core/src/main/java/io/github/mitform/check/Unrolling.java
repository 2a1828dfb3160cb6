package io.github.mitform.check;

import io.github.mitform.check.Copies.Item;
import io.github.mitform.check.Copies.Repeated;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the questions of each item in the place of what is repeated.
 *
 * <p>An item that does not always come stands in a branch, whose condition decides whether it does; where that depends on the item before it,
 * the branch stands inside of that item's.
 */
final class Unrolling {
    /** What the case of a branch is called in which an item comes. */
    private static final Id SHOWN = Id.of("item");

    private final Copies copies;

    private Unrolling(Copies copies) {
        this.copies = copies;
    }

    static Plan.Unrolled of(Plan plan, Map<String, AnswerType> types) {
        var copies = new Copies(plan, types);
        var unrolling = new Unrolling(copies);
        var unrolled = new Plan(
                plan.definition(),
                plan.scope(),
                unrolling.nodes(plan.flow(), null),
                copies.inputs(),
                copies.parts(),
                copies.gathered(),
                plan.results().stream().map(unrolling::result).toList());
        return new Plan.Unrolled(unrolled, copies.types());
    }

    private PlannedResult result(PlannedResult result) {
        var repeated = result.subjects().stream()
                .filter(copies::isRepeated)
                .map(copies::repeated)
                .findFirst();
        if (repeated.isEmpty()) {
            return new PlannedResult(
                    result.name(), result.result(), result.scope(), subjects(result, null), result.method());
        }
        var rows = repeated.orElseThrow().items().stream()
                .map(item -> subjects(result, item))
                .toList();
        return new PlannedResult(
                result.name(), result.result(), result.scope(), result.subjects(), result.method(), rows);
    }

    private List<Input> subjects(PlannedResult result, @Nullable Item item) {
        return result.subjects().stream().map(input -> copies.copy(input, item)).toList();
    }

    private List<Node> nodes(List<Node> nodes, @Nullable Item item) {
        var unrolled = new ArrayList<Node>();
        for (Node node : nodes) {
            if (node instanceof Node.Loop loop) {
                loop(loop, unrolled);
            } else {
                unrolled.add(node(node, item));
            }
        }
        return unrolled;
    }

    private Node node(Node node, @Nullable Item item) {
        String path = Copies.path(node.path(), item);
        var scope = Copies.scope(node.scope(), item);
        if (node instanceof Node.Page page) {
            return new Node.Page(page.step(), path, scope, at(page.inputs(), item));
        }
        if (node instanceof Node.Branch branch) {
            var arms = branch.arms().stream()
                    .map(arm -> new Node.Arm(arm.choice(), copies.rule(arm.when(), item), nodes(arm.flow(), item)))
                    .toList();
            return new Node.Branch(branch.choose(), path, scope, arms, nodes(branch.otherwise(), item));
        }
        if (node instanceof Node.Together together) {
            var parts = together.parts().stream()
                    .map(part -> new Node.Part(
                            part.part(), Copies.path(part.path(), item), nodes(part.flow(), item), part.fixed()))
                    .toList();
            return new Node.Together(together.anyOrder(), path, scope, parts);
        }
        if (node instanceof Node.Draw draw) {
            var variants = draw.variants().stream()
                    .map(variant -> new Node.Variant(
                            variant.variant(), copies.rule(variant.when(), item), nodes(variant.flow(), item)))
                    .toList();
            return new Node.Draw(
                    draw.assign(), path, scope, at(List.of(draw.input()), item).get(0), variants);
        }
        if (node instanceof Node.Computed computed) {
            return new Node.Computed(computed.compute(), path, scope, copies.copy(computed.input(), item));
        }
        if (node instanceof Node.Quota quota) {
            return new Node.Quota(
                    quota.quota(), path, scope, at(List.of(quota.input()), item).get(0));
        }
        if (node instanceof Node.Sub sub) {
            return new Node.Sub(sub.include(), sub.included(), path, scope, nodes(sub.flow(), item));
        }
        throw new AssertionError("no way to unroll " + node.getClass().getSimpleName()); // Node is sealed
    }

    private List<Input> at(List<Input> old, @Nullable Item item) {
        return old.stream().map(input -> copies.copy(input, item)).toList();
    }

    private void loop(Node.Loop loop, List<Node> unrolled) {
        var repeated = copies.of(loop);
        if (loop.until().isPresent()) {
            unrolled.addAll(untilFrom(0, repeated));
        } else if (loop.each().isPresent()
                && order(loop) == Options.Order.RANDOM
                && repeated.items().size() > 1) {
            unrolled.add(drawn(repeated));
        } else {
            repeated.items().forEach(item -> unrolled.addAll(item(item, repeated)));
        }
    }

    private Options.Order order(Node.Loop loop) {
        return copies.type(loop.each().orElseThrow()).options().orElseThrow().order();
    }

    /** Returns what comes for an item, in a branch if it does not always come. */
    private List<Node> item(Item item, Repeated repeated) {
        var flow = nodes(repeated.loop().flow(), item);
        return comes(item, repeated.loop())
                .map(rule -> List.<Node>of(branch(item, repeated.loop(), rule, flow)))
                .orElse(flow);
    }

    /** Returns when an item comes; empty if it always does. */
    private Optional<Rule> comes(Item item, Node.Loop loop) {
        if (loop.each().isPresent()) {
            var each = loop.each().orElseThrow();
            return each.offer()
                    .flatMap(offer -> new Appearance(copies).of(item.key().toString(), each));
        }
        return loop.goesOn().map(rule -> copies.rule(rule, item));
    }

    private static Node branch(Item item, Node.Loop loop, Rule rule, List<Node> flow) {
        var choose =
                new Choose(loop.repeat().id(), List.of(new Choose.Case(SHOWN, rule.source(), List.of())), List.of());
        var arm = new Node.Arm(choose.cases().get(0), rule, flow);
        return new Node.Branch(
                choose, loop.path() + "/" + item.key(), Copies.scope(loop.scope(), item), List.of(arm), List.of());
    }

    /** Returns what comes from one item on: the next one stands in a branch behind its questions. */
    private List<Node> untilFrom(int index, Repeated repeated) {
        var loop = repeated.loop();
        var item = repeated.items().get(index);
        var flow = new ArrayList<>(nodes(loop.flow(), item));
        if (index + 1 < repeated.items().size()) {
            var until = copies.rule(loop.until().orElseThrow(), item);
            var goesOn = new Rule(
                    Condition.of("!(" + until.source().source() + ")"),
                    Expression.not(until.expression()),
                    until.compiled().not(),
                    until.reads());
            flow.add(branch(repeated.items().get(index + 1), loop, goesOn, untilFrom(index + 1, repeated)));
        }
        return flow;
    }

    /** Returns the items in an order that is drawn. */
    private Node drawn(Repeated repeated) {
        var loop = repeated.loop();
        var options =
                copies.type(loop.each().orElseThrow()).options().orElseThrow().listed();
        var parts = new ArrayList<Node.Part>();
        for (Item item : repeated.items()) {
            var option = options.get(item.index());
            var part = new AnyOrder.Part(option.id(), Optional.of(option.label()), List.of());
            parts.add(new Node.Part(part, loop.path() + "/" + item.key(), item(item, repeated), option.fixed()));
        }
        var anyOrder = new AnyOrder(
                loop.repeat().id(),
                loop.repeat().title(),
                parts.stream().map(Node.Part::part).toList(),
                AnyOrder.Order.RANDOM);
        return new Node.Together(anyOrder, loop.path(), loop.scope(), parts);
    }
}
