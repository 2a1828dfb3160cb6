package io.github.mitform.check.internal.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.id.Id;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the ids in a piece of flow mean, while it is being checked.
 *
 * @param prefix what stands before the names of this area seen from the phase, such as {@code "usability."}
 * @param parameters with the arguments of an include in place of the defaults
 */
public record Area(String prefix, Format format, Map<Id, Parameter> parameters) {
    public Area {
        requireNonNull(prefix, "prefix");
        requireNonNull(format, "format");
        requireNonNull(parameters, "parameters");
    }

    /** Returns the area of a format; of two parameters with one id the first one counts. */
    public static Area of(String prefix, Format format) {
        var parameters = new LinkedHashMap<Id, Parameter>();
        format.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.id(), parameter));
        return new Area(prefix, format, parameters);
    }

    /** Returns the name that a question or result of this area has in the phase. */
    public String qualified(String name) {
        return prefix + name;
    }
}
