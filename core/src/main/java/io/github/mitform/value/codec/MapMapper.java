package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object whose fields are named by what they are about. */
final class MapMapper<K, V, T extends Map<K, V>> extends Mapper<T> {
    private static final Sentence BY_LANGUAGE = new Sentence(
            "a text for each language, such as {\"de\": \"…\", \"en\": \"…\"},",
            "ein Text für jede Sprache, wie {\"de\": \"…\", \"en\": \"…\"},");

    private final Names<K> names;
    private final Mapper<V> values;
    private final Function<Map<K, V>, T> collector;

    MapMapper(Names<K> names, Mapper<V> values, Function<Map<K, V>, T> collector) {
        this.names = names;
        this.values = values;
        this.collector = collector;
    }

    /** How fields are named. */
    interface Names<K> {
        /** @param taken the names of all fields there */
        @Nullable
        K read(String name, Set<String> taken, Place place);

        String write(K name);

        Shape shape();

        default boolean areLanguages() {
            return shape() instanceof Shape.TextShape text && text.form().equals("language");
        }
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return value instanceof Value.ObjectValue object ? readAll(object, place) : wrongKind(value, place);
    }

    private @Nullable T readAll(Value.ObjectValue object, Place place) {
        var read = new LinkedHashMap<K, V>();
        boolean sound = true;
        for (Map.Entry<String, Value> field : object.fields().entrySet()) {
            if (place.isFull()) {
                return null;
            }
            var inside = place.field(field.getKey());
            K name = names.read(field.getKey(), object.fields().keySet(), inside);
            V value = values.read(field.getValue(), inside);
            sound &= name != null && value != null;
            if (name != null && value != null && read.put(name, value) != null) {
                inside.report(ReadingCode.NAME_TWICE, "found", inside.quotedFirst(field.getKey()));
                sound = false;
            }
        }
        return sound ? collector.apply(read) : null;
    }

    @Override
    public Value write(T objects) {
        var fields = new LinkedHashMap<String, Value>();
        objects.forEach((name, value) -> fields.put(names.write(name), values.write(value)));
        return new Value.ObjectValue(fields);
    }

    @Override
    public Shape shape() {
        return new Shape.MapShape(names.shape(), values.shape());
    }

    @Override
    Sentence needed() {
        return names.areLanguages() ? BY_LANGUAGE : Kind.OBJECT.words();
    }

    @Override
    boolean takes(Kind kind) {
        return kind == Kind.OBJECT;
    }
}
