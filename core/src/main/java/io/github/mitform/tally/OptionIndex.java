package io.github.mitform.tally;

import io.github.mitform.definition.type.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each option stands in its list. Immutable; looking one up takes constant time. */
public final class OptionIndex {
    private final Map<String, Integer> places;

    private OptionIndex(Map<String, Integer> places) {
        this.places = places;
    }

    public static OptionIndex of(List<Option> options) {
        var places = new HashMap<String, Integer>();
        for (Option option : options) {
            places.put(option.id().value(), places.size());
        }
        return new OptionIndex(places);
    }

    /**
     * Returns the place of the option with this id, from 0.
     *
     * @throws IllegalArgumentException if there is none; valid answers never name one
     */
    public int of(String id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("an answer names an option that its question does not have");
        }
        return place;
    }

    public int size() {
        return places.size();
    }
}
