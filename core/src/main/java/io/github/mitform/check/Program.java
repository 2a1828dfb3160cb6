package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.definition.id.Id;
import io.github.mitform.value.Digest;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A format without errors, compiled: the only thing that can run. Immutable and safe to share; made by {@link Check}. */
public final class Program {
    private final Format format;
    private final List<Value> included;
    private final Map<Id, Plan> plans = new LinkedHashMap<>();
    private final Registry registry;
    /** Computed once somebody asks; every thread that does comes to the same one. */
    private @Nullable String digest;

    /** @param included the digests of all included formats, in the order of the flow */
    Program(Format format, List<Value> included, List<Plan> plans, Registry registry) {
        this.format = requireNonNull(format, "format");
        this.included = List.copyOf(included);
        plans.forEach(plan -> this.plans.put(plan.phase(), plan));
        this.registry = requireNonNull(registry, "registry");
    }

    /** Returns the definition. */
    public Format format() {
        return format;
    }

    /**
     * Returns the fingerprint of the definition and of everything it includes: 64 hexadecimal digits in lower case. Without includes it is that
     * of {@link FormatCodec#digest}.
     */
    public String digest() {
        var known = digest;
        if (known == null) {
            known = included.isEmpty()
                    ? FormatCodec.digest(format)
                    : Digest.of(Value.object()
                            .with("format", FormatCodec.write(format))
                            .with("included", Value.list(included)));
            digest = known;
        }
        return known;
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
