package io.github.mitform.value.codec;

import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of things of one class. */
final class ListMapper<E, T extends Collection<E>> extends Mapper<T> {
    private final Mapper<E> items;
    private final Function<List<E>, T> collector;

    ListMapper(Mapper<E> items, Function<List<E>, T> collector) {
        this.items = items;
        this.collector = collector;
    }

    @Override
    @Nullable
    T read(Value value, Place place) {
        return value instanceof Value.ListValue list ? readAll(list, place) : wrongKind(value, place);
    }

    private @Nullable T readAll(Value.ListValue list, Place place) {
        var read = new ArrayList<E>(list.items().size());
        boolean sound = true;
        for (int i = 0; i < list.items().size() && !place.isFull(); i++) {
            E item = items.read(list.items().get(i), place.item(i));
            sound &= item != null;
            if (item != null) {
                read.add(item);
            }
        }
        return sound ? collector.apply(read) : null;
    }

    /** Reads one item that stands alone for a list of itself. */
    @Nullable
    T readAlone(Value value, Place place) {
        E item = items.read(value, place);
        return item == null ? null : collector.apply(List.of(item));
    }

    Mapper<E> items() {
        return items;
    }

    @Override
    public Value write(T objects) {
        return Value.list(objects.stream().map(items::write).toList());
    }

    @Override
    public Shape shape() {
        return new Shape.ListShape(items.shape());
    }

    @Override
    Sentence needed() {
        return Kind.LIST.words();
    }

    @Override
    boolean takes(Kind kind) {
        return kind == Kind.LIST;
    }
}
