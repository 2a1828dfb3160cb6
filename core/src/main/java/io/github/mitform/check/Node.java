package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.flow.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a phase's flow, ready to run: names resolved, conditions read, included formats put in place. */
public sealed interface Node {
    /** Returns the ids from the phase down, joined by slashes: {@code usability/questions}. Unique in a phase. */
    String path();

    /** Returns what the ids in this piece mean. */
    Scope scope();

    /** Returns the flows inside, in order; none for a page or a value. */
    List<List<Node>> inside();

    /**
     * One step.
     *
     * @param inputs what is answered here, in order; empty for something to read
     */
    record Page(Step step, String path, Scope scope, List<Input> inputs) implements Node {
        public Page {
            requireNonNull(step, "step");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            inputs = List.copyOf(inputs);
        }

        @Override
        public List<List<Node>> inside() {
            return List.of();
        }
    }

    /** Ways to go on: the first arm whose condition holds, or {@code otherwise}. */
    record Branch(Choose choose, String path, Scope scope, List<Arm> arms, List<Node> otherwise) implements Node {
        public Branch {
            requireNonNull(choose, "choose");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            arms = List.copyOf(arms);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<List<Node>> inside() {
            return Stream.concat(arms.stream().map(Arm::flow), Stream.of(otherwise))
                    .toList();
        }
    }

    /** One case of a branch. */
    record Arm(Choose.Case choice, Rule when, List<Node> flow) {
        public Arm {
            requireNonNull(choice, "choice");
            requireNonNull(when, "when");
            flow = List.copyOf(flow);
        }
    }

    /** Parts that are all gone through, in whatever order. */
    record Together(AnyOrder anyOrder, String path, Scope scope, List<Part> parts) implements Node {
        public Together {
            requireNonNull(anyOrder, "anyOrder");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            parts = List.copyOf(parts);
        }

        @Override
        public List<List<Node>> inside() {
            return parts.stream().map(Part::flow).toList();
        }
    }

    /**
     * One of several parts.
     *
     * @param fixed whether it keeps its place where the order of the parts is drawn
     */
    record Part(AnyOrder.Part part, String path, List<Node> flow, boolean fixed) {
        /** Makes a part that may come at any place. */
        public Part(AnyOrder.Part part, String path, List<Node> flow) {
            this(part, path, flow, false);
        }

        public Part {
            requireNonNull(part, "part");
            requireNonNull(path, "path");
            flow = List.copyOf(flow);
        }
    }

    /**
     * Variants of which each person gets one, drawn when the session starts.
     *
     * @param input what was drawn, as a choice of one of the variants
     */
    record Draw(Assign assign, String path, Scope scope, Input input, List<Variant> variants) implements Node {
        public Draw {
            requireNonNull(assign, "assign");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            requireNonNull(input, "input");
            variants = List.copyOf(variants);
        }

        @Override
        public List<List<Node>> inside() {
            return variants.stream().map(Variant::flow).toList();
        }
    }

    /**
     * One variant.
     *
     * @param when that this one was drawn
     */
    record Variant(Assign.Variant variant, Rule when, List<Node> flow) {
        public Variant {
            requireNonNull(variant, "variant");
            requireNonNull(when, "when");
            flow = List.copyOf(flow);
        }
    }

    /**
     * Something that is repeated, as it was written. A round has in its place what comes for each item, see {@link Plan#unrolled}.
     *
     * @param name as the phase names it
     * @param each the items as the options of a question that nobody is asked; empty where they are counted
     * @param goesOn that there are as many items as the key {@code item} says, a condition that nobody wrote; empty where that does not
     *     depend on answers
     * @param until after which item no more come; empty where that does not depend on what is answered there
     * @param most the greatest number of items that are counted, 0 where they are listed
     * @param flow what comes for each item
     */
    record Loop(
            Repeat repeat,
            String name,
            String path,
            Scope scope,
            Optional<Input> each,
            Optional<Rule> goesOn,
            Optional<Rule> until,
            int most,
            List<Node> flow)
            implements Node {
        public Loop {
            requireNonNull(repeat, "repeat");
            requireNonNull(name, "name");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            requireNonNull(each, "each");
            requireNonNull(goesOn, "goesOn");
            requireNonNull(until, "until");
            flow = List.copyOf(flow);
        }

        @Override
        public List<List<Node>> inside() {
            return List.of(flow);
        }
    }

    /**
     * Groups of which only so many people take part.
     *
     * @param input which of them are full, as a choice of any of those that have a number
     */
    record Quota(Screen.Quota quota, String path, Scope scope, Input input) implements Node {
        public Quota {
            requireNonNull(quota, "quota");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            requireNonNull(input, "input");
        }

        @Override
        public List<List<Node>> inside() {
            return List.of();
        }
    }

    /**
     * A value that follows from what was answered before.
     *
     * @param input the value, of which nobody is asked
     */
    record Computed(Compute compute, String path, Scope scope, Input input) implements Node {
        public Computed {
            requireNonNull(compute, "compute");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            requireNonNull(input, "input");
        }

        @Override
        public List<List<Node>> inside() {
            return List.of();
        }
    }

    /**
     * An included format in its place.
     *
     * @param scope that of the flow in which it is included, not of the included format
     */
    record Sub(Include include, Format included, String path, Scope scope, List<Node> flow) implements Node {
        public Sub {
            requireNonNull(include, "include");
            requireNonNull(included, "included");
            requireNonNull(path, "path");
            requireNonNull(scope, "scope");
            flow = List.copyOf(flow);
        }

        @Override
        public List<List<Node>> inside() {
            return List.of(flow);
        }
    }
}
