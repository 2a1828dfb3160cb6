package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Step;
import java.util.List;

/** A piece of a phase's flow, ready to run: names resolved, conditions read, included formats put in place. */
public sealed interface Node {
    /** Returns the ids from the phase down, joined by slashes: {@code usability/questions}. Unique in a phase. */
    String path();

    /** Returns what the ids in this piece mean. */
    Scope scope();

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
    }

    /** One case of a branch. */
    record Arm(Choose.Case choice, Rule when, List<Node> flow) {
        public Arm {
            requireNonNull(choice, "choice");
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
    }
}
