package io.github.mitform.value.schema;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema of the dialect 2020-12, or a part of one, put together keyword by keyword.
 *
 * <p>Immutable and safe to share; every method that adds something returns a changed copy. Patterns are regular expressions of
 * ECMAScript, which by the standard may match anywhere: write {@code ^} and {@code $}.
 */
public final class Schema {
    /** The name of the dialect, for the keyword {@code $schema} at the top of a document. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final Schema ANYTHING = new Schema(Map.of());

    private final Map<String, Value> keywords;

    private Schema(Map<String, Value> keywords) {
        this.keywords = keywords;
    }

    /** Returns a schema that was written down. */
    public static Schema of(ObjectValue schema) {
        return new Schema(schema.fields());
    }

    /** Returns the schema that accepts everything. */
    public static Schema anything() {
        return ANYTHING;
    }

    /** Returns the schema that accepts nothing. */
    public static Schema nothing() {
        return ANYTHING.with("not", ANYTHING);
    }

    public static Schema text() {
        return typed("string");
    }

    public static Schema number() {
        return typed("number");
    }

    /** Returns the schema of whole numbers, also when they are written with decimal places: 1.0. */
    public static Schema whole() {
        return typed("integer");
    }

    public static Schema truth() {
        return typed("boolean");
    }

    /** Returns the schema of lists of any length whose items all follow a schema. */
    public static Schema list(Schema items) {
        return typed("array").with("items", items);
    }

    /** Returns the schema of objects with any fields. */
    public static Schema object() {
        return typed("object");
    }

    /**
     * Returns the schema of objects that have no other fields than these.
     *
     * @param properties by name, in the order in which they are shown
     * @param required those that have to be there
     */
    public static Schema object(Map<String, Schema> properties, Collection<String> required) {
        return object().with("properties", properties)
                .withNames("required", required)
                .with("additionalProperties", false);
    }

    private static Schema typed(String type) {
        return ANYTHING.with("type", type);
    }

    /** Returns the schema of one text. */
    public static Schema constant(String text) {
        return ANYTHING.with("const", text);
    }

    /** Returns the schema of some texts; without any, it accepts nothing. */
    public static Schema oneOf(Collection<String> texts) {
        return switch (texts.size()) {
            case 0 -> nothing();
            case 1 -> constant(texts.iterator().next());
            default ->
                ANYTHING.with("enum", Value.list(texts.stream().map(Value::of).toList()));
        };
    }

    /** Returns the schema of what at least one of these accepts; without any, it accepts nothing. */
    public static Schema anyOf(Schema... schemas) {
        return switch (schemas.length) {
            case 0 -> nothing();
            case 1 -> schemas[0];
            default -> ANYTHING.with("anyOf", List.of(schemas));
        };
    }

    /** Returns this schema with one more keyword; one that was there before is replaced, at its place. */
    public Schema with(String keyword, Value value) {
        var more = new LinkedHashMap<>(keywords);
        more.put(requireNonNull(keyword, "keyword"), requireNonNull(value, "value"));
        return new Schema(more);
    }

    /** Returns this schema without a keyword. */
    public Schema without(String keyword) {
        var fewer = new LinkedHashMap<>(keywords);
        fewer.remove(keyword);
        return new Schema(fewer);
    }

    public Schema with(String keyword, String text) {
        return with(keyword, Value.of(text));
    }

    public Schema with(String keyword, long number) {
        return with(keyword, Value.of(number));
    }

    public Schema with(String keyword, BigDecimal number) {
        return with(keyword, Value.of(number));
    }

    public Schema with(String keyword, boolean truth) {
        return with(keyword, Value.of(truth));
    }

    public Schema with(String keyword, Schema schema) {
        return with(keyword, schema.value());
    }

    public Schema with(String keyword, List<Schema> schemas) {
        return with(keyword, Value.list(schemas.stream().map(Schema::value).toList()));
    }

    public Schema with(String keyword, Map<String, Schema> schemas) {
        var fields = new LinkedHashMap<String, Value>();
        schemas.forEach((name, schema) -> fields.put(name, schema.value()));
        return with(keyword, Value.object(fields));
    }

    /** Returns this schema with a list of names, or as it is if there are none. */
    public Schema withNames(String keyword, Collection<String> names) {
        return names.isEmpty()
                ? this
                : with(keyword, Value.list(names.stream().map(Value::of).toList()));
    }

    /** Returns this schema with all keywords of another one; where both have one, the other one's. */
    public Schema withAll(Schema other) {
        var more = new LinkedHashMap<>(keywords);
        more.putAll(other.keywords);
        return new Schema(more);
    }

    /** Returns this schema of an object with further fields, which stand before the others. */
    public Schema withProperties(Map<String, Schema> properties) {
        var fields = new LinkedHashMap<String, Value>();
        properties.forEach((name, schema) -> fields.put(name, schema.value()));
        if (keywords.get("properties") instanceof ObjectValue known) {
            known.fields().forEach(fields::putIfAbsent);
        }
        return with("properties", Value.object(fields));
    }

    /** Returns this schema with further ones that all have to accept a value too. */
    public Schema and(Schema... schemas) {
        var all = new ArrayList<Value>();
        if (keywords.get("allOf") instanceof Value.ListValue list) {
            all.addAll(list.items());
        }
        for (Schema schema : schemas) {
            all.add(schema.value());
        }
        return all.isEmpty() ? this : with("allOf", Value.list(all));
    }

    public ObjectValue value() {
        return new ObjectValue(keywords);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && schema.keywords.equals(keywords);
    }

    @Override
    public int hashCode() {
        return keywords.hashCode();
    }

    @Override
    public String toString() {
        return keywords.toString();
    }
}
