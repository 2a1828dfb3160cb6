package io.github.mitform.formats.wave;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed from one written question to another. Texts are compared in the languages that both have. */
final class Changes {
    private static final Map<String, Change> TEXTS = Map.of(
            "ask", Change.WORDING,
            "help", Change.WORDING,
            "alternative", Change.WORDING,
            "text", Change.WORDING,
            "label", Change.LABELS,
            "low", Change.LABELS,
            "high", Change.LABELS,
            "unit", Change.LABELS);
    private static final Set<String> LISTS =
            Set.of("options", "items", "rows", "cards", "groups", "fields", "regions", "marks", "tree", "children");
    private static final Map<String, Change> OTHERS = Map.of(
            "labels", Change.LABELS,
            "order", Change.OPTIONS,
            "media", Change.WORDING,
            "when", Change.PEOPLE,
            "required", Change.RULES,
            "default", Change.RULES,
            "valid", Change.RULES);
    /** What people never see. */
    private static final Set<String> UNSEEN = Set.of("personal", "goals");

    private final Set<Change> found = EnumSet.noneOf(Change.class);

    private Changes() {}

    static Set<Change> between(Value one, Value other) {
        var changes = new Changes();
        changes.compare(one, other, Change.SCALE);
        return changes.found;
    }

    /** @param otherwise what it is if the two differ and nothing more can be said */
    private void compare(@Nullable Value one, @Nullable Value other, Change otherwise) {
        if (one == null ? other == null : one.equals(other)) return;
        if (one instanceof ObjectValue left && other instanceof ObjectValue right) {
            var names = new LinkedHashSet<>(left.fields().keySet());
            names.addAll(right.fields().keySet());
            for (String name : names) {
                if (UNSEEN.contains(name)) continue;
                field(name, left.fields().get(name), right.fields().get(name), otherwise);
            }
        } else {
            found.add(otherwise);
        }
    }

    private void field(String name, @Nullable Value one, @Nullable Value other, Change otherwise) {
        var text = TEXTS.get(name);
        if (text != null && (isText(one) || isText(other))) {
            texts(one, other, text);
        } else if (LISTS.contains(name) && one instanceof ListValue left && other instanceof ListValue right) {
            listed(left.items(), right.items());
        } else if (name.equals("labels") && one instanceof ObjectValue left && other instanceof ObjectValue right) {
            labels(left, right);
        } else {
            compare(one, other, LISTS.contains(name) ? Change.OPTIONS : OTHERS.getOrDefault(name, otherwise));
        }
    }

    private static boolean isText(@Nullable Value value) {
        return value instanceof ObjectValue object
                && !object.fields().isEmpty()
                && object.fields().values().stream().allMatch(TextValue.class::isInstance);
    }

    private void texts(@Nullable Value one, @Nullable Value other, Change kind) {
        if (!(one instanceof ObjectValue left) || !(other instanceof ObjectValue right)) {
            if (one != other) found.add(kind);
            return;
        }
        var both = new LinkedHashSet<>(left.fields().keySet());
        both.retainAll(right.fields().keySet());
        if (both.isEmpty()) found.add(Change.LANGUAGE);
        for (String language : both) {
            if (!Objects.equals(left.fields().get(language), right.fields().get(language))) found.add(kind);
        }
    }

    /** The words at the steps of a scale, each a text. */
    private void labels(ObjectValue one, ObjectValue other) {
        if (!one.fields().keySet().equals(other.fields().keySet())) found.add(Change.LABELS);
        one.fields().forEach((step, words) -> {
            var beside = other.fields().get(step);
            if (beside != null) texts(words, beside, Change.LABELS);
        });
    }

    /** Options are the same ones if their ids are, in the same order. */
    private void listed(List<Value> one, List<Value> other) {
        var left = byId(one);
        var right = byId(other);
        if (!List.copyOf(left.keySet()).equals(List.copyOf(right.keySet()))) found.add(Change.OPTIONS);
        left.forEach((id, item) -> {
            var beside = right.get(id);
            if (beside != null) compare(item, beside, Change.OPTIONS);
        });
    }

    private static Map<String, Value> byId(List<Value> items) {
        var byId = new LinkedHashMap<String, Value>();
        for (Value item : items) {
            var id = item instanceof ObjectValue object ? object.text("id") : Optional.<String>empty();
            byId.put(id.orElse("#" + byId.size()), item);
        }
        return byId;
    }
}
