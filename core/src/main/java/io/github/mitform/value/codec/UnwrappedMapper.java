package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record of one component that is written as that component alone. */
final class UnwrappedMapper<T, C> extends Mapper<T> {
    private final Mapper<C> inside;
    private final Function<C, T> constructor;
    private final Function<T, C> accessor;
    private final boolean isSingle;

    /** @param isSingle whether a list with one item is written as that item alone */
    UnwrappedMapper(Mapper<C> inside, Function<C, T> constructor, Function<T, C> accessor, boolean isSingle) {
        this.inside = inside;
        this.constructor = constructor;
        this.accessor = accessor;
        this.isSingle = isSingle;
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        if (!takes(Kind.of(value))) {
            return wrongKind(value, place);
        }
        C read = isSingle && inside instanceof ListMapper<?, ?> list && !(value instanceof Value.ListValue)
                ? alone(list, value, place)
                : inside.read(value, place);
        if (read == null) {
            return null;
        }
        try {
            return constructor.apply(read);
        } catch (IllegalArgumentException e) {
            place.reportRefusal(e);
            return null;
        }
    }

    @SuppressWarnings("unchecked") // the list is what is inside
    private @Nullable C alone(ListMapper<?, ?> list, Value value, Place place) {
        return (C) list.readAlone(value, place);
    }

    @Override
    public Value write(T object) {
        C component = accessor.apply(object);
        var value = inside.write(component);
        boolean isAlone = isSingle && component instanceof Collection<?> items && items.size() == 1;
        return isAlone ? ((Value.ListValue) value).items().get(0) : value;
    }

    @Override
    public Shape shape() {
        return isSingle && inside instanceof ListMapper<?, ?> list
                ? new Shape.EitherShape(List.of(list.items().shape(), list.shape()))
                : inside.shape();
    }

    @Override
    Sentence needed() {
        if (isSingle && inside instanceof ListMapper<?, ?> list) {
            var one = list.items().needed();
            return new Sentence(
                    one.english() + " or " + list.needed().english(),
                    one.german() + " oder " + list.needed().german());
        }
        return inside.needed();
    }

    @Override
    boolean takes(Kind kind) {
        return inside.takes(kind)
                || (isSingle
                        && inside instanceof ListMapper<?, ?> list
                        && list.items().takes(kind));
    }
}
