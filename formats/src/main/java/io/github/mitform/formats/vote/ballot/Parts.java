package io.github.mitform.formats.vote.ballot;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.TextValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What kinds of ballots read, write and compare alike. */
final class Parts {
    private Parts() {}

    /** Returns the names of these places as a list. */
    static Value names(Collection<Integer> places, Candidates candidates) {
        return Value.list(
                places.stream().map(place -> Value.of(candidates.name(place))).toList());
    }

    /** @throws IllegalArgumentException if the value is no list */
    static List<Value> items(Value value) {
        if (value instanceof ListValue list) return list.items();
        throw new IllegalArgumentException("a ballot has to be a list");
    }

    /** @throws IllegalArgumentException if the value is not the name of a candidate */
    static int place(Value value, Candidates candidates) {
        if (value instanceof TextValue name) return candidates.required(name.text());
        throw new IllegalArgumentException("a ballot names candidates");
    }

    /** @throws IllegalArgumentException as {@link #items} and {@link #place} */
    static List<Integer> places(Value value, Candidates candidates) {
        return items(value).stream().map(item -> place(item, candidates)).toList();
    }

    /** @throws IllegalArgumentException if a place is not below the number of candidates */
    static void requirePlace(int place, int candidates) {
        if (place < 0 || place >= candidates) {
            throw new IllegalArgumentException(
                    "a ballot names place " + place + ", but there are " + candidates + " candidates");
        }
    }

    /** Compares item by item; of two lists that begin alike the shorter one comes first. */
    static <T> int compare(List<T> one, List<T> other, Comparator<T> items) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = items.compare(one.get(i), other.get(i));
            if (order != 0) return order;
        }
        return Integer.compare(one.size(), other.size());
    }
}
