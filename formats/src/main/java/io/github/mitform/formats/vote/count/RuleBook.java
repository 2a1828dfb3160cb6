package io.github.mitform.formats.vote.count;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.codec.Codec;
import io.github.mitform.value.codec.Parsed;
import io.github.mitform.value.codec.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules by their names, and how they are written: {@code {"method": "schulze", "strength": "margins", "ties": "all_tied"}}, the same as in
 * the {@code tally} of a definition.
 *
 * <p>Immutable and safe to share.
 */
public final class RuleBook {
    /** The field that names the rule. */
    public static final String METHOD = "method";

    private final SortedMap<String, Codec<? extends Rule<?>>> codecs = new TreeMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    /** @param kinds records, each by the id of its rules */
    public RuleBook(Map<String, ? extends Class<? extends Rule<?>>> kinds) {
        kinds.forEach((id, kind) -> {
            codecs.put(requireNonNull(id, "id"), Codec.of(kind));
            names.put(kind, id);
        });
    }

    /** Returns the names of all rules, in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(codecs.keySet());
    }

    /** Returns how the options of a rule are read and written, without its name; empty if there is no such rule. */
    public Optional<Codec<? extends Rule<?>>> codec(String id) {
        return Optional.ofNullable(codecs.get(id));
    }

    /** Reads a rule that somebody wrote, with everything that is wrong; options that are left out have their defaults. */
    public Parsed<Rule<?>> read(Value value) {
        if (!(value instanceof ObjectValue object) || !(object.fields().get(METHOD) instanceof TextValue id)) {
            return failed(CountCode.NO_METHOD.at(Pointer.root()));
        }
        var codec = codecs.get(id.text());
        if (codec == null) {
            return failed(CountCode.unknown(id.text(), codecs.keySet()));
        }
        var options = new LinkedHashMap<>(object.fields());
        options.remove(METHOD);
        var parsed = codec.parse(Value.object(options));
        return new Parsed<>(parsed.object().map(rule -> (Rule<?>) rule), parsed.findings());
    }

    private static Parsed<Rule<?>> failed(Finding finding) {
        return new Parsed<>(Optional.empty(), List.of(finding));
    }

    /**
     * Returns a rule with every option written out, defaults too, so that nobody has to know them.
     *
     * @throws IllegalArgumentException if the rule is not of this book
     */
    public ObjectValue write(Rule<?> rule) {
        var id = names.get(rule.getClass());
        if (id == null) throw new IllegalArgumentException("no rule of this book: " + rule.id());
        return write(id, rule, requireNonNull(codecs.get(id)));
    }

    @SuppressWarnings("unchecked") // the codec was found by the rule's own class
    private static ObjectValue write(String id, Rule<?> rule, Codec<? extends Rule<?>> codec) {
        var written = (ObjectValue) ((Codec<Rule<?>>) codec).write(rule);
        var all = new LinkedHashMap<String, Value>();
        all.put(METHOD, Value.of(id));
        all.putAll(whole(written, codec.shape()).fields());
        return Value.object(Collections.unmodifiableMap(all));
    }

    /** Returns a value with its defaults, those inside of it too. */
    private static ObjectValue whole(ObjectValue value, Shape shape) {
        if (shape instanceof Shape.Reference reference) {
            return whole(value, reference.target().get());
        }
        if (!(shape instanceof Shape.ObjectShape object)) return value;
        var all = new LinkedHashMap<String, Value>();
        for (Shape.Field field : object.fields()) {
            Optional.ofNullable(value.fields().get(field.name()))
                    .or(field::absent)
                    .ifPresent(given -> all.put(
                            field.name(), given instanceof ObjectValue inner ? whole(inner, field.shape()) : given));
        }
        return Value.object(Collections.unmodifiableMap(all));
    }
}
