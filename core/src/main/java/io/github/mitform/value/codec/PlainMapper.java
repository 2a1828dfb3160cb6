package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.CanonicalJson;
import io.github.mitform.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a value says by itself: a text, a truth, or any value at all. */
final class PlainMapper<T> extends Mapper<T> {
    private final Shape shape;
    private final Set<Kind> kinds;
    private final Function<Value, @Nullable T> reader;
    private final Function<? super T, Value> writer;

    private PlainMapper(
            Shape shape, Set<Kind> kinds, Function<Value, @Nullable T> reader, Function<? super T, Value> writer) {
        this.shape = shape;
        this.kinds = kinds;
        this.reader = reader;
        this.writer = writer;
    }

    static Mapper<String> text() {
        return new PlainMapper<>(
                new Shape.TextShape("text", Optional.empty()),
                Set.of(Kind.TEXT),
                value -> value instanceof Value.TextValue text ? text.text() : null,
                Value::of);
    }

    static Mapper<Boolean> truth() {
        return new PlainMapper<>(
                new Shape.BooleanShape(),
                Set.of(Kind.TRUTH),
                value -> value instanceof Value.BooleanValue truth ? truth.truth() : null,
                Value::of);
    }

    static Mapper<Value> any() {
        return new PlainMapper<>(new Shape.AnyShape(), Set.of(Kind.values()), value -> value, value -> value);
    }

    static Mapper<Value.ObjectValue> object() {
        return new PlainMapper<>(
                new Shape.MapShape(new Shape.TextShape("text", Optional.empty()), new Shape.AnyShape()),
                Set.of(Kind.OBJECT),
                value -> value instanceof Value.ObjectValue object ? object : null,
                value -> value);
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        T object = reader.apply(value);
        if (object == null) {
            return wrongKind(value, place);
        }
        checkNumbers(value, place);
        return object;
    }

    /** Reports numbers of an author, anywhere inside, that a double cannot carry. */
    static void checkNumbers(Value value, Place place) {
        if (!place.isAuthored() || place.isFull()) {
            return;
        }
        if (value instanceof Value.NumberValue number && !CanonicalJson.carries(number.number())) {
            place.report(ReadingCode.NUMBER_NOT_EXACT);
        } else if (value instanceof Value.ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                checkNumbers(list.items().get(i), place.item(i));
            }
        } else if (value instanceof Value.ObjectValue object) {
            for (Map.Entry<String, Value> field : object.fields().entrySet()) {
                checkNumbers(field.getValue(), place.field(field.getKey()));
            }
        }
    }

    @Override
    public Value write(T object) {
        return writer.apply(object);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    Sentence needed() {
        // Whatever takes every kind never asks for another one.
        return kinds.iterator().next().words();
    }

    @Override
    boolean takes(Kind kind) {
        return kinds.contains(kind);
    }
}
