package io.github.mitform.formats.prototype;

import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Task.Prototype;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.formats.builder.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A task on its way. */
final class TaskDraft {
    private final Id id;
    private final Optional<Words> title;
    private final Words scenario;
    private final Prototype prototype;

    @Nullable
    Words goal;

    boolean timed;
    boolean errors;
    OptionalInt shortest = OptionalInt.empty();
    boolean required = true;

    TaskDraft(String id, Optional<Words> title, Words scenario, Prototype prototype) {
        this.id = Id.of(id);
        this.title = title;
        this.scenario = scenario;
        this.prototype = prototype;
    }

    String id() {
        return id.value();
    }

    Task build(Locale language) {
        return new Task(
                id,
                title.map(words -> words.in(language)),
                scenario.in(language),
                Optional.ofNullable(goal).map(words -> words.in(language)),
                prototype,
                new TaskOutcomeType(timed, errors, shortest.isPresent(), shortest),
                required);
    }
}
