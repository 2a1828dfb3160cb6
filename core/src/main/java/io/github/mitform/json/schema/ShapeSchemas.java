package io.github.mitform.json.schema;

import io.github.mitform.definition.Format;
import io.github.mitform.value.Unwrapped;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Shape;
import io.github.mitform.value.codec.Shape.AnyShape;
import io.github.mitform.value.codec.Shape.BooleanShape;
import io.github.mitform.value.codec.Shape.ConstantsShape;
import io.github.mitform.value.codec.Shape.EitherShape;
import io.github.mitform.value.codec.Shape.KindsShape;
import io.github.mitform.value.codec.Shape.ListShape;
import io.github.mitform.value.codec.Shape.MapShape;
import io.github.mitform.value.codec.Shape.NumberShape;
import io.github.mitform.value.codec.Shape.ObjectShape;
import io.github.mitform.value.codec.Shape.Reference;
import io.github.mitform.value.codec.Shape.TextShape;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** From shapes to schemas. Records, kinds and forms of text become definitions that others refer to. For one use. */
final class ShapeSchemas {
    private final Descriptions descriptions;
    private final Map<String, Schema> definitions = new LinkedHashMap<>();

    ShapeSchemas(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** Returns what was referred to so far. */
    Map<String, Schema> definitions() {
        return definitions;
    }

    Schema of(Shape shape) {
        if (shape instanceof TextShape text) return text(text);
        if (shape instanceof NumberShape number) return number(number);
        if (shape instanceof BooleanShape) return Schema.truth();
        if (shape instanceof AnyShape) return Schema.anything();
        if (shape instanceof ConstantsShape constants) return constants(constants);
        if (shape instanceof ListShape list) return Schema.list(of(list.items()));
        if (shape instanceof MapShape map) return map(map);
        if (shape instanceof ObjectShape object) return object(object, Map.of());
        if (shape instanceof KindsShape kinds) return kinds(kinds);
        if (shape instanceof EitherShape either) return either(either.shapes());
        if (shape instanceof Reference reference) return reference(reference);
        throw new AssertionError("no schema for " + shape.getClass().getSimpleName()); // Shape is sealed
    }

    private Schema text(TextShape text) {
        if (text.pattern().isEmpty()) {
            return Schema.text();
        }
        return define(text.form(), () -> {
            Schema form = Schema.text().with("pattern", "^(?:" + text.pattern().get() + ")$");
            form = text.form().equals("date") ? form.with("format", "date") : form;
            return form.with("patternErrorMessage", descriptions.of("form." + text.form()));
        });
    }

    private static Schema number(NumberShape number) {
        Schema schema = number.whole() ? Schema.whole() : Schema.number();
        schema = number.min().isPresent() ? schema.with("minimum", number.min().get()) : schema;
        return number.max().isPresent() ? schema.with("maximum", number.max().get()) : schema;
    }

    private Schema constants(ConstantsShape constants) {
        String owner = name(constants.type());
        return described(
                Schema.anything(),
                constants.constants(),
                constants.constants().stream()
                        .map(constant -> descriptions.of(owner, constant))
                        .toList());
    }

    private static Schema described(Schema schema, Collection<String> constants, List<String> words) {
        return schema.with("enum", Value.list(constants.stream().map(Value::of).toList()))
                .withNames("enumDescriptions", words);
    }

    private Schema map(MapShape map) {
        Schema names = of(map.names());
        Schema schema = Schema.object().with("additionalProperties", of(map.values()));
        return names.equals(Schema.text()) ? schema : schema.with("propertyNames", names);
    }

    /** @param before fields that stand before those of the record, and have to be there */
    Schema object(ObjectShape object, Map<String, Schema> before) {
        var fields = new LinkedHashMap<>(before);
        var required = new ArrayList<>(before.keySet());
        String owner = name(object.type());
        for (Shape.Field field : object.fields()) {
            Schema schema = Bounds.add(object.type(), field.component(), of(field.shape()));
            if (object.type() == Format.class && field.component().equals("language")) {
                schema = Schema.constant(Format.LANGUAGE);
            }
            schema = schema.with("description", descriptions.of(owner, field.name()));
            fields.put(
                    field.name(),
                    field.absent().isPresent()
                            ? schema.with("default", field.absent().get())
                            : schema);
            if (field.required()) {
                required.add(field.name());
            }
        }
        Schema schema = Schema.object(fields, required);
        return object.open() ? schema.without("additionalProperties") : schema;
    }

    /** What kind it is comes first; then each kind has its own fields, so that a fault is told about that kind alone. */
    private Schema kinds(KindsShape kinds) {
        String owner = name(kinds.type());
        var words = new ArrayList<String>();
        var branches = new ArrayList<Schema>();
        kinds.kinds().forEach((name, shape) -> {
            var object = (ObjectShape) DefinitionSchema.underlying(shape);
            String description = object.type().isEnum()
                    ? descriptions.of(name(object.type()), name)
                    : descriptions.of(name(object.type()));
            words.add(description);
            Schema kind = define(
                    owner + "." + name,
                    () -> object(object, Map.of(kinds.discriminator(), Schema.constant(name)))
                            .with("description", description));
            branches.add(Schema.anything()
                    .with(
                            "if",
                            Schema.anything()
                                    .with("properties", Map.of(kinds.discriminator(), Schema.constant(name)))
                                    .withNames("required", List.of(kinds.discriminator())))
                    .with("then", kind));
        });
        Schema name = described(Schema.anything(), kinds.kinds().keySet(), words)
                .with("description", descriptions.of(owner, kinds.discriminator()));
        return Schema.object()
                .with("properties", Map.of(kinds.discriminator(), name))
                .withNames("required", List.of(kinds.discriminator()))
                .with("defaultSnippets", snippets(kinds, words))
                .and(branches.toArray(Schema[]::new));
    }

    private Value snippets(KindsShape kinds, List<String> words) {
        var snippets = new ArrayList<Value>();
        kinds.kinds()
                .forEach((name, shape) -> snippets.add(Value.object()
                        .with("label", Value.of(name))
                        .with("description", Value.of(words.get(snippets.size())))
                        .with(
                                "body",
                                new Snippet(descriptions.language())
                                        .of(
                                                (ObjectShape) DefinitionSchema.underlying(shape),
                                                kinds.discriminator(),
                                                name))));
        return Value.list(snippets);
    }

    /** Shapes that a reader tells apart by what stands there, and several kinds of object by the fields they have to have. */
    private Schema either(List<Shape> shapes) {
        var byType = new LinkedHashMap<String, List<Shape>>();
        shapes.forEach(shape ->
                byType.computeIfAbsent(type(shape), type -> new ArrayList<>()).add(shape));
        var branches = new ArrayList<Schema>();
        byType.forEach((type, alike) -> branches.add(Schema.anything()
                .with("if", Schema.anything().with("type", type))
                .with("then", byFields(alike, alike))));
        return Schema.anything()
                .with("type", Value.list(byType.keySet().stream().map(Value::of).toList()))
                .and(branches.toArray(Schema[]::new));
    }

    /** @param left those among which to tell */
    private Schema byFields(List<Shape> left, List<Shape> all) {
        Schema first = of(left.get(0));
        if (left.size() == 1) {
            return first;
        }
        return Schema.anything()
                .with("if", Schema.anything().withNames("required", ownFields(left.get(0), all)))
                .with("then", first)
                .with("else", byFields(left.subList(1, left.size()), all));
    }

    /** Returns the fields that have to be in this object and that no other one has. */
    private static List<String> ownFields(Shape shape, List<Shape> all) {
        var own = new ArrayList<String>();
        for (Shape.Field field : fields(shape)) {
            boolean alone = all.stream()
                    .filter(other -> other != shape)
                    .flatMap(other -> fields(other).stream())
                    .noneMatch(other -> other.name().equals(field.name()));
            if (field.required() && alone) {
                own.add(field.name());
            }
        }
        if (own.isEmpty()) {
            throw new IllegalStateException("no field tells " + shape + " from the others");
        }
        return own;
    }

    private static List<Shape.Field> fields(Shape shape) {
        return DefinitionSchema.underlying(shape) instanceof ObjectShape object ? object.fields() : List.of();
    }

    private static String type(Shape shape) {
        Shape told = DefinitionSchema.underlying(shape);
        if (told instanceof TextShape || told instanceof ConstantsShape) return "string";
        if (told instanceof NumberShape) return "number";
        if (told instanceof BooleanShape) return "boolean";
        if (told instanceof ListShape) return "array";
        return "object";
    }

    private Schema reference(Reference reference) {
        String name = name(reference.type());
        return define(name, () -> bounded(reference).with("description", descriptions.of(name)));
    }

    /** Returns what is referred to, with the constraints of a record that is written as its only component. */
    private Schema bounded(Reference reference) {
        Schema schema = of(reference.target().get());
        return reference.type().isAnnotationPresent(Unwrapped.class)
                ? Bounds.add(
                        reference.type(),
                        reference.type().getRecordComponents()[0].getName(),
                        schema)
                : schema;
    }

    /** Returns a reference to a definition, which is made when it is first needed; it may refer to itself. */
    private Schema define(String name, Supplier<Schema> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Schema.anything()); // its place, while it is being made
            definitions.put(name, definition.get());
        }
        return Schema.anything().with("$ref", "#/$defs/" + name);
    }

    /** Returns the simple name of a class, after that of the class around it. */
    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }
}
