package io.github.mitform.value.codec;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sealed interface whose kinds are told apart by a field. */
final class KindsMapper<T> extends Mapper<T> {
    private final Class<T> type;
    private final String discriminator;
    private final Map<String, Kind<? extends T>> kinds;
    private final Map<Object, String> names;

    /**
     * @param kinds by the name in the file
     * @param names in the file by class, or by constant for enums
     */
    KindsMapper(Class<T> type, String discriminator, Map<String, Kind<? extends T>> kinds, Map<Object, String> names) {
        this.type = type;
        this.discriminator = discriminator;
        this.kinds = kinds;
        this.names = names;
    }

    /** What stands beside the field that names the kind. */
    interface Kind<T> {
        @Nullable
        T read(Value.ObjectValue object, Place place, String discriminator);

        void write(T object, Map<String, Value> fields);

        Shape shape();
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return value instanceof Value.ObjectValue object ? readObject(object, place) : wrongKind(value, place);
    }

    private @Nullable T readObject(Value.ObjectValue object, Place outside) {
        Value named = object.fields().get(discriminator);
        var place = outside.inside(object);
        var field = place.field(discriminator);
        if (named == null) {
            reportMissing(object, place);
            return null;
        }
        if (!(named instanceof Value.TextValue name)) {
            PlainMapper.text().wrongKind(named, field);
            return null;
        }
        var kind = kinds.get(name.text());
        if (kind == null) {
            Choice.reportUnknown(name.text(), kinds.keySet(), field, ReadingCode.TYPE_UNKNOWN);
            return null;
        }
        return kind.read(object, outside, discriminator);
    }

    private void reportMissing(Value.ObjectValue object, Place place) {
        for (Map.Entry<String, Value> field : object.fields().entrySet()) {
            if (field.getValue() instanceof Value.TextValue text
                    && kinds.containsKey(text.text())
                    && Suggestion.nearest(field.getKey(), List.of(discriminator))
                            .isPresent()) {
                Choice.reportUnknownField(field.getKey(), List.of(discriminator), place.field(field.getKey()));
                return;
            }
        }
        var known = String.join(", ", kinds.keySet());
        place.field(discriminator)
                .report(
                        ReadingCode.FIELD_MISSING,
                        "field",
                        Sentence.quote(discriminator),
                        "hint",
                        new Sentence(" It says what this is: " + known + ".", " Es sagt, was das ist: " + known + "."));
    }

    @Override
    public Value write(T object) {
        String name = names.get(object instanceof Enum<?> ? object : object.getClass());
        if (name == null) {
            throw new AssertionError(type.getSimpleName() + " is sealed, but here is a " + object.getClass());
        }
        var fields = new LinkedHashMap<String, Value>();
        fields.put(discriminator, Value.of(name));
        @SuppressWarnings("unchecked") // the kind was found by the class of the object
        var kind = (Kind<T>) requireNonNull(kinds.get(name), name);
        kind.write(object, fields);
        return new Value.ObjectValue(fields);
    }

    @Override
    public Shape shape() {
        var shapes = new LinkedHashMap<String, Shape>();
        kinds.forEach((name, kind) -> shapes.put(name, kind.shape()));
        return new Shape.KindsShape(type, discriminator, shapes);
    }

    @Override
    Sentence needed() {
        return Mapper.Kind.OBJECT.words();
    }

    @Override
    boolean takes(Mapper.Kind kind) {
        return kind == Mapper.Kind.OBJECT;
    }

    /** A record as a kind, which may still be being derived. */
    record Fields<T>(LazyMapper<T> mapper) implements Kind<T> {
        private RecordMapper<T> fields() {
            return (RecordMapper<T>) mapper.target();
        }

        @Override
        public @Nullable T read(Value.ObjectValue object, Place outside, String discriminator) {
            return fields().read(object, outside, discriminator);
        }

        @Override
        public void write(T object, Map<String, Value> fields) {
            fields().write(object, fields);
        }

        @Override
        public Shape shape() {
            return mapper.shape();
        }
    }

    /** A constant of an enum as a kind of its own, without fields. */
    record Constant<T>(T constant) implements Kind<T> {
        @Override
        public @Nullable T read(Value.ObjectValue object, Place outside, String discriminator) {
            var place = outside.inside(object);
            for (String name : object.fields().keySet()) {
                if (!name.equals(discriminator) && !place.isFull()) {
                    Choice.reportUnknownField(name, List.of(), place.field(name));
                }
            }
            return constant;
        }

        @Override
        public void write(T object, Map<String, Value> fields) {
            // The name says it all.
        }

        @Override
        public Shape shape() {
            return new Shape.ObjectShape(((Enum<?>) constant).getDeclaringClass(), List.of(), false);
        }
    }
}
