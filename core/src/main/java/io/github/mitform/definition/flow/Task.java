package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/**
 * Something to try with a prototype. The answer is a task outcome under this id; tables and reports call it by its title, or by its
 * scenario if it has none.
 *
 * @param scenario the situation and the goal, as told to the tester
 * @param goal how an observer knows that the goal was reached
 * @param outcome what is recorded
 * @param required whether an outcome has to be recorded
 */
public record Task(
        Id id,
        Optional<Text> title,
        Text scenario,
        Optional<Text> goal,
        @Valid Prototype prototype,
        @Default("{}") @Valid TaskOutcomeType outcome,
        @Default("true") boolean required,
        @Default("[]") List<Channel> channels)
        implements Step {
    public Task {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(scenario, "scenario");
        requireNonNull(goal, "goal");
        requireNonNull(prototype, "prototype");
        requireNonNull(outcome, "outcome");
        channels = List.copyOf(channels);
    }

    /** Makes a step for all channels. */
    public Task(
            Id id,
            Optional<Text> title,
            Text scenario,
            Optional<Text> goal,
            Prototype prototype,
            TaskOutcomeType outcome,
            boolean required) {
        this(id, title, scenario, goal, prototype, outcome, required, List.of());
    }

    @Override
    public List<Question> inputs() {
        return List.of(Question.of(id.value(), title.orElse(scenario), outcome).withRequired(required));
    }

    /**
     * What is tested.
     *
     * @param version so that results of different states are never mixed
     * @param link where testers find it, as a URI reference; the library never opens it
     */
    public record Prototype(String name, String version, Optional<String> link) {
        public Prototype {
            requireNonNull(name, "name");
            requireNonNull(version, "version");
            requireNonNull(link, "link");
        }

        public static Prototype of(String name, String version) {
            return new Prototype(name, version, Optional.empty());
        }
    }
}
