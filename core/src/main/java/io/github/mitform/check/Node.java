package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Step;
import java.util.List;
import java.util.stream.Stream;

/** A piece of a phase's flow, ready to run: names resolved, conditions read, included formats put in place. */
public sealed interface Node {
    /** Returns the ids from the phase down, joined by slashes: {@code usability/questions}. Unique in a phase. */
    String path();

    /** Returns what the ids in this piece mean. */
    Scope scope();

    /** Returns the flows inside, in order; none for a page. */
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

    /** One of several parts. */
    record Part(AnyOrder.Part part, String path, List<Node> flow) {
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
