package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Placeholders;
import io.github.mitform.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the ids in a piece of flow mean: a phase's own scope, or that of a format included in it.
 *
 * @param prefix what stands before the names of this scope seen from the phase: empty for the phase itself, {@code "usability."} below
 *     an include of that id
 * @param format the format that the piece of flow was written in
 * @param parameters the parameters of that format by id, in their order; the arguments of an include already stand in place of the
 *     defaults
 */
public record Scope(String prefix, Format format, Map<Id, Parameter> parameters) {
    public Scope {
        requireNonNull(prefix, "prefix");
        requireNonNull(format, "format");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Returns the name that a question or result of this scope has in the phase. */
    public String qualified(String name) {
        return prefix + name;
    }

    /** Returns words of this scope with the values of its parameters put in; what is no parameter stays as it is. */
    public String fill(String words, Locale language) {
        return Placeholders.fill(words, name -> {
            Parameter parameter = Id.isValid(name.strip()) ? parameters.get(Id.of(name.strip())) : null;
            return parameter == null ? Optional.empty() : parameter.shown(language);
        });
    }

    /** Returns a text of this scope in a language, as {@link #fill(String, Locale)}. */
    public String fill(Text text, Locale language) {
        return fill(text.in(language), language);
    }
}
