package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Items in the order in which people put them. None at all is an answer too. */
public record ListAnswer(List<Item> items) implements Answer {
    public ListAnswer {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param key tells it from the others, and stays with it when items before it come or go
     */
    public record Item(String key, Answer value) {
        public Item {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }
    }
}
