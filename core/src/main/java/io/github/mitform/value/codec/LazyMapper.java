package io.github.mitform.value.codec;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import org.jspecify.annotations.Nullable;

/** The mapper of a class that is still being derived, because it may hold itself. */
final class LazyMapper<T> extends Mapper<T> {
    private final Class<T> type;
    private volatile @Nullable Mapper<T> target;

    LazyMapper(Class<T> type) {
        this.type = type;
    }

    void become(Mapper<T> mapper) {
        target = mapper;
    }

    Mapper<T> target() {
        return requireNonNull(target, "still being derived");
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return target().read(value, place);
    }

    @Override
    public Value write(T object) {
        return target().write(object);
    }

    @Override
    public Shape shape() {
        return new Shape.Reference(type, () -> target().shape());
    }

    @Override
    Sentence needed() {
        return target().needed();
    }

    @Override
    int likeness(Value value) {
        return target().likeness(value);
    }

    @Override
    boolean takes(Kind kind) {
        return target().takes(kind);
    }
}
