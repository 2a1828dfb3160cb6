package io.github.mitform.answer.rule.internal;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.problem.Pointer;
import io.github.mitform.text.Text;
import io.github.mitform.value.schema.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a question by their ids, in order. */
public final class OptionIndex {
    private static final String ANY_ID = "^[a-z][a-z0-9_]{0,63}$";

    private final boolean known;
    private final Map<String, Option> byId;

    public OptionIndex(Options options) {
        known = options.isListed();
        var index = new LinkedHashMap<String, Option>();
        options.listed().forEach(option -> index.putIfAbsent(option.id().value(), option));
        byId = Collections.unmodifiableMap(index);
    }

    /** Returns the ids in order; empty as long as they are not known. */
    public Set<String> ids() {
        return byId.keySet();
    }

    public List<Option> options() {
        return List.copyOf(byId.values());
    }

    /** Returns what people read for each option, by its id and in order, and the condition under which they see it, if there is one. */
    public Map<String, Text> labels() {
        var labels = new LinkedHashMap<String, Text>();
        byId.forEach((id, option) -> labels.put(id, label(option)));
        return labels;
    }

    private static Text label(Option option) {
        if (option.when().isEmpty()) {
            return option.label();
        }
        var label = Text.empty();
        for (Locale language : option.label().languages()) {
            label = label.and(
                    language, option.label().in(language) + " [" + option.when().get() + "]");
        }
        return label;
    }

    public int size() {
        return byId.size();
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    public boolean isExclusive(String id) {
        var option = byId.get(id);
        return option != null && option.exclusive();
    }

    public boolean isKnown() {
        return known;
    }

    public List<String> exclusiveIds() {
        return byId.keySet().stream().filter(this::isExclusive).toList();
    }

    /** Returns the schema of the id of an option; while they are not known, of any id. */
    public Schema schema() {
        return known ? Schema.oneOf(byId.keySet()) : Schema.text().with("pattern", ANY_ID);
    }

    /** Returns the schema of an object with a value for some options, or for all. */
    public Schema schemaOfObject(Schema value, Collection<String> required) {
        if (known) {
            var fields = new LinkedHashMap<String, Schema>();
            byId.keySet().forEach(id -> fields.put(id, value));
            return Schema.object(fields, required);
        }
        return Schema.object()
                .with("propertyNames", Schema.anything().with("pattern", ANY_ID))
                .with("additionalProperties", value);
    }

    /** Returns the label of an option; empty if there is none of this id. */
    public Optional<Text> label(String id) {
        return Optional.ofNullable(byId.get(id)).map(Option::label);
    }

    public boolean hasExclusive() {
        return byId.values().stream().anyMatch(Option::exclusive);
    }

    /** Returns the price of an option; 0 if it has none. */
    public int price(String id) {
        var option = byId.get(id);
        return option == null ? 0 : option.price().orElse(0);
    }

    /** Returns whether there is such an option; if not, that is a finding. */
    public boolean check(String id, Pointer at, Findings findings) {
        return check(id, AnswerProblem.UNKNOWN_OPTION, at, findings);
    }

    public boolean check(String id, AnswerProblem problem, Pointer at, Findings findings) {
        if (!known) {
            throw new IllegalStateException("the options of this question are known only when a round is opened");
        }
        if (byId.containsKey(id)) {
            return true;
        }
        findings.addUnknown(problem, at, id, byId.keySet());
        return false;
    }
}
