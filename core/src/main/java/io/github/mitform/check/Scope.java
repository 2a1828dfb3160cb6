package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Placeholders;
import io.github.mitform.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param item which item of something repeated this belongs to; empty outside of all, and as long as no round is open
 */
public record Scope(String prefix, Format format, Map<Id, Parameter> parameters, Optional<Item> item) {
    /** What the item is called in texts. */
    private static final String ITEM = "item";

    /** Makes a scope of which nothing is repeated. */
    public Scope(String prefix, Format format, Map<Id, Parameter> parameters) {
        this(prefix, format, parameters, Optional.empty());
    }

    public Scope {
        requireNonNull(prefix, "prefix");
        requireNonNull(format, "format");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        requireNonNull(item, "item");
    }

    /**
     * One item of something that is repeated.
     *
     * @param prefix what stands before the names of the item seen from the phase, such as {@code rate.parking.}
     * @param around the scope around what is repeated, whose names can be seen, too
     * @param path of what is repeated
     * @param key the id of its option, or its number
     * @param label of its option; empty where items are counted
     * @param earlier whether the label comes from an earlier phase, so that a brace in it is one
     * @param title of what is repeated
     * @param alike whether it is like others, so that a test need not come past it, too: a counted item that is neither one of the first
     *     two nor the last one
     */
    public record Item(
            String prefix,
            Scope around,
            String path,
            String key,
            Optional<Text> label,
            boolean earlier,
            Optional<Text> title,
            boolean alike) {
        public Item {
            requireNonNull(prefix, "prefix");
            requireNonNull(around, "around");
            requireNonNull(path, "path");
            requireNonNull(key, "key");
            requireNonNull(label, "label");
            requireNonNull(title, "title");
        }
    }

    /** Returns the same scope for one item. */
    Scope of(Item newItem, String newPrefix) {
        return new Scope(newPrefix, format, parameters, Optional.of(newItem));
    }

    /** Returns what people call the item: the label of its option, or its number; empty outside of what is repeated. */
    public Optional<String> item(Locale language) {
        return item.map(one -> one.label()
                .map(label -> one.earlier() ? label.in(language) : one.around().fill(label, language))
                .orElse(one.key()));
    }

    /** Returns the name that a question or result of this scope has in the phase. */
    public String qualified(String name) {
        return prefix + name;
    }

    /** Returns the scope of the item that this belongs to; this one itself outside of what is repeated. */
    public Scope ofItem() {
        return item.map(one -> one.around().of(one, one.prefix())).orElse(this);
    }

    /** Returns the names that the phase may have for what is called so here; the first one that there is counts. */
    public List<String> candidates(String name) {
        return isDirectlyInItem()
                ? List.of(qualified(name), item.orElseThrow().around().qualified(name))
                : List.of(qualified(name));
    }

    /** Returns whether this is the scope of an item, rather than of a format that is included in it. */
    private boolean isDirectlyInItem() {
        return item.isPresent() && item.get().prefix().equals(prefix);
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
     * Returns words of this scope with the values of its parameters, the item and what one person answered put in.
     *
     * @param answers what stands in a text for an answer, by its name in this scope; empty if there is none
     */
    public String fill(String words, Locale language, Function<String, Optional<String>> answers) {
        return Placeholders.replace(words, placeholder -> {
            String name = placeholder.name();
            Parameter parameter = Id.isValid(name) ? parameters.get(Id.of(name)) : null;
            if (parameter != null) {
                return parameter.shown(language).orElse(NOTHING);
            }
            return Optional.of(name)
                    .filter(called -> called.equals(ITEM) && isDirectlyInItem())
                    .flatMap(called -> item(language))
                    .or(() -> answers.apply(name))
                    .or(placeholder::fallback)
                    .orElse(NOTHING);
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
