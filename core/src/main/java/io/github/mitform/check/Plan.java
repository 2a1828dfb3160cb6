package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final List<Gathered> gathered;
    private final Map<String, Input> inputsByName = new HashMap<>();
    private final List<PlannedResult> results;
    private final List<Node.Page> pages;
    private final List<Node.Loop> loops;

    Plan(
            Phase phase,
            Scope scope,
            List<Node> flow,
            List<Input> inputs,
            List<Part> parts,
            List<Gathered> gathered,
            List<PlannedResult> results) {
        this.phase = requireNonNull(phase, "phase");
        this.scope = requireNonNull(scope, "scope");
        this.flow = List.copyOf(flow);
        this.inputs = List.copyOf(inputs);
        this.parts = List.copyOf(parts);
        this.gathered = List.copyOf(gathered);
        this.results = List.copyOf(results);
        this.inputs.forEach(input -> inputsByName.put(input.name(), input));
        var found = new ArrayList<Node.Page>();
        addPages(flow, found);
        this.pages = List.copyOf(found);
        var repeated = new ArrayList<Node.Loop>();
        addLoops(flow, repeated);
        this.loops = List.copyOf(repeated);
    }

    private static void addLoops(List<Node> flow, List<Node.Loop> loops) {
        for (Node node : flow) {
            if (node instanceof Node.Loop loop) {
                loops.add(loop);
            }
            node.inside().forEach(inside -> addLoops(inside, loops));
        }
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

    /** Returns the lists of answers that conditions look at; their slots follow on those of the parts. */
    public List<Gathered> gathered() {
        return gathered;
    }

    /** Returns what is repeated, in the order of the flow; none once it was unrolled. */
    public List<Node.Loop> loops() {
        return loops;
    }

    /**
     * Returns the phase with the questions of each item in the place of what is repeated: each with slots, names and paths of its own.
     *
     * @param types the answer types whose options come from elsewhere, by the name of the question, and of the repeat for its items
     * @throws IllegalArgumentException if the items of a repeat are not known
     */
    public Unrolled unrolled(Map<String, AnswerType> types) {
        return loops.isEmpty() ? new Unrolled(this, types) : Unrolling.of(this, types);
    }

    /**
     * A phase in which nothing is repeated any more.
     *
     * @param types the answer types whose options come from elsewhere, by the name of the question
     */
    public record Unrolled(Plan plan, Map<String, AnswerType> types) {
        public Unrolled {
            requireNonNull(plan, "plan");
            types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        }
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

    /**
     * The answers given to the questions of all items that are shown, as a list; it is always there, and empty where nobody answered.
     *
     * @param slot where conditions find it, behind those of the parts
     * @param name such as {@code rate.useful}
     * @param from the slots of inputs or parts
     */
    public record Gathered(int slot, String name, ImmutableIntArray from) {
        public Gathered {
            requireNonNull(name, "name");
            requireNonNull(from, "from");
        }
    }

    @Override
    public String toString() {
        return "phase " + phase.id() + " with " + inputs.size() + " inputs and " + results.size() + " results";
    }
}
