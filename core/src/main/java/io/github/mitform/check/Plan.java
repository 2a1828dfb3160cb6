package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Phase;
import io.github.mitform.definition.id.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One phase of a program, with everything included in it. Immutable. */
public final class Plan {
    private final Phase phase;
    private final Scope scope;
    private final List<Node> flow;
    private final List<Input> inputs;
    private final List<Part> parts;
    private final Map<String, Input> inputsByName = new HashMap<>();
    private final List<PlannedResult> results;
    private final List<Node.Page> pages;

    Plan(Phase phase, Scope scope, List<Node> flow, List<Input> inputs, List<Part> parts, List<PlannedResult> results) {
        this.phase = requireNonNull(phase, "phase");
        this.scope = requireNonNull(scope, "scope");
        this.flow = List.copyOf(flow);
        this.inputs = List.copyOf(inputs);
        this.parts = List.copyOf(parts);
        this.results = List.copyOf(results);
        this.inputs.forEach(input -> inputsByName.put(input.name(), input));
        var found = new ArrayList<Node.Page>();
        addPages(flow, found);
        this.pages = List.copyOf(found);
    }

    private static void addPages(List<Node> flow, List<Node.Page> pages) {
        for (Node node : flow) {
            if (node instanceof Node.Page page) {
                pages.add(page);
            }
            node.inside().forEach(inside -> addPages(inside, pages));
        }
    }

    /** Returns the id of the phase. */
    public Id phase() {
        return phase.id();
    }

    /** Returns the phase as it was written. */
    public Phase definition() {
        return phase;
    }

    /** Returns the scope of the phase itself. */
    public Scope scope() {
        return scope;
    }

    /** Returns what people go through, in order. */
    public List<Node> flow() {
        return flow;
    }

    /** Returns all pages that anybody may come to, in the order of the flow. */
    public List<Node.Page> pages() {
        return pages;
    }

    /** Returns everything that can be answered, in the order of the flow; the index of an input is its slot. */
    public List<Input> inputs() {
        return inputs;
    }

    /** Returns the parts of answers that conditions look at; the slots of these follow on those of the inputs. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns the input of this name, such as {@code age} or {@code usability.items}. */
    public Optional<Input> input(String name) {
        return Optional.ofNullable(inputsByName.get(name));
    }

    /** Returns what will be counted, its own results first, then those of included formats in the order of the flow. */
    public List<PlannedResult> results() {
        return results;
    }

    /** Returns the result of this name, such as {@code order} or {@code usability.sus}. */
    public Optional<PlannedResult> result(String name) {
        return results.stream().filter(result -> result.name().equals(name)).findFirst();
    }

    /**
     * A part of an answer that a condition looks at, such as a row of a grid.
     *
     * @param slot where conditions find it, from the number of inputs on
     * @param name as {@link io.github.mitform.answer.rule.AnswerRule#partValue} knows it
     */
    public record Part(int slot, Input input, String name) {
        public Part {
            requireNonNull(input, "input");
            requireNonNull(name, "name");
        }
    }

    @Override
    public String toString() {
        return "phase " + phase.id() + " with " + inputs.size() + " inputs and " + results.size() + " results";
    }
}
