package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.id.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A format without errors, compiled: the only thing that can run. Immutable and safe to share; made by {@link Check}. */
public final class Program {
    private final Format format;
    private final String digest;
    private final Map<Id, Plan> plans = new LinkedHashMap<>();
    private final Registry registry;

    Program(Format format, String digest, List<Plan> plans, Registry registry) {
        this.format = requireNonNull(format, "format");
        this.digest = requireNonNull(digest, "digest");
        plans.forEach(plan -> this.plans.put(plan.phase(), plan));
        this.registry = requireNonNull(registry, "registry");
    }

    /** Returns the definition. */
    public Format format() {
        return format;
    }

    /** Returns the SHA-256, in lower-case hexadecimal, of the definition in canonical form. */
    public String digest() {
        return digest;
    }

    /** Returns the phases in the order of the definition. */
    public List<Plan> plans() {
        return List.copyOf(plans.values());
    }

    /**
     * Returns one phase.
     *
     * @throws IllegalArgumentException if the format has no such phase
     */
    public Plan plan(Id phase) {
        var plan = plans.get(phase);
        if (plan == null) {
            throw new IllegalArgumentException(
                    format.id() + " has no phase \"" + phase + "\", but has " + plans.keySet());
        }
        return plan;
    }

    /**
     * Returns how long one person will probably need for a phase.
     *
     * @throws IllegalArgumentException if the format has no such phase
     */
    public Effort effort(Id phase) {
        return Effort.of(plan(phase));
    }

    /** Returns what the definition's names were looked up in. */
    public Registry registry() {
        return registry;
    }

    @Override
    public String toString() {
        return format.id() + " " + format.version();
    }
}
