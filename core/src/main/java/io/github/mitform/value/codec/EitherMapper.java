package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sealed interface whose kinds are told apart by what stands there: a list, a text, an object; objects by their fields. */
final class EitherMapper<T> extends Mapper<T> {
    private final Map<Class<?>, Mapper<? extends T>> kinds;

    EitherMapper(Map<Class<?>, Mapper<? extends T>> kinds) {
        this.kinds = kinds;
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        Mapper<? extends T> likest = null;
        int most = -1;
        for (Mapper<? extends T> kind : kinds.values()) {
            int likeness = kind.takes(Kind.of(value)) ? kind.likeness(value) : -1;
            if (likeness > most) {
                most = likeness;
                likest = kind;
            }
        }
        return likest == null ? wrongKind(value, place) : likest.read(value, place);
    }

    @Override
    public Value write(T object) {
        @SuppressWarnings("unchecked") // found by the class of the object
        var kind = (Mapper<T>) Objects.requireNonNull(kinds.get(object.getClass()), "a sealed interface");
        return kind.write(object);
    }

    @Override
    public Shape shape() {
        return new Shape.EitherShape(kinds.values().stream().map(Mapper::shape).toList());
    }

    @Override
    Sentence needed() {
        List<Sentence> needed =
                kinds.values().stream().map(Mapper::needed).distinct().toList();
        return new Sentence(
                needed.stream().map(Sentence::english).collect(Collectors.joining(" or ")),
                needed.stream().map(Sentence::german).collect(Collectors.joining(" oder ")));
    }

    @Override
    boolean takes(Kind kind) {
        return kinds.values().stream().anyMatch(mapper -> mapper.takes(kind));
    }
}
