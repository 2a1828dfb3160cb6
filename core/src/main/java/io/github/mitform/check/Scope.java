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
import java.util.function.Function;

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

    /** What stands in a text for a value that is not there. */
    private static final String NOTHING = "…";

    /**
     * Returns words of this scope with the values of its parameters put in. What people answered is not known here: its fallback stands there,
     * or {@code …}.
     */
    public String fill(String words, Locale language) {
        return fill(words, language, name -> Optional.empty());
    }

    /**
     * Returns words of this scope with the values of its parameters and what one person answered put in.
     *
     * @param answers what stands in a text for an answer, by its name in this scope; empty if there is none
     */
    public String fill(String words, Locale language, Function<String, Optional<String>> answers) {
        return Placeholders.replace(words, placeholder -> {
            String name = placeholder.name();
            Parameter parameter = Id.isValid(name) ? parameters.get(Id.of(name)) : null;
            return parameter != null
                    ? parameter.shown(language).orElse(NOTHING)
                    : answers.apply(name).or(placeholder::fallback).orElse(NOTHING);
        });
    }

    /** Returns a text of this scope in a language, as {@link #fill(String, Locale, Function)}. */
    public String fill(Text text, Locale language, Function<String, Optional<String>> answers) {
        return fill(text.in(language), language, answers);
    }

    /** Returns a text of this scope in a language, as {@link #fill(String, Locale)}. */
    public String fill(Text text, Locale language) {
        return fill(text.in(language), language);
    }
}
