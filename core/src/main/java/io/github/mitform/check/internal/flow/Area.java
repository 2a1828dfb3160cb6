package io.github.mitform.check.internal.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.id.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the ids in a piece of flow mean, while it is being checked: those of a phase, of a format included in it, or of what is repeated
 * in it. Inside a repeat the names around it can be seen, too.
 */
public final class Area {
    private final String prefix;
    private final Format format;
    private final Map<Id, Parameter> parameters;
    private final @Nullable Area around;
    private final List<DraftRepeat> repeats;

    private Area(
            String prefix,
            Format format,
            Map<Id, Parameter> parameters,
            @Nullable Area around,
            List<DraftRepeat> repeats) {
        this.prefix = requireNonNull(prefix, "prefix");
        this.format = requireNonNull(format, "format");
        this.parameters = requireNonNull(parameters, "parameters");
        this.around = around;
        this.repeats = repeats;
    }

    /** Returns the area of a phase; of two parameters with one id the first one counts. */
    public static Area of(Format format) {
        return new Area("", format, parametersOf(format), null, List.of());
    }

    /** Returns the area of a format that is included here, whose parameters have the arguments in place of their defaults. */
    public Area including(String newPrefix, Format included) {
        return new Area(newPrefix, included, parametersOf(included), null, repeats);
    }

    /** Returns the area of what is repeated here. */
    public Area repeating(DraftRepeat repeat) {
        var all = new ArrayList<>(repeats);
        all.add(repeat);
        return new Area(repeat.name + ".", format, parameters, this, List.copyOf(all));
    }

    private static Map<Id, Parameter> parametersOf(Format format) {
        var parameters = new LinkedHashMap<Id, Parameter>();
        format.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.id(), parameter));
        return parameters;
    }

    /** Returns what stands before the names of this area seen from the phase, such as {@code usability.}. */
    public String prefix() {
        return prefix;
    }

    public Format format() {
        return format;
    }

    public Map<Id, Parameter> parameters() {
        return parameters;
    }

    /** Returns the innermost repeat around this; empty outside of all. */
    public Optional<DraftRepeat> repeat() {
        return repeats.isEmpty() ? Optional.empty() : Optional.of(repeats.get(repeats.size() - 1));
    }

    /** Returns whether this is inside everything that another area is inside of, so that it sees one answer there and not a list. */
    public boolean isInsideAllOf(Area other) {
        return repeats.size() >= other.repeats.size()
                && repeats.subList(0, other.repeats.size()).equals(other.repeats);
    }

    /** Returns the name that a question or result of this area has in the phase. */
    public String qualified(String name) {
        return prefix + name;
    }

    /** Returns the name that the phase has for what is called so here: in this area, or in one around that can be seen. */
    public String resolved(String name) {
        if (around == null) {
            return qualified(name);
        }
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        return repeats.get(repeats.size() - 1).names.contains(first) ? qualified(name) : around.resolved(name);
    }

    /** Returns how what the phase has a name for is called here; the opposite of {@link #resolved}. */
    public String local(String name) {
        if (name.startsWith(prefix)) {
            String own = name.substring(prefix.length());
            return own.endsWith(Draft.LIST) ? own.substring(0, own.length() - Draft.LIST.length()) : own;
        }
        return around == null ? name : around.local(name);
    }
}
